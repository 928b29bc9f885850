/** The names beside the rows of a picture: as wide a column as the longest of them needs, up to half of the picture. */
import { label } from '../ink.js';
import { fitted, wordWidth } from '../wordWidth.js';

const EDGE = 10;
const GAP = 10;
const WIDEST = 350;

export interface NameColumn {
  /** Where the names are over and the rest of the picture begins. */
  readonly end: number;
  /** The name of a row, its middle at this height. */
  readonly at: (row: number, y: number) => string;
}

export function nameColumn(names: readonly string[]): NameColumn {
  const widest = names.reduce((most, name) => Math.max(most, wordWidth(name)), 0);
  const width = Math.min(WIDEST, Math.ceil(widest));
  return {
    end: EDGE + width + GAP,
    at: (row, y) => label(EDGE + width, y + 5, fitted(names[row] as string, width), { anchor: 'end', whole: true }),
  };
}
