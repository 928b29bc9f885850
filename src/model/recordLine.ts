/** Lines of records: JSON Lines, each parsed once, and what is wrong with one told by its number. */
import type { z } from 'zod';
import { faultsInWords } from './faults.js';
import { type Problem, writePath } from './problem.js';
import type { LineProblem } from './record.js';

/** A line of a record. */
export interface RecordLine {
  /** From 1, in the file in which it stands. */
  readonly number: number;
  readonly text: string;
  /** What it says; `undefined` where it is no JSON. */
  readonly data: unknown;
}

/** The lines of a text, at least one; what follows the last line end is one if it is anything. */
export function recordLinesIn(text: string): RecordLine[] {
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => ({ number: at + 1, text: line, data: jsonIn(line) }));
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Whether a line is an object with this key. */
export function hasKey({ data }: RecordLine, key: string): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key);
}

/** What a line says in the shape of a schema. Where it has another, `undefined`, and what is wrong joins the problems. */
export function readLine<T>(schema: z.ZodType<T>, line: RecordLine, problems: LineProblem[]): T | undefined {
  const parsed = parsedWith(schema, line.data);
  if ('data' in parsed) return parsed.data;
  problems.push({ line: line.number, message: parsed.why });
  return undefined;
}

/** A shape that holds itself can be nested deeper than it can be followed: that is a fault of the data like any other. */
function parsedWith<T>(schema: z.ZodType<T>, data: unknown): { data: T } | { why: string } {
  try {
    const parsed = schema.safeParse(data, { reportInput: true });
    if (parsed.success) return { data: parsed.data };
    return { why: complaint(data, faultsInWords(parsed.error.issues, schema)) };
  } catch (error) {
    if (error instanceof RangeError) return { why: 'this is nested too deep to be read' };
    throw error;
  }
}

function complaint(data: unknown, [problem]: readonly Problem[]): string {
  if (data === undefined) return 'this is not a line of JSON';
  if (problem === undefined) return 'this is not a line of a record';
  return problem.path.length === 0 ? problem.message : `${writePath(problem.path)}: ${problem.message}`;
}
