/** The report of a tournament as data, the most wanted first. */
import type { Section } from '../section.js';
import { game } from './game.js';
import { means } from './means.js';
import { methods } from './methods.js';
import { outcomes } from './outcomes.js';
import { payoffs } from './payoffs.js';
import { ranking } from './ranking.js';
import type { TournamentFigure, TournamentReport } from './report.js';
import { response } from './response.js';
import { scenarios } from './scenarios.js';
import { spaces } from './spaces.js';
import { time } from './time.js';

/** The ten sections of the report of a tournament, complete or not. */
export function tournamentSections(report: TournamentReport): readonly Section<TournamentFigure>[] {
  const { results } = report;
  const { standings, curves } = results;
  return [
    ranking(standings),
    outcomes(standings),
    scenarios(results),
    means(results),
    spaces(results.scenarios),
    payoffs(standings),
    time(standings),
    game(results),
    response(curves, standings),
    methods(report),
  ];
}
