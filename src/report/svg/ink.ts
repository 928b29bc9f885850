/**
 * What the pictures are drawn with. The page may set the variables, for dark rooms and for print; without a page the
 * colours after the commas hold. The two parties’ colours are Okabe and Ito’s blue and vermilion, which people with any
 * kind of colour vision tell apart; shapes and words say the same as they do.
 */
import type { Pair } from '../../model/party.js';
import { type Attributes, element, escaped, short } from './markup.js';

export const INK = {
  line: 'var(--ink,#1a1a1a)',
  faint: 'var(--faint,#767676)',
  grid: 'var(--grid,#dcdcdc)',
  paper: 'var(--paper,#ffffff)',
  cloud: 'var(--cloud,#c9cdd2)',
  zone: 'var(--zone,#7f9f8b)',
  parties: ['var(--first,#0072b2)', 'var(--second,#c04f00)'] satisfies Pair<string> as Pair<string>,
} as const;

/** How lines of many are told apart: four colours, first without and then with dashes. */
export const LINES = ['', '7 4'].flatMap((dashes) =>
  [...INK.parties, 'var(--third,#00745a)', 'var(--fourth,#8a3b78)'].map((stroke) => ({
    fill: 'none',
    stroke,
    'stroke-width': '2.2px',
    ...(dashes && { 'stroke-dasharray': dashes }),
  })),
);

/** How a BATNA and a mandate are drawn, whoever’s they are. */
export const BATNA_DASHES = '9 5';
export const MANDATE_DASHES = '2 4';

/** An element with colours and the like in its style, where variables are understood. */
export function drawn(name: string, attributes: Attributes, style: Readonly<Record<string, string>>): string {
  const written = Object.entries(style)
    .map(([key, value]) => `${key}:${value}`)
    .join(';');
  return element(name, { ...attributes, style: written });
}

export interface LabelOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly color?: string;
  readonly bold?: boolean;
  readonly turned?: boolean;
  /** The words fit and are not cut. */
  readonly whole?: boolean;
}

/** The most signs of a label: what is longer is cut, and stands in full in the description. */
const LONGEST = 26;

/** The width of every picture. */
export const WIDTH = 640;

/** The size of words, and on a phone, where the page sets them larger. */
const SIZE = 15;
export const PHONE_SIZE = 19;

/** Words in a picture, with a rim of paper so that they stay readable over lines. */
export function label(x: number, y: number, text: string, options: LabelOptions = {}): string {
  const { anchor = 'start', color = INK.line, bold = false, turned = false, whole = false } = options;
  const signs = [...text];
  const cut = signs.length > LONGEST && !whole ? `${signs.slice(0, LONGEST - 1).join('')}…` : text;
  const style = `fill:${color};stroke:${INK.paper};stroke-width:4px;stroke-linejoin:round;paint-order:stroke`;
  const attributes = {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-weight': bold ? 'bold' : undefined,
    transform: turned ? `rotate(-90 ${x} ${y})` : undefined,
    style,
  };
  return element('text', attributes, escaped(cut));
}

/** From this many times its width in height a picture may be higher than a screen. */
const TALL = 1.3;

/** A whole picture, with its name and its description for those who cannot see it. */
export function picture(
  id: string,
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  content: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${short(size.height)}`,
      class: size.height > size.width * TALL ? 'tall' : undefined,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
      'font-family': 'inherit, system-ui, sans-serif',
      'font-size': SIZE,
    },
    element('title', { id: `${id}-title` }, escaped(words.title)),
    element('desc', { id: `${id}-desc` }, escaped(words.description)),
    ...content,
  );
}
