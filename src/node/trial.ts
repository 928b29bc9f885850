/** The trial of a guest: it is put through the contract in a thread of its own, which may be stopped. */
import { GuestError } from './guests.js';
import { dismiss, isOutOfMemory, openThread } from './thread.js';
import type { TrialNews } from './trialWorker.js';

export interface Patience {
  /** Milliseconds that loading it, or one talk, may take. */
  readonly step: number;
  /** Milliseconds of the whole trial. */
  readonly whole: number;
}

/** A sound strategy takes about a second. */
const PATIENCE: Patience = { step: 10_000, whole: 60_000 };

/**
 * Every breach of the contract by the strategy in a file, each a sentence; none if it keeps it. Throws a `GuestError`
 * where there is no strategy in the file that could be tried.
 */
export async function tryGuest(path: string, { step, whole }: Patience = PATIENCE): Promise<readonly string[]> {
  const worker = openThread('trialWorker', path);
  let at = 'being loaded';
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<readonly string[]>((resolve, reject) => {
      const stop = (what: string) => reject(new GuestError(`${path} ${what}: ${at}`));
      const late = setTimeout(() => stop(`is not through its trial after ${whole / 1000} seconds`), whole);
      late.unref();
      const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => stop(`does not come back within ${step / 1000} seconds`), step);
      };
      watch();
      worker.on('message', (news: TrialNews) => {
        watch();
        if ('talk' in news) at = news.talk;
        else if ('failure' in news) reject(new GuestError(news.failure));
        else resolve(news.breaches);
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        stop(isOutOfMemory(error) ? 'uses too much memory' : `breaks its thread, ${error.message}`),
      );
      worker.on('exit', () => stop('ends the thread that it runs in'));
    });
  } finally {
    clearTimeout(timer);
    await dismiss(worker);
  }
}
