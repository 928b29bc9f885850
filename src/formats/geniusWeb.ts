/**
 * GeniusWeb: a domain and two linear additive utility spaces in JSON. Utility is the sum of weight x utility, as it stands;
 * a value that a profile does not know is worth 0, and the reservation is the utility of a bid.
 */
import { pair } from '../model/party.js';
import {
  type Additive,
  countBetween,
  isCalled,
  numbersFrom,
  type Side,
  type SourceIssue,
  tooMany,
  tooManyOptions,
} from './additive.js';
import { entriesOf, itemsOf, nameIn, needed, numberAt, numberIn, type Spot, under, wordAt, wrongAt } from './spot.js';

const ADDITIVE = 'LinearAdditiveUtilitySpace';

/** What a file of GeniusWeb is; `undefined` if it is none. Throws `FormatError` for profiles of other kinds. */
export function geniusWebRole(root: Spot): 'domain' | 'profile' | undefined {
  if (under(root, ADDITIVE) !== undefined) return 'profile';
  if (under(root, 'issuesValues') !== undefined) return 'domain';
  const other = Object.keys(root.value as object).find((key) => /(?:UtilitySpace|Ordering|Profile)$/.test(key));
  if (other !== undefined) throw wrongAt(root, `only a ${ADDITIVE} can be imported, not a ${other}`);
  return undefined;
}

/** Reads two profiles over their domain; without a domain file it is the one inside the first profile. */
export function readGeniusWeb(domainFile: Spot | undefined, profiles: readonly [Spot, Spot]): Additive {
  const notes: string[] = [];
  const domain = domainFile ?? needed(needed(profiles[0], ADDITIVE), 'domain');
  const entries = entriesOf(needed(domain, 'issuesValues'));
  const why = tooMany(entries.length);
  if (why !== undefined) throw wrongAt(domain, why);
  const issues = entries.map(([name, values]) => issueOf(name, values));
  return {
    platform: 'GeniusWeb',
    name: nameIn(domain),
    issues,
    sides: pair((party) => sideOf(needed(profiles[party], ADDITIVE), issues, domain.file, notes)),
    capped: false,
    notes,
  };
}

function issueOf(name: string, spot: Spot): SourceIssue {
  const values = under(spot, 'values');
  if (values !== undefined) {
    const names = itemsOf(values).map(wordAt);
    const why = tooManyOptions(names.length);
    if (why !== undefined) throw wrongAt(values, why);
    const seen = new Set<string>();
    for (const [at, value] of itemsOf(values).entries()) {
      if (seen.has(names[at] as string)) throw wrongAt(value, `the value "${names[at]}" is already there`);
      seen.add(names[at] as string);
    }
    return { name, options: names.map((value) => ({ name: value })) };
  }
  const range = under(spot, 'range') ?? spot;
  const [low, high, step] = (['low', 'high', 'step'] as const).map((key) => numberAt(needed(range, key))) as [
    number,
    number,
    number,
  ];
  if (!(step > 0 && high >= low)) throw wrongAt(range, 'a range runs from low up to high by a step over 0');
  const count = countBetween(low, high, step);
  const why = tooManyOptions(count);
  if (why !== undefined) throw wrongAt(range, why);
  return { name, options: numbersFrom(low, step, count) };
}

function sideOf(space: Spot, issues: readonly SourceIssue[], domainFile: string, notes: string[]): Side {
  const utilities = needed(space, 'issueUtilities');
  const weights = needed(space, 'issueWeights');
  const known = new Set(issues.map(({ name }) => name));
  for (const [name, entry] of entriesOf(utilities))
    if (!known.has(name)) throw wrongAt(entry, `this issue is not in ${domainFile}: do these files belong together?`);
  const note = (sentence: string) => notes.push(`${space.file}: ${sentence}`);
  const parts = issues.map(({ name }) => ({
    name,
    weight: numberAt(needed(weights, name)),
    spot: needed(utilities, name),
  }));
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) note(`the weights sum to ${Number(sum.toFixed(9))}, and are taken as they are`);
  const worth = issues.map((issue, at) => {
    const { weight, spot } = parts[at] as (typeof parts)[number];
    return utilitiesOf(issue, spot, domainFile, note).map((utility) => weight * utility);
  });
  return { name: nameIn(space), worth, reservation: reservationOf(space, issues, worth, note), discount: 1 };
}

/** What each option of an issue is worth, 0 to 1, before the weight. */
function utilitiesOf(issue: SourceIssue, spot: Spot, domainFile: string, note: (sentence: string) => void): number[] {
  const listed = under(spot, 'DiscreteValueSetUtilities') ?? under(spot, 'discreteutils');
  const measured = under(spot, 'NumberValueSetUtilities') ?? under(spot, 'numberutils');
  if (listed !== undefined) {
    const values = entriesOf(under(listed, 'valueUtilities') ?? listed);
    const utilities = new Map(values.map(([name, value]) => [name, numberAt(value)]));
    const names = new Set(issue.options.map(({ name }) => name));
    for (const [name, value] of values)
      if (!names.has(name)) throw wrongAt(value, `this value is not in ${domainFile}: do these files belong together?`);
    const missing = issue.options.filter(({ name }) => !utilities.has(name)).length;
    if (missing > 0)
      note(`issue "${issue.name}" has ${missing} of ${issue.options.length} values without a utility: they count 0`);
    return issue.options.map(({ name }) => utilities.get(name) ?? 0);
  }
  if (measured === undefined)
    throw wrongAt(spot, 'only DiscreteValueSetUtilities and NumberValueSetUtilities can be imported');
  const [low, lowUtility, high, highUtility] = ['lowValue', 'lowUtility', 'highValue', 'highUtility'].map((key) =>
    numberAt(needed(measured, key)),
  ) as [number, number, number, number];
  if (!(high > low)) throw wrongAt(measured, 'highValue must be over lowValue');
  return issue.options.map(({ name, number = numberIn(name) }) => {
    if (number === undefined) throw wrongAt(measured, `the value "${name}" of issue "${issue.name}" is not a number`);
    if (number < low || number > high) return 0;
    return lowUtility + ((number - low) / (high - low)) * (highUtility - lowUtility);
  });
}

/** The utility of the reservation bid; an issue that the bid leaves open adds nothing. */
function reservationOf(
  space: Spot,
  issues: readonly SourceIssue[],
  worth: readonly (readonly number[])[],
  note: (sentence: string) => void,
): number {
  const bid = under(space, 'reservationBid');
  if (bid === undefined) return 0;
  const values = under(bid, 'issuevalues') ?? needed(bid, 'issueValues');
  let open = 0;
  const reservation = issues.reduce((total, { name, options }, issue) => {
    const spot = under(values, name);
    if (spot === undefined) open++;
    if (spot === undefined) return total;
    const value = wordAt(spot);
    const at = options.findIndex((option) => isCalled(option, value));
    if (at < 0) throw wrongAt(spot, `"${value}" is not a value of issue "${name}"`);
    return total + (worth[issue]?.[at] ?? 0);
  }, 0);
  if (open > 0) note(`the reservation bid leaves ${open} of ${issues.length} issues open: they add nothing to it`);
  return reservation;
}
