/** Records on disk: reading one, and finding the scenario it is of. */
import { type Deal, prepare } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import { visible } from '../model/printable.js';
import type { LineProblem, RecordHeader, TalkRecord } from '../model/record.js';
import { InputError } from './failure.js';
import { dealOptions } from './options.js';
import { openPackaged, openPlayable, scenarioIds } from './scenarioFile.js';

/** The deal that a record was made on. A record names its scenario by id; a path comes only from the call. */
export function dealOf({ header }: TalkRecord, scenario: string | undefined): Deal {
  if (scenario === undefined && !scenarioIds().includes(header.scenario))
    throw new InputError(
      `this record is of ${header.scenario}, which is not in the package: name its file with --scenario`,
    );
  const opened = scenario === undefined ? openPackaged(header.scenario) : openPlayable(scenario);
  return prepare(opened, dealOptions(opened, header));
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

/** Why an option for the records of campaigns is refused. */
export function ofOneTalk(option: string, path: string): string {
  return `--${option} is for the record of a campaign, and ${visible(path)} is of one talk: leave it out`;
}

/** Up to the last line end: a program that was killed may leave half a line. */
export function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
}

/** Where the bytes of a record are no UTF-8, by their line; `undefined` if they are. */
export function strangeBytes(bytes: Buffer): LineProblem | undefined {
  const readable = Buffer.from(bytes.toString('utf8'));
  if (readable.equals(bytes)) return undefined;
  const at = bytes.findIndex((byte, place) => byte !== readable[place]);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return { line, message: 'this is not text in UTF-8' };
}

/** Whether every line of a record ends as on Windows: no line of it is what was sealed then. */
export function windowsLines(text: string): LineProblem | undefined {
  if (/[^\r]\n/.test(text) || !text.includes('\r\n')) return undefined;
  return { line: 1, message: 'the lines end as on Windows, in CRLF: a record has LF' };
}

/** The problems of a record in one sentence, or in a list of them. */
export function located(path: string, problems: readonly LineProblem[]): string {
  const [one, ...more] = problems.map(({ line, message }) => `line ${line}: ${message}`);
  return more.length === 0
    ? `${path}, ${one}`
    : `${path} has ${problems.length} problems\n${[one, ...more].join('\n')}`;
}
