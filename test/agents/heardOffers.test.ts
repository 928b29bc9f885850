import { describe, expect, it } from 'vitest';
import { bestPaying, listen, noOffers } from '../../src/agents/parts/heardOffers.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { NONE } from '../../src/model/space.js';
import { table } from '../helpers/versus.js';

/** To Left worth 100 (which it may not sign), 80, 40, 40 and 0. */
const deal = prepare(
  table(
    [
      [
        [100, 0],
        [80, 10],
        [40, 20],
        [40, 30],
        [0, 40],
      ],
    ],
    {
      redLines: { left: ['a/100-0'] },
      sessions: [
        [3, [50, 0]],
        [7, [0, 0]],
      ],
    },
  ),
);

/** Left's view after each of these offers of Right, with Left offering its best in between. */
function* views(offers: readonly number[]) {
  const session = openSession(deal, { seed: '1' });
  for (const outcome of offers) {
    session.move(0, { type: 'offer', outcome: 1 });
    session.move(1, { type: 'offer', outcome });
    yield session.view(0);
  }
}

describe('offers heard', () => {
  it('are counted in the order in which they came up', () => {
    const heard = noOffers();
    for (const view of views([4, 2, 4, 3])) listen(heard, view);
    expect([...heard.times]).toEqual([
      [4, 2],
      [2, 1],
      [3, 1],
    ]);
  });

  it('have a best that crosses no red line, of equals the lowest number', () => {
    const heard = noOffers();
    const best: number[] = [];
    for (const view of views([0, 4, 3, 2, 3])) {
      listen(heard, view);
      best.push(heard.best);
    }
    expect(best).toEqual([NONE, 4, 3, 2, 2]);
  });

  it('pay if they reach the mandate of the session', () => {
    const heard = noOffers();
    const paying: number[] = [];
    for (const view of views([3, 4, 4, 4])) {
      listen(heard, view);
      paying.push(bestPaying(heard, view));
    }
    // In the first three rounds it may sign nothing under 50; its move after the third is in the next session.
    expect(paying).toEqual([NONE, NONE, 3, 3]);
  });
});
