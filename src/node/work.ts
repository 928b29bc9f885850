/** What a thread of a tournament is told, and what it answers. */
import type { TournamentOptions } from '../engine/tournament.js';
import type { Fault } from '../model/tournament.js';
import type { Packed } from './packed.js';

/** What a thread is started with. */
export interface Task {
  readonly tournament: TournamentOptions;
  /** Files of strategies that the house does not have. */
  readonly guests: readonly string[];
  /** Whether lines of the rows are wanted. */
  readonly rows: boolean;
  /** Shared with whoever watches: see `PULSE`. */
  readonly pulse: SharedArrayBuffer;
}

/** The cells of a pulse: the fixture that is played, whose turn it is, and how often an agent was asked. */
export const PULSE = { fixture: 0, by: 1, asked: 2, cells: 3 } as const;

/** Fixtures to be played, from the first to before the last, by whoever is told. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** Fixtures that had to be stopped before: they are not played again. */
  readonly stopped: ReadonlyMap<number, Fault>;
  /** Agents that are not asked any more, by their places. */
  readonly banned: readonly number[];
}

/** Results of the next fixtures of a range. */
export interface Slice {
  readonly results: Packed;
  /** Their rows as lines in UTF-8; empty if none are wanted. */
  readonly rows: Uint8Array;
}

/** A slice, or why the program itself failed. */
export type Answer = Slice | { readonly failure: string };
