/** What zod finds wrong with data, as sentences that say what would be right. */
import { z } from 'zod';
import { didYouMean, type Path, type Problem } from './problem.js';

type Fault = z.core.$ZodIssue;

/** Every fault as a problem, at most one for each place but for unknown keys; `schema` is what the data should fit. */
export function faultsInWords(faults: readonly Fault[], schema: z.core.$ZodType): Problem[] {
  const told = new Set<string>();
  return faults.flatMap(unfolded).flatMap((fault) => {
    const path = fault.path as Path;
    if (fault.code === 'unrecognized_keys') {
      const known = keysAt(schema, path);
      return fault.keys.map((key) => ({ path: [...path, key], message: `unknown key${didYouMean(key, known)}` }));
    }
    const place = JSON.stringify(path);
    if (told.has(place)) return [];
    told.add(place);
    return [{ path, message: sentence(fault) }];
  });
}

/** Where data may be one of several kinds, the faults inside the kind that it fits best; the fault itself if it is of none. */
function unfolded(fault: Fault): Fault[] {
  if (fault.code !== 'invalid_union') return [fault];
  const [nearest] = fault.errors
    .filter((list) => list.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'))
    .sort((one, other) => one.length - other.length);
  return nearest?.flatMap((one) => unfolded({ ...one, path: [...fault.path, ...one.path] })) ?? [fault];
}

function sentence(fault: Fault): string {
  const { input } = fault;
  switch (fault.code) {
    case 'invalid_type':
      if (!fault.message.startsWith('Invalid input')) return fault.message;
      if (input === undefined) return `missing: ${wanted(fault.expected)} belongs here`;
      if (fault.expected === 'string' && typeof input === 'number')
        return `text belongs here: write "${input}" in quotes`;
      return `${wanted(fault.expected)} belongs here, not ${shown(input)}`;
    case 'invalid_value': {
      const right = fault.values.map((value) => JSON.stringify(value)).join(' or ');
      return input === undefined ? `missing: ${right} belongs here` : `must be ${right}, not ${shown(input)}`;
    }
    case 'too_small':
      if (fault.origin === 'array') return `needs at least ${fault.minimum}, and there ${count(input)}`;
      return fault.inclusive
        ? `${shown(input)} is under ${fault.minimum}`
        : `must be over ${fault.minimum}, not ${shown(input)}`;
    case 'too_big':
      if (fault.origin === 'array') return `takes at most ${fault.maximum}, and there ${count(input)}`;
      return `${shown(input)} is over ${fault.maximum}`;
    default:
      return fault.message;
  }
}

function count(list: unknown): string {
  const many = Array.isArray(list) ? list.length : 0;
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

/** The keys that a schema knows at a path. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const here = unwrapped(path.reduce<z.core.$ZodType | undefined>((now, step) => inside(unwrapped(now), step), schema));
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodUnion
    ? schema.options.map(unwrapped).find((one) => one instanceof z.ZodObject)
    : schema;
}

function inside(schema: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(step)];
  return undefined;
}
