/**
 * Rates and ratios as tab-separated lines: what, value, unit. Boulware against Conceder unless said. Trust the ratios:
 * they come from one machine in one run.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hire } from '../src/agents/hire.js';
import { openScenario } from '../src/cli/scenarioFile.js';
import { play } from '../src/engine/play.js';
import type { SessionOptions } from '../src/engine/session.js';
import { prepare } from '../src/model/deal.js';
import { bareLoop } from './bare.js';
import { frontierTimes } from './frontiers.js';
import { perSecond } from './measure.js';
import { linesOf, type Pairing, pairing, rateOnStage, ratesOffStage } from './pairing.js';
import { pairingsBySize } from './sizes.js';
import { thousandOutcomes } from './thousand.js';
import { gainOfThreads } from './workers.js';

/** Of many pairings each is measured briefly; on stage the longest talks are runs of their own. */
const BRIEFLY = { seconds: 0.3, runs: 3 };

function line(what: string, value: number, unit: string): void {
  const shown = unit === 'turns' || (unit === 'talks/s' && value >= 100) ? String(Math.round(value)) : value.toFixed(2);
  process.stdout.write(`${what}\t${shown}\t${unit}\n`);
}

const boulware = hire('boulware');
const conceder = hire('conceder');
const london = prepare(openScenario('london-2025'), { rounds: 100 });
const talkInLondon = (options: Omit<SessionOptions, 'seed'>) => () => {
  play(london, [boulware.seat(), conceder.seat()], { seed: 'bench', ...options });
};
const opposed = prepare(thousandOutcomes(100));
const thousand = pairing('1,000 outcomes, 100 rounds', opposed, ['boulware', 'conceder'], bareLoop(opposed, [0.2, 2]));

// Off stage first, as a tournament's process has it: once rules have run on Immer's drafts, V8 reads contexts of all kinds
// more slowly.
process.stdout.write('what\tvalue\tunit\n');
const thousandOff = ratesOffStage(thousand);
const londonRate = perSecond(talkInLondon({}));
// Only now, because each is played once to be opened: the rates above are of a process that has met no other agents.
const bySize = [...pairingsBySize()];
const bySizeOff = bySize.map((one) => ratesOffStage(one, BRIEFLY));
for (const one of linesOf(thousand, thousandOff, rateOnStage(thousand))) line(...one);
const londonOnRate = perSecond(talkInLondon({ stage: 'on' }), { seconds: 0.5, runs: 3 });
line('London, 100 rounds, off stage with ledger', londonRate, 'talks/s');
line('London, 100 rounds, on stage', londonOnRate, 'talks/s');
line('London, 100 rounds, off stage to on stage', londonRate / londonOnRate, 'times');
line('London, off stage again, after talks on stage', perSecond(talkInLondon({})), 'talks/s');
for (const [at, off] of bySizeOff.entries()) {
  const one = bySize[at] as Pairing;
  for (const each of linesOf(one, off, rateOnStage(one, BRIEFLY))) line(...each);
}

for (const [what, milliseconds] of frontierTimes()) line(what, milliseconds, 'ms');

const { one, two } = await gainOfThreads();
line('tournament with rows, one thread', one, 'talks/s');
line('tournament with rows, two threads', two, 'talks/s');
line('tournament, two threads to one', two / one, 'times');

/** In a process of its own, which has held nothing else. */
const peak = fileURLToPath(new URL('peak.js', import.meta.url));
for (const talks of [1_000, 100_000])
  line(
    `peak memory of a tournament of ${talks.toLocaleString('en-US')} talks, two threads`,
    Number(execFileSync(process.execPath, [peak, String(talks)], { encoding: 'utf8' })),
    'MB',
  );
