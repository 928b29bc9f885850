/**
 * A record: JSON Lines, and enough to replay. A header, a line per move in the scenario's own words, and a last line
 * with the ending and the seal of all lines before it. This file knows the lines; the engine plays them.
 */
import { z } from 'zod';
import { MOST_PLAIN_ROUNDS } from './deal.js';
import { sha256Hex } from './digest.js';
import { ACTION_TYPES } from './move.js';
import { printableLine } from './printable.js';
import { hasKey, type RecordLine, readLine, recordLinesIn } from './recordLine.js';
import { ENDINGS } from './result.js';

const offerSchema = z.record(printableLine, printableLine);

/** What stands in place of an agent's name where a person sits. */
export const PERSON = 'person';

/** Where a talk was taken over from another one: after which move, and who sat there until then. */
const parentSchema = z.strictObject({
  /** How many of its moves are the parent's. */
  move: z.int().min(0),
  /** SHA-256 of the parent's header and those moves, each with its line end. */
  sha256: printableLine,
  agents: z.record(printableLine, printableLine),
  /** Where the parent itself was taken over. */
  get parent(): z.ZodOptional<typeof parentSchema> {
    return parentSchema.optional();
  },
});

const headerSchema = z.strictObject({
  record: z.literal(1),
  version: printableLine,
  scenario: printableLine,
  /** SHA-256 of the scenario's data. */
  digest: printableLine,
  /** Rounds of plain alternating offers, where these replaced the scenario's schedule. */
  rounds: z.int().min(1).max(MOST_PLAIN_ROUNDS).optional(),
  /** Who acted first in every round, where this is not the scenario's first mover. */
  first: printableLine.optional(),
  /** Whether each agent saw the other side's preferences too. */
  completeInformation: z.literal(true).optional(),
  /** Whether the markets looked on; their series stands in the last line. */
  market: z.literal(true).optional(),
  /** The agent in each seat, or `person`. */
  agents: z.record(printableLine, printableLine),
  seed: printableLine,
  parent: parentSchema.optional(),
});

const moveSchema = z.strictObject({
  move: z.int(),
  round: z.int(),
  by: printableLine,
  type: z.enum(ACTION_TYPES),
  offer: offerSchema.optional(),
  /** What was said in public with it: a tone, or the id of a commitment. */
  says: printableLine.optional(),
  because: printableLine.optional(),
});

/** Something that happened outside the room; it stands before the first move of its round. */
const eventSchema = z.strictObject({ event: printableLine, round: z.int() });

/** The market before the first move, or after a move, rounded as prices are quoted. */
const marketSchema = z.strictObject({
  move: z.int(),
  round: z.int(),
  chance: z.number(),
  sp500: z.number(),
  treasury: z.number(),
  yuan: z.number(),
});

const endingSchema = z.strictObject({
  ending: z.enum(ENDINGS),
  round: z.int(),
  by: printableLine.nullable(),
  deal: offerSchema.nullable(),
  /** Missing in the talks of a campaign, which tells at its end what all was worth. */
  utility: z.record(printableLine, z.number()).optional(),
  /** What broken words cost in utility, where they cost anything. */
  price: z.record(printableLine, z.number()).optional(),
  /** A point before the first move and one after each, where the markets looked on. */
  market: z.array(marketSchema).optional(),
  /** SHA-256 of the lines before this one, each with its line end. */
  sha256: printableLine,
  /** The first 8 digits of the SHA-256 of each of them, which tell an edited line by its number. */
  lines: z.array(printableLine),
});

export type RecordParent = z.infer<typeof parentSchema>;
export type RecordHeader = z.infer<typeof headerSchema>;
export type RecordMove = z.infer<typeof moveSchema>;
/** An event of a record, and how many moves were made before it. */
export type RecordEvent = z.infer<typeof eventSchema> & { readonly after: number };
export type RecordEnding = z.infer<typeof endingSchema>;

export interface TalkRecord {
  readonly header: RecordHeader;
  readonly moves: readonly RecordMove[];
  readonly events: readonly RecordEvent[];
  /** Missing while the talks go on. */
  readonly ending: RecordEnding | undefined;
}

/** Who sat in both seats when a move, by its number from 1, was made: before a fork the people and agents of its parent. */
export function seatedAt(
  { parties }: { readonly parties: readonly [{ readonly id: string }, { readonly id: string }] },
  names: readonly [string, string],
  parent: RecordParent | undefined,
  move: number,
): readonly [string, string] {
  if (parent === undefined || move > parent.move) return names;
  const before = [parent.agents[parties[0].id] ?? '', parent.agents[parties[1].id] ?? ''] as const;
  return seatedAt({ parties }, before, parent.parent, move);
}

/** Something wrong in a record, by the number of its line from 1. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export type ParsedRecord =
  | { readonly ok: true; readonly record: TalkRecord; readonly lines: readonly string[] }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Reads a record's text. Whether it can be trusted is another question: see `brokenSeal` and the engine's replay. */
export function parseRecord(text: string): ParsedRecord {
  return recordOf(recordLinesIn(text));
}

/** The header that a line is, alone; `undefined` if it is none. */
export function headerIn(line: RecordLine): RecordHeader | undefined {
  return readLine(headerSchema, line, []);
}

/** The record that these lines are, at least one; its problems are told by the numbers of the lines. */
export function recordOf(lines: readonly RecordLine[]): ParsedRecord {
  const end = lines.findIndex((line, at) => at > 0 && hasKey(line, 'ending'));
  const problems: LineProblem[] = [];
  const header = readLine(headerSchema, lines[0] as RecordLine, problems);
  const moves: RecordMove[] = [];
  const events: RecordEvent[] = [];
  /** Lines of moves so far, those that cannot be read among them. */
  let number = 0;
  for (const line of lines.slice(1, end === -1 ? undefined : end)) {
    if (hasKey(line, 'event')) {
      const event = readLine(eventSchema, line, problems);
      if (event !== undefined) events.push({ ...event, after: number });
      continue;
    }
    number++;
    const move = readLine(moveSchema, line, problems);
    const message = move && misplaced(move, number);
    if (message !== undefined) problems.push({ line: line.number, message });
    if (move !== undefined) moves.push(move);
  }
  const last = lines[end];
  const ending = last && readLine(endingSchema, last, problems);
  const after = end === -1 ? undefined : lines[end + 1];
  if (last !== undefined && ending !== undefined && ending.lines.length > end)
    problems.push({ line: last.number, message: 'the ending stands here before its time' });
  else if (after !== undefined) problems.push({ line: after.number, message: 'the talks were over before this line' });
  // Without a header it is no record at all: what is wrong with the other lines would only bury that.
  if (header === undefined) return { ok: false, problems: problems.slice(0, 1) };
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, record: { header, moves, events, ending }, lines: lines.map(({ text }) => text) };
}

/** The number of the line on which a move stands, by its number from 1. */
export function lineOfMove({ events }: Pick<TalkRecord, 'events'>, move: number): number {
  return move + 1 + events.filter(({ after }) => after < move).length;
}

/** What is wrong with a well-formed move in this place. */
function misplaced({ move, type, offer }: RecordMove, number: number): string | undefined {
  if (move !== number) return `this is move ${number}, but it says ${move}`;
  return (type === 'offer') === (offer !== undefined) ? undefined : 'an offer, and nothing else, names an outcome';
}

/** The seal of a record's lines, as its last line carries it. */
export function sealOf(lines: readonly string[]): Pick<RecordEnding, 'sha256' | 'lines'> {
  return {
    sha256: sha256Hex(lines.map((line) => `${line}\n`).join('')),
    lines: lines.map((line) => sha256Hex(line).slice(0, 8)),
  };
}

/**
 * The lines that were changed since the record was sealed. The two halves of the seal check each other: where only one
 * of them disagrees, it is the last line that was edited.
 */
export function brokenSeal(lines: readonly string[], ending: RecordEnding): LineProblem[] {
  const sealed = lines.slice(0, -1);
  const seal = sealOf(sealed);
  const whole = seal.sha256 === ending.sha256;
  const changed = sealed.flatMap((_, at) => (seal.lines[at] === ending.lines[at] ? [] : [at + 1]));
  const counted = ending.lines.length === sealed.length;
  if (whole && changed.length === 0 && counted) return [];
  if (whole || changed.length === 0 || !counted)
    return [{ line: lines.length, message: 'the seal does not fit the lines before it' }];
  return changed.map((line) => ({ line, message: 'this line was changed after the record was sealed' }));
}
