/** What threads gain: talks of a tournament per second with one and with two, rows made and tallied as they come. */
import { measuring } from '../src/analysis/tournament/measuring.js';
import { openTally } from '../src/analysis/tournament/tally.js';
import { tournamentOf } from '../src/engine/tournament.js';
import { fixtureCount } from '../src/model/tournament.js';
import { playOnThreads } from '../src/node/threads.js';
import { contest } from './contest.js';

const TALKS = 480_000;
const RUNS = 3;

export interface Gain {
  readonly one: number;
  readonly two: number;
}

/** Median rates of several runs, by turns. Threads are started and warmed up within each, a small part of it. */
export async function gainOfThreads(): Promise<Gain> {
  const rates: [one: number[], two: number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    rates[0].push(await rateWith(1));
    rates[1].push(await rateWith(2));
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
  return { one: median(rates[0]), two: median(rates[1]) };
}

async function rateWith(threads: number): Promise<number> {
  const options = contest(TALKS);
  const tournament = tournamentOf(options);
  const tally = openTally(tournament);
  const measured = measuring(tournament);
  const start = performance.now();
  for await (const { results } of playOnThreads(options, { threads, patience: 60_000, rows: true }))
    for (const played of results) tally.add(played, measured(played));
  return (fixtureCount(tournament) * 1000) / (performance.now() - start);
}
