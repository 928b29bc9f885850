import type { Scenario } from '../src/model/scenario.js';

const OPTIONS = 10;

/** A plain deal of 1,000 outcomes: three issues of ten options, opposed values, weights 50, 30, 20 against 20, 30, 50. */
export function thousandOutcomes(rounds: number): Scenario {
  const party = (id: string) => ({ id, name: id, brief: 'Win.', batna: 'None.', reservation: 10 });
  const weights = [
    { a: 50, b: 20 },
    { a: 30, b: 30 },
    { a: 20, b: 50 },
  ];
  return {
    format: 1,
    id: 'thousand',
    title: 'A thousand outcomes',
    situation: 'For measuring.',
    parties: [party('a'), party('b')],
    schedule: [{ title: 'All day', rounds }],
    issues: weights.map((weight, issue) => ({
      id: `issue-${issue}`,
      name: `Issue ${issue}`,
      weight,
      options: Array.from({ length: OPTIONS }, (_, option) => ({
        id: `option-${option}`,
        name: `Option ${option}`,
        value: { a: 100 - 11 * option, b: 11 * option },
      })),
    })),
  };
}
