/** When each agent’s talks agreed. */
import type { Standings } from '../../analysis/tournament/standing.js';
import { rate } from '../english/tournament/cells.js';
import { CAPTIONS, HEADS } from '../english/tournament/tables.js';
import { TIME, timeInWords } from '../english/tournament/time.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';

/** The parts of the time at which the table tells how many had agreed, in percent. */
const MOMENTS = [25, 50, 75, 90, 95, 100];

export interface TimeCurve {
  readonly name: string;
  /** By bin of time: the share of the talks agreed by its end. */
  readonly shares: readonly number[];
}

/** The curves of the agents that have played, in the order of the ranking. */
export function timeCurves({ tournament, overall, agreementByTime }: Standings): readonly TimeCurve[] {
  return overall.order.flatMap((agent) => {
    const shares = agreementByTime[agent];
    return shares === undefined ? [] : [{ name: tournament.agents[agent] as string, shares }];
  });
}

export function time(standings: Standings): Section<TournamentFigure> {
  const curves = timeCurves(standings);
  const heading = { id: 'time', title: TITLES.time };
  if (curves.length === 0) return { ...heading, blocks: text(TIME.says, timeInWords(curves)) };
  if (curves.every(({ shares }) => shares.at(-1) === 0)) return { ...heading, blocks: text(TIME.says, TIME.none) };
  return {
    ...heading,
    blocks: [
      ...text(TIME.says),
      { kind: 'figure', figure: { name: 'time' }, caption: TIME.caption, alt: timeInWords(curves) },
      {
        kind: 'table',
        caption: CAPTIONS.time,
        head: [HEADS.agent, ...MOMENTS.map(HEADS.by)],
        rows: curves.map(({ name, shares }) => [
          name,
          ...MOMENTS.map((percent) => rate(shares[(shares.length * percent) / 100 - 1])),
        ]),
        numeric: MOMENTS.map((_, at) => at + 1),
      },
    ],
  };
}
