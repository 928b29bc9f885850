import type { Deal } from '../model/deal.js';
import { compareProducts } from '../model/product.js';
import type { OpenOption } from './openOptions.js';

/**
 * The issues on which one side wins in utility exactly what the other loses, so that there is something to claim and
 * nothing to create (Walton and McKersie 1965), by their places: of all open options the two utilities have one sum, and
 * they are not all the same.
 */
export function distributiveIssues({ preferences }: Deal, issues: readonly (readonly OpenOption[])[]): number[] {
  const [{ scale }, { scale: otherScale }] = preferences;
  return issues.flatMap((options, issue) => {
    const [first, ...others] = options;
    if (first === undefined) return [];
    const [own, theirs] = first.points;
    const constant = others.every(
      ({ points }) => compareProducts(points[0] - own, otherScale, theirs - points[1], scale) === 0,
    );
    return constant && others.some(({ points }) => points[0] !== own) ? [issue] : [];
  });
}
