/** The payoffs as a heat map, with their numbers where there is room for them. */
import type { Standings } from '../../../analysis/tournament/standing.js';
import { worth } from '../../english/tournament/cells.js';
import { numbered, PAYOFFS, payoffsInWords } from '../../english/tournament/payoffs.js';
import { drawn, INK, label, PHONE_SIZE, picture, WIDTH } from '../ink.js';
import { element, escaped } from '../markup.js';
import { SHADES, shadeAt } from '../shades.js';
import { wordWidth } from '../wordWidth.js';
import { nameColumn } from './names.js';

const RIGHT = 626;
const TOP = 30;

/** Sides of a cell at most, and its height at least. */
const LARGEST = 64;
const LOWEST = 22;

/** Cells narrower than that touch each other: a line between them would take room from the colours. */
const TOUCHING = 10;

/** The sizes of the numbers in cells, and room beside them. */
const NUMBER = { most: 14, least: 11, room: 4 };

/** Room that the number of a column takes. */
const COLUMN = 28;

export function payoffsSvg(standings: Standings): string {
  const { tournament, payoffs, overall } = standings;
  const { order } = overall;
  const names = nameColumn(numbered(overall, tournament.agents));
  const left = names.end;
  const side = Math.min(LARGEST, (RIGHT - left) / order.length);
  const high = Math.max(side, LOWEST);
  const bottom = TOP + order.length * high;
  const met = payoffs.flat().filter((one) => one !== undefined);
  const least = met.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = met.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  // What reads alike has one colour.
  const even = worth(least) === worth(most);
  const shade = (utility: number) => shadeAt(even ? 0.5 : (utility - least) / (most - least));
  const size = numberSize(side, met.map(worth));
  const cell = (utility: number | undefined, row: number, column: number) => {
    const [x, y] = [left + column * side, TOP + row * high];
    if (utility === undefined)
      return drawn('circle', { cx: x + side / 2, cy: y + high / 2, r: 1.6 }, { fill: INK.faint });
    const { ground, words } = shade(utility);
    const filled = square(x, y, side, high, ground);
    return size === undefined ? filled : filled + number(x + side / 2, y + high / 2 + 5, worth(utility), words, size);
  };
  const every = Math.ceil(COLUMN / side);
  const words = { title: PAYOFFS.title, description: payoffsInWords(standings) };
  return picture('payoffs', { width: WIDTH, height: bottom + (met.length > 0 ? 40 : 10) }, words, [
    ...order.map((_, at) =>
      at % every === 0
        ? label(left + (at + 0.5) * side, TOP - 10, String(at + 1), { anchor: 'middle', color: INK.faint })
        : '',
    ),
    ...order.flatMap((row, at) => [
      names.at(at, TOP + (at + 0.5) * high),
      ...order.map((column, place) => cell(payoffs[row]?.[column], at, place)),
    ]),
    ...(met.length === 0 ? [] : even ? one(left, bottom + 12, least) : scale(left, bottom + 12, least, most)),
  ]);
}

interface NumberSize {
  readonly size: number;
  /** Whether a phone keeps it, where it sets other words larger. */
  readonly kept: boolean;
}

/** The size at which every number fits its cell; `undefined` where they would be too small to read. */
function numberSize(side: number, numbers: readonly string[]): NumberSize | undefined {
  const widest = numbers.reduce((most, text) => Math.max(most, wordWidth(text, 1)), 0);
  const size = Math.min(NUMBER.most, Math.floor((side - NUMBER.room) / widest));
  return size < NUMBER.least ? undefined : { size, kept: widest * PHONE_SIZE > side - NUMBER.room };
}

function square(x: number, y: number, width: number, height: number, fill: string): string {
  const line = width < TOUCHING ? {} : { stroke: INK.paper, 'stroke-width': '1px' };
  return drawn('rect', { x, y, width, height }, { fill, ...line });
}

/** A number without a rim, which would blot out the colour. */
function number(x: number, y: number, text: string, color: string, { size, kept }: NumberSize): string {
  const style = `fill:${color}${kept ? `;font-size:${size}px` : ''}`;
  return element('text', { x, y, 'text-anchor': 'middle', 'font-size': size, style }, escaped(text));
}

/** What the weakest and the strongest colour stand for. */
function scale(left: number, y: number, least: number, most: number): string[] {
  const [from, to] = [PAYOFFS.least(worth(least)), PAYOFFS.most(worth(most))];
  const steps = SHADES.light.length;
  const width = 10;
  const start = Math.min(left + wordWidth(from) + 8, RIGHT - wordWidth(to) - 8 - steps * width);
  return [
    label(start - 8, y + 13, from, { anchor: 'end', color: INK.faint }),
    ...Array.from({ length: steps }, (_, at) =>
      square(start + at * width, y, width, 16, shadeAt(at / (steps - 1)).ground),
    ),
    label(start + steps * width + 8, y + 13, to, { color: INK.faint }),
  ];
}

/** What the one colour stands for. */
function one(left: number, y: number, utility: number): string[] {
  return [
    square(left, y, 20, 16, shadeAt(0.5).ground),
    label(left + 28, y + 13, PAYOFFS.all(worth(utility)), { color: INK.faint }),
  ];
}
