/** The results of a tournament as plain data. Numbers are rounded to billionths; what has no value is `null`, with a reason. */
import type { Measure } from '../../analysis/metagame/measure.js';
import { ALPHA, POPULATION } from '../../analysis/metagame/metagame.js';
import { MISSING, type Missing } from '../../analysis/tournament/missing.js';
import type { ResponseCurve } from '../../analysis/tournament/responseCurves.js';
import type { ScenarioResults } from '../../analysis/tournament/results.js';
import type {
  Bands,
  Contest,
  Faults,
  ScenarioTables,
  Standing,
  Standings,
} from '../../analysis/tournament/standing.js';
import { optionIds } from '../../model/deal.js';
import { pair } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { fixtureCount } from '../../model/tournament.js';
import { VERSION } from '../../model/version.js';
import { type Plain, plain } from './plain.js';
import type { TournamentReport } from './report.js';

/** Everything in the results, as `JSON.stringify` takes it. Utilities are as the model has them, mostly from 0 to 1. */
export function tournamentJson({ results, agents, making }: TournamentReport): Plain {
  const { standings, scenarios, curves } = results;
  const { tournament } = standings;
  return plain({
    tournament: 1,
    version: VERSION,
    node: making.node,
    command: making.command,
    seed: tournament.seed,
    repeats: tournament.repeats,
    selfPlay: tournament.selfPlay,
    patience: making.patience,
    rowsSha256: making.rows,
    guests: making.guests,
    talks: standings.talks,
    talksPlanned: fixtureCount(tournament),
    complete: standings.complete,
    bootstrap: standings.bootstrap,
    agents,
    ranking: contestData(standings.overall, tournament.agents),
    scenarios: scenarios.map((one, at) =>
      scenarioData(one, standings.scenarios[at] as ScenarioTables, tournament.agents),
    ),
    payoffs: standings.payoffs,
    headToHead: standings.headToHead,
    agreementByTime: standings.agreementByTime,
    missing: {
      payoffs: MISSING.noTalk,
      bimatrix: MISSING.noTalk,
      headToHead: MISSING.noMatch,
      agreementByTime: MISSING.noTalk,
    },
    faults: faultData(standings.faults, tournament.agents),
    game: gameData(results.metagame, tournament.agents),
    responseCurves: curves.map((curve) => curveData(curve, standings)),
  });
}

/** A contest's standings, best first. */
function contestData({ standings, order }: Contest, agents: readonly string[]) {
  return order.map((agent) => {
    const { agent: _, chance, field, missing, ...rest } = standings[agent] as Standing;
    return {
      agent: agents[agent],
      ...rest,
      chance: bandsData(chance),
      field: bandsData(field),
      missing: reasons(missing),
    };
  });
}

function bandsData({ missing, ...bands }: Bands) {
  return { ...bands, missing: reasons(missing) };
}

/** Reasons in words. */
function reasons(missing: Readonly<Partial<Record<string, Missing>>>) {
  return Object.fromEntries(Object.entries(missing).map(([key, reason]) => [key, reason && MISSING[reason]]));
}

function scenarioData(results: ScenarioResults, tables: ScenarioTables, agents: readonly string[]) {
  const { deal, counts, frontier, solutions, agreed, equilibria } = results;
  const { scenario, digest, preferences } = deal;
  const worth = (outcome: number) => pair((party) => pointsOf(preferences[party], outcome) / preferences[party].scale);
  const named = (outcome: number) => ({ outcome, deal: optionIds(deal, outcome), utility: worth(outcome) });
  return {
    id: scenario.id,
    title: scenario.title,
    digest,
    parties: scenario.parties.map(({ id }) => id),
    reservation: preferences.map(({ reservation, scale }) => reservation / scale),
    ...counts,
    frontier: frontier.map(({ outcome }) => ({ outcome, utility: worth(outcome) })),
    nash: solutions.nash.map(named),
    kalaiSmorodinsky: solutions.kalaiSmorodinsky.map(named),
    agreed: agreed.map(({ outcome, talks }) => ({ talks, ...named(outcome) })),
    ranking: contestData(tables.contest, agents),
    roles: pair((party) => ({
      party: scenario.parties[party].id,
      ranking: contestData(tables.roles[party], agents),
    })),
    bimatrix: tables.bimatrix,
    equilibria: told(equilibria, ({ equilibria, ...extent }) => ({
      ...extent,
      equilibria: equilibria.map(({ mixes, payoffs, regret }) => ({
        mixes: pair((party) => mixData(mixes[party], agents)),
        payoffs,
        regret,
      })),
    })),
  };
}

/** Faults by the names of the agents, and fixtures numbered from 1. */
export function faultData({ kinds, others }: Faults, agents: readonly string[]) {
  return {
    kinds: kinds.map(({ agent, what, talks, example }) => ({
      agent: agents[agent],
      what,
      talks,
      example: example + 1,
    })),
    others: others.map((talks, at) => ({ agent: agents[at], talks })),
  };
}

function gameData(metagame: TournamentReport['results']['metagame'], agents: readonly string[]) {
  const names = (places: readonly number[]) => places.map((at) => agents[at]);
  const byAgent = (values: readonly number[]) => mixData(values, agents);
  return {
    bestReplies: metagame.bestReplies.map((measure, at) => ({
      against: agents[at],
      ...told(measure, ({ replies, payoff, unmet }) => ({ replies: names(replies), payoff, unmet: names(unmet) })),
    })),
    strictlyDominated: told(metagame.dominated, (all) =>
      all.map(({ strategy, by }) => ({ agent: agents[strategy], by: names(by) })),
    ),
    symmetricEquilibria: told(metagame.equilibria, ({ equilibria, ...extent }) => ({
      ...extent,
      equilibria: equilibria.map(({ mix, ...rest }) => ({ mix: byAgent(mix), ...rest })),
    })),
    replicator: told(metagame.replicator, (moments) => ({ agents, moments })),
    alphaRank: { population: POPULATION, alpha: ALPHA, ...told(metagame.alphaRank, byAgent) },
    alphaRankLimit: { population: POPULATION, ...told(metagame.alphaRankLimit, byAgent) },
  };
}

/** A figure, or why there is none. */
function told<T>(measure: Measure<T>, data: (value: T) => unknown) {
  return 'reason' in measure
    ? { value: undefined, reason: measure.reason }
    : { value: data(measure.value), reason: undefined };
}

/** The shares of a mix that are not 0. */
function mixData(mix: readonly number[], agents: readonly string[]) {
  return mix.flatMap((share, at) => (share === 0 ? [] : [{ agent: agents[at], share }]));
}

function curveData({ strategy, parameter, others, points }: ResponseCurve, { tournament, overall }: Standings) {
  return {
    strategy,
    parameter,
    others,
    points: points.map(({ value, agent, utility, chance, field }) => ({
      value,
      agent: tournament.agents[agent],
      utility,
      chance,
      field,
      missing: reasons((overall.standings[agent] as Standing).missing),
    })),
  };
}
