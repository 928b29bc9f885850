/** The ranking as a dot plot: a row for each agent with its mean and both intervals. */
import type { Contest, Interval, Standing } from '../../../analysis/tournament/standing.js';
import { rankOf, shortened } from '../../english/tournament/cells.js';
import { RANKING, rankingInWords } from '../../english/tournament/ranking.js';
import { acrossAxis } from '../axes.js';
import { type Axis, placeOn } from '../axis.js';
import { drawn, INK, label, picture, WIDTH } from '../ink.js';
import { type Entry, legend, legendHeight } from '../legend.js';
import { spanned } from './span.js';

const LEFT = 214;
const RIGHT = 622;
const TOP = 12;
const ROW = 26;
const NAME = 17;

/** Thick for chance, thin for the field. */
const CHANCE = { stroke: INK.parties[0], 'stroke-width': '8px', 'stroke-opacity': '.55' };
const FIELD = { stroke: INK.line, 'stroke-width': '1.6px' };
const MEAN = { fill: INK.line, stroke: INK.paper, 'stroke-width': '1.5px' };

export function rankingSvg(contest: Contest, agents: readonly string[]): string {
  const rows = contest.order.map((agent) => contest.standings[agent] as Standing);
  const shown = rows.flatMap(({ utility, chance, field }) =>
    [utility, chance.utility?.low, chance.utility?.high, field.utility?.low, field.utility?.high].filter(
      (one) => one !== undefined,
    ),
  );
  const across: Axis = { ...spanned(shown), start: LEFT, end: RIGHT };
  const bottom = TOP + Math.max(1, rows.length) * ROW;
  const entries = keyOf();
  const words = { title: RANKING.title, description: rankingInWords(contest, agents) };
  return picture('ranking', { width: WIDTH, height: bottom + 54 + legendHeight(entries) }, words, [
    acrossAxis({ ...across, name: RANKING.axis }, bottom, TOP),
    ...rows.map((standing, at) => {
      const y = TOP + (at + 0.5) * ROW;
      const name = shortened(RANKING.row(rankOf(standing), agents[standing.agent] as string), NAME);
      return label(LEFT - 10, y + 5, name, { anchor: 'end' }) + row(standing, across, y);
    }),
    legend(entries, LEFT - 150, bottom + 54, RIGHT - LEFT + 150),
  ]);
}

function row({ utility, chance, field }: Standing, across: Axis, y: number): string {
  if (utility === undefined) return '';
  const bar = (interval: Interval | undefined, style: Readonly<Record<string, string>>) =>
    interval === undefined || interval.low === interval.high
      ? ''
      : drawn(
          'line',
          { x1: placeOn(across, interval.low * 100), x2: placeOn(across, interval.high * 100), y1: y, y2: y },
          style,
        );
  return (
    bar(chance.utility, CHANCE) +
    bar(field.utility, FIELD) +
    drawn('circle', { cx: placeOn(across, utility * 100), cy: y, r: 5 }, MEAN)
  );
}

function keyOf(): Entry[] {
  const bar = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('line', { x1: x - 12, x2: x + 12, y1: y, y2: y }, style);
  return [
    { sample: (cx, cy) => drawn('circle', { cx, cy, r: 5 }, MEAN), name: RANKING.mean },
    { sample: bar(CHANCE), name: RANKING.chance },
    { sample: bar(FIELD), name: RANKING.field },
  ];
}
