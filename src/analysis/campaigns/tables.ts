/** The tables of a tournament of campaigns, from a tally of it, complete or not. */
import {
  type Assignment,
  type CampaignEntry,
  type CampaignTournament,
  campaignCount,
} from '../../model/campaignTournament.js';
import { drawnMeans } from '../tournament/drawnMeans.js';
import { drawsOf } from '../tournament/draws.js';
import { groupsOf } from '../tournament/groups.js';
import { intervalOf } from '../tournament/interval.js';
import { billionths, byName } from '../tournament/ranking.js';
import type { Bootstrap, Faults, Interval } from '../tournament/standing.js';
import type { AssignmentTally, CampaignTally, TalkTally } from './tally.js';

/** A mean, and the interval that the bootstrap of repeats gives it: other seeds would have moved it so far. */
export interface Sure {
  readonly mean: number;
  /** `undefined` where one repeat cannot tell. */
  readonly interval: Interval | undefined;
}

/** How a talk ended, over some campaigns. */
export interface TalkMeans {
  readonly talk: string;
  /** Share of the campaigns in which it was signed. */
  readonly signed: number;
  /** Mean utility by party that sits in it. */
  readonly utility: Readonly<Record<string, number>>;
}

/** A strategy in the place of a focal party. */
export interface FocalStanding {
  /** The place of the strategy. */
  readonly agent: number;
  readonly campaigns: number;
  /** Of the party's utility summed over its talks. */
  readonly total: Sure;
  /** The mean of the same against each field, by the place of its strategy; `undefined` where it did not meet it. */
  readonly against: readonly (number | undefined)[];
  /** The talks in which the party sits, in the order of the file. */
  readonly talks: readonly TalkMeans[];
}

export interface FocusTable {
  readonly party: string;
  /** Talks in which it sits. */
  readonly talks: number;
  /** Best first, equals by name; strategies that have played nothing are left out. */
  readonly standings: readonly FocalStanding[];
}

/** What everybody had where the talks were held in this order, over all assignments. */
export interface OrderStanding {
  readonly order: readonly string[];
  readonly campaigns: number;
  /** By party of the campaign. */
  readonly totals: ReadonlyMap<string, Sure>;
}

export interface CampaignTables {
  readonly entry: CampaignEntry;
  readonly focuses: readonly FocusTable[];
  /** Best for the party that chooses first, equals in the order of the file; as they are played where nobody chooses. */
  readonly orders: readonly OrderStanding[];
  /** Every talk over all campaigns. */
  readonly talks: readonly TalkMeans[];
}

export interface CampaignResults {
  readonly tournament: CampaignTournament;
  readonly played: number;
  readonly complete: boolean;
  readonly campaigns: readonly CampaignTables[];
  readonly faults: Faults;
  readonly bootstrap: Bootstrap;
}

export interface CampaignTablesOptions {
  /** A stream of draws in [0, 1) by its name: the same streams give the same intervals. */
  readonly random: (path: string) => () => number;
  /** Replicates of the bootstrap; 1,000 unless said. */
  readonly replicates?: number;
}

const REPLICATES = 1000;

/** The tables of all that the tally holds. One replicate draws the same repeats for everybody. */
export function campaignTables(
  tally: CampaignTally,
  { random, replicates = REPLICATES }: CampaignTablesOptions,
): CampaignResults {
  const { tournament } = tally;
  const groups = groupsOf(tournament.repeats);
  const places = Array.from({ length: groups }, (_, group) => group);
  const draws = drawsOf(random('bootstrap/repeats'), places, replicates);
  const seats = tournament.assignments.flatMap((assignment, at) => {
    const own = tally.assignments[at];
    return own === undefined ? [] : [{ assignment, tally: own }];
  });
  const sure = sureness(draws, groups, tournament.repeats > 1 ? replicates : 0);
  return {
    tournament,
    played: tally.played(),
    complete: tally.played() === campaignCount(tournament),
    campaigns: tournament.entries.map((entry, at) => {
      const own = seats.filter(({ assignment }) => assignment.entry === at);
      return {
        entry,
        focuses: entry.focuses.map((party) => focusTable(tournament, entry, party, own, sure)),
        orders: orderStandings(entry, own, sure),
        talks: talkMeans(entry, own),
      };
    }),
    faults: tally.faults(),
    bootstrap: { replicates: tournament.repeats > 1 ? replicates : 0, groups },
  };
}

/** An assignment and what it has come to. */
interface Seat {
  readonly assignment: Assignment;
  readonly tally: AssignmentTally;
}

type Sureness = (seats: readonly Seat[], party: string) => Sure;

/** Means of a party's totals over all campaigns of some seats, each with its interval. */
function sureness(draws: Float64Array, groups: number, replicates: number): Sureness {
  return (seats, party) => {
    const sums = added(
      groups,
      seats.map(({ tally }) => tally.totals.get(party)),
    );
    const counts = added(
      groups,
      seats.map(({ tally }) => tally.campaigns),
    );
    const mean = sumOf(sums) / sumOf(counts);
    if (replicates === 0) return { mean, interval: undefined };
    const means = drawnMeans(Float64Array.of(...counts, ...sums), groups, replicates, draws);
    return { mean, interval: intervalOf(means.filter((_, at) => at % 2 === 1)) };
  };
}

function added(length: number, lists: readonly (Float64Array | undefined)[]): Float64Array {
  return Float64Array.from({ length }, (_, at) => lists.reduce((sum, list) => sum + (list?.[at] ?? 0), 0));
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function focusTable(
  { agents }: CampaignTournament,
  entry: CampaignEntry,
  party: string,
  seats: readonly Seat[],
  sure: Sureness,
): FocusTable {
  const own = seats.filter(({ assignment }) => assignment.focus === party);
  const standings = agents.flatMap((_, agent): FocalStanding[] => {
    const played = own.filter(({ assignment }) => assignment.focal === agent);
    if (played.length === 0) return [];
    const against = agents.map((_, field) => {
      const met = played.filter(({ assignment }) => assignment.field === field);
      return met.length === 0 ? undefined : sure(met, party).mean;
    });
    const talks = talkMeans(entry, played).filter(({ utility }) => utility[party] !== undefined);
    return [{ agent, campaigns: campaignsIn(played), total: sure(played, party), against, talks }];
  });
  const nameOf = ({ agent }: FocalStanding) => ({ name: agents[agent] as string });
  return {
    party,
    talks: entry.campaign.talks.filter(({ parties }) => Object.values(parties).includes(party)).length,
    standings: standings.sort(
      (one, other) => billionths(other.total.mean) - billionths(one.total.mean) || byName(nameOf(one), nameOf(other)),
    ),
  };
}

function orderStandings(
  { campaign, orders }: CampaignEntry,
  seats: readonly Seat[],
  sure: Sureness,
): readonly OrderStanding[] {
  const standings = orders.flatMap((order): OrderStanding[] => {
    const own = seats.filter(({ assignment }) => assignment.order === order);
    if (own.length === 0) return [];
    const totals = new Map(campaign.parties.map(({ id }) => [id, sure(own, id)]));
    return [{ order, campaigns: campaignsIn(own), totals }];
  });
  const chooser = campaign.order === 'fixed' ? undefined : campaign.order.choice;
  if (chooser === undefined) return standings;
  const worth = ({ totals }: OrderStanding) => billionths(totals.get(chooser)?.mean ?? 0);
  return standings.sort((one, other) => worth(other) - worth(one));
}

function talkMeans({ campaign }: CampaignEntry, seats: readonly Seat[]): readonly TalkMeans[] {
  return campaign.talks.flatMap(({ id, parties }): TalkMeans[] => {
    const tallies = seats.map(({ tally }) => tally.talks.get(id) as TalkTally);
    const held = tallies.reduce((sum, one) => sum + one.held, 0);
    if (held === 0) return [];
    const mean = (value: (tally: TalkTally) => number) => tallies.reduce((sum, one) => sum + value(one), 0) / held;
    return [
      {
        talk: id,
        signed: mean(({ signed }) => signed),
        utility: Object.fromEntries(
          Object.values(parties).map((party) => [party, mean(({ utility }) => utility[party] ?? 0)]),
        ),
      },
    ];
  });
}

function campaignsIn(seats: readonly Seat[]): number {
  return seats.reduce((sum, { tally }) => sum + sumOf(tally.campaigns), 0);
}
