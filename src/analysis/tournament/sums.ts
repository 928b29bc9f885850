/** Sums over the talks of a pairing, of every column; by groups of its repeats too, if its talks differ. */
import { PLACE, WIDTH } from './quantities.js';

export interface Sums {
  readonly total: Float64Array;
  /** What the first talk added. */
  readonly first: Float64Array;
  /** A bit for each column: whether talks differ in it. */
  readonly varied: number;
  /** `groups[group * WIDTH + column]`; `undefined` as long as all talks came out alike, and where no groups are kept. */
  readonly groups: Float64Array | undefined;
}

type Open = { -readonly [Key in keyof Sums]: Sums[Key] };

/** Where a talk belongs: its group, of how many (0 if none are kept), and the groups of all talks in the sums so far. */
export interface Grouping {
  readonly group: number;
  readonly groups: number;
  readonly before: () => Iterable<number>;
}

export function emptySums(): Sums {
  return { total: new Float64Array(WIDTH), first: new Float64Array(WIDTH), varied: 0, groups: undefined };
}

/** Takes in what a talk adds to every column. */
export function addTalk(sums: Open, row: Float64Array, { group, groups, before }: Grouping): void {
  if (sums.total[PLACE.talks] === 0) sums.first.set(row);
  else sums.varied |= differences(sums.first, row);
  if (sums.groups === undefined && sums.varied !== 0 && groups > 0) {
    sums.groups = new Float64Array(groups * WIDTH);
    for (const earlier of before()) addRow(sums.groups, earlier, sums.first);
  }
  addRow(sums.total, 0, row);
  if (sums.groups !== undefined) addRow(sums.groups, group, row);
}

/** How many groups have talks. */
export function filledGroups({ groups }: Sums): number {
  let filled = 0;
  for (let at = PLACE.talks; at < (groups?.length ?? 0); at += WIDTH) if (groups?.[at] !== 0) filled++;
  return filled;
}

function differences(one: Float64Array, other: Float64Array): number {
  let bits = 0;
  for (let column = 0; column < WIDTH; column++) if (one[column] !== other[column]) bits |= 1 << column;
  return bits;
}

function addRow(sums: Float64Array, group: number, row: Float64Array): void {
  const from = group * WIDTH;
  for (let column = 0; column < WIDTH; column++)
    sums[from + column] = (sums[from + column] as number) + (row[column] as number);
}
