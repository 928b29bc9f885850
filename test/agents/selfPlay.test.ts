import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
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
  const byExponent: Record<number, string> = {
    0.2: 'boulware',
    0.5: 'boulware(exponent=0.5)',
    1: 'linear',
    2: 'conceder',
    5: 'conceder(exponent=5)',
  };
  /** How fast t^(1/e) grows at t. */
  const speed = (time: number, e: number) => Math.pow(time, 1 / e - 1) / e;

  /** Where t^(1/e1) + t^(1/e2) = 1, and what is then left of the pie for each. */
  it.each([
    [1, 1, 0.5, 0.5, 0.5],
    [0.2, 0.2, 0.870551, 0.5, 0.5],
    [5, 5, 0.03125, 0.5, 0.5],
    [0.2, 1, 0.754878, 0.754878, 0.245122],
    [0.2, 5, 0.619579, 0.908697, 0.091303],
    [1, 5, 0.245122, 0.754878, 0.245122],
    [0.2, 0.5, 0.808731, 0.654045, 0.345955],
    [0.5, 1, 0.618034, 0.618034, 0.381966],
    [0.5, 2, 0.524889, 0.724492, 0.275508],
  ])('meet where the curves of e = %s and %s cross', (e1, e2, crossing, share1, share2) => {
    // A target is rounded up to a piece on each side, which delays the meeting by two pieces at the joint speed; it is
    // then found within a round.
    const round = 1 / (ROUNDS + 1);
    const delay = round + 2 / PIECES / (speed(crossing, e1) + speed(crossing, e2));
    for (const first of ['left', 'right'] as const) {
      const deal = prepare({ ...finePie, first }, { rounds: ROUNDS });
      const result = ends(deal, byExponent[e1] as string, byExponent[e2] as string);
      expect(result.ending).toBe('agreed');
      const late = result.round / (ROUNDS + 1) - crossing;
      expect(late).toBeGreaterThanOrEqual(-1e-6);
      expect(late).toBeLessThanOrEqual(delay + 1e-6);
      const slack = delay * Math.max(speed(crossing, e1), speed(crossing, e2)) + 1 / PIECES;
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
