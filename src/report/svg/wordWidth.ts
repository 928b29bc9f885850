/** How much room words take, before they are drawn. */
import { shortened } from '../english/tournament/cells.js';
import { PHONE_SIZE } from './ink.js';

/** Widths in DejaVu Sans, the widest of the fonts that a page is likely to be read in, as parts of the size, rounded up. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.28, "'ijl"],
      [0.34, ' ,./:;\\|IJ'],
      [0.4, 'f-()[]t'],
      [0.46, '!r"'],
      [0.53, '*_`sz'],
      [0.56, '?cL'],
      [0.6, 'Fkvxy'],
      [0.62, 'PTYoae'],
      [0.64, 'EhnuSbdgpq$0123456789{}'],
      [0.72, 'KAVXZBRC'],
      [0.79, 'UNHDG&OQ'],
      [0.84, 'w#+<=>^~'],
    ] as const
  ).flatMap(([width, signs]) => [...signs].map((sign) => [sign, width])),
);
const WIDEST = 1;

/** The most room that a line of words takes at this size, which is the one on a phone unless said. */
export function wordWidth(text: string, size = PHONE_SIZE): number {
  return [...text].reduce((sum, sign) => sum + (WIDTHS.get(sign) ?? WIDEST), 0) * size;
}

/** The name, whole if there is room for it, else without its middle. */
export function fitted(name: string, room: number): string {
  let most = [...name].length;
  let fits = name;
  while (wordWidth(fits) > room && most > 1) fits = shortened(name, --most);
  return fits;
}
