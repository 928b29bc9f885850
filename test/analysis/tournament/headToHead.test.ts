import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headToHeadOf } from '../../../src/analysis/tournament/headToHead.js';
import { prepare } from '../../../src/model/deal.js';
import { pie, table } from '../../helpers/versus.js';
import { allPlayed, anyTournament, drawnUp, type Made, type Told, tallied } from './tournaments.js';

function matches(agents: readonly string[], repeats: number, make: (told: Told) => Made | undefined, deals = [PIE]) {
  const tournament = drawnUp(deals, agents, repeats);
  return headToHeadOf(tallied(tournament, allPlayed(tournament, make)));
}

const PIE = prepare(pie(10));

test('the worth of a seat does not decide', () => {
  // The left seat always gets more. Ann gets 90 there and 20 on the right, Bob 80 and 10.
  const table = matches(['ann', 'bob'], 1, ({ agents }) => ({ outcome: agents[0] === 'ann' ? 1 : 2, round: 1 }));
  expect(table).toEqual([
    [undefined, { wins: 1, ties: 0, losses: 0 }],
    [{ wins: 0, ties: 0, losses: 1 }, undefined],
  ]);
});

test('nor does the scale of a party', () => {
  // What the right counts is ten times as little. Ann gets 50 on the left and 2 on the right, Bob 50 and 1.
  const deal = prepare(
    table([
      [
        [50, 1],
        [50, 2],
      ],
    ]),
  );
  const found = matches(['ann', 'bob'], 1, ({ agents }) => ({ outcome: agents[1] === 'ann' ? 1 : 0, round: 1 }), [
    deal,
  ]);
  expect(found[0]?.[1]).toEqual({ wins: 1, ties: 0, losses: 0 });
});

test('the same with exchanged seats is a tie, whatever the last bit', () => {
  const found = matches(['ann', 'bob'], 3, ({ agents }) => ({
    outcome: 1,
    round: 1,
    utility: [agents[0] === 'ann' ? 0.1 + 0.2 : 0.3, 0],
  }));
  expect(found[0]?.[1]).toEqual({ wins: 0, ties: 3, losses: 0 });
});

describe('a match takes two talks', () => {
  const only =
    (left: string, ...repeats: number[]) =>
    ({ agents, repeat }: Told) =>
      agents[0] !== left || repeats.includes(repeat) ? { outcome: 1, round: 1 } : undefined;

  test('of the same repeat', () => {
    expect(matches(['ann', 'bob'], 3, only('ann', 2))[0]?.[1]).toEqual({ wins: 0, ties: 1, losses: 0 });
  });

  test('and without any there is nothing to tell', () => {
    expect(matches(['ann', 'bob'], 3, only('ann'))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

test('what one wins the other loses', () => {
  fc.assert(
    fc.property(anyTournament, ({ tournament, make }) => {
      const table = headToHeadOf(tallied(tournament, allPlayed(tournament, make)));
      for (const [row, line] of table.entries())
        for (const [column, cell] of line.entries()) {
          const other = table[column]?.[row];
          expect(other).toEqual(cell && { wins: cell.losses, ties: cell.ties, losses: cell.wins });
        }
    }),
    { numRuns: 100 },
  );
});
