import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { imagined } from '../../src/agents/parts/imaginedPreferences.js';
import { play } from '../../src/engine/play.js';
import { streamOf } from '../../src/engine/streams.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { knowledgeOf } from '../../src/model/knowledge.js';
import type { Move } from '../../src/model/move.js';
import { opponent, PARTIES, type Party } from '../../src/model/party.js';
import { bestPoints, maySign, type Preferences, pointsOf, worstPoints } from '../../src/model/preferences.js';
import { outcomeWith } from '../../src/model/space.js';
import { dealOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';
import { type TableOptions, table } from '../helpers/versus.js';

/** Left wants the first option of both issues, Right the last. */
function grid(options: TableOptions = {}): Deal {
  const issue = [
    [50, 0],
    [20, 20],
    [0, 50],
  ] as const;
  return prepare(table([issue, issue], options));
}

/** Right's offers on the grid, one a round. */
function offers(deal: Deal, heard: readonly (readonly [number, number])[]): Move[] {
  return heard.map((options, at) => ({
    type: 'offer',
    outcome: outcomeWith(deal.space, options),
    by: 1,
    round: at + 1,
    because: undefined,
  }));
}

/** What Left imagines of Right when every draw is a half: all weights and steps as the estimate has them. */
function evenly(deal: Deal, heard: readonly (readonly [number, number])[]) {
  const { preferences, mandates } = imagined(knowledgeOf(deal, 0, offers(deal, heard)), () => 0.5);
  return { points: preferences.optionPoints, reservation: preferences.reservation, mandates };
}

const drawn = (deal: Deal, party: Party, moves: readonly Move[], path: string) =>
  imagined(knowledgeOf(deal, party, moves), streamOf('drawn', path));

describe('worked by hand, with every draw a half', () => {
  const deal = grid({
    sessions: [
      [3, [80, 0]],
      [3, [60, 0]],
    ],
    extension: 2,
  });

  test('before it has made an offer, Right wants the opposite, each issue as much', () => {
    // 30 + 25 / 2 % of 10,000; Left's mandates are 80 and 60 of its 100, and the last holds in the extension.
    const even = [0, 2500, 5000];
    expect(evenly(deal, [])).toEqual({ points: [even, even], reservation: 4250, mandates: [8000, 6000, 6000] });
  });

  test('an issue on which it moves matters less, with the cube of how close it stays', () => {
    // Close 1 on the first, and 1 - (0 + 1 + 2) / (3 x 2) = 1/2 on the second: 8 to 1.
    const heard = [
      [2, 2],
      [2, 1],
      [2, 0],
    ] as const;
    expect(evenly(deal, heard).points).toEqual([
      [0, 4445, 8889],
      [0, 556, 1111],
    ]);
  });

  test('an offer made again says nothing new', () => {
    const heard = [
      [2, 2],
      [2, 2],
      [2, 1],
    ] as const;
    // Close 1 - 1/4 = 3/4 on the second: 64 to 27.
    expect(evenly(deal, heard).points).toEqual([
      [0, 3517, 7033],
      [0, 1484, 2967],
    ]);
  });

  test('worth falls on both sides of the option it opened with', () => {
    const heard = [[1, 2]] as const;
    expect(evenly(deal, heard).points).toEqual([
      [0, 5000, 0],
      [0, 2500, 5000],
    ]);
  });

  test('its first three offers show its best, and the fourth does not', () => {
    const third = [
      [2, 0],
      [2, 1],
      [2, 2],
    ] as const;
    const fourth = [
      [2, 0],
      [2, 1],
      [1, 1],
      [2, 2],
    ] as const;
    const peak = ({ points }: ReturnType<typeof evenly>) =>
      (points[1] as number[]).indexOf(Math.max(...(points[1] ?? [])));
    expect([peak(evenly(deal, third)), peak(evenly(deal, fourth))]).toEqual([2, 1]);
  });

  test('no reservation and no mandate is over its own offers, and mandates never rise', () => {
    // Close 1/2 on both. Its offer of nothing fell in the second session.
    const heard = [
      [2, 2],
      [2, 2],
      [2, 2],
      [0, 0],
    ] as const;
    expect(evenly(deal, heard)).toMatchObject({ reservation: 0, mandates: [8000, 0, 0] });
    // In the first session it binds the later ones too: [1, 1] is worth half of everything.
    const early = [
      [2, 2],
      [1, 1],
    ] as const;
    expect(evenly(deal, early)).toMatchObject({ reservation: 4250, mandates: [5000, 5000, 5000] });
  });

  test('where a capital says nothing to oneself, it says nothing to the other', () => {
    expect(evenly(grid({ extension: 1 }), []).mandates).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });

  test('mandates reach as far up the range from worst to best, whatever the points are', () => {
    // Of the bicycle's points: (150 - 70) / (300 - 70) and (0 + 100) / (295 + 100).
    const bicycle = dealOf('points');
    expect(imagined(knowledgeOf(bicycle, 0, []), () => 0.5).mandates).toEqual([3478]);
    expect(imagined(knowledgeOf(bicycle, 1, []), () => 0.5).mandates).toEqual([2531]);
  });

  test('an issue without worth to oneself, and draws of nothing, do no harm', () => {
    const idle = prepare(
      table([
        [
          [0, 1],
          [0, 3],
        ],
        [
          [9, 0],
          [0, 9],
        ],
      ]),
    );
    const { preferences } = imagined(knowledgeOf(idle, 0, []), () => 0);
    expect(preferences.optionPoints).toEqual([
      [5000, 0],
      [0, 5000],
    ]);
    expect(preferences.reservation).toBe(3000);
  });
});

describe('every drawing', () => {
  const deals = ['two-ports', 'market', 'points', 'fence', 'london-2025'].map(dealOf);
  const names = ['hardliner', 'boulware', 'conceder', 'tit-for-tat', 'random'] as const;
  const situation = fc.record({
    deal: fc.constantFrom(...deals),
    party: fc.constantFrom(...PARTIES),
    agents: fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)),
    cut: fc.nat(40),
    path: fc.string(),
  });

  test('is worth 10,000 at best and nothing at worst, and on each issue falls from one option on both sides', () => {
    fc.assert(
      fc.property(situation, ({ deal, party, agents: [first, second], cut, path }) => {
        const moves = play(deal, [hire(first).seat(), hire(second).seat()], { seed: path.length.toString() }).moves;
        const { preferences } = drawn(deal, party, moves.slice(0, cut), path);
        expect([bestPoints(preferences), worstPoints(preferences), preferences.scale]).toEqual([10_000, 0, 10_000]);
        for (const points of preferences.optionPoints) {
          const peak = points.indexOf(Math.max(...points));
          expect(points.every(Number.isInteger)).toBe(true);
          expect(points.slice(0, peak + 1)).toEqual(points.slice(0, peak + 1).sort((a, b) => a - b));
          expect(points.slice(peak)).toEqual(points.slice(peak).sort((a, b) => b - a));
        }
      }),
    );
  });

  test('before any offer has a reservation of 30 to 55 % and every weight', () => {
    const all = Array.from({ length: 300 }, (_, at) => drawn(dealOf('two-ports'), 0, [], `${at}`).preferences);
    const reservations = all.map(({ reservation }) => reservation);
    expect(Math.min(...reservations)).toBeGreaterThanOrEqual(3000);
    expect(Math.min(...reservations)).toBeLessThan(3200);
    expect(Math.max(...reservations)).toBeLessThanOrEqual(5500);
    expect(Math.max(...reservations)).toBeGreaterThan(5300);
    for (const issue of [0, 1, 2]) {
      const weights = all.map(({ optionPoints }) => Math.max(...(optionPoints[issue] as readonly number[])));
      // Even over all shares of three: a share of a third on average, and under 5 % in one drawing of ten.
      expect(weights.reduce((sum, weight) => sum + weight, 0) / all.length).toBeGreaterThan(2900);
      expect(weights.reduce((sum, weight) => sum + weight, 0) / all.length).toBeLessThan(3800);
      expect(weights.filter((weight) => weight < 500).length).toBeGreaterThan(15);
      expect(weights.filter((weight) => weight > 6000).length).toBeGreaterThan(25);
    }
  });

  test('falls by steps that differ by up to three to one, on either side', () => {
    const deal = grid();
    for (const peak of [0, 2] as const) {
      const middle = Array.from({ length: 200 }, (_, at) => {
        const [points] = drawn(deal, 0, offers(deal, [[peak, peak]]), `${at}`).preferences.optionPoints;
        return (points?.[1] as number) / (points?.[peak] as number);
      });
      expect(Math.min(...middle)).toBeGreaterThan(0.24);
      expect(Math.min(...middle)).toBeLessThan(0.35);
      expect(Math.max(...middle)).toBeLessThan(0.76);
      expect(Math.max(...middle)).toBeGreaterThan(0.65);
    }
  });

  test('the more different offers it has heard, the less it strays', () => {
    const deal = grid();
    const spread = (heard: readonly (readonly [number, number])[]) => {
      const weights = Array.from({ length: 200 }, (_, at) => {
        const { preferences } = drawn(deal, 0, offers(deal, heard), `${at}`);
        return Math.max(...(preferences.optionPoints[0] as readonly number[]));
      });
      return Math.max(...weights) - Math.min(...weights);
    };
    const [one, two, four] = [1, 2, 4].map((many) =>
      spread(
        (
          [
            [2, 2],
            [2, 1],
            [1, 2],
            [1, 1],
          ] as const
        ).slice(0, many),
      ),
    );
    expect(one).toBeGreaterThan(two as number);
    expect(two).toBeGreaterThan(four as number);
  });
});

describe('sense', () => {
  /** How the imagined points of the other side go with the true ones, over what neither side's red lines forbid. */
  function correlation(truth: Preferences, guess: Preferences, own: Preferences): number {
    const clean = [...tabulated(truth).ranking].filter((outcome) => maySign(own, outcome, Number.NEGATIVE_INFINITY));
    const mean = (of: Preferences) => clean.reduce((sum, outcome) => sum + pointsOf(of, outcome), 0) / clean.length;
    const [first, second] = [mean(truth), mean(guess)];
    let [both, one, other] = [0, 0, 0];
    for (const outcome of clean) {
      const [a, b] = [pointsOf(truth, outcome) - first, pointsOf(guess, outcome) - second];
      both += a * b;
      one += a * a;
      other += b * b;
    }
    return both / Math.sqrt(one * other);
  }

  /** The mean over drawings of the correlation after so many offers of an agent to one that gives way evenly. */
  function figureAfter(offersHeard: number, deal: Deal, party: Party, agent: string, seed: string): number {
    const [seat, across] = [hire(agent).seat(), hire('linear').seat()];
    const { moves } = play(deal, party === 0 ? [seat, across] : [across, seat], { seed });
    const own = opponent(party);
    const heard = moves.filter(({ by, type }) => by === party && type === 'offer').slice(0, offersHeard);
    const drawings = Array.from({ length: 25 }, (_, at) => drawn(deal, own, heard, `${seed}/${at}`).preferences);
    const figures = drawings.map((guess) => correlation(deal.preferences[party], guess, deal.preferences[own]));
    return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  }

  test.each(['boulware', 'linear', 'conceder', 'micro', 'logroller'])(
    'in London, after ten offers of a Chinese %s, the imagined points go with the true ones',
    (agent) => {
      expect(figureAfter(10, dealOf('london-2025'), 1, agent, 'a')).toBeGreaterThan(0.6);
    },
  );

  test.each(['two-ports', 'market', 'london-2025'])(
    '%s: of agents that open with their best and move, what was heard beats what was only assumed',
    (id) => {
      for (const seed of id === 'london-2025' ? ['a'] : ['a', 'b', 'c', 'd'])
        for (const party of PARTIES)
          for (const agent of ['linear', 'logroller', 'micro']) {
            const [assumed, informed] = [0, 10].map((heard) => figureAfter(heard, dealOf(id), party, agent, seed));
            expect(informed, `${agent} ${party} ${seed}`).toBeGreaterThan(assumed as number);
          }
    },
  );
});
