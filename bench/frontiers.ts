/** Milliseconds that the frontier and the solutions of large deals take: the median of several, after a warm-up. */
import { frontierOf } from '../src/analysis/frontier.js';
import { solutionsOf } from '../src/analysis/solutions.js';
import { prepare } from '../src/model/deal.js';
import { generated } from './generated.js';
import { perSecond } from './measure.js';

/** Each as what was worked out, and the time. */
export function* frontierTimes(): Generator<[what: string, milliseconds: number]> {
  const many = prepare(generated('1', [7, 8, 7, 8, 6, 6], 10));
  yield ['exact frontier of 112,896 outcomes', millisecondsOf(() => frontierOf(many))];
  const vast = prepare(generated('1', Array<number>(20).fill(10), 10));
  yield ['exact frontier of 10^20 outcomes', millisecondsOf(() => frontierOf(vast))];
  yield [
    'exact frontier and solutions of 10^20 outcomes',
    millisecondsOf(() => {
      frontierOf(vast);
      solutionsOf(vast);
    }),
  ];
}

function millisecondsOf(call: () => unknown): number {
  return 1000 / perSecond(call, { seconds: 0.3, runs: 3 });
}
