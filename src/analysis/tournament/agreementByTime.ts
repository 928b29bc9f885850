import { amountOf, ratioOver, type Seat } from './seats.js';
import { BINS } from './tally.js';

/** The share of the talks in these seats agreed by the end of each bin of time; `undefined` without seats. */
export function agreementByTime(seats: readonly Seat[]): readonly number[] | undefined {
  if (seats.length === 0) return undefined;
  const agreed = seats.map(({ tally }) => cumulative(tally.times));
  return Array.from(
    { length: BINS },
    (_, bin) => ratioOver(seats, (_, at) => agreed[at]?.[bin] as number, amountOf('talks')) as number,
  );
}

function cumulative(counts: Uint32Array): Uint32Array {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}
