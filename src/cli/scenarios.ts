import { print } from './output.js';
import { openScenario, scenarioIds } from './scenarioFile.js';
import type { Verb } from './verb.js';

export const scenarios: Verb = {
  configure: (command) => {
    command.option('--json', 'print JSON and nothing else').action(({ json }: { json?: boolean }) => {
      const all = scenarioIds().map(summary);
      print(json ? JSON.stringify(all) : all.map(inWords).join('\n\n'));
    });
  },
};

function summary(id: string) {
  const { title, teaches, parties, issues, schedule } = openScenario(id);
  return {
    id,
    title,
    parties: parties.map((party) => party.id),
    issues: issues.length,
    outcomes: issues.reduce((product, { options }) => product * options.length, 1),
    sessions: schedule.length,
    rounds: schedule.reduce((sum, { rounds }) => sum + rounds, 0),
    ...(teaches === undefined ? {} : { teaches }),
  };
}

function inWords({ id, title, issues, outcomes, sessions, rounds, teaches }: ReturnType<typeof summary>): string {
  const size = `${counted(issues, 'issue')}, ${counted(outcomes, 'outcome')}, ${counted(rounds, 'round')} in ${counted(sessions, 'session')}`;
  return [`${id}  ${title}`, `  ${size}`, ...(teaches === undefined ? [] : [`  ${teaches.trim()}`])].join('\n');
}

function counted(many: number, what: string): string {
  return `${many.toLocaleString('en-US')} ${what}${many === 1 ? '' : 's'}`;
}
