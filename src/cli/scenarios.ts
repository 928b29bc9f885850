import type { Scenario } from '../model/scenario.js';
import { counted, sizeInWords } from '../ui/english/talks.js';
import { onPage } from '../ui/page.js';
import { sessionTitle } from '../ui/words.js';
import { InputError } from './failure.js';
import { print } from './output.js';
import { openScenario, scenarioIds } from './scenarioFile.js';
import type { Verb } from './verb.js';

export const scenarios: Verb = {
  configure: (command) => {
    command
      .argument('[scenario]', 'one scenario by id or path, to be told what everybody knows of it')
      .option('--json', 'print JSON and nothing else')
      .action((name: string | undefined, { json }: { json?: boolean }) => {
        if (name === undefined) list(json ?? false);
        else {
          const scenario = openScenario(name);
          print(json ? JSON.stringify(summary(scenario)) : inFull(scenario));
        }
      });
  },
};

/** Lists what can be read, and then names what cannot: one faulty file does not hide the others. */
function list(json: boolean): void {
  const faults: InputError[] = [];
  const all = scenarioIds().flatMap((id) => {
    try {
      return [summary(openScenario(id))];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
      return [];
    }
  });
  print(json ? JSON.stringify(all) : all.map(inShort).join('\n\n'));
  if (faults.length > 0) throw new InputError(faults.map(({ message }) => message).join('\n'));
}

function summary({ id, title, teaches, parties, issues, schedule }: Scenario) {
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

function inShort({ id, title, issues, outcomes, sessions, rounds, teaches }: ReturnType<typeof summary>): string {
  const size = sizeInWords(issues, outcomes, rounds, sessions);
  return [`${id}  ${title}`, `  ${size}`, ...(teaches === undefined ? [] : onPage(teaches, '  '))].join('\n');
}

/** What both sides know: the situation, who sits at the table, the hours, the issues. Nobody's secrets. */
function inFull(scenario: Scenario): string {
  const { place, situation, parties, schedule, issues } = scenario;
  return [
    inShort(summary(scenario)),
    ...(place === undefined ? [] : [`  ${place}`]),
    '',
    ...onPage(situation, '  '),
    ...parties.flatMap(({ name, delegation = [] }) => [
      '',
      name,
      ...delegation.map((person) => `  ${person.name}, ${person.office}`),
    ]),
    '',
    'Sessions',
    ...schedule.map((session) => `  ${sessionTitle(session)}: ${counted(session.rounds, 'round')}`),
    ...issues.flatMap(({ name, about, options }) => [
      '',
      name,
      ...(about === undefined ? [] : onPage(about, '  ')),
      ...options.map((option) => `  - ${option.name}`),
    ]),
  ].join('\n');
}
