/** Every strategy on ten million million outcomes: nothing is listed, and no talk takes long enough to be noticed. */
import { expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { pair } from '../../src/model/party.js';
import { pointsTable } from '../../src/model/pointsTable.js';
import { bestPoints, countAtLeast, rankedCount } from '../../src/model/preferences.js';

const WEIGHTS = [
  [12, 3, 9, 6, 4, 10, 2, 8, 5, 11, 7, 13, 10],
  [3, 12, 5, 10, 11, 2, 9, 4, 8, 6, 13, 7, 10],
] as const;

const huge = prepare(
  pointsTable(
    WEIGHTS[0].map((own, issue) =>
      Array.from({ length: 10 }, (_, at) => [own * at * 10, (WEIGHTS[1][issue] as number) * (9 - at) * 10] as const),
    ),
    { scale: 10_000, reservation: [2000, 2000], sessions: [[30]] },
  ),
);

it('is counted exactly', () => {
  for (const own of huge.preferences) {
    expect(bestPoints(own)).toBe(9000);
    expect(rankedCount(own)).toBe(1e13);
    // The values of each issue lie evenly about the middle, so half of all outcomes do, and those on it.
    const over = countAtLeast(own, 4501);
    expect(countAtLeast(own, 4500) + over).toBe(1e13);
  }
});

it.each(strategies.map(({ name }) => name))('%s talks on it, in both seats, and says the same twice', (name) => {
  const talk = (agents: readonly [string, string]) => {
    const session = play(
      huge,
      pair((party) => hire(agents[party]).seat()),
      { seed: '1' },
    );
    return { result: session.result(), moves: session.moves };
  };
  for (const agents of [
    [name, 'logroller'],
    ['conceder', name],
  ] as const)
    expect(talk(agents)).toEqual(talk(agents));
});
