/** Issues on which both parties want the same, whether they know it or not. */
import type { Deal } from '../model/deal.js';
import { PARTIES, type Pair, pair } from '../model/party.js';
import { NONE, optionOf } from '../model/space.js';

export interface CompatibleIssue {
  readonly issue: number;
  /** The option that both want most, by its place. */
  readonly option: number;
  /** The option in the deal, or `NONE`. */
  readonly chosen: number;
  /** Points that each party lost by the choice; 0 without a deal. */
  readonly loss: Pair<number>;
}

/**
 * The issues on which one option is the best for both parties, counting only options that neither must refuse by a red
 * line, and on which these options are not all the same to either. Of several best options the first. `outcome` is the
 * deal, or `NONE`.
 */
export function compatibleIssues({ scenario, space, preferences }: Deal, outcome: number): readonly CompatibleIssue[] {
  return scenario.issues.flatMap(({ options }, issue) => {
    const worth = options.map((_, option) =>
      pair((party) => preferences[party].optionPoints[issue]?.[option] as number),
    );
    const open = worth.filter((_, option) => (options[option]?.redLine ?? []).length === 0);
    const best = pair((party) => Math.max(...open.map((points) => points[party])));
    const matters = PARTIES.every((party) => open.some((points) => points[party] < best[party]));
    const both = open.find((points) => PARTIES.every((party) => points[party] === best[party]));
    if (!matters || both === undefined) return [];
    const chosen = outcome === NONE ? NONE : optionOf(space, outcome, issue);
    const got = worth[chosen] ?? both;
    return [{ issue, option: worth.indexOf(both), chosen, loss: pair((party) => both[party] - got[party]) }];
  });
}
