import type { Analysis } from '../analysis/analysis.js';
import type { FrontierPoint } from '../analysis/frontier.js';
import { SOLUTIONS } from '../analysis/solutions.js';
import { PARTIES, type Pair, type Party } from '../model/party.js';
import type { ScenarioIssue } from '../model/scenario.js';
import { type Plain, plain } from './tournament/plain.js';

/**
 * An analysis as data in the ids of the scenario, rounded to billionths; `null` for what has no value. The ZOPA's share
 * is out of all outcomes. Where it was estimated, `exact` is false and `between` gives the interval.
 */
export function analysisData(analysis: Analysis): Plain {
  const { deal, counts, frontier, solutions, opposition, correlation, integrativePotential } = analysis;
  const { scenario, preferences } = deal;
  const perParty = <T>(of: (party: Party) => T) =>
    Object.fromEntries(PARTIES.map((party) => [scenario.parties[party].id, of(party)]));
  const utilities = (points: Pair<number>) => perParty((party) => points[party] / preferences[party].scale);
  const issue = (at: number) => scenario.issues[at] as ScenarioIssue;
  const option = (at: number, place: number) => issue(at).options[place]?.id;
  const told = ({ options, points }: FrontierPoint) => ({
    offer: Object.fromEntries(options.map((place, at) => [issue(at).id, option(at, place)])),
    utility: utilities(points),
  });
  const { outcomes, clean, zopa, zopaBetween } = counts;
  return plain({
    scenario: scenario.id,
    outcomes,
    reservation: perParty((party) => preferences[party].reservation / preferences[party].scale),
    zopa: { outcomes: zopa, share: zopa / outcomes, ...(zopaBetween && { between: zopaBetween }) },
    frontier: frontier.map(told),
    ...Object.fromEntries(SOLUTIONS.map((name) => [name, solutions[name].outcomes.map(told)])),
    opposition,
    clean,
    exact: zopaBetween === undefined,
    ties: Object.fromEntries(SOLUTIONS.map((name) => [name, solutions[name].count])),
    correlation,
    integrativePotential,
    compatible: analysis.compatible.map((one) => ({
      issue: issue(one.issue).id,
      option: option(one.issue, one.option),
    })),
    distributive: analysis.distributive.map((at) => issue(at).id),
    logrolling: analysis.logrolling.map(({ issues, options, gain }) => ({
      issues: perParty((party) => issue(issues[party]).id),
      options: perParty((party) => option(issues[party], options[party])),
      gain: perParty((party) => gain[party]),
    })),
    dominated: analysis.dominated.map((one) => ({
      issue: issue(one.issue).id,
      option: option(one.issue, one.option),
      by: option(one.issue, one.by),
    })),
  });
}
