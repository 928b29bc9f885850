import { readFileSync } from 'node:fs';
import { firstDifference, replay as playAgain } from '../engine/replay.js';
import { type Deal, prepare } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { brokenSeal, type LineProblem, parseRecord, type TalkRecord } from '../model/record.js';
import { timelineOfRecord } from '../ui/timeline.js';
import { transcript } from '../ui/transcript.js';
import { CheckFailed, InputError, systemMessage } from './failure.js';
import { hired } from './options.js';
import { atTerminal, print } from './output.js';
import { openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

interface ReplayOptions {
  readonly check?: boolean;
  readonly scenario?: string;
}

export const replay: Verb = {
  configure: (command) => {
    command
      .argument('<record>', 'a record, such as lancaster run -o talks.jsonl writes')
      .option('--check', 'verify the seal, that every move is legal, and that every agent decides the same again')
      .option('--scenario <file>', 'the scenario by id or path, where it is not the one of that id in the package')
      .action(act);
  },
};

async function act(path: string, { check: checking, scenario }: ReplayOptions): Promise<void> {
  const text = readRecord(path);
  if (checking) return check(path, text, scenario);
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new InputError(located(path, parsed.problems));
  const { record } = parsed;
  const deal = dealOf(record, scenario);
  const names = agentNames(deal, record);
  if (atTerminal()) {
    const { timeline, problem } = timelineOfRecord(deal, names, record);
    if (problem !== undefined) throw new InputError(located(path, [problem]));
    const { showTalks } = await import('../ui/show.js');
    return showTalks(timeline);
  }
  const { session, problem } = playAgain(deal, record);
  if (problem !== undefined) throw new InputError(located(path, [problem]));
  print(transcript(session, names));
}

function readRecord(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${systemMessage(error)}`);
  }
}

/** The deal that a record was made on; a scenario that has changed since is named, not silently played. */
function dealOf({ header }: TalkRecord, scenario: string | undefined): Deal {
  const deal = prepare(
    openScenario(scenario ?? header.scenario),
    header.rounds === undefined ? {} : { rounds: header.rounds },
  );
  if (deal.digest === header.digest) return deal;
  throw new InputError(
    `the scenario ${deal.scenario.id} has changed since this record was made: its digest was ${header.digest.slice(0, 12)}… and is ${deal.digest.slice(0, 12)}…`,
  );
}

function agentNames(deal: Deal, { header }: TalkRecord): Pair<string> {
  const [first, second] = deal.scenario.parties.map(({ id }) => header.agents[id]);
  if (first === undefined || second === undefined) throw new InputError('line 1: the record does not name both agents');
  return [first, second];
}

/** Everything that `--check` promises, from the cheapest test to the dearest; the first that fails ends it. */
function check(path: string, text: string, scenario: string | undefined): void {
  const fail = (problems: readonly LineProblem[]): never => {
    throw new CheckFailed(located(path, problems));
  };
  const parsed = parseRecord(text);
  if (!parsed.ok) return fail(parsed.problems);
  const { record, lines } = parsed;
  if (record.ending === undefined) return fail([{ line: lines.length + 1, message: 'the ending is missing here' }]);
  const broken = brokenSeal(lines, record.ending);
  if (broken.length > 0) return fail(broken);
  const deal = dealOf(record, scenario);
  const [first, second] = agentNames(deal, record);
  const { session, problem } = playAgain(deal, record, { agents: [hired(first).seat(), hired(second).seat()] });
  const wrong = problem ?? firstDifference(session, record, lines);
  if (wrong !== undefined) return fail([wrong]);
  if (text !== `${lines.join('\n')}\n`)
    return fail([{ line: lines.length, message: 'the file does not end with its last line' }]);
  print(`${path} is true: ${record.moves.length} moves are legal and decided again as they stand, and the seal fits`);
}

function located(path: string, problems: readonly LineProblem[]): string {
  const [one, ...more] = problems.map(({ line, message }) => `line ${line}: ${message}`);
  return more.length === 0
    ? `${path}, ${one}`
    : `${path} has ${problems.length} problems\n${[one, ...more].join('\n')}`;
}
