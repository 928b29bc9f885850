/** A value somewhere in a file of JSON or YAML: what it is, where it stands, and what should stand there. */
import { type Path, writePath } from '../model/problem.js';
import type { Located } from './jsonText.js';
import { type FormatError, faultAt, stemOf } from './sourceFile.js';

export interface Spot {
  readonly file: string;
  readonly lineOf: Located['lineOf'];
  readonly path: Path;
  readonly value: unknown;
}

/** The error at a spot. */
export function wrongAt({ file, lineOf, path }: Spot, message: string): FormatError {
  return faultAt(file, lineOf(path), writePath(path), message);
}

export function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a key; `undefined` if this is no block, has no such key, or nothing stands there. */
export function under(spot: Spot, key: string): Spot | undefined {
  if (!isBlock(spot.value) || !Object.hasOwn(spot.value, key)) return undefined;
  const value = spot.value[key];
  return value === null || value === undefined ? undefined : { ...spot, path: [...spot.path, key], value };
}

/** The value under a key that must be there. */
export function needed(spot: Spot, key: string): Spot {
  const found = under(spot, key);
  if (found === undefined) throw wrongAt(spot, `"${key}" is missing`);
  return found;
}

/** The items of a list. */
export function itemsOf(spot: Spot): Spot[] {
  if (!Array.isArray(spot.value)) throw wrongAt(spot, 'a list belongs here');
  return spot.value.map((value: unknown, at) => ({ ...spot, path: [...spot.path, at], value }));
}

/** The entries of a block, in the order of the file. */
export function entriesOf(spot: Spot): [key: string, value: Spot][] {
  if (!isBlock(spot.value)) throw wrongAt(spot, 'a block of keys belongs here');
  return Object.entries(spot.value).map(([key, value]) => [key, { ...spot, path: [...spot.path, key], value }]);
}

/** A finite number, also one in quotes. */
export function numberAt(spot: Spot): number {
  const { value } = spot;
  const number = typeof value === 'string' ? numberIn(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw wrongAt(spot, `a number belongs here, not ${shown(value)}`);
}

/** The number that a text writes in decimals; `undefined` if it writes none. */
export function numberIn(text: string): number | undefined {
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A word, a number or a truth value, as text. */
export function wordAt(spot: Spot): string {
  const { value } = spot;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrongAt(spot, `a word belongs here, not ${shown(value)}`);
}

/** The name that a block gives itself, or that of its file. */
export function nameIn(spot: Spot): string {
  const name = under(spot, 'name');
  return name === undefined ? stemOf(spot.file) : wordAt(name);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a block';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
}
