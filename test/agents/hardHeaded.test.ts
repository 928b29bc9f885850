import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { hardHeadedModel } from '../../src/agents/parts/models/hardHeaded.js';
import { likingBy } from '../../src/agents/parts/opponentModel.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { shown } from '../helpers/hearing.js';
import { tabulated } from '../helpers/tabulated.js';
import { against, pie, said, table, versus } from '../helpers/versus.js';

const always = (words: string, times: number) => new Array<string>(times).fill(words);

/**
 * To Left, of 1000: 1000, 997 (497-10 500-0), 996 (500-0 496-70), 994 (494-60 500-0), 993 (497-10 496-70) and 990
 * (494-60 496-70); then 0-90 or 0-95 costs it half.
 */
const fine = table(
  [
    [
      [500, 0],
      [497, 10],
      [494, 60],
      [0, 90],
    ],
    [
      [500, 0],
      [496, 70],
      [0, 95],
    ],
  ],
  { scale: 1000 },
);

describe('hard-headed', () => {
  it('asks for its best again until close to the deadline', () => {
    // 19 rounds, t = r/20. Of 100 it insists on 97.9, on 93.1 at t = .9 and on 83.8 at t = .95, so 90 comes last.
    versus('hard-headed', { scenario: pie(10), rounds: 19, against: always('0-100', 18) }, [
      ['100-0', 'open'],
      ...new Array(17).fill(['100-0', 'insist'] as const),
      ['90-10', 'demand'],
    ]);
  });

  it('takes exponent and least from its name', () => {
    // e = 1, least 0: it insists on 95 (1 - t), t = r/10, so from the second round on 76, 66.5, 57 and 47.5.
    versus('hard-headed(exponent=1,least=0)', { scenario: pie(10), rounds: 9, against: always('0-100', 4) }, [
      ['100-0', 'open'],
      ['90-10', 'demand'],
      ['80-20', 'demand'],
      ['70-30', 'demand'],
      // One step at a time, though it might go as far as 50.
      ['60-40', 'demand'],
    ]);
  });

  it('goes no lower than its floor', () => {
    // Floor 80, over .585 of 100: at t = .95 80 + .95 x 20 (1 - .95^20) = 92.2.
    versus('hard-headed', { scenario: pie(10, { reservation: [80, 0] }), rounds: 19, against: always('0-100', 18) }, [
      ['100-0', 'open'],
      ...new Array(18).fill(['100-0', 'insist'] as const),
    ]);
  });

  it('picks within a hundredth what the other side was heard to want', () => {
    // Insists on 980. Right's second offer is the first to count: then 494-60 and 496-70 are worth most to it.
    versus('hard-headed', { scenario: fine, rounds: 40, against: always('494-60 0-95', 4) }, [
      ['500-0 500-0', 'open'],
      // All alike to the model, so the next of the list.
      ['497-10 500-0', 'demand'],
      // From 996 down to 986: 494-60 in 994 and 990, where 500-0 and 496-70 are alike: the one worth more.
      ['494-60 500-0', 'demand'],
      ['494-60 496-70', 'demand'],
      // 996 and 993 are left: 500-0 and 497-10 are alike.
      ['500-0 496-70', 'demand'],
    ]);
  });

  it('does not ask for less than it was offered before', () => {
    // Right offered 994, then 990 twice, which its model likes most: but 994 is more.
    versus('hard-headed', { scenario: fine, rounds: 40, against: ['494-60 500-0', '494-60 496-70', '494-60 496-70'] }, [
      ['500-0 500-0', 'open'],
      ['497-10 500-0', 'demand'],
      ['494-60 500-0', 'demand'],
      ['494-60 500-0', 'demand'],
    ]);
  });

  it('cycles through what it has asked for, by lot', () => {
    const drawn = new Set<string>();
    for (let seed = 0; seed < 30; seed++) {
      const talk = against('hard-headed', {
        scenario: fine,
        rounds: 40,
        seed: `${seed}`,
        against: always('0-90 0-95', 7),
      });
      const [, ...moves] = said(talk, 0);
      expect(moves.slice(0, 5).map(([, because]) => because)).toEqual(new Array(5).fill('demand'));
      const [words, because] = moves[5] as [string, string];
      expect(because).toBe('insist');
      drawn.add(words);
    }
    expect(drawn.size).toBeGreaterThan(3);
    expect(drawn).not.toContain('0-90 500-0');
  });

  it('comes down earlier where a deal loses value', () => {
    // Discount .5, t = r/20. .7925 + .2075 x .95 (1 - (2t)^10) is .9209 in round 9 and .7925 in round 10; from there
    // .585 + .2075 x .95 (1 - (2t - 1)^(1/30)) is .5996 in round 11, .5951 in 12 and .5927 in 13.
    versus('hard-headed', { scenario: pie(10, { discount: [0.5, 1] }), rounds: 19, against: always('0-100', 12) }, [
      ['100-0', 'open'],
      ...new Array(8).fill(['100-0', 'insist'] as const),
      ['90-10', 'demand'],
      ['80-20', 'demand'],
      ['70-30', 'demand'],
      ['60-40', 'demand'],
    ]);
  });

  it('moves only as said', () => {
    const step = fc.tuple(fc.nat(6), fc.nat(20));
    const issue = fc.array(step, { minLength: 1, maxLength: 3 });
    const others = panel.map(({ name }) => name);
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 2, maxLength: 3 }),
        fc.integer({ min: 2, max: 25 }),
        fc.constantFrom(...others),
        fc.constantFrom(1, 0.05, 0.3),
        (issues, rounds, other, exponent) => {
          // Close together, so that several lie within a hundredth, and an end far off.
          const scenario = table(
            issues.map((steps) => [[200, 0], ...steps.map(([cost, gain]) => [200 - cost, gain] as const), [20, 50]]),
            { scale: 1000 },
          );
          const deal = prepare(scenario, { rounds });
          const name = `hard-headed(exponent=${exponent})`;
          const talk = play(deal, [hire(name).seat(), hire(other).seat()], { seed: '7' });
          for (const [at, { by, round, outcome, because }] of talk.moves.entries())
            if (by === 0) {
              const [mine, heard] = ([0, 1] as const).map((party) =>
                talk.moves.slice(0, at).flatMap((one) => (one.by === party ? [one.outcome] : [])),
              ) as [number[], number[]];
              const right = bySpecification(deal, round / (rounds + 1), exponent, mine, heard);
              expect(right).toContainEqual([outcome, because]);
              seen.add(because as string);
            }
        },
      ),
      { seed: 2011, numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['demand', 'enough', 'insist', 'open', 'outbid']);
  });
});

/** All that seat 0 may say, floor 0 and without a discount, looked up among all outcomes. */
function bySpecification(
  deal: Deal,
  time: number,
  exponent: number,
  mine: readonly number[],
  heard: readonly number[],
): readonly (readonly [outcome: number, because: string])[] {
  const { points } = tabulated(deal.preferences[0]);
  const worth = (outcome: number) => points[outcome] as number;
  const all = [...points.keys()];
  const best = Math.max(...points);
  const model = hardHeadedModel(deal.space);
  model.hear(shown(deal.space, heard));
  const liked = likingBy(deal.space, model.estimate());

  const bids = (): (readonly [number, string])[] => {
    if (mine.length === 0) return [[points.indexOf(best), 'open']];
    const insisted = best * (0.585 + 0.95 * (1 - Math.pow(time, 1 / exponent)) * 0.415);
    const open = all.filter((one) => !mine.includes(one) && worth(one) >= insisted - 0.001);
    const top = Math.max(...open.map(worth));
    const close = open.filter((one) => worth(one) >= top - best / 100 - 0.001);
    const [pick] = close.sort((a, b) => liked(b) - liked(a) || worth(b) - worth(a) || a - b);
    const planned: (readonly [number, string])[] =
      pick === undefined ? mine.map((one) => [one, 'insist']) : [[pick, 'demand']];
    const offered = heard.find((one) => worth(one) === Math.max(...heard.map(worth)));
    return planned.map(([one, because]) =>
      offered !== undefined && worth(offered) > worth(one) ? [offered, because] : [one, because],
    );
  };
  const table = heard.at(-1);
  return bids().map(([one, because]) => {
    if (table !== undefined && worth(table) >= worth(one)) return [-1, 'enough'];
    if (table !== undefined && mine.some((asked) => worth(table) > worth(asked))) return [-1, 'outbid'];
    return [one, because];
  });
}
