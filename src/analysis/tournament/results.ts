/** All that a tournament came to: its tables, the response curves, and what it is as a game between strategies. */
import type { Deal } from '../../model/deal.js';
import { pair } from '../../model/party.js';
import type { Tournament } from '../../model/tournament.js';
import { type FrontierPoint, frontierOf } from '../frontier.js';
import type { Equilibrium } from '../metagame/bimatrixEquilibria.js';
import type { Equilibria } from '../metagame/equilibria.js';
import type { Measure } from '../metagame/measure.js';
import { type Metagame, metagameOf, seatEquilibria } from '../metagame/metagame.js';
import { type Solutions, solutionsOf } from '../solutions.js';
import { countOutcomes } from '../zopa.js';
import { type Player, type ResponseCurve, responseCurves } from './responseCurves.js';
import type { AgreedOutcome, ScenarioTables, Standings } from './standing.js';

/** What a scenario holds and what was made of it. */
export interface ScenarioResults {
  /** The scenario's first deal: those with other first movers have the same outcomes and points. */
  readonly deal: Deal;
  readonly counts: { readonly outcomes: number; readonly clean: number; readonly zopa: number };
  readonly frontier: readonly FrontierPoint[];
  readonly solutions: Solutions;
  /** Over all first movers, lowest outcome first. */
  readonly agreed: readonly AgreedOutcome[];
  /** Of the game in which each party's strategy is chosen by itself. */
  readonly equilibria: Measure<Equilibria<Equilibrium>>;
}

export interface TournamentResults {
  readonly standings: Standings;
  readonly curves: readonly ResponseCurve[];
  readonly metagame: Metagame;
  /** By the place of the scenario. */
  readonly scenarios: readonly ScenarioResults[];
}

/** The results of standings whose agents are these players, in the order of the tournament's agents. */
export function resultsOf(standings: Standings, players: readonly Player[]): TournamentResults {
  const { tournament, payoffs, overall } = standings;
  return {
    standings,
    curves: responseCurves(overall, players),
    metagame: metagameOf(tournament.agents, payoffs, tournament.selfPlay),
    scenarios: standings.scenarios.map((tables, scenario) => scenarioResults(standings, tables, scenario)),
  };
}

function scenarioResults({ tournament, agreed }: Standings, tables: ScenarioTables, scenario: number): ScenarioResults {
  const { deals, agents, selfPlay } = tournament;
  const { deal } = deals.find((one) => one.scenario === scenario) as Tournament['deals'][number];
  const payoffs = pair((party) => tables.bimatrix.map((row) => row.map((both) => both?.[party])));
  return {
    deal,
    counts: countOutcomes(deal),
    frontier: frontierOf(deal),
    solutions: solutionsOf(deal),
    agreed: together(agreed.filter((_, at) => deals[at]?.scenario === scenario)),
    equilibria: seatEquilibria(agents, payoffs, selfPlay),
  };
}

/** The agreed outcomes of several deals as one list. */
function together(lists: readonly (readonly AgreedOutcome[])[]): readonly AgreedOutcome[] {
  const talks = new Map<number, number>();
  for (const one of lists.flat()) talks.set(one.outcome, (talks.get(one.outcome) ?? 0) + one.talks);
  return [...talks]
    .map(([outcome, count]) => ({ outcome, talks: count }))
    .sort((one, other) => one.outcome - other.outcome);
}
