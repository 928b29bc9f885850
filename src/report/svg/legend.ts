/** The key to a picture: a sample of each mark with its name, in two columns. */
import { label } from './ink.js';

export interface Entry {
  /** Draws the sample around a point. */
  readonly sample: (x: number, y: number) => string;
  readonly name: string;
}

const ROW = 24;

/** The height that so many entries take. */
export function legendHeight(entries: readonly Entry[]): number {
  return Math.ceil(entries.length / 2) * ROW + 10;
}

/** The entries, row by row from the top left corner on. */
export function legend(entries: readonly Entry[], left: number, top: number, width: number): string {
  return entries
    .map(({ sample, name }, at) => {
      const x = left + (at % 2) * (width / 2);
      const y = top + Math.floor(at / 2) * ROW + ROW / 2;
      return sample(x + 12, y) + label(x + 32, y + 5, name);
    })
    .join('');
}
