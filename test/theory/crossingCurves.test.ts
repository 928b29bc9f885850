/**
 * Time-dependent tactics (Faratin, Sierra & Jennings 1998) against one who never concedes: there is no crossing of curves
 * before the end, and whether there is a deal at all hangs on the last target. Where two curves cross is in
 * agents/selfPlay.test.ts.
 */
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import type { Result } from '../../src/model/result.js';
import { pie, table } from '../helpers/versus.js';

const ROUNDS = 9;

function ends(scenario: Parameters<typeof prepare>[0], first: 0 | 1, name: string): Result {
  const deal = prepare(scenario, { rounds: ROUNDS, first });
  return play(deal, [hire('hardliner').seat(), hire(name).seat()], { seed: '1' }).result() as Result;
}

describe('against a hardliner', () => {
  it('nobody agrees on a whole pie: time never reaches 1, so the last target is over nothing', () => {
    for (const first of [0, 1] as const)
      for (const name of ['boulware', 'linear', 'conceder', 'conceder(exponent=5)'])
        expect(ends(pie(100), first, name).ending).toBe('expired');
  });

  it.each([
    // The hardliner's best leaves 10 of 100, and the other's best is 90: its target is 90(1 - t^(1/e)), t = r/10, and it
    // gives in where that is no more than 10, at t = (8/9)^e: .977 for e = .2, after the last round; .943 for .5; .889 for
    // 1; .790 for 2; .555 for 5.
    ['boulware', undefined],
    ['boulware(exponent=0.5)', undefined],
    ['linear', 9],
    ['conceder', 8],
    ['conceder(exponent=5)', 6],
  ])('who must be left something: %s gives in in round %s', (name, round) => {
    const shares = [90, 80, 70, 60, 50, 40, 30, 20, 10].map((left) => [left, 100 - left] as const);
    for (const first of [0, 1] as const)
      expect(ends(table([shares]), first, name)).toMatchObject(
        round === undefined ? { ending: 'expired' } : { ending: 'agreed', round, utility: [0.9, 0.1] },
      );
  });
});
