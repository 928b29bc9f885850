/**
 * A campaign's record: JSON Lines. A header, for every talk that was held a line with its days and then the lines that a
 * record of that talk alone has, and a last line with the totals and the seal of all before it.
 */
import { z } from 'zod';
import { faultsInWords } from './faults.js';
import { printableLine } from './printable.js';
import { writePath } from './problem.js';
import { type LineProblem, parseRecord, type TalkRecord } from './record.js';

const headerSchema = z.strictObject({
  campaignRecord: z.literal(1),
  version: printableLine,
  campaign: printableLine,
  /** SHA-256 of the data of the campaign and its scenarios. */
  digest: printableLine,
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
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const problems: LineProblem[] = [];
  const header = read(headerSchema, lines, 0, problems);
  const last = lines.findIndex((line) => keyIn(line, 'totals'));
  const end = last === -1 ? lines.length : last;
  if (last !== -1 && last < lines.length - 1)
    problems.push({ line: last + 2, message: 'the campaign was over before this line' });
  const begins = lines.flatMap((line, at) => (at > 0 && at < end && keyIn(line, 'talk') ? [at] : []));
  if (end > 1 && begins[0] !== 1) problems.push({ line: 2, message: 'a line that begins a talk belongs here' });
  const isTorn = last === -1 && begins.at(-1) === end - 1;
  const whole = isTorn ? begins.slice(0, -1) : begins;
  const talks = whole.flatMap((at, place): RecordedTalk[] => {
    const begun = read(talkSchema, lines, at, problems);
    const own = lines.slice(at + 1, begins[place + 1] ?? end);
    const parsed = parseRecord(own.join('\n'));
    if (!parsed.ok) {
      problems.push(...parsed.problems.map(({ line, message }) => ({ line: line + at + 1, message })));
      return [];
    }
    return begun === undefined ? [] : [{ line: at + 1, talk: begun.talk, record: parsed.record, lines: parsed.lines }];
  });
  if (header === undefined) return { ok: false, problems: problems.slice(0, 1) };
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  return { ok: true, record: { header, talks, sealed: last !== -1, lines: isTorn ? lines.slice(0, -1) : lines } };
}

function read<T>(schema: z.ZodType<T>, lines: readonly string[], at: number, problems: LineProblem[]): T | undefined {
  const parsed = schema.safeParse(jsonIn(lines[at] ?? ''), { reportInput: true });
  if (parsed.success) return parsed.data;
  const [problem] = faultsInWords(parsed.error.issues, schema);
  const place = problem && problem.path.length > 0 ? `${writePath(problem.path)}: ` : '';
  problems.push({
    line: at + 1,
    message: `${place}${problem?.message ?? 'this is not a line of a campaign’s record'}`,
  });
  return undefined;
}

function keyIn(line: string, key: string): boolean {
  const data = jsonIn(line);
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key);
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
