/** YAML as authors write it: plain data with the line of every value, and faults in words. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Path } from '../model/problem.js';
import { visible } from './output.js';

interface YamlFault {
  readonly line: number;
  readonly message: string;
}

interface YamlText {
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  /** The line where the value at a path begins; where it is missing, the line of the nearest that holds its place. */
  readonly lineOf: (path: Path) => number;
}

/** Brackets and braces may nest this deep; a parser's stack ends not far beyond. */
const MOST_NESTED = 100;

const MOST_ALIASES = 100;

export function readYaml(text: string): YamlText {
  const none = (fault: YamlFault): YamlText => ({ data: undefined, faults: [fault], lineOf: () => 1 });
  if (tooDeep(text)) return none({ line: 1, message: 'nested too deep' });
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const line = (offset: number) => counter.linePos(offset).line;
  const faults = [...syntaxFaults(document, line), ...strangeFaults(document, line)];
  if (faults.length > 0) return { data: undefined, faults, lineOf: () => 1 };
  if (document.contents === null) return none({ line: 1, message: 'the file is empty' });
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const startOf = placesIn(document);
    return { data, faults, lineOf: (path) => line(startOf(path)) };
  } catch {
    return none({ line: 1, message: 'its anchors and aliases cannot be unfolded' });
  }
}

function tooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > MOST_NESTED) return true;
  }
  return false;
}

/** Faults that leave the rest of the file readable; after any other, what the parser says of the rest misleads. */
const HARMLESS = ['TAG_RESOLVE_FAILED'];

function syntaxFaults(document: Document.Parsed, line: (offset: number) => number): YamlFault[] {
  const faults = [...document.errors, ...document.warnings];
  const worst = faults.find(({ code }) => !HARMLESS.includes(code));
  return faults
    .filter((fault) => fault === worst || HARMLESS.includes(fault.code))
    .map(({ code, pos, message }) => {
      const at = code === 'MISSING_CHAR' ? openingOf(document, pos[0]) : pos[0];
      return {
        line: line(at),
        message: IN_WORDS[code] ?? visible(message.replace(/\n.*/s, '').replace(/ at line.*$/, '')),
      };
    });
}

const IN_WORDS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a scenario is one document: take out the line of three hyphens and what follows it',
  TAB_AS_INDENT: 'a tab cannot indent: use spaces',
};

/** Where the quoted text begins that reaches to this offset without being closed. */
function openingOf(document: Document.Parsed, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] <= offset && offset <= range[2]) opening = range[0];
    },
  });
  return opening;
}

/** What the parser lets pass and no author means: repeated keys, tags, aliases of nothing or of what they stand in. */
function strangeFaults(document: Document.Parsed, line: (offset: number) => number): YamlFault[] {
  const faults: YamlFault[] = [];
  const blame = (node: unknown, message: string) =>
    faults.push({ line: line(isNode(node) ? (node.range?.[0] ?? 0) : 0), message: visible(message) });
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const meant = node.resolve(document);
        const [from, , to] = meant?.range ?? [0, 0, 0];
        const here = node.range?.[0] ?? 0;
        if (meant === undefined) blame(node, `nothing has the anchor ${node.source}`);
        else if (from <= here && here < to) blame(node, `${node.source} cannot stand inside itself`);
      } else if (node.tag !== undefined) {
        blame(node, `a tag such as ${node.tag.replace('tag:yaml.org,2002:', '!!')} has no place in a scenario`);
      }
      // The parser's own search for repeated keys takes minutes on a file of many keys.
      const seen = new Set<unknown>();
      for (const { key } of isMap(node) ? node.items : []) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) blame(key, `the key "${name}" is already there`);
        seen.add(name);
      }
    },
  });
  return faults;
}

/** Finds where the value at a path begins. Keys are looked up in tables made once per block, for files of many keys. */
function placesIn(document: Document.Parsed): (path: Path) => number {
  const tables = new Map<unknown, Map<unknown, unknown>>();
  const pairOf = (node: unknown, key: string | number): unknown => {
    if (!isMap(node)) return undefined;
    let table = tables.get(node);
    if (table === undefined) {
      table = new Map(node.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
      tables.set(node, table);
    }
    return table.get(key);
  };
  const startOf = (node: unknown, [step, ...rest]: Path): number => {
    const whole = isAlias(node) ? node.resolve(document) : node;
    const here = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    if (step === undefined) return here;
    if (isSeq(whole)) {
      const item = whole.items[Number(step)];
      return isNode(item) ? startOf(item, rest) : here;
    }
    const pair = pairOf(whole, step);
    if (!isPair(pair) || !isNode(pair.key)) return here;
    const key = pair.key.range?.[0] ?? here;
    return rest.length === 0 || !isNode(pair.value) ? key : Math.max(key, startOf(pair.value, rest));
  };
  return (path) => startOf(document.contents, path);
}
