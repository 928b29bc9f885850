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
import { type Deal, prepare } from '../src/model/deal.js';
import { bareLoop } from './bare.js';
import { frontierTimes } from './frontiers.js';
import { perSecond } from './measure.js';
import { ratesBySize } from './sizes.js';
import { thousandOutcomes } from './thousand.js';
import { gainOfThreads } from './workers.js';

const boulware = hire('boulware');
const conceder = hire('conceder');

function talks(deal: Deal, options: Omit<SessionOptions, 'seed'>): () => void {
  return () => {
    play(deal, [boulware.seat(), conceder.seat()], { seed: 'bench', ...options });
  };
}

function line(what: string, value: number, unit: string): void {
  const shown = unit === 'talks/s' ? String(Math.round(value)) : value.toFixed(2);
  process.stdout.write(`${what}\t${shown}\t${unit}\n`);
}

const thousand = prepare(thousandOutcomes(100));
const bare = bareLoop(thousand, [0.2, 2]);
const session = play(thousand, [boulware.seat(), conceder.seat()], { seed: 'bench' });
const same = bare();
if (same.outcome !== session.result()?.outcome || same.turns !== session.moves.length)
  throw new Error('the bare loop plays other talks');

// Off stage first, as a tournament's process has it: once rules have run on Immer's drafts, V8 reads contexts of all kinds
// more slowly.
process.stdout.write('what\tvalue\tunit\n');
const london = prepare(openScenario('london-2025'), { rounds: 100 });
const bareRate = perSecond(bare);
const offRate = perSecond(talks(thousand, { ledger: false }));
const ledgerRate = perSecond(talks(thousand, {}));
const londonRate = perSecond(talks(london, {}));
const bySize = [...ratesBySize()];
const onRate = perSecond(talks(thousand, { stage: 'on' }));
const londonOnRate = perSecond(talks(london, { stage: 'on' }), { seconds: 0.5, runs: 3 });
const londonAfter = perSecond(talks(london, {}));
line('1,000 outcomes, 100 rounds: turns in the talk', session.moves.length, 'turns');
line('bare loop', bareRate, 'talks/s');
line('off stage, without ledger', offRate, 'talks/s');
line('off stage, with ledger', ledgerRate, 'talks/s');
line('on stage, with ledger', onRate, 'talks/s');
line('off stage to on stage, both with ledger', ledgerRate / onRate, 'times');
line('off stage to bare loop, both without ledger', offRate / bareRate, 'times');
line('off stage with ledger to bare loop', ledgerRate / bareRate, 'times');
line('London, 100 rounds, off stage with ledger', londonRate, 'talks/s');
line('London, 100 rounds, on stage', londonOnRate, 'talks/s');
line('London, 100 rounds, off stage to on stage', londonRate / londonOnRate, 'times');
line('London, off stage again, after talks on stage', londonAfter, 'talks/s');
for (const [what, rate] of bySize) line(what, rate, 'talks/s');

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
