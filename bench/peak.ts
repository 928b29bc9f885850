/** Plays a tournament of about as many talks as it is told, on two threads, and prints the most memory that it took, in MB. */
import { measuring } from '../src/analysis/tournament/measuring.js';
import { openTally } from '../src/analysis/tournament/tally.js';
import { tournamentOf } from '../src/engine/tournament.js';
import { playOnThreads } from '../src/node/threads.js';
import { contest } from './contest.js';

const options = contest(Number(process.argv[2]));
const tournament = tournamentOf(options);
const tally = openTally(tournament);
const measured = measuring(tournament);
for await (const { results } of playOnThreads(options, { threads: 2, patience: 60_000, rows: true }))
  for (const played of results) tally.add(played, measured(played));
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
