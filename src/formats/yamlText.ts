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
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { visible } from '../model/printable.js';
import type { Path } from '../model/problem.js';

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

const TOO_DEEP = 'nested too deep';

export function readYaml(text: string): YamlText {
  const none = (fault: YamlFault): YamlText => ({ data: undefined, faults: [fault], lineOf: () => 1 });
  if (tooDeep(text)) return none({ line: 1, message: TOO_DEEP });
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const line = (offset: number) => counter.linePos(offset).line;
  const meanings = meaningsIn(document);
  if (meanings.size > MOST_ALIASES) return none({ line: 1, message: 'its anchors and aliases cannot be unfolded' });
  const faults = [...syntaxFaults(document, line), ...strangeFaults(document, meanings, line)];
  if (faults.length > 0) return { data: undefined, faults, lineOf: () => 1 };
  if (document.contents === null) return none({ line: 1, message: 'the file is empty' });
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const startOf = placesIn(document, meanings);
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

/** The first fault of syntax: what a parser says of the rest after it misleads. Tags are told of elsewhere. */
function syntaxFaults(document: Document.Parsed, line: (offset: number) => number): YamlFault[] {
  const fault = [...document.errors, ...document.warnings].find(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (fault === undefined) return [];
  const { code, pos, message } = fault;
  const at = code === 'MISSING_CHAR' ? openingOf(document, pos[0]) : pos[0];
  const inWords = message.includes('call stack') ? TOO_DEEP : IN_WORDS[code];
  return [{ line: line(at), message: inWords ?? visible(message.replace(/\n.*/s, '').replace(/ at line.*$/, '')) }];
}

const IN_WORDS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a file is one document: take out the line of three hyphens and what follows it',
  TAB_AS_INDENT: 'a tab cannot indent: use spaces',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes',
  NON_STRING_KEY: 'a key is a word, not a list or a block',
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

/** What each alias of a document stands for; `undefined` if nothing had its anchor before it. */
type Meanings = ReadonlyMap<unknown, Node | undefined>;

/** Looked up in one walk: asked one by one, each alias would walk the document again. */
function meaningsIn(document: Document.Parsed): Meanings {
  const anchors = new Map<string, Node>();
  const meanings = new Map<unknown, Node | undefined>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) meanings.set(node, anchors.get(node.source));
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return meanings;
}

/** What the parser lets pass and no author means: repeated keys, tags, aliases of nothing or of what they stand in. */
function strangeFaults(document: Document.Parsed, meanings: Meanings, line: (offset: number) => number): YamlFault[] {
  const faults: YamlFault[] = [];
  const blame = (node: unknown, message: string) =>
    faults.push({ line: line(isNode(node) ? (node.range?.[0] ?? 0) : 0), message: visible(message) });
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const meant = meanings.get(node);
        const [from, , to] = meant?.range ?? [0, 0, 0];
        const here = node.range?.[0] ?? 0;
        if (meant === undefined) blame(node, `nothing has the anchor ${node.source}`);
        else if (from <= here && here < to) blame(node, `${node.source} cannot stand inside itself`);
      } else if (node.tag !== undefined) {
        blame(node, `a tag such as ${node.tag.replace('tag:yaml.org,2002:', '!!')} has no place here`);
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
function placesIn(document: Document.Parsed, meanings: Meanings): (path: Path) => number {
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
    const whole = isAlias(node) ? meanings.get(node) : node;
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
