/** The order in which a party likes outcomes. */

/** Points are sorted by digits to this base: points out of 10,000 are one digit, and its counts fit a small memory. */
const BASE = 16_384;

/**
 * The outcomes not marked as forbidden, best first, ties by lowest number. A radix sort from the last digit (Knuth,
 * The Art of Computer Programming 3, 5.2.5): no comparisons, and time in proportion to the outcomes. Points are whole.
 */
export function rankingOf(points: Float64Array, forbidden: Uint8Array): Uint32Array {
  let best = Number.NEGATIVE_INFINITY;
  let worst = Number.POSITIVE_INFINITY;
  let many = 0;
  for (let outcome = 0; outcome < points.length; outcome++) {
    if (forbidden[outcome] !== 0) continue;
    const worth = points[outcome] as number;
    if (worth > best) best = worth;
    if (worth < worst) worst = worth;
    many++;
  }
  let ranking = new Uint32Array(many);
  for (let outcome = 0, place = 0; outcome < points.length; outcome++)
    if (forbidden[outcome] === 0) ranking[place++] = outcome;
  let sorted = new Uint32Array(many);
  for (let unit = 1; unit <= best - worst; unit *= BASE) {
    sortByDigit(ranking, sorted, points, best, unit);
    [ranking, sorted] = [sorted, ranking];
  }
  return ranking;
}

/** Sorts by one digit of what each outcome lacks to the best; outcomes with the same digit keep their order. */
function sortByDigit(from: Uint32Array, to: Uint32Array, points: Float64Array, best: number, unit: number): void {
  const digitOf = (outcome: number) => Math.floor((best - (points[outcome] as number)) / unit) % BASE;
  /** Where the outcomes of each digit begin; while counting, one place further on. */
  const starts = new Uint32Array(BASE + 1);
  for (const outcome of from) {
    const next = digitOf(outcome) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let digit = 1; digit < BASE; digit++) starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  for (const outcome of from) {
    const digit = digitOf(outcome);
    const place = starts[digit] as number;
    to[place] = outcome;
    starts[digit] = place + 1;
  }
}
