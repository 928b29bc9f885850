/**
 * The colours of a heat map: one hue, its lightness in even steps of OKLCH (Ottosson 2020) from near the paper to far
 * from it, so that equal differences look equal with any kind of colour vision. By night the paper is dark, and more is
 * lighter.
 */

export interface Shade {
  readonly ground: string;
  /** The colour of words on it: black or white, whichever stands out more. */
  readonly words: string;
}

type Shades = readonly Shade[];

const BLACK = '#000000';
const WHITE = '#ffffff';

const PALE = ['#e1effd', '#cce1f7', '#b7d3f0', '#a3c5e8', '#8fb7e1', '#7ba9d8', '#689bd0', '#558dc6', '#4280bc'];
const DEEP = ['#2e72b2', '#1864a7', '#0a5796', '#074b81', '#053f6e', '#03335b', '#022748'];

const DIM = ['#213549', '#22405d', '#244b72', '#255786', '#28639a', '#2d6fad'];
const BRIGHT = [
  '#357cbf',
  '#3f88cf',
  '#4d95dd',
  '#5ca3e9',
  '#6eb0f3',
  '#81bdfb',
  '#9acafd',
  '#b3d7fd',
  '#cbe4fe',
  '#e3f0fe',
];

/** From the least to the most, as many by day as by night. */
export const SHADES: { readonly light: Shades; readonly dark: Shades } = {
  light: [...withWords(PALE, BLACK), ...withWords(DEEP, WHITE)],
  dark: [...withWords(DIM, WHITE), ...withWords(BRIGHT, BLACK)],
};

function withWords(grounds: readonly string[], words: string): Shades {
  return grounds.map((ground) => ({ ground, words }));
}

/** The shade for a share from 0 to 1 of the way from the least to the most, as a page sets it, by day where none does. */
export function shadeAt(share: number): Shade {
  const { light } = SHADES;
  const at = Math.min(light.length - 1, Math.floor(share * light.length));
  const { ground, words } = light[at] as Shade;
  return { ground: `var(--shade-${at},${ground})`, words: `var(--on-shade-${at},${words})` };
}

/** The shades as variables of a style sheet. */
export function shadeVariables(shades: Shades): string {
  return shades.map(({ ground, words }, at) => `--shade-${at}:${ground};--on-shade-${at}:${words}`).join(';');
}
