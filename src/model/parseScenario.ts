/** From anything a file may hold to a scenario without problems, or to all its problems at once. */
import { z } from 'zod';
import { inconsistencies } from './consistency.js';
import { didYouMean, type Path, type Problem } from './problem.js';
import { type Scenario, scenarioSchema } from './scenario.js';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks shape and consistency together: a fault in one place does not hide those in others. */
export function parseScenario(data: unknown): Parsed<Scenario> {
  const shape = scenarioSchema.safeParse(data, { reportInput: true });
  const faults = shape.success ? [] : shape.error.issues;
  const sound = without(
    data,
    faults.filter((fault) => fault.code !== 'unrecognized_keys').map((fault) => fault.path as Path),
  );
  const problems = [...faults.flatMap(sentences), ...inconsistencies(sound)];
  return shape.success && problems.length === 0 ? { ok: true, value: shape.data } : { ok: false, problems };
}

/** A copy of the data with the values at these paths taken out; list items become `undefined`, keeping their places. */
function without(data: unknown, paths: readonly Path[]): unknown {
  const faulty = new Set(paths.map((path) => JSON.stringify(path)));
  const copy = (value: unknown, path: Path): unknown => {
    if (faulty.size > 0 && faulty.has(JSON.stringify(path))) return undefined;
    if (Array.isArray(value)) return value.map((item, at) => copy(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, [...path, key])]));
  };
  return copy(data, []);
}

function sentences(fault: z.core.$ZodIssue): Problem[] {
  const path = fault.path as Path;
  if (fault.code === 'unrecognized_keys') {
    const known = keysAt(path);
    return fault.keys.map((key) => ({ path: [...path, key], message: `unknown key${didYouMean(key, known)}` }));
  }
  return [{ path, message: sentence(fault) }];
}

function sentence(fault: z.core.$ZodIssue): string {
  const { input } = fault;
  const least = fault.code === 'too_small' ? Number(fault.minimum) : Number.NaN;
  const most = fault.code === 'too_big' ? Number(fault.maximum) : Number.NaN;
  switch (fault.code) {
    case 'invalid_type':
      if (input === undefined) return `missing: ${wanted(fault.expected)} belongs here`;
      if (fault.expected === 'string' && typeof input === 'number')
        return `text belongs here: write "${input}" in quotes`;
      return `${wanted(fault.expected)} belongs here, not ${shown(input)}`;
    case 'invalid_value':
      return `must be ${fault.values.map((value) => JSON.stringify(value)).join(' or ')}, not ${shown(input)}`;
    case 'too_small':
      if (fault.origin === 'array') return `needs at least ${least}, and there ${count((input as unknown[]).length)}`;
      if (fault.origin === 'string') return fault.message;
      return `${shown(input)} is ${fault.inclusive ? 'under' : 'not over'} ${least}`;
    case 'too_big':
      if (fault.origin === 'array') return `takes at most ${most}, and there ${count((input as unknown[]).length)}`;
      return `${shown(input)} is over ${most}`;
    case 'invalid_key':
      return `not a party or issue id: ${fault.issues[0]?.message ?? 'write an id'}`;
    default:
      return fault.message;
  }
}

function count(many: number): string {
  return many === 1 ? 'is 1' : `are ${many}`;
}

function wanted(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list of two',
    object: 'a block of keys',
    record: 'a block of keys',
  };
  return names[type] ?? type;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a block of keys';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"` : text;
}

/** The keys that the format knows at a path. */
function keysAt(path: Path): string[] {
  let schema: z.core.$ZodType | undefined = scenarioSchema;
  for (const step of path) schema = inside(unwrapped(schema), step);
  const here = unwrapped(schema);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}

function inside(schema: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(step)];
  return undefined;
}
