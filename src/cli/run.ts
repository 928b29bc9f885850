import type { Hired } from '../agents/hire.js';
import { play } from '../engine/play.js';
import { recordLines, worth } from '../engine/record.js';
import type { Session } from '../engine/session.js';
import { type Deal, MOST_PLAIN_ROUNDS, prepare } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import type { Result } from '../model/result.js';
import { BLANK } from '../ui/lines.js';
import { marketLines } from '../ui/pages/market.js';
import { talkOf } from '../ui/seats.js';
import { transcript } from '../ui/transcript.js';
import { resultLine } from '../ui/words.js';
import { writeDebrief } from './debriefFile.js';
import { InputError } from './failure.js';
import { enrollGuests } from './guests.js';
import {
  agentsFrom,
  count,
  dealOptions,
  type RulesOptions,
  type TalkOptions,
  takesMarket,
  takesTalk,
} from './options.js';
import { columnsHere, print, printAll, printLines, writeWhole } from './output.js';
import { openPlayable } from './scenarioFile.js';
import type { Verb } from './verb.js';

interface RunOptions extends TalkOptions, RulesOptions {
  readonly repeats?: number;
  readonly json?: boolean;
  readonly output?: string;
  readonly html?: string;
}

export const run: Verb = {
  configure: (command) => {
    takesMarket(takesTalk(command))
      .option(
        '--rounds <n>',
        'plain alternating offers over n rounds: one session, the last mandates',
        count(MOST_PLAIN_ROUNDS),
      )
      .option('--first <party>', "who acts first in every round, instead of the scenario's first mover")
      .option('--complete-information', "each agent sees the other side's points too")
      .option(
        '--repeats <n>',
        'play n talks, with the seeds <word>/1 to <word>/n, and print a line for each',
        count(10_000_000),
      )
      .option('--json', 'print JSON Lines and nothing else')
      .option('-o, --output <file>', 'write the record (or the lines of the repeats) to a file instead')
      .option('--html <file>', 'write the debrief of the talks as a web page')
      .action(act);
  },
};

async function act(name: string, options: RunOptions): Promise<void> {
  await enrollGuests(options);
  const scenario = openPlayable(name);
  if (options.html !== undefined && options.repeats !== undefined)
    throw new InputError('--html takes one talk: leave out --repeats');
  if (options.market && options.repeats !== undefined)
    throw new InputError('--market takes one talk: leave out --repeats');
  const deal = prepare(scenario, dealOptions(scenario, options));
  const agents = agentsFrom(options.agents, scenario);
  if (options.repeats === undefined) once(deal, agents, options);
  else if (options.output !== undefined) writeWhole(options.output, repeats(deal, agents, options, options.repeats));
  else await printAll(repeats(deal, agents, options, options.repeats));
}

function once(deal: Deal, agents: Pair<Hired>, options: RunOptions): void {
  const talk = talkOf(deal, [agents[0].name, agents[1].name], options.seed);
  const { session, names } = talk;
  const record = () => recordLines(session, { agents: names }).map((line) => `${line}\n`);
  if (options.output !== undefined) writeWhole(options.output, record());
  if (options.html !== undefined) writeDebrief(options.html, talk);
  if (options.json && options.output === undefined) print(record().join(''));
  if (options.json) return;
  print(options.output === undefined ? transcript(session, names) : resultLine(deal, resultOf(session)));
  if (deal.market) printLines([BLANK, ...marketLines(session, columnsHere())]);
}

/** Talks in a batch before they are written. */
const BATCH = 200;

/** A line per talk, in batches. */
function* repeats(deal: Deal, agents: Pair<Hired>, options: RunOptions, many: number): Generator<string> {
  const inWords = !options.json && options.output === undefined;
  let batch = '';
  for (let number = 1; number <= many; number++) {
    const seed = `${options.seed}/${number}`;
    const session = play(deal, [agents[0].seat(), agents[1].seat()], { seed, ledger: false });
    const result = resultOf(session);
    const { ending, round } = result;
    const data = { seed, ending, round, ...worth(deal, result) };
    batch += inWords ? `${seed}  ${resultLine(deal, result)}\n` : `${JSON.stringify(data)}\n`;
    if (number % BATCH !== 0 && number !== many) continue;
    yield batch;
    batch = '';
  }
}

function resultOf(session: Session): Result {
  return session.result() as Result;
}
