/** Talks per second off stage without ledger, over the sizes of deals and lengths of talks. */
import { hire } from '../src/agents/hire.js';
import { play } from '../src/engine/play.js';
import { prepare } from '../src/model/deal.js';
import { generated } from './generated.js';
import { perSecond } from './measure.js';

const SIZES = [
  [5, 5, 4],
  [6, 5, 5, 10],
  [10, 10, 10, 15],
] as const;

const PAIRS = [
  ['boulware', 'conceder'],
  ['micro', 'micro'],
] as const;

/** Each as what was played, and its rate. */
export function* ratesBySize(): Generator<[what: string, rate: number]> {
  for (const [one, other] of PAIRS)
    for (const sizes of SIZES)
      for (const rounds of [100, 1000]) {
        const deal = prepare(generated('1', sizes, rounds));
        const seats = [hire(one).seat, hire(other).seat] as const;
        const talk = () => play(deal, [seats[0](), seats[1]()], { seed: 'bench', ledger: false });
        const outcomes = deal.space.outcomes.toLocaleString('en-US');
        yield [`${one} v ${other}, ${outcomes} outcomes, ${rounds} rounds`, perSecond(talk, { seconds: 0.3, runs: 3 })];
      }
}
