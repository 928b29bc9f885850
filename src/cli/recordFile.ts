/** Records on disk: reading one, and finding the scenario it is of. */
import { readFileSync } from 'node:fs';
import { type Deal, prepare } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { visible } from '../model/printable.js';
import type { LineProblem, RecordHeader, TalkRecord } from '../model/record.js';
import { InputError, systemMessage } from './failure.js';
import { openPackaged, openScenario, scenarioIds } from './scenarioFile.js';

export function readRecordBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${visible(path)} cannot be read: ${systemMessage(error)}`);
  }
}

/** The deal that a record was made on. A record names its scenario by id; a path comes only from the call. */
export function dealOf({ header }: TalkRecord, scenario: string | undefined): Deal {
  const { rounds } = header;
  if (scenario === undefined && !scenarioIds().includes(header.scenario))
    throw new InputError(
      `this record is of ${header.scenario}, which is not in the package: name its file with --scenario`,
    );
  const opened = scenario === undefined ? openPackaged(header.scenario) : openScenario(scenario);
  return prepare(opened, rounds === undefined ? {} : { rounds });
}

/** A scenario that has changed since the record was made is named, not silently played. */
export function changeSince({ scenario, digest }: Deal, { header }: TalkRecord): LineProblem | undefined {
  if (digest === header.digest) return undefined;
  if (scenario.id !== header.scenario)
    return { line: 1, message: `this record is of ${header.scenario}, not of ${scenario.id}` };
  const short = (hash: string) => `${hash.slice(0, 12)}…`;
  const message = `the scenario ${scenario.id} has changed since this record was made: its digest was ${short(header.digest)} and is ${short(digest)}`;
  return { line: 1, message };
}

/** Who sat in both seats, in the scenario's order. */
export function namesIn(deal: Deal, agents: RecordHeader['agents']): Pair<string> {
  const [first, second] = deal.scenario.parties.map(({ id }) => agents[id]);
  if (first === undefined || second === undefined)
    throw new InputError('the record does not name who sat in both seats');
  return [first, second];
}

/** The problems of a record in one sentence, or in a list of them. */
export function located(path: string, problems: readonly LineProblem[]): string {
  const [one, ...more] = problems.map(({ line, message }) => `line ${line}: ${message}`);
  return more.length === 0
    ? `${path}, ${one}`
    : `${path} has ${problems.length} problems\n${[one, ...more].join('\n')}`;
}
