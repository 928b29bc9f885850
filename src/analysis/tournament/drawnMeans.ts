/**
 * Means over the groups of repeats that each replicate draws. `sums[column * groups + group]` are sums of each group, the
 * first column what it weighs; `repeats` are rows of draws as `drawsOf` makes them, one for each replicate. The result
 * has a row of all columns for each replicate: every column's sum over that of the first. Where only some repeats have
 * been played a replicate may draw none of them; it then has the means over all.
 */
export function drawnMeans(
  sums: Float64Array,
  groups: number,
  replicates: number,
  repeats: Float64Array,
): Float64Array {
  const columns = sums.length / groups;
  const means = new Float64Array(replicates * columns);
  const once = new Float64Array(groups).fill(1);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const from = replicate * groups;
    const drawn = weighed(sums, 0, repeats, from, groups);
    const [times, start, weight] = drawn > 0 ? [repeats, from, drawn] : [once, 0, weighed(sums, 0, once, 0, groups)];
    for (let column = 0; column < columns; column++)
      means[replicate * columns + column] = weighed(sums, column * groups, times, start, groups) / weight;
  }
  return means;
}

/**
 * The sum of so many groups from one place on, each as often as it was drawn from another place on. Even and odd ones are
 * summed apart: an addition need not wait for the one before, which halves the time of a large tournament's intervals.
 */
function weighed(sums: Float64Array, from: number, times: Float64Array, start: number, groups: number): number {
  let even = 0;
  let odd = 0;
  let group = 0;
  for (; group < groups - 1; group += 2) {
    even += (times[start + group] as number) * (sums[from + group] as number);
    odd += (times[start + group + 1] as number) * (sums[from + group + 1] as number);
  }
  if (group < groups) even += (times[start + group] as number) * (sums[from + group] as number);
  return even + odd;
}
