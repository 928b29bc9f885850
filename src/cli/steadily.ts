/** Long work that goes to disk as it comes, shows how far it is, and is stopped in good order. */

import { PROGRESS } from '../ui/english/tournament.js';
import { meanwhile, progressOf } from './progress.js';
import type { TournamentFolder } from './tournamentFolder.js';

export interface SteadyWork<Batch> {
  /** How much there is to do. */
  readonly all: number;
  /** What is counted, in the singular; talks unless said. */
  readonly what?: string;
  readonly folder: TournamentFolder | undefined;
  readonly batches: (signal: AbortSignal) => AsyncIterable<Batch>;
  /** Takes a batch in; how much is done then. */
  readonly take: (batch: Batch) => number;
}

/** What ends the work in good order; given a second time it ends the program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Works until all is done or the user interrupts; whether he did. The rows are closed then. */
export async function workSteadily<Batch>(work: SteadyWork<Batch>): Promise<boolean> {
  const { all, what, folder, batches, take } = work;
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  for (const signal of SIGNALS) process.once(signal, stop);
  const progress = progressOf(all, what);
  try {
    for await (const batch of batches(interrupt.signal)) progress.at(take(batch));
  } finally {
    progress.end();
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    folder?.rows.close();
  }
  return interrupt.signal.aborted;
}

/** Works out and writes what follows from all rows. It is short, so that whoever interrupts it waits for its end. */
export function finishSteadily<T>(finish: () => T): T {
  const wait = () => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    return meanwhile(PROGRESS.finishing, finish);
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, wait);
  }
}

/** The sentence for a line of a folder that is not believed. */
export function strangeLine(number: number, folder: string | undefined): string {
  return `line ${number} of the rows in ${folder} is not what this tournament wrote: take the folder away and begin again`;
}
