/** Rule 1, form: issues of three to six options, and labels that tell them apart. */
import type { Deal } from '../../model/deal.js';
import { issueName, optionName } from '../../model/words.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';

export type FormFault =
  | { readonly kind: 'options'; readonly issue: number; readonly options: number; readonly side: 'under' | 'over' }
  | { readonly kind: 'sameIssues'; readonly issues: readonly [number, number] }
  | { readonly kind: 'sameOptions'; readonly issue: number; readonly options: readonly [number, number] };

/**
 * Labels are what columns show, the short name where there is one, and are the same if they differ in nothing but capital
 * letters. That weights sum to 100 need not be asked again: a file in which they do not is no scenario.
 */
export function form(deal: Deal): Examined<FormFault> {
  const { leastOptions, mostOptions } = BOUNDS.form;
  const { sizes } = deal.space;
  const counts = sizes.flatMap((options, issue): FormFault[] => {
    const side = against(options, { ...leastOptions, ...mostOptions });
    return side === 'within' ? [] : [{ kind: 'options', issue, options, side }];
  });
  const issues = repeats(sizes.map((_, issue) => issueName(deal, issue)));
  const options = sizes.flatMap((size, issue) =>
    repeats(Array.from({ length: size }, (_, option) => optionName(deal, issue, option))).map((both): FormFault => {
      return { kind: 'sameOptions', issue, options: both };
    }),
  );
  return {
    measured: {
      issues: sizes.length,
      leastOptions: Math.min(...sizes),
      mostOptions: Math.max(...sizes),
      sameLabels: issues.length + options.length,
    },
    faults: [...counts, ...issues.map((both): FormFault => ({ kind: 'sameIssues', issues: both })), ...options],
  };
}

/** Every label that was there before, with the place where it was first. */
function repeats(labels: readonly string[]): [number, number][] {
  const known = labels.map((label) => label.trim().toLowerCase());
  return known.flatMap((label, at): [number, number][] => {
    const first = known.indexOf(label);
    return first === at ? [] : [[first, at]];
  });
}
