/**
 * The sum of numbers, correctly rounded, so that the order in which they come changes no bit: what is lost by each
 * addition is kept as a number of its own (Shewchuk 1997). The numbers must be finite, and their sums too.
 */
export function exactSum(numbers: Iterable<number>): number {
  // Parts that add up to the sum exactly and do not overlap, the smallest first.
  const parts: number[] = [];
  let held = 0;
  for (const number of numbers) {
    let high = number;
    let kept = 0;
    for (let at = 0; at < held; at++) {
      const part = parts[at] as number;
      const sum = high + part;
      const lost = Math.abs(high) < Math.abs(part) ? high - (sum - part) : part - (sum - high);
      if (lost !== 0) parts[kept++] = lost;
      high = sum;
    }
    parts[kept] = high;
    held = kept + 1;
  }
  parts.length = held;
  return rounded(parts);
}

/** The parts as one number: the nearest one, and of two that are as near the even one. */
function rounded(parts: readonly number[]): number {
  let at = parts.length - 1;
  let sum = parts[at] ?? 0;
  let lost = 0;
  while (at > 0 && lost === 0) {
    const part = parts[--at] as number;
    const before = sum;
    sum = before + part;
    lost = part - (sum - before);
  }
  // Half a last digit was lost, and what is smaller still lies on the same side: the rounding to even went wrong.
  const next = parts[at - 1] ?? 0;
  if ((lost < 0 && next < 0) || (lost > 0 && next > 0)) {
    const twice = lost * 2;
    const other = sum + twice;
    if (other - sum === twice) return other;
  }
  return sum;
}
