/** The shares of strategies over time: those that ever had a large one in colour, the others thin. */
import type { Moment } from '../../../analysis/metagame/trajectory.js';
import { GAME, replicatorInWords } from '../../english/tournament/game.js';
import { axes } from '../axes.js';
import { type Axis, placeOn } from '../axis.js';
import { drawn, INK, LINES, picture, WIDTH } from '../ink.js';
import { type Entry, legend, legendHeight, SAMPLE } from '../legend.js';
import { short } from '../markup.js';
import { fitted, wordWidth } from '../wordWidth.js';

const LEFT = 62;
const RIGHT = 616;
const TOP = 14;
const BOTTOM = 330;

/** How an agent is drawn that never had a large share. */
const THIN = { fill: 'none', stroke: INK.faint, 'stroke-width': '1px' };

export function replicatorSvg(moments: readonly Moment[], agents: readonly string[]): string {
  const most = agents.map((_, at) => moments.reduce((high, { mix }) => Math.max(high, mix[at] as number), 0));
  const places = agents.map((_, at) => at).sort((one, other) => (most[other] as number) - (most[one] as number));
  const [named, others] = [places.slice(0, LINES.length), places.slice(LINES.length)];
  const highest = most.reduce((one, other) => Math.max(one, other), 0);
  const across: Axis = { from: 0, to: moments.at(-1)?.time ?? 1, start: LEFT, end: RIGHT };
  const up: Axis = { from: 0, to: Math.min(100, highest * 104), start: BOTTOM, end: TOP };
  const line = (agent: number, style: Readonly<Record<string, string>>) => {
    const points = moments.map(
      ({ time, mix }) => `${short(placeOn(across, time))} ${short(placeOn(up, (mix[agent] as number) * 100))}`,
    );
    return drawn('path', { d: `M${points.join('L')}` }, style);
  };
  const styleOf = (at: number) => LINES[at] as (typeof LINES)[number];
  const sample = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('path', { d: `M${short(x - 14)} ${short(y)}h28` }, style);
  const room = (columns: number) => (WIDTH - LEFT) / columns - SAMPLE;
  const columns = named.every((agent) => wordWidth(agents[agent] as string) <= room(2)) ? 2 : 1;
  const entries: Entry[] = [
    ...named.map((agent, at) => ({
      sample: sample(styleOf(at)),
      name: fitted(agents[agent] as string, room(columns)),
      whole: true,
    })),
    ...(others.length > 0 ? [{ sample: sample(THIN), name: GAME.others }] : []),
  ];
  const words = { title: GAME.title, description: replicatorInWords(moments, agents) };
  const top = BOTTOM + 54;
  return picture('replicator', { width: WIDTH, height: top + legendHeight(entries, columns) }, words, [
    axes({ ...across, name: GAME.timeAxis }, { ...up, name: GAME.shareAxis }),
    ...others.map((agent) => line(agent, THIN)),
    ...named.map((agent, at) => line(agent, styleOf(at))),
    legend(entries, LEFT, top, WIDTH - LEFT, columns),
  ]);
}
