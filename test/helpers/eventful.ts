/** Scenarios in which words are said and things happen. */
import type { Scenario } from '../../src/model/scenario.js';
import { checked } from './play.js';

/** Everything that anybody tries to say in the tests: tones, commitments of either side, and what is nobody's word. */
export const WORDS = [undefined, 'upbeat', 'neutral', 'hostile', 'first-word', 'second-word', 'no-word', ''] as const;

/** The scenario with a commitment for each side and three events; nothing of it is drawn. */
export function eventful(scenario: Scenario): Scenario {
  const [first, second] = scenario.parties.map(({ id }) => id) as [string, string];
  const { id: issue, options } = scenario.issues[0] as Scenario['issues'][number];
  const keeps = (place: number) => [(options[place] as { id: string }).id];
  const isMandated = scenario.schedule.every(({ mandate }) => mandate !== undefined);
  const mandate = (change: number) => (isMandated ? { mandate: change } : {});
  return checked({
    ...scenario,
    statements: {
      commitments: [
        { id: 'first-word', by: first, text: 'One.', issue, keeps: keeps(0), price: 3 },
        { id: 'second-word', by: second, text: 'Two.', issue, keeps: keeps(1), price: 4 },
      ],
    },
    events: [
      { id: 'start', text: 'A.', round: 1, effects: { [first]: { reservation: 5, ...mandate(-20) } } },
      { id: 'chance', text: 'B.', chance: 0.3, effects: { [second]: { discount: 0.5, ...mandate(-30) } } },
      { id: 'word', text: 'C.', chance: 0.2 },
    ],
  });
}
