import { dominates } from './dominance.js';
import type { OpenOption } from './openOptions.js';

/** An option that no side has a reason to ask for. */
export interface DominatedOption {
  readonly issue: number;
  /** The option, by its place. */
  readonly option: number;
  /** An option that is at least as good for both and better for one, and that no other dominates. */
  readonly by: number;
}

/**
 * The open options that another open option of the same issue dominates: in no deal on the frontier is one of them, as
 * points add up over issues. Of several that dominate one the first is named.
 */
export function dominatedOptions(issues: readonly (readonly OpenOption[])[]): readonly DominatedOption[] {
  return issues.flatMap((options, issue) => {
    const best = options.filter(({ points }) => !options.some((other) => dominates(other.points, points)));
    return options.flatMap(({ option, points }) => {
      const by = best.find((other) => dominates(other.points, points));
      return by === undefined ? [] : [{ issue, option, by: by.option }];
    });
  });
}
