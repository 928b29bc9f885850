/** Scenarios on disk: finding them, and telling every problem of a file with its line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { parseScenario } from '../model/parseScenario.js';
import { didYouMean, type Path, type Problem, writePath } from '../model/problem.js';
import type { Scenario } from '../model/scenario.js';
import { InputError, systemMessage } from './failure.js';

/** The scenarios that come with the package. Built and unbuilt, this file lies two folders below the package. */
const FOLDER = fileURLToPath(new URL('../../scenarios/', import.meta.url));

export const DEFAULT_SCENARIO = 'london-2025';

/** A file is read only up to this size; a scenario of a hundred issues stays far under it. */
const MOST_BYTES = 1_000_000;

export interface FileProblem {
  readonly line: number;
  readonly place: string;
  readonly message: string;
}

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Ids of the scenarios in the package, in order. */
export function scenarioIds(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** Reads a scenario by id or path. Throws `InputError` with all its problems, or with the nearest right name. */
export function openScenario(idOrPath: string): Scenario {
  const path = pathOf(idOrPath);
  const read = readScenario(readText(path));
  if (read.ok) return read.scenario;
  const [one] = read.problems;
  const count = read.problems.length === 1 ? 'a problem' : `${read.problems.length} problems`;
  const lines = read.problems.map(problemLine);
  throw new InputError(
    one === undefined ? `${idOrPath} cannot be read` : `${idOrPath} has ${count}\n${lines.join('\n')}`,
  );
}

export function problemLine({ line, place, message }: FileProblem): string {
  return `line ${line}${place === '' ? '' : `, ${place}`}: ${message}`;
}

function pathOf(idOrPath: string): string {
  if (/[/\\]|\.ya?ml$/i.test(idOrPath)) return idOrPath;
  const ids = scenarioIds();
  if (ids.includes(idOrPath)) return join(FOLDER, `${idOrPath}.yaml`);
  const near = didYouMean(idOrPath, ids) || `; the scenarios are ${ids.join(', ')}, and a file is named by its path`;
  throw new InputError(`there is no scenario "${idOrPath}"${near}`);
}

function readText(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES)
      throw new InputError(`${path} is too big for a scenario: ${size} bytes, and ${MOST_BYTES} is the most`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TypeError) throw new InputError(`${path} is not a text file in UTF-8`);
    throw new InputError(`${path} cannot be read: ${systemMessage(error)}`);
  }
}

/** The scenario in a YAML text, or every problem in it with its line. */
export function readScenario(text: string): ReadScenario {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0)
      return {
        ok: false,
        problems: faults.map(({ pos, message }) => ({
          line: lines.linePos(pos[0]).line,
          place: '',
          message: plain(message),
        })),
      };
    if (document.contents === null)
      return { ok: false, problems: [{ line: 1, place: '', message: 'the file is empty' }] };
    const parsed = parseScenario(document.toJS({ maxAliasCount: 100 }));
    if (parsed.ok) return { ok: true, scenario: parsed.value };
    const lineOf = (path: Path) => lines.linePos(startOf(document.contents, path)).line;
    return { ok: false, problems: inFileOrder(parsed.problems, lineOf) };
  } catch (error) {
    // The parser throws on aliases that unfold without end and on nesting beyond its stack.
    const message = error instanceof RangeError ? 'nested too deep' : 'its anchors and aliases cannot be unfolded';
    return { ok: false, problems: [{ line: 1, place: '', message }] };
  }
}

function inFileOrder(problems: readonly Problem[], lineOf: (path: Path) => number): FileProblem[] {
  return problems
    .map(({ path, message }) => ({ line: lineOf(path), place: writePath(path), message }))
    .sort((a, b) => a.line - b.line);
}

interface YamlNode {
  readonly range?: readonly [number, number, number] | null;
  readonly items?: readonly unknown[];
}

interface YamlPair {
  readonly key: { readonly value?: unknown } & YamlNode;
  readonly value: unknown;
}

/** Where the value at a path begins in the text; where it is missing, the nearest that holds its place. */
function startOf(node: unknown, path: Path): number {
  const { range, items = [] } = (isNode(node) ? node : {}) as YamlNode;
  const here = range?.[0] ?? 0;
  const [step, ...rest] = path;
  if (step === undefined) return here;
  if (typeof step === 'number') return items[step] === undefined ? here : startOf(items[step], rest);
  const pair = (items as YamlPair[]).find(({ key }) => key?.value === step);
  if (pair === undefined) return here;
  return rest.length === 0 || !isNode(pair.value) ? (pair.key.range?.[0] ?? here) : startOf(pair.value, rest);
}

/** The first sentence of a parser's message. */
function plain(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line.*$/, '');
}
