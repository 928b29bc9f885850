/** Names of other platforms as names and ids that a scenario may have. */
import { visible } from '../model/printable.js';

/** The most characters of an id. */
const LONGEST = 40;

/**
 * Ids for these names, in their order: small letters, digits and hyphens, each once. A name that is a safe id already
 * keeps it; a minus sign before a digit becomes an m. With `letterFirst` an id begins with a letter, as those of issues
 * and parties do. Where nothing of a name is left, `word` and its place stand in.
 */
export function idsFor(names: readonly string[], word: string, letterFirst = false): string[] {
  const wanted = names.map((name, at) => {
    const safe = safeId(name);
    if (safe === '') return `${word}-${at + 1}`;
    return letterFirst && /^\d/.test(safe) ? cut(`${word}-${safe}`, LONGEST) : safe;
  });
  return unique(wanted, (id, number) => `${cut(id, LONGEST - 5)}-${number}`);
}

/** Names as one line that can be printed, each once. Where nothing of a name is left, `word` and its place stand in. */
export function namesFor(names: readonly string[], word: string): string[] {
  const lines = names.map((name, at) => visible(name.replace(/\s+/g, ' ').trim()) || `${word} ${at + 1}`);
  return unique(lines, (name, number) => `${name} (${number})`);
}

function safeId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const hyphened = plain.replace(/^\s*[-\u2212](?=[\d.])/, 'm').replace(/[^a-z0-9]+/g, '-');
  return cut(hyphened.replace(/^-/, ''), LONGEST);
}

function cut(id: string, most: number): string {
  return id.slice(0, most).replace(/-$/, '');
}

/** The words, those that repeat an earlier one numbered from 2. A word that stands nowhere else keeps itself. */
function unique(words: readonly string[], numbered: (word: string, number: number) => string): string[] {
  const used = new Set(words);
  const seen = new Map<string, number>();
  return words.map((word) => {
    let number = (seen.get(word) ?? 0) + 1;
    let own = number === 1 ? word : numbered(word, number);
    while (number > 1 && used.has(own)) own = numbered(word, ++number);
    used.add(own);
    seen.set(word, number);
    return own;
  });
}
