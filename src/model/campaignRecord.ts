/**
 * A campaign's record: JSON Lines. A header, for every talk that was held a line with its days and then the lines that a
 * record of that talk alone has, but for what its end was worth, and a last line with the totals and the seal of all
 * before it.
 */
import { z } from 'zod';
import { printableLine } from './printable.js';
import { type LineProblem, recordOf, type TalkRecord } from './record.js';
import { hasKey, type RecordLine, readLine, recordLinesIn } from './recordLine.js';

const headerSchema = z.strictObject({
  campaignRecord: z.literal(1),
  version: printableLine,
  campaign: printableLine,
  /** SHA-256 of the data of the campaign and its scenarios. */
  digest: printableLine,
  /** Whether the markets look on at every talk. */
  market: z.literal(true).optional(),
  agents: z.record(printableLine, printableLine),
  strategies: z.record(printableLine, printableLine),
  seed: printableLine,
});

const talkSchema = z.strictObject({ talk: printableLine, from: printableLine, to: printableLine });

/** A talk of a campaign's record. */
export interface RecordedTalk {
  /** The number of the line with its days; its own lines follow. */
  readonly line: number;
  readonly talk: string;
  readonly record: TalkRecord;
  readonly lines: readonly string[];
}

export interface CampaignRecord {
  readonly header: z.infer<typeof headerSchema>;
  readonly talks: readonly RecordedTalk[];
  /** Whether it has its last line. */
  readonly sealed: boolean;
  /** Its lines, without a last one that begins a talk of which nothing else is there. */
  readonly lines: readonly string[];
}

export type ParsedCampaignRecord =
  | { readonly ok: true; readonly record: CampaignRecord }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Reads the text of a campaign's record. Whether it can be trusted is for the engine to say, which plays it again. */
export function parseCampaignRecord(text: string): ParsedCampaignRecord {
  const lines = recordLinesIn(text);
  const problems: LineProblem[] = [];
  const header = readLine(headerSchema, lines[0] as RecordLine, problems);
  const last = lines.findIndex((line) => hasKey(line, 'totals'));
  const end = last === -1 ? lines.length : last;
  if (last !== -1 && last < lines.length - 1)
    problems.push({ line: last + 2, message: 'the campaign was over before this line' });
  const begins = lines.flatMap((line, at) => (at > 0 && at < end && hasKey(line, 'talk') ? [at] : []));
  if (end > 1 && begins[0] !== 1) problems.push({ line: 2, message: 'a line that begins a talk belongs here' });
  const isTorn = last === -1 && begins.at(-1) === end - 1;
  const whole = isTorn ? begins.slice(0, -1) : begins;
  const talks = whole.flatMap((at, place): RecordedTalk[] =>
    talkOf(lines.slice(at, begins[place + 1] ?? end), problems),
  );
  if (header === undefined) return { ok: false, problems: problems.slice(0, 1) };
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  const kept = isTorn ? lines.slice(0, -1) : lines;
  return { ok: true, record: { header, talks, sealed: last !== -1, lines: kept.map(({ text }) => text) } };
}

/** The header that a line is, alone; `undefined` if it is none. */
export function campaignHeaderIn(line: RecordLine): CampaignRecord['header'] | undefined {
  return readLine(headerSchema, line, []);
}

/** The talk that a line begins, by id; `undefined` if it begins none. */
export function talkIn(line: RecordLine): string | undefined {
  return hasKey(line, 'talk') ? readLine(talkSchema, line, [])?.talk : undefined;
}

/** The talk that these lines are, the one that begins it first; none where something is wrong with them. */
function talkOf([first, ...own]: readonly RecordLine[], problems: LineProblem[]): RecordedTalk[] {
  const { number: line } = first as RecordLine;
  const begun = readLine(talkSchema, first as RecordLine, problems);
  if (own.length === 0) {
    problems.push({ line: line + 1, message: 'the record of the talk belongs here' });
    return [];
  }
  const parsed = recordOf(own);
  if (!parsed.ok) problems.push(...parsed.problems);
  return begun && parsed.ok ? [{ line, talk: begun.talk, record: parsed.record, lines: parsed.lines }] : [];
}
