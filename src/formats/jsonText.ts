/** JSON with the line of every value. */
import type { Path } from '../model/problem.js';
import { faultAt, type SourceFile } from './sourceFile.js';

/** Data of a file, and the line where the value at a path begins. */
export interface Located {
  readonly data: unknown;
  readonly lineOf: (path: Path) => number;
}

const MOST_NESTED = 100;

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\n]|\\[^\n])*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Reads JSON. Throws `FormatError` for a fault of syntax, a key that is there twice and blocks that nest too deep. */
export function readJson({ name: file, text }: SourceFile): Located {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  /** Where the items of each list and block begin. */
  const places = new WeakMap<object, Map<string | number, number>>();

  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const fault = (message: string) => faultAt(file, lineAt(at), '', message);
  const broken = () => fault(at >= text.length ? 'the file ends too early' : `JSON cannot go on with ${nextSign()}`);
  const nextSign = () => JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0));

  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const sign = (wanted: string): boolean => {
    taken(SPACE);
    if (text[at] !== wanted) return false;
    at++;
    return true;
  };

  const value = (depth: number): unknown => {
    taken(SPACE);
    if (depth > MOST_NESTED) throw fault(`lists and blocks nest more than ${MOST_NESTED} deep`);
    if (sign('{')) return block(depth);
    if (sign('[')) return list(depth);
    const word = taken(STRING) ?? taken(NUMBER) ?? taken(WORD);
    if (word === undefined) throw broken();
    return meaningOf(word);
  };
  const meaningOf = (word: string): unknown => {
    try {
      return JSON.parse(word);
    } catch {
      throw fault('before this stands a text with a sign or a backslash that JSON does not allow');
    }
  };
  const list = (depth: number): unknown[] => {
    const items: unknown[] = [];
    const starts = new Map<number, number>();
    places.set(items, starts);
    if (sign(']')) return items;
    do {
      taken(SPACE);
      starts.set(items.length, at);
      items.push(value(depth + 1));
    } while (sign(','));
    if (!sign(']')) throw broken();
    return items;
  };
  const block = (depth: number): object => {
    const items = new Map<string, unknown>();
    const starts = new Map<string, number>();
    if (!sign('}')) {
      do {
        taken(SPACE);
        const start = at;
        const word = taken(STRING);
        if (word === undefined) throw broken();
        const key = meaningOf(word) as string;
        if (items.has(key)) throw fault(`the key ${word} is already there`);
        if (!sign(':')) throw broken();
        starts.set(key, start);
        items.set(key, value(depth + 1));
      } while (sign(','));
      if (!sign('}')) throw broken();
    }
    const made = Object.fromEntries(items);
    places.set(made, starts);
    return made;
  };

  const data = value(0);
  taken(SPACE);
  if (at < text.length) throw fault(`after the end of the data stands ${nextSign()}`);

  const lineOf = (path: Path): number => {
    let here: unknown = data;
    let start = 0;
    for (const step of path) {
      if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) break;
      start = places.get(here)?.get(step) ?? start;
      here = (here as Record<string | number, unknown>)[step];
    }
    return lineAt(start);
  };
  return { data, lineOf };
}
