/** The doctor's numbers as text: rounded, but never to the other side of a bound. */
import { against, BOUNDS, type Bound } from '../../analysis/doctor/bounds.js';
import type { Rule } from '../../model/rules.js';
import { DOCTOR, MEASURES, type Unit } from '../english/doctor.js';
import { minus, thousands } from '../english/numbers.js';

const DIGITS: Readonly<Record<Unit, number>> = { share: 1, coefficient: 2, points: 1, count: 0 };

const MOST_DIGITS = 6;

/** A value of a measure, with as many digits as it takes to see on which side of its bound it lies. */
export function figureOf(unit: Unit, value: number, bound: Bound = {}): string {
  const factor = unit === 'share' ? 100 : 1;
  const side = against(value, bound);
  let digits = DIGITS[unit];
  while (digits < MOST_DIGITS && against(Number((value * factor).toFixed(digits)) / factor, bound) !== side) digits++;
  return written(unit, value, digits);
}

function written(unit: Unit, value: number, digits: number): string {
  if (unit === 'count') return thousands(value);
  return unit === 'share' ? `${minus((value * 100).toFixed(digits))}%` : minus(value.toFixed(digits));
}

/** What a measure should be; empty for a measure without a bound. */
export function boundInWords(unit: Unit, { least, most }: Bound): string {
  const end = (value: number) => written(unit, value, unit === 'coefficient' ? 2 : 0);
  if (least !== undefined && most !== undefined) return DOCTOR.range(end(least), end(most));
  if (least !== undefined) return DOCTOR.least(end(least));
  if (most === undefined) return '';
  return most === 0 ? DOCTOR.none : DOCTOR.most(end(most));
}

/** The bound of a measure. */
export function boundOf(rule: Rule, name: string): Bound {
  return (BOUNDS[rule] as Readonly<Record<string, Bound>>)[name] ?? {};
}

/** A value of a measure of this rule. */
export function measureInWords(rule: Rule, name: string, value: number): string {
  return figureOf(MEASURES[rule][name]?.unit ?? 'count', value, boundOf(rule, name));
}
