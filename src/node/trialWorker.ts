/** The thread of a trial: it opens a guest, plays it against the panel and says what it finds. */
import { parentPort, workerData } from 'node:worker_threads';
import { hire, standardsOf } from '../agents/hire.js';
import { panel } from '../agents/panel.js';
import { promisesOf } from '../agents/promises.js';
import { breachesIn, breachSentence, trialsOn } from '../engine/contract.js';
import { provingGround, titledGround } from '../engine/provingGround.js';
import { fixBuiltIns } from './builtIns.js';
import { GuestError, openGuest } from './guests.js';

/** The talk that begins, what was found, or why nothing could be tried. */
export type TrialNews =
  | { readonly talk: string }
  | { readonly breaches: readonly string[] }
  | { readonly failure: string };

function tell(news: TrialNews): void {
  parentPort?.postMessage(news);
}

async function breachesOf(path: string): Promise<string[]> {
  fixBuiltIns();
  const strategy = await openGuest(path);
  const rivals = panel.map(({ name }) => ({ name, seat: () => hire(name).seat() }));
  const trials = trialsOn(titledGround(provingGround()), rivals);
  const promises = promisesOf({ strategy, parameters: standardsOf(strategy) });
  return breachesIn(promises, trials, (talk) => tell({ talk })).map((breach) => breachSentence(strategy.name, breach));
}

try {
  tell({ breaches: await breachesOf(workerData) });
} catch (error) {
  if (!(error instanceof GuestError)) throw error;
  tell({ failure: error.message });
}
