/** Comparisons in words, such as `at least 75`, `more than floor + 5` or `none`. */
import { FACTS } from './facts.js';
import { amountOf, type LookUp, QUANTITY, quantityIn } from './quantity.js';

/** Facts are quotients of whole numbers: what is left of their rounding never decides. */
const SLACK = 1e-9;

const COMPARISONS: Readonly<Record<string, (difference: number) => boolean>> = {
  'at least': (difference) => difference >= -SLACK,
  'at most': (difference) => difference <= SLACK,
  'more than': (difference) => difference > SLACK,
  'less than': (difference) => difference < -SLACK,
  is: (difference) => Math.abs(difference) <= SLACK,
};

const words = Object.keys(COMPARISONS).join('|');

export const COMPARISON = new RegExp(`^(?:none|some|(?:(?:${words}) )${QUANTITY})$`);

/** Whether what is compared stands as a condition wants it. */
type Condition = (lookUp: LookUp) => boolean;

/** The condition that a fact or parameter stands so; what there is not yet stands in no comparison. */
export function condition(name: string, written: string | number): Condition {
  if (written === 'none') return (lookUp) => isNone(name, lookUp(name));
  if (written === 'some') return (lookUp) => !isNone(name, lookUp(name));
  const [, how = 'is', right = written] = new RegExp(`^(${words}) (.+)$`).exec(`${written}`) ?? [];
  const quantity = quantityIn(right);
  const holds = COMPARISONS[how] as (difference: number) => boolean;
  return (lookUp) => {
    const left = lookUp(name);
    const than = amountOf(quantity, lookUp);
    return left !== undefined && than !== undefined && holds(left - than);
  };
}

function isNone(name: string, value: number | undefined): boolean {
  return value === undefined || (value === 0 && FACTS[name]?.counts === true);
}

/** The name on the right side of a comparison; `undefined` where there is none. */
export function comparedWith(written: string | number): string | undefined {
  const [, right] = new RegExp(`^(?:${words}) (.+)$`).exec(`${written}`) ?? [];
  return right === undefined ? undefined : quantityIn(right).name;
}
