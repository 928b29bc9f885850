import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { smithModel } from '../../src/agents/parts/models/smith.js';
import { likingBy } from '../../src/agents/parts/opponentModel.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { shown } from '../helpers/hearing.js';
import { tabulated } from '../helpers/tabulated.js';
import { type Against, against, pie, said, table, versus } from '../helpers/versus.js';

/** What it says in its move of this place, from 0, over 40 seeds: each once. */
function lots(name: string, setup: Against, place: number): [words: string, because: string | undefined][] {
  const all = Array.from({ length: 40 }, (_, seed) => said(against(name, { ...setup, seed: `${seed}` }), 0)[place]);
  return [...new Map(all.map((one) => [`${one}`, one as [string, string]])).values()].sort();
}

describe('nice-tit-for-tat', () => {
  it('stays near its best while nothing is given', () => {
    // Right seems to want all: the Nash point of a pie is its middle, and .5 x .8 = .4 is too little to ask for, so .5 is
    // fair. A tenth of the way there on its own: .95. From .931 to 1.
    versus('nice-tit-for-tat', { scenario: pie(10), rounds: 19, against: ['0-100', '0-100', '0-100'] }, [
      ['100-0', 'open'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
      ['100-0', 'wait'],
    ]);
  });

  it('gives as much of its way as it was given, and picks by lot of the best for the other', () => {
    // Fair is .5. Right has come .2 of its .5, so it asks for 1 - .4 x .5 = .8, less a tenth of .3: .77. From .7546 to .82
    // there is 80 alone, so it looks up to 90.
    expect(lots('nice-tit-for-tat', { scenario: pie(10), rounds: 19, against: ['0-100', '20-80'] }, 2)).toEqual([
      ['80-20', 'reciprocate'],
      ['90-10', 'reciprocate'],
    ]);
  });

  it('without a model takes .7 for the Nash point', () => {
    // .7 x .8 = .56 is fair. Right has come .3 of .56: 1 - .5357 x .44 = .7643, less a tenth of .2043: .7439. From .729
    // to .794 there is nothing, and up to 90 there are two. With .5 for fair it would be .67, and 70 and 80.
    const setup = { scenario: pie(10), rounds: 19, against: ['0-100', '30-70'] };
    expect(lots('nice-tit-for-tat(model=none)', setup, 2)).toEqual([
      ['80-20', 'reciprocate'],
      ['90-10', 'reciprocate'],
    ]);
    expect(lots('nice-tit-for-tat', setup, 2)).toEqual([
      ['70-30', 'reciprocate'],
      ['80-20', 'reciprocate'],
    ]);
  });

  it('draws from a tenth of what is worth about as much', () => {
    // 1000 down to 940 by ones: all 61 are over .98 x .956, so six are drawn from, without a model its own best.
    const steps = Array.from({ length: 61 }, (_, at) => [1000 - at, at] as const);
    const scenario = table([[...steps, [0, 1000]]], { scale: 1000 });
    const setup = { scenario, rounds: 19, against: ['0-1000'] };
    expect(lots('nice-tit-for-tat(model=none)', setup, 1)).toEqual([
      ['1000-0', 'wait'],
      ...[5, 4, 3, 2, 1].map((at) => [`${1000 - at}-${at}`, 'wait']),
    ]);
  });

  it('settles in the last round, if no offer was better as late as the one before', () => {
    // As second, of four rounds the last: t = .8, so what was said from t = .6 on counts.
    const last = (...offers: string[]) =>
      said(against('nice-tit-for-tat', { scenario: pie(10), rounds: 4, seat: 1, against: offers }), 1).at(-1);
    expect(last('100-0', '90-10', '80-20', '70-30')).toEqual(['accept', 'settle']);
    expect(last('100-0', '60-40', '80-20', '70-30')).toEqual(['accept', 'settle']);
    expect(last('100-0', '90-10', '60-40', '70-30')?.[1]).toBe('reciprocate');
    expect(last('100-0', '90-10', '80-20')?.[1]).toBe('reciprocate');
  });

  it('does not settle as long as more than ten offers may come, or forty where there is much to choose from', () => {
    // Of 999 rounds t = .98 is round 980, when 21 offers have come from .96 on; in round 990 it is 11, in 991 ten.
    const settles = (scenario: Against['scenario'], words: string) => {
      const script = new Array<string>(991).fill(words);
      for (const rounds of [979, 980, 990, 991]) {
        const setup = { scenario, rounds: 999, seat: 1, against: script.slice(0, rounds) } as const;
        if (against('nice-tit-for-tat(model=none)', setup).moves.at(-1)?.because === 'settle') return rounds;
      }
      return undefined;
    };
    const hundred = Array.from({ length: 101 }, (_, at) => [100 - at, at] as const);
    expect(settles(pie(10), '90-10')).toBe(991);
    expect(settles(table([hundred, hundred], { scale: 200 }), '90-10 90-10')).toBe(980);
  });

  it('moves only as said', () => {
    const worth = fc.nat(100);
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 1, maxLength: 3 });
    const others = panel.map(({ name }) => name);
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 2, maxLength: 3 }),
        fc.integer({ min: 2, max: 120 }),
        fc.constantFrom(...others),
        (issues, rounds, other) => {
          const deal = prepare(table(issues.map((options) => [[100, 0], ...options, [0, 100]])), { rounds });
          const agents = [hire('nice-tit-for-tat(model=smith)').seat(), hire(other).seat()] as const;
          const talk = play(deal, agents, { seed: '7' });
          for (const [at, { by, round, outcome, because }] of talk.moves.entries())
            if (by === 0) {
              const [mine, heard] = ([0, 1] as const).map((party) =>
                talk.moves.slice(0, at).flatMap((one) => (one.by === party ? [one.outcome] : [])),
              ) as [number[], number[]];
              expect(bySpecification(deal, round, rounds, mine, heard)).toContainEqual([outcome, because]);
              seen.add(because as string);
            }
        },
      ),
      { seed: 2013, numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(['claim', 'enough', 'open', 'reciprocate', 'settle', 'wait']);
  });
});

/** All that seat 0 may say as first mover, floor 0 and without a discount, looked up among all outcomes. */
function bySpecification(
  deal: Deal,
  round: number,
  rounds: number,
  mine: readonly number[],
  heard: readonly number[],
): readonly (readonly [outcome: number, because: string])[] {
  const { points } = tabulated(deal.preferences[0]);
  const worth = (outcome: number) => points[outcome] as number;
  const all = [...points.keys()];
  const best = Math.max(...points);
  const time = round / (rounds + 1);
  const timeOf = (place: number) => (place + 1) / (rounds + 1);
  const clip = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

  const bids = (): (readonly [number, string])[] => {
    if (mine.length === 0 || heard.length === 0) return [[points.indexOf(best), 'open']];
    const model = smithModel(deal.space);
    model.hear(shown(deal.space, heard));
    const liked = likingBy(deal.space, model.estimate());
    const worst = Math.min(...all.map(liked));
    const product = (one: number) => worth(one) * (liked(one) - worst);
    const most = Math.max(...all.map(product));
    const nash = most > 0 ? Math.max(...all.filter((one) => product(one) === most).map(worth)) / best : 0.7;
    const shares = heard.map((one) => worth(one) / best);
    const start = Math.min(...shares.filter((_, place) => place === 0 || timeOf(place) <= 0.01));
    const reached = Math.max(...shares);
    const fair = clip(0.5, nash * (1.4 - 0.6 * (1 - start)), 1);
    const factor = fair > start ? Math.min(1, (reached - start) / (fair - start)) : 1;
    const plain = 1 - factor * (1 - fair);
    const bonus = Math.max(0.1, Math.min(1, 20 * (time - 0.91)));
    const target = plain - bonus * Math.max(0, plain - fair);
    const upTo = (over: number) =>
      all.filter((one) => worth(one) >= 0.98 * target * best - 0.001 && worth(one) <= (target + over) * best + 0.001);
    const overs = Array.from({ length: 100 }, (_, at) => 0.05 + at / 100);
    const over = overs.find((one) => upTo(one).length > 1 || (target + one >= 1 && upTo(one).length > 0)) as number;
    const candidates = upTo(over).sort((a, b) => liked(b) - liked(a) || worth(b) - worth(a) || a - b);
    const offered = heard[shares.indexOf(reached)] as number;
    return candidates
      .slice(0, clip(3, Math.round(candidates.length / 10), 20))
      .map((one) =>
        worth(offered) >= worth(one) ? [offered, 'claim'] : [one, reached > start ? 'reciprocate' : 'wait'],
      );
  };
  const table = heard.at(-1);
  const recent = heard.filter((_, place) => timeOf(place) >= 2 * time - 1 - 1e-9);
  const isLate = time >= Math.min(0.98, rounds / (rounds + 1)) && recent.length <= 10;
  return bids().map(([one, because]) => {
    if (table !== undefined && worth(table) >= worth(one)) return [-1, 'enough'];
    if (table !== undefined && isLate && recent.every((said) => worth(said) <= worth(table))) return [-1, 'settle'];
    return [one, because];
  });
}
