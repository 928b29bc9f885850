/** The ends of an axis for utilities, out of 100. */

/** Room at both ends, as a share of the length, and the least length: smaller differences are not blown up. */
const ROOM = 0.06;
const LEAST = 2;

/** Ends that hold all these utilities with some room; 0 and 100 where there are none. */
export function spanned(utilities: readonly number[]): { readonly from: number; readonly to: number } {
  if (utilities.length === 0) return { from: 0, to: 100 };
  const least = utilities.reduce((one, other) => Math.min(one, other)) * 100;
  const most = utilities.reduce((one, other) => Math.max(one, other)) * 100;
  const room = Math.max((most - least) * ROOM, (LEAST - (most - least)) / 2);
  return { from: least - room, to: most + room };
}
