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
import { openPackaged, openScenario, scenarioIds } from './scenarioFile.js';
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
  const bytes = readBytes(path);
  if (check) {
    const problems = faultsIn(bytes, scenario);
    if (problems.length > 0) throw new CheckFailed(located(path, problems));
    print(`${path} is true: every move is legal and decided again as it stands, and the seal fits`);
    return;
  }
  const parsed = parseRecord(bytes.toString('utf8'));
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

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${systemMessage(error)}`);
  }
}

/** The deal that a record was made on. A record names its scenario by id; a path comes only from the call. */
function dealOf({ header }: TalkRecord, scenario: string | undefined): Deal {
  const { rounds } = header;
  if (scenario === undefined && !scenarioIds().includes(header.scenario))
    throw new InputError(
      `this record is of ${header.scenario}, which is not in the package: name its file with --scenario`,
    );
  const opened = scenario === undefined ? openPackaged(header.scenario) : openScenario(scenario);
  return prepare(opened, rounds === undefined ? {} : { rounds });
}

/** A scenario that has changed since the record was made is named, not silently played. */
function changeSince({ scenario, digest }: Deal, { header }: TalkRecord): LineProblem | undefined {
  if (digest === header.digest) return undefined;
  if (scenario.id !== header.scenario)
    return { line: 1, message: `this record is of ${header.scenario}, not of ${scenario.id}` };
  const short = (hash: string) => `${hash.slice(0, 12)}…`;
  const message = `the scenario ${scenario.id} has changed since this record was made: its digest was ${short(header.digest)} and is ${short(digest)}`;
  return { line: 1, message };
}

function agentNames(deal: Deal, { header }: TalkRecord): Pair<string> {
  const [first, second] = deal.scenario.parties.map(({ id }) => header.agents[id]);
  if (first === undefined || second === undefined) throw new InputError('the record does not name both agents');
  return [first, second];
}

/** Everything that `--check` promises, from the cheapest test to the dearest; the first that fails ends it. */
function faultsIn(bytes: Buffer, scenario: string | undefined): readonly LineProblem[] {
  const text = bytes.toString('utf8');
  const broken =
    Buffer.compare(Buffer.from(text), bytes) === 0 ? undefined : firstStrangeLine(bytes, Buffer.from(text));
  if (broken !== undefined) return [broken];
  if (!/[^\r]\n/.test(text) && text.includes('\r\n'))
    return [{ line: 1, message: 'the lines end as on Windows, in CRLF: a record has LF' }];
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.problems;
  const { record, lines } = parsed;
  if (record.ending === undefined) return [{ line: lines.length + 1, message: 'the ending is missing here' }];
  const unsealed = brokenSeal(lines, record.ending);
  if (unsealed.length > 0) return unsealed;
  if (text !== `${lines.join('\n')}\n`) return [{ line: lines.length, message: 'the line end is missing' }];
  return decidedOtherwise(record, lines, scenario);
}

/** Where the bytes are no UTF-8, by their line. */
function firstStrangeLine(bytes: Buffer, readable: Buffer): LineProblem {
  const at = bytes.findIndex((byte, place) => byte !== readable[place]);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return { line, message: 'this is not text in UTF-8' };
}

/** The first line that the scenario, the referee or the agents of today contradict. */
function decidedOtherwise(record: TalkRecord, lines: readonly string[], scenario: string | undefined): LineProblem[] {
  try {
    const deal = dealOf(record, scenario);
    const changed = changeSince(deal, record);
    if (changed !== undefined) return [changed];
    const [first, second] = agentNames(deal, record);
    const again = playAgain(deal, record, { agents: [hired(first).seat(), hired(second).seat()] });
    const wrong = again.problem ?? firstDifference(again.session, record, lines);
    return wrong === undefined ? [] : [wrong];
  } catch (error) {
    // Scenario and agents come from the header; if the call named the scenario, the call was wrong.
    if (error instanceof InputError && scenario === undefined) return [{ line: 1, message: error.message }];
    throw error;
  }
}

function located(path: string, problems: readonly LineProblem[]): string {
  const [one, ...more] = problems.map(({ line, message }) => `line ${line}: ${message}`);
  return more.length === 0
    ? `${path}, ${one}`
    : `${path} has ${problems.length} problems\n${[one, ...more].join('\n')}`;
}
