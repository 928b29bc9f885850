/** Rule 10, dominated: no option that nobody should ever sign, where the two are against each other. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Party } from '../../model/party.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import type { Stake } from './issues.js';

export interface DominatedFault {
  readonly kind: 'dominated';
  readonly issue: number;
  readonly option: number;
  /** An option of the issue that is better for both. */
  readonly by: number;
}

/**
 * An option is dominated if another one of its issue is better for both: points add up over the issues, so it is then
 * worse for both whatever else is agreed. Only options that no red line closes are compared, and compatible issues are
 * left out: there the other options are what a class may sign by mistake.
 */
export function dominated({ preferences }: Deal, stakes: readonly Stake[]): Examined<DominatedFault> {
  const faults = stakes
    .filter(({ compatible }) => !compatible)
    .flatMap(({ issue, open }): DominatedFault[] => {
      const points = (option: number, party: Party) => preferences[party].optionPoints[issue]?.[option] as number;
      return open.flatMap((option): DominatedFault[] => {
        const by = open.find((other) => PARTIES.every((party) => points(other, party) > points(option, party)));
        return by === undefined ? [] : [{ kind: 'dominated', issue, option, by }];
      });
    });
  const isRight = against(faults.length, BOUNDS.dominated.options) === 'within';
  return { measured: { options: faults.length }, faults: isRight ? [] : faults };
}
