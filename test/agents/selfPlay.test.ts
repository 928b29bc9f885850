import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import type { Curve } from '../../src/agents/parts/curves.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Result } from '../../src/model/result.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie } from '../helpers/versus.js';

function ends(deal: Deal, left: string, right: string): Result {
  return play(deal, [hire(left).seat(), hire(right).seat()], { seed: '1', ledger: false }).result() as Result;
}

describe('two time-dependent agents on a fine pie', () => {
  const ROUNDS = 2000;
  const PIECES = 999;
  const finePie = pie(PIECES, { scale: PIECES });
  const timeOf = (round: number) => round / (ROUNDS + 1);

  /** What has been conceded at t, by the definitions; kappa is 0.1. */
  const polynomial = (e: number) => (t: number) => Math.pow(t, 1 / e);
  const exponential = (beta: number) => (t: number) => Math.pow(0.1, Math.pow(1 - t, beta));
  const ofNegmas = (e: number) => (t: number) => 1 - (Math.exp(Math.pow(1 - t, e)) - 1) / (Math.E - 1);
  const bezier = (middle: number) => (t: number) => 1 - ((1 - t) * (1 - t) + 2 * (1 - t) * t * middle + 0.4 * t * t);
  const curves: Record<string, Curve> = {
    boulware: polynomial(0.2),
    'boulware(exponent=0.5)': polynomial(0.5),
    linear: polynomial(1),
    conceder: polynomial(2),
    'conceder(exponent=5)': polynomial(5),
    'exponential-boulware': exponential(0.2),
    'exponential-boulware(exponent=1)': exponential(1),
    'exponential-conceder': exponential(5),
    'exp-aspiration': ofNegmas(0.125),
    'exp-aspiration(exponent=0.725)': ofNegmas(0.725),
    'exp-aspiration(exponent=4)': ofNegmas(4),
    bezier: bezier(0.85),
    'bezier(middle=0.7)': bezier(0.7),
    'bezier(middle=0.55)': bezier(0.55),
  };

  /** Where what two have conceded makes a whole pie, and what is then left of it for each. */
  it.each([
    // t^(1/e1) + t^(1/e2) = 1.
    ['linear', 'linear', 0.5, 0.5, 0.5],
    ['boulware', 'boulware', 0.870551, 0.5, 0.5],
    ['conceder(exponent=5)', 'conceder(exponent=5)', 0.03125, 0.5, 0.5],
    ['boulware', 'linear', 0.754878, 0.754878, 0.245122],
    ['boulware', 'conceder(exponent=5)', 0.619579, 0.908697, 0.091303],
    ['linear', 'conceder(exponent=5)', 0.245122, 0.754878, 0.245122],
    ['boulware', 'boulware(exponent=0.5)', 0.808731, 0.654045, 0.345955],
    ['boulware(exponent=0.5)', 'linear', 0.618034, 0.618034, 0.381966],
    ['boulware(exponent=0.5)', 'conceder', 0.524889, 0.724492, 0.275508],
    // 0.1^((1 - t)^beta) = 1/2 at t = 1 - (log 2)^(1/beta), the logarithm of base 10; the unequal ones by bisection.
    ['exponential-boulware(exponent=1)', 'exponential-boulware(exponent=1)', 0.69897, 0.5, 0.5],
    ['exponential-boulware', 'exponential-boulware', 0.997528, 0.5, 0.5],
    ['exponential-conceder', 'exponential-conceder', 0.213458, 0.5, 0.5],
    ['exponential-boulware', 'exponential-boulware(exponent=1)', 0.888451, 0.773484, 0.226516],
    ['exponential-boulware', 'exponential-conceder', 0.431425, 0.872126, 0.127874],
    ['exponential-boulware(exponent=1)', 'exponential-conceder', 0.355099, 0.773484, 0.226516],
    ['exponential-boulware(exponent=1)', 'linear', 0.600987, 0.600987, 0.399013],
    ['exponential-conceder', 'conceder', 0.225107, 0.474454, 0.525546],
    ['exponential-boulware', 'boulware', 0.939358, 0.7314, 0.2686],
    // exp((1 - t)^e) = (exp(1) + 1)/2 at t = 1 - ln((exp(1) + 1)/2)^(1/e).
    ['exp-aspiration', 'exp-aspiration', 0.978134, 0.5, 0.5],
    ['exp-aspiration(exponent=0.725)', 'exp-aspiration(exponent=0.725)', 0.482686, 0.5, 0.5],
    ['exp-aspiration(exponent=4)', 'exp-aspiration(exponent=4)', 0.112603, 0.5, 0.5],
    ['exp-aspiration', 'exp-aspiration(exponent=4)', 0.383828, 0.909762, 0.090238],
    // 1 - .3t - .3t^2 = 1/2, 1 - .6t = 1/2, 1 - .9t + .3t^2 = 1/2, and the first with the last: 2 - 1.2t = 1.
    ['bezier', 'bezier', 0.884437, 0.5, 0.5],
    ['bezier(middle=0.7)', 'bezier(middle=0.7)', 0.833333, 0.5, 0.5],
    ['bezier(middle=0.55)', 'bezier(middle=0.55)', 0.736237, 0.5, 0.5],
    ['bezier', 'bezier(middle=0.55)', 0.833333, 0.541667, 0.458333],
  ] as const)('meet where the curves of %s and %s cross', (left, right, crossing, share1, share2) => {
    const conceded = [curves[left], curves[right]] as [Curve, Curve];
    const together = (time: number) => conceded[0](time) + conceded[1](time);
    const roundOf = (sum: number) => {
      const rounds = Array.from({ length: ROUNDS }, (_, before) => before + 1);
      return rounds.find((round) => together(timeOf(round)) >= sum) as number;
    };
    // A target is rounded up to less than a piece over it on each side: they meet once the curves have met, and at the
    // latest when they have overlapped by two pieces.
    const earliest = roundOf(1 - 1e-6);
    const latest = roundOf(1 + 2 / PIECES);
    const slack = Math.max(...conceded.map((curve) => curve(timeOf(latest)) - curve(crossing))) + 1 / PIECES + 1e-6;
    for (const first of ['left', 'right'] as const) {
      const deal = prepare({ ...finePie, first }, { rounds: ROUNDS });
      const result = ends(deal, left, right);
      expect(result.ending).toBe('agreed');
      expect(result.round).toBeGreaterThanOrEqual(earliest);
      expect(result.round).toBeLessThanOrEqual(latest);
      expect(timeOf(earliest) - crossing).toBeGreaterThanOrEqual(-1e-6);
      expect(timeOf(earliest) - crossing).toBeLessThanOrEqual(timeOf(1) + 1e-6);
      expect(Math.abs(result.utility[0] - share1)).toBeLessThanOrEqual(slack);
      expect(Math.abs(result.utility[1] - share2)).toBeLessThanOrEqual(slack);
    }
  });
});

describe('against itself', () => {
  it.each([
    ['a pie', prepare(pie(100), { rounds: 100 })],
    ['a pie cut coarsely', prepare(pie(3), { rounds: 40 })],
    ['the two ports', prepare(scenarioOf('two-ports'))],
    ['the two ports at length', prepare(scenarioOf('two-ports'), { rounds: 200 })],
    ['London', prepare(scenarioOf('london-2025'))],
    ['London at length', prepare(scenarioOf('london-2025'), { rounds: 100 })],
  ])('conceder agrees no later than linear, and linear no later than boulware: %s', (_, deal) => {
    const rounds = ['conceder', 'linear', 'boulware'].map((name) => {
      const { ending, round } = ends(deal, name, name);
      return ending === 'agreed' ? round : Number.POSITIVE_INFINITY;
    });
    expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
    expect(rounds[0]).toBeLessThan(rounds[2] as number);
  });

  it('the tougher of two time-dependent agents gets at least as much of a pie, from either seat', () => {
    const deal = prepare(pie(100), { rounds: 100 });
    const byToughness = ['boulware', 'linear', 'conceder'];
    for (const [at, tough] of byToughness.entries())
      for (const soft of byToughness.slice(at + 1)) {
        expect(ends(deal, tough, soft).utility[0]).toBeGreaterThan(0.5);
        expect(ends(deal, soft, tough).utility[1]).toBeGreaterThan(0.5);
      }
  });
});
