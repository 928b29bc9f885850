/** The issues of an outcome space of NegMAS. */
import {
  countBetween,
  numbersFrom,
  type SourceIssue,
  type SourceOption,
  stepsBetween,
  tooManyOptions,
} from './additive.js';
import { itemsOf, needed, numberAt, type Spot, under, wordAt, wrongAt } from './spot.js';

const LISTED = ['CategoricalIssue', 'OrdinalIssue', 'DiscreteOrdinalIssue', 'CardinalIssue', 'DiscreteCardinalIssue'];

/** An issue with its options, after the name of its class. Throws `FormatError` for a class of issues without an end. */
export function negmasIssue(spot: Spot, type: string, notes: string[]): SourceIssue {
  const name = wordAt(needed(spot, 'name'));
  const values = needed(spot, 'values');
  const isContinuous = type === 'ContinuousIssue';
  if (isContinuous) {
    const [low, high] = boundsIn(values);
    const options = high === low ? [{ name: String(low), number: low }] : stepsBetween(low, high);
    notes.push(`issue "${name}" is continuous: it is cut into ${options.length} steps`);
    return { name, options };
  }
  if (type === 'ContiguousIssue') return { name, options: wholeNumbers(name, values) };
  if (LISTED.includes(type) || type === '') return { name, options: listed(name, values) };
  throw wrongAt(under(spot, 'type') ?? spot, `an issue of the class ${type} cannot be imported`);
}

function boundsIn(values: Spot): [low: number, high: number] {
  const [low, high, more] = itemsOf(values).map(numberAt);
  if (low === undefined || high === undefined || more !== undefined || high < low)
    throw wrongAt(values, 'a lower and an upper bound belong here');
  return [low, high];
}

/** All whole numbers between two bounds, both counted; a single number n stands for 0 to n - 1. */
function wholeNumbers(name: string, values: Spot): SourceOption[] {
  const [low, high] = Array.isArray(values.value) ? boundsIn(values) : [0, numberAt(values) - 1];
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high))
    throw wrongAt(values, `whole numbers have whole bounds, not ${low} and ${high}`);
  const count = countBetween(low, high, 1);
  const why = tooManyOptions(count);
  if (why !== undefined) throw wrongAt(values, `issue "${name}": ${why}`);
  return numbersFrom(low, 1, Math.max(0, count));
}

function listed(name: string, values: Spot): SourceOption[] {
  if (!Array.isArray(values.value)) return wholeNumbers(name, values);
  const items = itemsOf(values);
  const why = tooManyOptions(items.length);
  if (why !== undefined) throw wrongAt(values, `issue "${name}": ${why}`);
  const seen = new Set<string>();
  return items.map((spot) => {
    const word = wordAt(spot);
    if (seen.has(word)) throw wrongAt(spot, `the value "${word}" is already there`);
    seen.add(word);
    return { name: word, ...(typeof spot.value === 'number' ? { number: spot.value } : {}) };
  });
}
