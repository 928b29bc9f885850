/** The ranking as a dot plot: a row for each agent with its mean and both intervals. */
import type { Contest, Interval, Standing } from '../../../analysis/tournament/standing.js';
import { rankOf } from '../../english/tournament/cells.js';
import { RANKING, rankingInWords } from '../../english/tournament/ranking.js';
import { isSeen } from '../../tournament/intervalSeen.js';
import { acrossAxis } from '../axes.js';
import { type Axis, placeOn } from '../axis.js';
import { drawn, INK, picture, WIDTH } from '../ink.js';
import { type Entry, legend, legendHeight } from '../legend.js';
import { nameColumn } from './names.js';
import { spanned } from './span.js';

const EDGE = 14;
const RIGHT = 612;
const TOP = 12;
const ROW = 26;

/** Columns of the key: all of it stands in one row. */
const COLUMNS = 3;

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
  const names = nameColumn(rows.map((standing) => RANKING.row(rankOf(standing), agents[standing.agent] as string)));
  const across: Axis = { ...spanned(shown), start: names.end, end: RIGHT };
  const bottom = TOP + Math.max(1, rows.length) * ROW;
  const entries = keyOf(rows);
  const words = { title: RANKING.title, description: rankingInWords(contest, agents) };
  return picture('ranking', { width: WIDTH, height: bottom + 54 + legendHeight(entries, COLUMNS) }, words, [
    acrossAxis({ ...across, name: RANKING.axis }, bottom, TOP),
    ...rows.map((standing, at) => {
      const y = TOP + (at + 0.5) * ROW;
      return names.at(at, y) + row(standing, across, y);
    }),
    legend(entries, EDGE, bottom + 54, RIGHT - EDGE, COLUMNS),
  ]);
}

function row({ utility, chance, field }: Standing, across: Axis, y: number): string {
  if (utility === undefined) return '';
  const bar = (interval: Interval | undefined, style: Readonly<Record<string, string>>) =>
    isSeen(interval)
      ? drawn(
          'line',
          { x1: placeOn(across, interval.low * 100), x2: placeOn(across, interval.high * 100), y1: y, y2: y },
          style,
        )
      : '';
  return (
    bar(chance.utility, CHANCE) +
    bar(field.utility, FIELD) +
    drawn('circle', { cx: placeOn(across, utility * 100), cy: y, r: 5 }, MEAN)
  );
}

/** What is drawn, and nothing else. */
function keyOf(rows: readonly Standing[]): Entry[] {
  const played = rows.filter(({ utility }) => utility !== undefined);
  const bar = (kind: 'chance' | 'field', style: Readonly<Record<string, string>>): Entry[] =>
    played.some((standing) => isSeen(standing[kind].utility))
      ? [
          {
            sample: (x, y) => drawn('line', { x1: x - 12, x2: x + 12, y1: y, y2: y }, style),
            name: RANKING[kind],
          },
        ]
      : [];
  return [
    { sample: (cx, cy) => drawn('circle', { cx, cy, r: 5 }, MEAN), name: RANKING.mean },
    ...bar('chance', CHANCE),
    ...bar('field', FIELD),
  ];
}
