/** What the replicates of a bootstrap draw. */

/**
 * How often each of so many things was drawn, as a row for each replicate: `draws[replicate * things + thing]`. A row
 * holds as many draws, with return, as there are things; one that is not `usable` is drawn again. `order` lists the
 * things in the order in which the stream counts them.
 */
export function drawsOf(
  random: () => number,
  order: readonly number[],
  replicates: number,
  usable: (row: Float64Array) => boolean = () => true,
): Float64Array {
  const things = order.length;
  const draws = new Float64Array(replicates * things);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const row = draws.subarray(replicate * things, (replicate + 1) * things);
    do {
      row.fill(0);
      for (let draw = 0; draw < things; draw++) {
        const thing = order[Math.floor(random() * things)] as number;
        row[thing] = (row[thing] as number) + 1;
      }
    } while (!usable(row));
  }
  return draws;
}
