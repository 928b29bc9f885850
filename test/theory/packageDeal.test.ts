/**
 * A package against issue by issue (the model of Fatima, Wooldridge & Jennings 2006, JAIR 27:381): two divisible issues,
 * of which the first weighs .7 to the first side and .3 to the second, the second issue the other way round, and a
 * discount of .9 a period on both. By hand, from the last period back.
 *
 * Issue by issue is taken as talks of their own on each issue, at the same time, each with the same first proposer, and
 * utility as the weighted sum of the shares.
 */
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { pair } from '../../src/model/party.js';
import { utilityOf } from '../../src/model/preferences.js';
import type { Result } from '../../src/model/result.js';
import { table } from '../helpers/versus.js';
import { ENDLESS, expectNear, PIECES, proposal, rounding } from './periods.js';

const discounts = [0.9, 0.9] as const;

/** Who gives way gives what it weighs least first: .7 for .3 up to (.7, .7), from there .3 for .7. */
const packages = Array.from({ length: PIECES + 1 }, (_, given) => {
  const cheap = Math.min(given, 0.3 * PIECES);
  return { own: PIECES - given, other: Math.round((cheap * 7) / 3 + ((given - cheap) * 3) / 7) };
}).filter(({ other }, at, all) => other > (all[at - 1]?.other ?? -1));

describe('two issues of unlike weight', () => {
  it.each([
    [[1], 1, 0, 1, 0],
    [[2], 0.233333, 0.9, 0.1, 0.9],
    [[3], 0.91, 0.21, 0.91, 0.09],
    [[4], 0.422333, 0.819, 0.181, 0.819],
    [[5], 0.8371, 0.3801, 0.8371, 0.1629],
    [[10], 0.718343, 0.657199, 0.342801, 0.657199],
    [[11], 0.722925, 0.646509, 0.691479, 0.308521],
    // 70/97 and 63/97, against 10/19 and 9/19.
    [ENDLESS, 0.721649, 0.649485, 0.526316, 0.473684],
  ])('in %j periods: (%s, %s) as a package, (%s, %s) issue by issue', (all, one, two, oneApart, twoApart) => {
    for (const periods of all) {
      // Per piece that the first gives the second gets up to 7/3.
      const together = proposal({ discounts, periods, frontier: packages });
      expectNear(together, [one, two], (7 / 3) * rounding(discounts));

      const [share, rest] = proposal({ discounts, periods });
      const apart = [0.7 * share + 0.3 * share, 0.3 * rest + 0.7 * rest] as const;
      expectNear(apart, [oneApart, twoApart], rounding(discounts));
      for (const side of [0, 1] as const)
        expect(together[side]).toBeGreaterThanOrEqual(apart[side] - 3 * rounding(discounts));
    }
  });
});

describe('two agents by the rules of the talks, with a last word', () => {
  /** Each issue in so many steps; a step of the dear issue is worth 7 and of the cheap one 3. */
  const STEPS = 250;
  const ROUNDS = 4;
  const SCALE = 10 * STEPS;
  const steps = (left: number, right: number) =>
    Array.from({ length: STEPS + 1 }, (_, step) => [left * (STEPS - step), right * step] as const);
  const discount = Math.pow(0.9, ROUNDS + 1);

  function settled(issues: Parameters<typeof table>[0], scale: number): [number, number] {
    const scenario = table(issues, {
      scale,
      sessions: [[ROUNDS]],
      lastWord: true,
      discount: [discount, discount],
    });
    const deal = prepare(scenario, { completeInformation: true });
    const { seat } = hire('backward-induction');
    const { ending, round, outcome } = play(deal, [seat(), seat()], { seed: '1' }).result() as Result;
    expect([ending, round]).toEqual(['agreed', 1]);
    return pair((party) => utilityOf(deal.preferences[party], outcome));
  }

  it('give the second mover as much either way, and the first more in a package', () => {
    // The second mover can wait 3 rounds for all: .9^3 = .729 of each issue, so .729 in all. As a package that is all of
    // the issue dear to it, worth .7, and .029 of the .3: .0967 of the other issue, which leaves the first .7 x .9033.
    const both = settled([steps(7, 3), steps(3, 7)], SCALE);
    const dear = settled([steps(7, 3)], 7 * STEPS);
    const cheap = settled([steps(3, 7)], 7 * STEPS);
    const apart = [dear[0] * 0.7 + cheap[0] * 0.7, dear[1] * 0.7 + cheap[1] * 0.7] as const;
    // A step of the dearer issue is worth .7/250, and three turns are rounded.
    const near = (3 * 0.7) / STEPS;
    expectNear(both, [0.632333, 0.729], near);
    expectNear(apart, [0.271, 0.729], near);
  });
});
