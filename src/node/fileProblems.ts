/** Problems of a file in words. */

import { readYaml } from '../formats/yamlText.js';
import { visible } from '../model/printable.js';
import { type Path, type Problem, writePath } from '../model/problem.js';

/** So many problems of a file are told one by one. */
const MOST_PROBLEMS = 100;

export interface FileProblem {
  readonly line: number;
  readonly place: string;
  readonly message: string;
}

/** What a YAML text must parse to, or every problem in it. */
type Parse<T> = (
  data: unknown,
) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export type ReadFile<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The line where the value at a path begins. */
      readonly lineOf: (path: Path) => number;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** What a YAML text says, or every problem in it with its line. Where its data is known, the text is read only for lines. */
export function readParsed<T>(text: string, parse: Parse<T>, known?: unknown): ReadFile<T> {
  const right = known === undefined ? undefined : parse(known);
  if (right?.ok) return { ...right, lineOf: (path) => readYaml(text).lineOf(path) };
  const { data, faults, lineOf } = readYaml(text);
  if (faults.length > 0) return { ok: false, problems: faults.map((fault) => ({ place: '', ...fault })) };
  const parsed = parse(data);
  if (parsed.ok) return { ...parsed, lineOf };
  const problems = parsed.problems
    .map(({ path, message }) => ({ line: lineOf(path), place: visible(writePath(path)), message: visible(message) }))
    .sort((a, b) => a.line - b.line);
  return { ok: false, problems };
}

export function problemLine({ line, place, message }: FileProblem): string {
  return `line ${line}${place === '' ? '' : `, ${place}`}: ${message}`;
}

/** All of a file's problems, each a line of its own. */
export function problemList(name: string, problems: readonly string[]): string {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : [];
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return [`${name} has ${count}`, ...shown, ...more].join('\n');
}
