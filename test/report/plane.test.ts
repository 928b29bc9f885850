import { expect, test } from 'vitest';
import { placeOn } from '../../src/report/svg/axis.js';
import { PLANE, planeOf } from '../../src/report/svg/plane.js';
import { tableDeal } from '../analysis/deals.js';

test('a mandate over all that both may sign is within the picture', () => {
  // What is worth 90 to Right crosses a red line of Left, so that outcomes for both end at 10.
  const deal = tableDeal(
    [
      [
        [50, 5],
        [40, 10],
        [0, 90],
      ],
    ],
    { redLines: { left: ['a/0-90'] }, sessions: [[5, [0, 80]]] },
  );
  const { up, across } = planeOf({ id: 'space', deal, counts: { clean: 2, zopa: 0 }, frontier: [] }, []);
  expect(placeOn(up, 80)).toBeGreaterThanOrEqual(PLANE.top);
  expect(placeOn(across, 50)).toBeLessThanOrEqual(PLANE.right);
});
