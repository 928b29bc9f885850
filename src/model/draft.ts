/** A scenario while it is being checked: faulty parts have been taken out, and anything may be missing. */
import type { Problem } from './problem.js';
import type { Scenario } from './scenario.js';

/** Data in which anything may be missing, but what is there has the right type. */
type Incomplete<T> = T extends readonly (infer Item)[]
  ? readonly (Incomplete<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Incomplete<T[Key]> | undefined }
    : T;

export type Draft = Incomplete<Omit<Scenario, 'parties'>> & {
  readonly parties?: Incomplete<Scenario['parties'][number]>[];
};
export type DraftIssue = NonNullable<NonNullable<Draft['issues']>[number]>;

/** One kind of inconsistency: every case of it in a draft, given the ids of the parties that are sound. */
export type Check = (draft: Draft, parties: readonly string[]) => Problem[];

/** The items that are there, each with its place in the list. */
export function each<T>(list: readonly T[] | undefined): [NonNullable<T>, number][] {
  return (list ?? []).flatMap((item, at) =>
    item === undefined || item === null ? [] : [[item, at] as [NonNullable<T>, number]],
  );
}
