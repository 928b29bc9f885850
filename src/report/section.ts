/** What a debrief and the report of a tournament are made of: sections of blocks. The terminal and the page show the same ones. */

/**
 * A paragraph; a list, numbered if `ordered`; a table, whose first column names its rows and whose columns in `numeric`
 * (counted from 0) stand to the right; a figure, by name, with what it shows in words; code, whose blanks count; blocks
 * folded up under a title.
 */
export type Block<Figure = DebriefFigure> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly numeric?: readonly number[];
    }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly caption: string; readonly alt: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'fold'; readonly title: string; readonly blocks: readonly Block<Figure>[] };

/** The outcome space of a talk, the concessions in it, and what the markets made of it. */
export type DebriefFigure = 'space' | 'curves' | 'market';

export type Table = Omit<Extract<Block, { kind: 'table' }>, 'kind'>;

export interface Section<Figure = DebriefFigure> {
  /** A word that links may point to; every section has its own. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block<Figure>[];
}

/** The text as one block, or none where there is nothing to say. */
export function text(...texts: readonly (string | undefined)[]): Block<never>[] {
  return texts.flatMap((one) => (one === undefined || one === '' ? [] : [{ kind: 'text', text: one }]));
}

/** The items as one list, or none where there are no items. */
export function list(items: readonly string[], ordered = false): Block<never>[] {
  if (items.length === 0) return [];
  return [ordered ? { kind: 'list', ordered, items } : { kind: 'list', items }];
}
