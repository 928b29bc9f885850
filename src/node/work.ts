/** What a thread of a tournament is told, and what it answers. */
import type { CampaignTournamentOptions } from '../engine/campaign/tournament.js';
import type { TournamentOptions } from '../engine/tournament.js';
import type { CampaignEnd } from '../model/campaignTournament.js';
import type { Fault } from '../model/tournament.js';
import type { Packed } from './packed.js';

/** What every thread is started with. */
export interface Task {
  /** Files of strategies that the house does not have. */
  readonly guests: readonly string[];
}

/** What a thread that plays talks is started with. */
export interface TalksTask extends Task {
  readonly tournament: TournamentOptions;
  /** Whether lines of the rows are wanted. */
  readonly rows: boolean;
}

/** What a thread that plays campaigns is started with. */
export interface CampaignsTask extends Task {
  readonly tournament: CampaignTournamentOptions;
  /** For each party of all campaigns the name of the strategy by which it keeps what it signed. */
  readonly keepers: Readonly<Record<string, string>>;
}

/** A task with what is shared with whoever watches: see `PULSE`. */
export type Watched<Of extends Task> = Of & { readonly pulse: SharedArrayBuffer };

/**
 * The cells of a pulse: the fixture that is played and, of a campaign, the place of its talk; whose turn it is, and how
 * often an agent was asked.
 */
export const PULSE = { fixture: 0, talk: 1, by: 2, asked: 3, cells: 4 } as const;

/** A talk that had to be stopped: the only one of its fixture, or one of a campaign by its place in the order. */
export interface Stop extends Fault {
  readonly talk: number;
}

/** Fixtures to be played, from the first to before the last, by whoever is told. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** By the number of the fixture, talks that had to be stopped before: they are not played again. */
  readonly stopped: ReadonlyMap<number, readonly Stop[]>;
  /** Agents that are not asked any more, by their places. */
  readonly banned: readonly number[];
}

/** Results of the next fixtures of a range. */
export interface Slice {
  /** How many fixtures. */
  readonly many: number;
}

export interface TalksSlice extends Slice {
  readonly results: Packed;
  /** Their rows as lines in UTF-8; empty if none are wanted. */
  readonly rows: Uint8Array;
}

export interface CampaignsSlice extends Slice {
  readonly results: readonly CampaignEnd[];
}

/** A slice, or why the program itself failed. */
export type Answer<S extends Slice> = S | { readonly failure: string };
