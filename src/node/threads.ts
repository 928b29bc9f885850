/** A tournament played by worker threads. What comes out does not depend on how many there are, or which is faster. */
import { type TournamentOptions, tournamentOf } from '../engine/tournament.js';
import { fixtureCount, type Played } from '../model/tournament.js';
import type { Bans } from './banned.js';
import { inOrder, type PlayingOptions } from './inOrder.js';
import { unpacked } from './packed.js';
import { NO_ROWS, rowWriter } from './rowText.js';
import { bansIn } from './talkBans.js';
import type { TalksSlice, TalksTask } from './work.js';

export interface ThreadsOptions extends PlayingOptions {
  /** Files of strategies that the house does not have. */
  readonly guests?: readonly string[];
  /** Who has been banned by what was played before. */
  readonly bans?: Bans<Played>;
  /** Whether the lines of the rows are wanted. */
  readonly rows?: boolean;
}

/** Results of fixtures that follow one another. */
export interface Batch {
  /** To be gone through once; each is made when it is asked for. */
  readonly results: Iterable<Played>;
  /** Their rows as lines in UTF-8; empty if none are wanted. */
  readonly rows: Uint8Array;
}

/**
 * Plays all fixtures and yields their results in order. Threads are stopped when the caller stops asking. Throws only
 * for faults of the program; an agent that throws, answers nonsense, thinks for too long or breaks its thread loses its
 * own talk.
 */
export async function* playOnThreads(options: TournamentOptions, settings: ThreadsOptions): AsyncGenerator<Batch> {
  const { guests = [], rows = false, bans: given, ...playing } = settings;
  const tournament = tournamentOf(options);
  const bans = given ?? bansIn(tournament);
  const writer = rows ? rowWriter(tournament) : NO_ROWS;
  const task: TalksTask = { tournament: options, guests, rows };
  const slices = inOrder<TalksSlice>({
    ...playing,
    player: 'worker',
    task,
    end: fixtureCount(tournament),
    banned: bans.banned,
  });
  for await (const { results: packed, rows: lines } of slices) {
    // Nobody can be banned by a slice without a fault.
    if (bans.banned.length === 0 && packed.faults.size === 0) yield { results: unpacked(packed), rows: lines };
    else {
      const results = Array.from(unpacked(packed), bans.judged);
      results.forEach(writer.add);
      yield { results, rows: writer.taken() };
    }
  }
}
