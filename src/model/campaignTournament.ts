/**
 * A tournament of campaigns: in each of them every party in turn is the focal party, and each strategy plays it against
 * each strategy in all the other seats, the field. An assignment is who sits where in which campaign and order; a fixture
 * is one campaign of an assignment. Both are numbered, and no number depends on who plays them, or where.
 */
import type { Campaign } from './campaign.js';
import type { Signed } from './carry.js';
import type { Ending } from './result.js';

export interface CampaignTournament {
  /** Repeat k of every assignment, from 1, plays the seed `seed/k`, as `campaign --repeats` does. */
  readonly seed: string;
  readonly entries: readonly CampaignEntry[];
  /** The strategies by the names that records keep, all different. */
  readonly agents: readonly string[];
  /** Campaigns of each assignment. */
  readonly repeats: number;
  /** Whether strategies also play against themselves. */
  readonly selfPlay: boolean;
  readonly assignments: readonly Assignment[];
}

export interface CampaignEntry {
  readonly campaign: Campaign;
  /** The orders of its talks that are played, that of the file first. */
  readonly orders: readonly (readonly string[])[];
  /** The parties that are focal in turn. */
  readonly focuses: readonly string[];
}

export interface Assignment {
  /** The place of the campaign in the tournament. */
  readonly entry: number;
  readonly order: readonly string[];
  /** The focal party. */
  readonly focus: string;
  /** The place of the strategy that plays the focal party, and of the one that plays all the others. */
  readonly focal: number;
  readonly field: number;
}

/** One campaign. Fixture n, from 0, is repeat n % repeats + 1 of assignment floor(n / repeats). */
export interface CampaignFixture {
  readonly number: number;
  readonly assignment: Assignment;
  readonly entry: CampaignEntry;
  /** From 1. */
  readonly repeat: number;
  readonly seed: string;
}

/** How a talk of a fixture ended. Utilities are rounded to 1e-9. */
export interface TalkEnd {
  readonly talk: string;
  /** `faulted` where an agent could not go on; then there is no deal. */
  readonly ending: Ending | 'faulted';
  readonly round: number;
  readonly deal: Signed;
  /** What the end is worth to both parties of the campaign in this talk, by their ids, after deadlines. */
  readonly utility: Readonly<Record<string, number>>;
  readonly fault?: CampaignFault;
}

/** What the agent of a party did that ended its talk. */
export interface CampaignFault {
  /** The party of the campaign. */
  readonly by: string;
  /** In one line. */
  readonly what: string;
}

/** What a party had of all its talks, rounded to 1e-9. */
export interface Total {
  readonly talks: number;
  readonly sum: number;
  readonly mean: number;
}

/** How a fixture ended. */
export interface CampaignEnd {
  /** The number of the fixture. */
  readonly fixture: number;
  /** In the order in which they were held. */
  readonly talks: readonly TalkEnd[];
  /** By party of the campaign, in its order. */
  readonly totals: Readonly<Record<string, Total>>;
}

/** How many campaigns are played. */
export function campaignCount({ assignments, repeats }: CampaignTournament): number {
  return assignments.length * repeats;
}

/** The place of a fixture's assignment. */
export function assignmentNumber({ repeats }: CampaignTournament, fixture: number): number {
  return Math.floor(fixture / repeats);
}

/** The fixture of this number. */
export function campaignFixtureAt(tournament: CampaignTournament, number: number): CampaignFixture {
  const assignment = tournament.assignments[assignmentNumber(tournament, number)] as Assignment;
  const entry = tournament.entries[assignment.entry] as CampaignEntry;
  const repeat = (number % tournament.repeats) + 1;
  return { number, assignment, entry, repeat, seed: `${tournament.seed}/${repeat}` };
}

/** The place of the strategy that a party of the campaign plays by. */
export function strategyOf({ focus, focal, field }: Assignment, party: string): number {
  return party === focus ? focal : field;
}
