/** The key to a picture: a sample of each mark with its name, in two columns unless said. */
import { label } from './ink.js';

export interface Entry {
  /** Draws the sample around a point. */
  readonly sample: (x: number, y: number) => string;
  readonly name: string;
  /** The name fits and is not cut. */
  readonly whole?: boolean;
}

const ROW = 24;

const COLUMNS = 2;

/** Room that a sample takes, with what lies between it and the name. */
export const SAMPLE = 32;

/** The height that so many entries take. */
export function legendHeight(entries: readonly Entry[], columns = COLUMNS): number {
  return Math.ceil(entries.length / columns) * ROW + 10;
}

/** The entries, row by row from the top left corner on. */
export function legend(entries: readonly Entry[], left: number, top: number, width: number, columns = COLUMNS): string {
  return entries
    .map(({ sample, name, whole = false }, at) => {
      const x = left + (at % columns) * (width / columns);
      const y = top + Math.floor(at / columns) * ROW + ROW / 2;
      return sample(x + 12, y) + label(x + SAMPLE, y + 5, name, { whole });
    })
    .join('');
}
