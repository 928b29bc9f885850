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
  const maxDistance = Math.max(2, Math.floor(word.length / 3));
  const near =
    closestMatch(word.toLowerCase(), names, { maxDistance }) ?? names.find((name) => word && name.startsWith(word));
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}
