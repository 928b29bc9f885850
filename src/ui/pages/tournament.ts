/** The report of a tournament as lines: its sections as tables, its curves as sparklines. */
import type { ResponseCurve } from '../../analysis/tournament/responseCurves.js';
import { visible } from '../../model/printable.js';
import { rate, setting, shortened, worth } from '../../report/english/tournament/cells.js';
import type { Block } from '../../report/section.js';
import { glance } from '../../report/tournament/page.js';
import type { TournamentFigure, TournamentReport } from '../../report/tournament/report.js';
import { tournamentSections } from '../../report/tournament/sections.js';
import { type TimeCurve, timeCurves } from '../../report/tournament/time.js';
import { sparkline } from '../bars.js';
import { SPARKS } from '../english/tournament.js';
import { cell, type Line, paragraph } from '../lines.js';
import { type ReportSize, reportLines } from './reportLines.js';

export interface TournamentLinesOptions extends ReportSize {
  /** Sections by their ids; all of them unless said. */
  readonly sections?: readonly string[];
}

/** The sections with their titles. */
export function tournamentLines(report: TournamentReport, options: TournamentLinesOptions): Line[] {
  const sections = tournamentSections(report)
    .filter(({ id }) => options.sections?.includes(id) ?? true)
    .map((section) => ({ ...section, blocks: section.blocks.flatMap(inCharacters) }));
  return reportLines(glance(report.results.standings), sections, options, (figure) =>
    sparks(figure, report, options.columns),
  );
}

/** A block as it stands, but for figures: curves get a title of their own, and what a table tells as well is left out. */
function inCharacters(block: Block<TournamentFigure>): Block<TournamentFigure>[] {
  if (block.kind !== 'figure') return [block];
  const { name } = block.figure;
  return name === 'time' || name === 'response' ? [{ ...block, caption: SPARKS[name] }] : [];
}

function sparks(figure: TournamentFigure, { results }: TournamentReport, columns: number): Line[] {
  if (figure.name === 'response') return responseLines(results.curves[figure.place] as ResponseCurve, columns);
  return timeCurves(results.standings).map((curve) => timeLine(curve, columns));
}

/** `boulware  ▁▁▂▅█ 96%`. */
function timeLine({ name, shares }: TimeCurve, columns: number): Line {
  const room = Math.max(10, Math.min(30, columns - shares.length - 10));
  return {
    text: [cell(shortened(visible(name), room), room), sparkline(shares, 1, shares.length), rate(shares.at(-1))].join(
      '  ',
    ),
  };
}

/** The means from the least to the most of them, between the ends of the parameter and those of the means. */
function responseLines({ points }: ResponseCurve, columns: number): Line[] {
  const means = points.flatMap(({ value, utility }) => (utility === undefined ? [] : [{ value, utility }]));
  const [first, last] = [means[0], means.at(-1)];
  if (first === undefined || last === undefined) return [];
  const least = means.reduce((low, { utility }) => Math.min(low, utility), first.utility);
  const most = means.reduce((high, { utility }) => Math.max(high, utility), first.utility);
  const line = sparkline(
    means.map(({ utility }) => utility - least),
    most - least,
    Math.max(1, columns - 40),
  );
  return paragraph(
    SPARKS.between(`${setting(first.value)} ${line} ${setting(last.value)}`, worth(least), worth(most)),
    columns,
  );
}
