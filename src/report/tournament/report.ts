/** What a report of a tournament is made from. */
import type { TournamentResults } from '../../analysis/tournament/results.js';

/** An agent of the tournament, in words. */
export interface AgentNote {
  readonly name: string;
  /** What its strategy does, in a sentence. */
  readonly says: string;
  /** The paper that the strategy is from; `undefined` where there is none. */
  readonly source: string | undefined;
}

/** What makes the same rows again. */
export interface Making {
  /** The call, as a shell takes it. */
  readonly command: string;
  /** The version of Node, `v24.1.0`. */
  readonly node: string;
  /** Seconds that an agent was allowed for a move. */
  readonly patience: number;
  /** SHA-256 of the rows in hex; `undefined` where none were kept. */
  readonly rows: string | undefined;
  /** Strategies from files, by name, with the SHA-256 of the file. */
  readonly guests: readonly { readonly name: string; readonly sha256: string }[];
}

export interface TournamentReport {
  readonly results: TournamentResults;
  /** In the order of the tournament's agents. */
  readonly agents: readonly AgentNote[];
  readonly making: Making;
}

/** The pictures of a report: one of each, or one for each scenario or response curve by its place. */
export type TournamentFigure =
  | { readonly name: 'ranking' | 'payoffs' | 'time' | 'replicator' }
  | { readonly name: 'space' | 'response'; readonly place: number };
