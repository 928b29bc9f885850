import { closestMatch } from 'leven';

export type Path = readonly (string | number)[];

/** Something wrong in a file: where, and one sentence on what would be right. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** `['issues', 2, 'value', 'us']` as people write it: `issues[2].value.us`; the whole file is the empty text. */
export function writePath(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

/** A question with the nearest of the right names, as ` (did you mean "linear"?)`; empty if none is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  // Near is a third of the letters, at least two, but never all of them.
  const maxDistance = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  const near =
    closestMatch(word.toLowerCase(), names, { maxDistance }) ?? names.find((name) => word && name.startsWith(word));
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}

/** The nearest of the right names, or all of them: ` (did you mean "linear"?)`, `; the agents are linear and micro`. */
export function rightNames(word: string, names: readonly string[], kind: string): string {
  const near = didYouMean(word, names);
  if (near !== '' || names.length === 0) return near;
  const shown =
    names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} more`] : names;
  const list = [...shown.slice(0, -2), shown.slice(-2).join(' and ')].join(', ');
  return `; the ${kind} ${names.length === 1 ? 'is' : 'are'} ${list}`;
}

const MOST_NAMES = 12;
