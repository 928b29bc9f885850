import { ratioOver, type Seat } from './seats.js';
import { BINS } from './tally.js';

/** The share of the talks in these seats agreed by the end of each bin of time; `undefined` without seats. */
export function agreementByTime(seats: readonly Seat[]): readonly number[] | undefined {
  if (seats.length === 0) return undefined;
  return Array.from({ length: BINS }, (_, bin) => {
    const agreed = ({ tally }: Seat) => tally.times.subarray(0, bin + 1).reduce((sum, talks) => sum + talks, 0);
    return ratioOver(seats, agreed, ({ tally }) => tally.talks) as number;
  });
}
