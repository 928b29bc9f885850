/** A response curve: mean utility against a parameter, the interval by chance as a band and that by field dashed. */
import type { ResponseCurve, ResponsePoint } from '../../../analysis/tournament/responseCurves.js';
import { RESPONSE, responseInWords } from '../../english/tournament/response.js';
import { axes } from '../axes.js';
import { type Axis, placeOn } from '../axis.js';
import { drawn, INK, picture, WIDTH } from '../ink.js';
import { short } from '../markup.js';
import { spanned } from './span.js';

const LEFT = 62;
const RIGHT = 616;
const TOP = 14;
const BOTTOM = 300;

/** Room at both ends of the parameter's axis, as a share of its length. */
const ROOM = 0.03;

export function responseSvg(curve: ResponseCurve, place: number): string {
  const points = curve.points.filter(({ utility }) => utility !== undefined);
  const values = curve.points.map(({ value }) => value);
  const [least, most] = [values[0] as number, values.at(-1) as number];
  const room = (most - least) * ROOM;
  const across: Axis = { from: least - room, to: most + room, start: LEFT, end: RIGHT };
  const shown = points.flatMap(({ utility, chance, field }) =>
    [utility, chance?.low, chance?.high, field?.low, field?.high].filter((one) => one !== undefined),
  );
  const up: Axis = { ...spanned(shown), start: BOTTOM, end: TOP };
  const at = (value: number, utility: number) =>
    `${short(placeOn(across, value))} ${short(placeOn(up, utility * 100))}`;
  const words = { title: RESPONSE.title(curve), description: responseInWords(curve) };
  return picture(`response-${place + 1}`, { width: WIDTH, height: BOTTOM + 54 }, words, [
    axes({ ...across, name: curve.parameter }, { ...up, name: RESPONSE.axis }),
    band(points, at),
    ...(['low', 'high'] as const).map((end) => fieldLine(points, end, at)),
    line(
      points.map(({ value, utility }) => at(value, utility as number)),
      {
        stroke: INK.parties[0],
        'stroke-width': '2.4px',
      },
    ),
    ...points.map(({ value, utility }) =>
      drawn(
        'circle',
        { cx: placeOn(across, value), cy: placeOn(up, (utility as number) * 100), r: 4.5 },
        { fill: INK.parties[0], stroke: INK.paper },
      ),
    ),
  ]);
}

type At = (value: number, utility: number) => string;

function band(points: readonly ResponsePoint[], at: At): string {
  const known = points.filter(({ chance }) => chance !== undefined);
  if (known.length < 2) return '';
  const lows = known.map(({ value, chance }) => at(value, chance?.low as number));
  const highs = known.map(({ value, chance }) => at(value, chance?.high as number));
  const d = `M${[...lows, ...highs.reverse()].join('L')}Z`;
  return drawn('path', { d }, { fill: INK.parties[0], 'fill-opacity': '.22' });
}

function fieldLine(points: readonly ResponsePoint[], end: 'low' | 'high', at: At): string {
  const known = points.filter(({ field }) => field !== undefined);
  return line(
    known.map(({ value, field }) => at(value, field?.[end] as number)),
    { stroke: INK.line, 'stroke-width': '1.2px', 'stroke-dasharray': '5 4' },
  );
}

function line(places: readonly string[], style: Readonly<Record<string, string>>): string {
  return places.length < 2 ? '' : drawn('path', { d: `M${places.join('L')}` }, { fill: 'none', ...style });
}
