import { Option } from 'commander';
import { complianceStrategies } from '../agents/compliance/strategies.js';
import { splitNames } from '../agents/hire.js';
import type { ComplianceDay } from '../engine/compliance.js';
import { type JudgedCompliance, judgedCompliance } from '../engine/complianceJudged.js';
import { type ComplianceSurvey, complianceSurvey } from '../engine/complianceSurvey.js';
import type { Pact } from '../model/compliance.js';
import type { Pair } from '../model/party.js';
import { complianceLines, type Kept, surveyLines } from '../ui/compliance.js';
import { COMPLIANCE_HELP } from '../ui/english/compliance.js';
import { keeperFrom } from './byParty.js';
import { InputError } from './failure.js';
import { count, DEFAULT_SEED, seedWord } from './options.js';
import { print } from './output.js';
import { type PactOptions, pactFrom } from './pact.js';
import type { Verb } from './verb.js';

interface ComplyOptions extends PactOptions {
  readonly strategies: string;
  readonly days: number;
  readonly seed: string;
  readonly repeats?: number;
  readonly json?: boolean;
}

const MOST_DAYS = 1000;
const MOST_SEEDS = 10_000;

export const comply: Verb = {
  configure: (command) => {
    command
      .argument('[record]', 'a record of talks that ended in a deal, to begin with what was signed there')
      .addOption(new Option('--licences <text>', 'how the deal speaks of licences (vague)').choices(['vague', 'named']))
      .option('--standstill', 'the deal forbids new measures while it holds')
      .option('--scenario <scenario>', 'a scenario by id or path that says how its deals are kept')
      .option('--deal <issue=option,...>', 'what was signed there; what was really signed if left out')
      .option('--strategies <a,b>', 'how each party keeps the deal, in order', 'opportunist,opportunist')
      .option('--days <n>', 'how many days after the signature', count(MOST_DAYS), 120)
      .option('--seed <word>', 'the seed: the same seed gives the same days', seedWord, DEFAULT_SEED)
      .option('--repeats <n>', 'keep it n times, with the seeds <word>/1 to <word>/n', count(MOST_SEEDS))
      .option('--json', 'print JSON and nothing else: a line per day, or one object with --repeats')
      .addHelpText('after', () => `\n${helpText()}`)
      .action(act);
  },
};

/** The strategies, and what a day is worth. */
function helpText(): string {
  const names = complianceStrategies.map(({ name, parameters }) => {
    const knobs = Object.entries(parameters).map(([key, { standard }]) => `${key}=${standard}`);
    return knobs.length === 0 ? name : `${name}(${knobs.join(',')})`;
  });
  const width = Math.max(...names.map((name) => name.length));
  const list = complianceStrategies.flatMap(({ says, source }, at) => [
    `  ${names[at]?.padEnd(width)}  ${says}`,
    `  ${' '.repeat(width)}  Source: ${source}`,
  ]);
  return [COMPLIANCE_HELP.strategies, ...list, '', COMPLIANCE_HELP.points].join('\n');
}

function act(record: string | undefined, options: ComplyOptions): void {
  const { days, seed, repeats, json = false } = options;
  const { pact, names } = pactFrom(record, options);
  const keepers = keepersFrom(options.strategies, pact);
  const kept: Kept = { pact, names, strategies: [keepers[0].name, keepers[1].name], seed };
  const pair = [keepers[0].keeper, keepers[1].keeper] as const;
  if (repeats === undefined) {
    const judged = judgedCompliance(pact, pair, { days, seed });
    print((json ? jsonLines(kept, judged) : complianceLines(kept, judged)).join('\n'));
  } else {
    const survey = complianceSurvey(pact, pair, { days, seed, seeds: repeats });
    print(json ? surveyJson(kept, survey, days) : surveyLines(kept, survey, days).join('\n'));
  }
}

/** How both parties keep the deal, from `a,b`. */
function keepersFrom(text: string, { parties }: Pact): Pair<ReturnType<typeof keeperFrom>> {
  const names = splitNames(text);
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2)
    throw new InputError(
      `--strategies takes two, one for each of ${parties.join(' and ')}, such as tit-for-tat,slow-walker; not "${text}"`,
    );
  return [keeperFrom(first), keeperFrom(second)];
}

/** A header, a line per day, and a last line with the judgement. */
function jsonLines(kept: Kept, { timeline, quarrel, judged }: JudgedCompliance): string[] {
  const { pact } = kept;
  const lines = [
    headOf(kept),
    ...timeline.map((day) => dayData(pact, day)),
    { quarrel: quarrel ?? null, judged: byId(pact, judged) },
  ];
  return lines.map((line) => JSON.stringify(line));
}

function surveyJson(kept: Kept, survey: ComplianceSurvey, days: number): string {
  const { points, gain, ...shares } = survey;
  const { pact } = kept;
  return JSON.stringify({ ...headOf(kept), days, ...shares, points: byId(pact, points), gain: byId(pact, gain) });
}

function headOf({ pact, strategies, seed }: Kept) {
  const { terms, parties, licensor, quarrels } = pact;
  return { ...terms, quarrels, slowWalker: parties[licensor], strategies: byId(pact, strategies), seed };
}

function dayData(pact: Pact, { happened, points, ...day }: ComplianceDay) {
  return {
    ...day,
    happened: happened.map(({ what, by, willed }) => ({
      what,
      by: by === undefined ? null : pact.parties[by],
      willed,
    })),
    points: byId(pact, points),
  };
}

function byId<T>({ parties }: Pact, values: Pair<T>): Record<string, T> {
  return { [parties[0]]: values[0], [parties[1]]: values[1] };
}
