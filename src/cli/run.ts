import type { Hired } from '../agents/hire.js';
import { play } from '../engine/play.js';
import { recordLines, worth } from '../engine/record.js';
import type { Result, Session } from '../engine/session.js';
import { type Deal, prepare } from '../model/deal.js';
import { MOST_ROUNDS } from '../model/scenario.js';
import { transcript } from '../ui/transcript.js';
import { resultLine } from '../ui/words.js';
import { agentsFrom, count, type TalkOptions, takesTalk } from './options.js';
import { print, writeWhole } from './output.js';
import { openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

interface RunOptions extends TalkOptions {
  readonly rounds?: number;
  readonly repeats?: number;
  readonly json?: boolean;
  readonly output?: string;
}

export const run: Verb = {
  configure: (command) => {
    takesTalk(command)
      .option(
        '--rounds <n>',
        'plain alternating offers over n rounds: one session, the last mandates',
        count(MOST_ROUNDS),
      )
      .option(
        '--repeats <n>',
        'play n talks, with the seeds <word>/1 to <word>/n, and print a line for each',
        count(10_000_000),
      )
      .option('--json', 'print JSON Lines and nothing else')
      .option('-o, --output <file>', 'write the record (or the lines of the repeats) to a file instead')
      .action(act);
  },
};

function act(name: string, options: RunOptions): void {
  const scenario = openScenario(name);
  const deal = prepare(scenario, options.rounds === undefined ? {} : { rounds: options.rounds });
  const agents = agentsFrom(options.agents, scenario);
  if (options.repeats !== undefined) repeat(deal, agents, options, options.repeats);
  else once(deal, agents, options);
}

function once(deal: Deal, agents: readonly [Hired, Hired], options: RunOptions): void {
  const session = play(deal, [agents[0].seat(), agents[1].seat()], { seed: options.seed });
  const names = [agents[0].name, agents[1].name] as const;
  const record = recordLines(session, names)
    .map((line) => `${line}\n`)
    .join('');
  if (options.output !== undefined) writeWhole(options.output, record);
  if (options.json && options.output === undefined) print(record);
  if (!options.json)
    print(options.output === undefined ? transcript(session, names) : resultLine(deal, resultOf(session)));
}

function repeat(deal: Deal, agents: readonly [Hired, Hired], options: RunOptions, repeats: number): void {
  const lines: string[] = [];
  for (let number = 1; number <= repeats; number++) {
    const seed = `${options.seed}/${number}`;
    const session = play(deal, [agents[0].seat(), agents[1].seat()], { seed, ledger: false });
    const result = resultOf(session);
    const { ending, round } = result;
    const data = JSON.stringify({ seed, ending, round, ...worth(deal, result) });
    lines.push(options.json || options.output !== undefined ? data : `${seed}  ${resultLine(deal, result)}`);
    if (options.output === undefined && lines.length === 1000) print(lines.splice(0).join('\n'));
  }
  if (options.output !== undefined) writeWhole(options.output, lines.map((line) => `${line}\n`).join(''));
  else if (lines.length > 0) print(lines.join('\n'));
}

function resultOf(session: Session): Result {
  return session.result() as Result;
}
