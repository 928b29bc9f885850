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

async function act(path: string, { check, scenario }: ReplayOptions): Promise<void> {
  const text = readRecord(path);
  if (check) {
    const problems = faultsIn(text, scenario);
    if (problems.length > 0) throw new CheckFailed(located(path, problems));
    print(`${path} is true: every move is legal and decided again as it stands, and the seal fits`);
    return;
  }
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new InputError(located(path, parsed.problems));
  const deal = dealOf(parsed.record, scenario);
  const changed = changeSince(deal, parsed.record);
  if (changed !== undefined) throw new InputError(located(path, [changed]));
  const agents = agentNames(deal, parsed.record);
  const { timeline, session, problem } = timelineOfRecord(deal, agents, parsed.record);
  if (problem !== undefined) throw new InputError(located(path, [problem]));
  if (!atTerminal()) return print(transcript(session, agents));
  const { showTalks } = await import('../ui/show.js');
  process.exitCode = await showTalks(timeline);
}

function readRecord(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${systemMessage(error)}`);
  }
}

function dealOf({ header }: TalkRecord, scenario: string | undefined): Deal {
  const { rounds } = header;
  return prepare(openScenario(scenario ?? header.scenario), rounds === undefined ? {} : { rounds });
}

/** A scenario that has changed since the record was made is named, not silently played. */
function changeSince({ scenario, digest }: Deal, { header }: TalkRecord): LineProblem | undefined {
  if (digest === header.digest) return undefined;
  const short = (hash: string) => `${hash.slice(0, 12)}…`;
  const message = `the scenario ${scenario.id} has changed since this record was made: its digest was ${short(header.digest)} and is ${short(digest)}`;
  return { line: 1, message };
}

function agentNames(deal: Deal, { header }: TalkRecord): Pair<string> {
  const [first, second] = deal.scenario.parties.map(({ id }) => header.agents[id]);
  if (first === undefined || second === undefined) throw new InputError('line 1: the record does not name both agents');
  return [first, second];
}

/** Everything that `--check` promises, from the cheapest test to the dearest; the first that fails ends it. */
function faultsIn(text: string, scenario: string | undefined): readonly LineProblem[] {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.problems;
  const { record, lines } = parsed;
  if (record.ending === undefined) return [{ line: lines.length + 1, message: 'the ending is missing here' }];
  const broken = brokenSeal(lines, record.ending);
  if (broken.length > 0) return broken;
  if (text !== `${lines.join('\n')}\n`) return [{ line: lines.length, message: 'the line end is missing' }];
  const deal = dealOf(record, scenario);
  const changed = changeSince(deal, record);
  if (changed !== undefined) return [changed];
  const [first, second] = agentNames(deal, record);
  const again = playAgain(deal, record, { agents: [hired(first).seat(), hired(second).seat()] });
  const wrong = again.problem ?? firstDifference(again.session, record, lines);
  return wrong === undefined ? [] : [wrong];
}

function located(path: string, problems: readonly LineProblem[]): string {
  const [one, ...more] = problems.map(({ line, message }) => `line ${line}: ${message}`);
  return more.length === 0
    ? `${path}, ${one}`
    : `${path} has ${problems.length} problems\n${[one, ...more].join('\n')}`;
}
