/**
 * What the tables of a tournament hold. A seat is one agent's side of one pairing: a mean weighs every seat equally,
 * whatever the number of its talks, so that every opponent, role and scenario counts as much as any other. Means over
 * agreements weigh an agreement as its talk is weighed. Talks without a deal count in every mean that does not name
 * agreements. What cannot be measured is `undefined`, and `missing` says why.
 */
import type { Pair } from '../../model/party.js';
import type { Tournament } from '../../model/tournament.js';
import type { Missing } from './missing.js';

/** The middle 95 % of the replicates of a bootstrap: percentile interval (Efron 1979). */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Whether nothing is left to chance: then the interval is the value itself, and another seed would give it again. */
  readonly exact: boolean;
}

/** How sure each of an agent's means is, and its rank. */
export interface Bands extends Readonly<Record<MeanName | 'rank', Interval | undefined>> {
  readonly missing: Readonly<Partial<Record<MeanName | 'rank', Missing>>>;
}

/** Counts over all seats. `agreements`, `missed` and `wise` add up to `talks`. */
export interface Counts {
  /** Seats of which a talk has been played. */
  readonly seats: number;
  readonly talks: number;
  readonly agreements: number;
  /** Agreements worth less to the agent than no deal at that time. */
  readonly traps: number;
  /** Talks that ended without a deal though the ZOPA was not empty. */
  readonly missed: number;
  /** Talks that ended without a deal where the ZOPA was empty: no deal was right. */
  readonly wise: number;
  /** Talks that ended, without a deal, because the agent was at fault. */
  readonly faults: number;
}

/** Means in utility after discount, unless said otherwise. */
export interface Means {
  /** Share of talks that ended in an agreement. */
  readonly agreementRate: number | undefined;
  /** Own utility. The agents are ranked by it. */
  readonly utility: number | undefined;
  /** Own utility less what no deal would have been worth at that time. */
  readonly surplus: number | undefined;
  /** Both utilities together. */
  readonly welfare: number | undefined;
  /** The round in which the talks ended, from 1. */
  readonly rounds: number | undefined;
  /** Own utility of agreements. */
  readonly agreedUtility: number | undefined;
  /** Own surplus over both surpluses, of agreements that leave no party under 0 and one over it. */
  readonly share: number | undefined;
  /** Share of agreements that no clean outcome dominates. */
  readonly efficient: number | undefined;
  /** Distance of agreements to the Pareto frontier: Euclidean, in utility before discount. */
  readonly frontierDistance: number | undefined;
  /** Distance of agreements to the nearest Nash outcome, in deals that have one. */
  readonly nashDistance: number | undefined;
  /** Distance of agreements to the nearest Kalai-Smorodinsky outcome, in deals that have one. */
  readonly kalaiSmorodinskyDistance: number | undefined;
}

export type MeanName = keyof Means;

/** How one agent did in a contest. */
export interface Standing extends Counts, Means {
  /** Its place among the tournament's agents. */
  readonly agent: number;
  /** From 1: one more than there are agents with a higher mean utility. Means that agree to a billionth are tied. */
  readonly rank: number | undefined;
  /** How many other agents share the rank. */
  readonly tied: number;
  /**
   * Had the chances of the talks fallen otherwise: the repeats are drawn again, the same ones for every pairing, because
   * repeat k plays the same seed everywhere (common random numbers).
   */
  readonly chance: Bands;
  /**
   * Had other opponents and other scenarios been met as well: both are drawn again, each for itself and jointly for all
   * agents (the pigeonhole bootstrap, Owen 2007: of many it tells rather too wide intervals, of a handful rough ones).
   * Within one scenario the opponents only.
   */
  readonly field: Bands;
  readonly missing: Readonly<Partial<Record<MeanName | 'rank', Missing>>>;
}

/** A ranking of all agents over some of the seats. */
export interface Contest {
  /** By the agent's place; all agents, also those without a talk. */
  readonly standings: readonly Standing[];
  /** The places of the agents, best first; ties by name, agents without a talk last. */
  readonly order: readonly number[];
}

/** How two agents did against each other. */
export interface HeadToHead {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

/** An agent's talks by what it said or did wrong. */
export interface FaultCount {
  /** The place of the agent. */
  readonly agent: number;
  readonly what: string;
  readonly talks: number;
  /** The lowest number of a fixture in which it happened. */
  readonly example: number;
}

export interface Faults {
  /** By agent, most frequent first. */
  readonly kinds: readonly FaultCount[];
  /** By agent: talks with faults that are not among the kinds, because a list of kinds is bounded. */
  readonly others: readonly number[];
}

/** One scenario's tables. */
export interface ScenarioTables {
  /** Over both roles. */
  readonly contest: Contest;
  /** By the party whose seat it is, in the scenario's party order. */
  readonly roles: Pair<Contest>;
  /**
   * `bimatrix[one][other]`: both mean utilities where agent `one` has the first party's seat and `other` the second
   * party's; `undefined` where they have not met.
   */
  readonly bimatrix: readonly (readonly (Pair<number> | undefined)[])[];
}

/** An agreed outcome and how many talks agreed on it. */
export interface AgreedOutcome {
  readonly outcome: number;
  readonly talks: number;
}

export interface Standings {
  readonly tournament: Tournament;
  /** Talks played, out of `fixtureCount`. */
  readonly talks: number;
  readonly complete: boolean;
  readonly overall: Contest;
  /** By the place of the scenario. */
  readonly scenarios: readonly ScenarioTables[];
  /**
   * `payoffs[row][column]`: the row agent's mean utility against the column agent over roles and scenarios; `undefined`
   * where they have not met.
   */
  readonly payoffs: readonly (readonly (number | undefined)[])[];
  /**
   * `headToHead[row][column]`: matches that the row agent won, tied and lost against the column agent. A match is two
   * talks of one repeat of a deal with the seats exchanged, and goes to the agent with more utility in both together:
   * each has sat in both seats, so that neither the worth of a seat nor the scale of a party counts. `undefined` against
   * itself and where no match has been played.
   */
  readonly headToHead: readonly (readonly (HeadToHead | undefined)[])[];
  /**
   * `agreementByTime[agent][bin]`: share of the agent's talks agreed by the relative time (bin + 1) / bins, seats
   * weighing equally; `undefined` for an agent without a talk.
   */
  readonly agreementByTime: readonly (readonly number[] | undefined)[];
  /** By the place of the deal in the tournament, lowest outcome first. */
  readonly agreed: readonly (readonly AgreedOutcome[])[];
  readonly faults: Faults;
  readonly bootstrap: Bootstrap;
}

/** What the intervals rest on. */
export interface Bootstrap {
  /** Replicates drawn: as many as were asked for, or as the work allowed. */
  readonly replicates: number;
  /** What is drawn again for chance: the repeats, or groups of neighbouring repeats where there are many. */
  readonly groups: number;
}
