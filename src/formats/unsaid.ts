import type { Scenario } from '../model/scenario.js';

/** What a scenario says and the files of other platforms cannot hold, a sentence each. */
export function unsaid(scenario: Scenario): string[] {
  const { schedule, issues, extension, lastWord, first, parties } = scenario;
  const rounds = schedule.reduce((sum, session) => sum + session.rounds, 0);
  const redLines = issues.flatMap(({ options }) => options.flatMap(({ redLine }) => redLine ?? [])).length;
  const said: readonly [boolean, string][] = [
    [
      redLines > 0,
      `${redLines} red ${redLines === 1 ? 'line is' : 'lines are'} left out: every option may be signed there`,
    ],
    [
      schedule.some(({ mandate }) => mandate !== undefined),
      'the mandates are left out: only the reservations bind there',
    ],
    [true, `the number of rounds is not in the files: set ${rounds} there`],
    [schedule.length > 1, `the ${schedule.length} sessions and their recesses are left out`],
    [extension !== undefined, 'the extension is left out'],
    [lastWord === true, 'the last word of the first mover is left out'],
    [first !== undefined && first !== parties[0].id, `that ${first} moves first is not in the files`],
    [true, 'names, briefs and all other texts are left out: issues and options go by their ids'],
  ];
  return said.filter(([is]) => is).map(([, sentence]) => sentence);
}
