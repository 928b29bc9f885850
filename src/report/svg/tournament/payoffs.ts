/** The payoffs as a heat map: one colour, the stronger the more, so that it is read with any kind of colour vision. */
import type { Standings } from '../../../analysis/tournament/standing.js';
import { shortened, worth } from '../../english/tournament/cells.js';
import { numbered, PAYOFFS, payoffsInWords } from '../../english/tournament/payoffs.js';
import { drawn, INK, label, picture, WIDTH } from '../ink.js';
import { element, escaped } from '../markup.js';

const LEFT = 214;
const RIGHT = 626;
const TOP = 30;
const NAME = 17;

/** Sides of a cell at most, and the least that a number fits in. */
const LARGEST = 64;
const NUMBERED = 46;

/** Room that the number of a column takes. */
const COLUMN = 24;

/** Words stay readable over the strongest colour, and the weakest is still a cell. */
const STRONGEST = 0.5;
const WEAKEST = 0.06;

export function payoffsSvg(standings: Standings): string {
  const { tournament, payoffs, overall } = standings;
  const { order } = overall;
  const side = Math.min(LARGEST, (RIGHT - LEFT) / order.length);
  const high = Math.max(side, 22);
  const bottom = TOP + order.length * high;
  const met = payoffs.flat().filter((one) => one !== undefined);
  const least = met.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = met.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const strength = (utility: number) => (most > least ? colour((utility - least) / (most - least)) : colour(0.5));
  const cell = (utility: number | undefined, row: number, column: number) => {
    const [x, y] = [LEFT + column * side, TOP + row * high];
    if (utility === undefined)
      return drawn('circle', { cx: x + side / 2, cy: y + high / 2, r: 1.6 }, { fill: INK.faint });
    const ground = square(x, y, side, high, strength(utility));
    return side < NUMBERED ? ground : ground + number(x + side / 2, y + high / 2 + 5, worth(utility));
  };
  const every = Math.ceil(COLUMN / side);
  const names = numbered(overall, tournament.agents);
  const words = { title: PAYOFFS.title, description: payoffsInWords(standings) };
  return picture('payoffs', { width: WIDTH, height: bottom + (met.length > 0 ? 40 : 10) }, words, [
    ...order.map((_, at) =>
      at % every === 0
        ? label(LEFT + (at + 0.5) * side, TOP - 10, String(at + 1), { anchor: 'middle', color: INK.faint })
        : '',
    ),
    ...order.flatMap((row, at) => [
      label(LEFT - 10, TOP + (at + 0.5) * high + 5, shortened(names[at] as string, NAME), { anchor: 'end' }),
      ...order.map((column, place) => cell(payoffs[row]?.[column], at, place)),
    ]),
    ...(met.length > 0 ? scale(bottom + 12, least, most) : []),
  ]);
}

/** The opacity for a share from 0 to 1 of the way from the least to the most. */
function colour(share: number): number {
  return WEAKEST + share * (STRONGEST - WEAKEST);
}

function square(x: number, y: number, width: number, height: number, opacity: number): string {
  const style = {
    fill: INK.parties[0],
    'fill-opacity': String(Math.round(opacity * 1000) / 1000),
    stroke: INK.paper,
    'stroke-width': '1px',
  };
  return drawn('rect', { x, y, width, height }, style);
}

/** A number without a rim, which would blot out the colour. */
function number(x: number, y: number, text: string): string {
  return element('text', { x, y, 'text-anchor': 'middle', 'font-size': 14, style: `fill:${INK.line}` }, escaped(text));
}

/** What the weakest and the strongest colour stand for. */
function scale(y: number, least: number, most: number): string[] {
  const steps = 12;
  const width = 10;
  const middle = LEFT + 150;
  return [
    label(middle - 8, y + 13, PAYOFFS.least(worth(least)), { anchor: 'end', color: INK.faint }),
    ...Array.from({ length: steps }, (_, at) => square(middle + at * width, y, width, 16, colour(at / (steps - 1)))),
    label(middle + steps * width + 8, y + 13, PAYOFFS.most(worth(most)), { color: INK.faint }),
  ];
}
