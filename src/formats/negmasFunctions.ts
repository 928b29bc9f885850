/** What a value function of NegMAS makes of the options of an issue. */
import type { SourceIssue } from './additive.js';
import { entriesOf, needed, numberAt, numberIn, type Spot, under, wrongAt } from './spot.js';

/** The value of each option, before the weight. Throws `FormatError` for functions that cannot be imported. */
export function valuesOf(issue: SourceIssue, spot: Spot, type: string | undefined): number[] {
  if (type === 'TableFun' || type === undefined) return tabulated(issue, spot);
  const line = lineOf(spot, type);
  if (line === undefined) throw wrongAt(spot, `a ${type} cannot be imported: a TableFun can`);
  const { slope, bias } = line;
  return issue.options.map(({ name, number = numberIn(name) }) => {
    if (slope === 0) return bias;
    if (number === undefined) throw wrongAt(spot, `the value "${name}" of issue "${issue.name}" is not a number`);
    return slope * number + bias;
  });
}

/** A table knows every option, by its name or by its number in other digits. */
function tabulated(issue: SourceIssue, spot: Spot): number[] {
  const mapping = under(spot, 'mapping') ?? under(spot, 'd') ?? spot;
  const entries = entriesOf(mapping).filter(([key]) => mapping !== spot || key !== 'type');
  const named = new Map(entries);
  const numbered = new Map(entries.map(([key, value]) => [numberIn(key), value]));
  const used = issue.options.map(({ name, number }) => {
    const entry = named.get(name) ?? (number === undefined ? undefined : numbered.get(number));
    if (entry === undefined) throw wrongAt(mapping, `the value "${name}" of issue "${issue.name}" is missing`);
    return entry;
  });
  const known = new Set(used);
  const strange = entries.find(([, value]) => !known.has(value));
  if (strange !== undefined)
    throw wrongAt(strange[1], `issue "${issue.name}" has no such value: do these files belong together?`);
  return used.map(numberAt);
}

/** The functions that are a straight line. */
function lineOf(spot: Spot, type: string): { slope: number; bias: number } | undefined {
  const biasSpot = under(spot, 'bias');
  const bias = biasSpot === undefined ? 0 : numberAt(biasSpot);
  if (type === 'IdentityFun') return { slope: 1, bias: 0 };
  if (type === 'ConstFun') return { slope: 0, bias };
  if (type === 'AffineFun' || type === 'LinearFun') return { slope: numberAt(needed(spot, 'slope')), bias };
  return undefined;
}
