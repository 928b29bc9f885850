import type { Preferences, Table } from '../../src/model/preferences.js';
import type { Space } from '../../src/model/space.js';

/** What is tabulated of a small space, for a test that reads it straight. */
export function tabulated({ points, forbidden, ranking }: Preferences): Table {
  if (points === undefined || forbidden === undefined || ranking === undefined)
    throw new Error('nothing is tabulated of so large a space');
  return { points, forbidden, ranking };
}

/** The same space as if it were too large for tables. */
export function untabulated(space: Space): Space {
  return { ...space, options: undefined };
}
