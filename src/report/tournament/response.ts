/** How mean utility responds to the parameters of strategies. */
import { MISSING, type Missing } from '../../analysis/tournament/missing.js';
import type { ResponseCurve } from '../../analysis/tournament/responseCurves.js';
import type { Standing, Standings } from '../../analysis/tournament/standing.js';
import { band, setting, valueWithin } from '../english/tournament/cells.js';
import { RESPONSE, responseInWords } from '../english/tournament/response.js';
import { HEADS, NOTES } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, list, type Section, text } from '../section.js';
import type { TournamentFigure } from './report.js';

export function response(curves: readonly ResponseCurve[], standings: Standings): Section<TournamentFigure> {
  return {
    id: 'response',
    title: TITLES.response,
    blocks:
      curves.length === 0
        ? text(RESPONSE.none)
        : [...text(RESPONSE.says), ...curves.flatMap((curve, place) => curveBlocks(curve, place, standings))],
  };
}

function curveBlocks(
  curve: ResponseCurve,
  place: number,
  { overall, tournament }: Standings,
): Block<TournamentFigure>[] {
  const reasons = curve.points.flatMap(({ agent }) => {
    const { chance, field } = overall.standings[agent] as Standing;
    const gap = (head: string, reason: Missing | undefined) =>
      reason === undefined ? [] : [NOTES.gap(head, 'interval', tournament.agents[agent] as string, MISSING[reason])];
    return [...gap(HEADS.mean, chance.missing.utility), ...gap(HEADS.field, field.missing.utility)];
  });
  const played = curve.points.some(({ utility }) => utility !== undefined);
  const figure: Block<TournamentFigure> = {
    kind: 'figure',
    figure: { name: 'response', place },
    caption: RESPONSE.caption(curve),
    alt: responseInWords(curve),
  };
  return [
    ...(played ? [figure] : []),
    {
      kind: 'table',
      caption: RESPONSE.table(curve),
      head: [curve.parameter, HEADS.mean, HEADS.field, HEADS.agent],
      rows: curve.points.map(({ value, utility, chance, field, agent }) => [
        setting(value),
        valueWithin(utility, chance),
        band(field),
        tournament.agents[agent] as string,
      ]),
      numeric: [0, 1, 2],
    },
    ...list(reasons),
  ];
}
