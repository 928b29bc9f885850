/**
 * NegMAS: an outcome space and two utility functions in YAML or JSON. Utility is the sum of weight x value, as it stands:
 * nothing is normalised anew, so utilities and reservations may be negative or over 1.
 */
import { pair } from '../model/party.js';
import { type Additive, type Side, type SourceIssue, tooMany } from './additive.js';
import { valuesOf } from './negmasFunctions.js';
import { negmasIssue } from './negmasIssues.js';
import { entriesOf, itemsOf, nameIn, needed, numberAt, type Spot, under, wordAt, wrongAt } from './spot.js';

/** The functions that a file may hold, by the last part of their class's name. */
const SUMS = [
  'LinearAdditiveUtilityFunction',
  'AffineUtilityFunction',
  'LinearUtilityFunction',
  'ConstUtilityFunction',
];
const DISCOUNTED = 'ExpDiscountedUFun';

/** The class that a block names, without the packages before it. */
function classOf(spot: Spot): string | undefined {
  const type = under(spot, 'type') ?? under(spot, '__python_class__');
  return type && wordAt(type).replace(/^.*\./s, '');
}

/** What a file of NegMAS is; `undefined` if it is none. Throws `FormatError` for functions that are no sum over issues. */
export function negmasRole(root: Spot): 'domain' | 'profile' | undefined {
  const type = classOf(root) ?? '';
  if (/OutcomeSpace$/.test(type)) return 'domain';
  if (SUMS.includes(type) || type === DISCOUNTED) return 'profile';
  if (/(?:fun|function)$/i.test(type))
    throw wrongAt(root, `a ${type} is no sum over issues and cannot be imported: ${SUMS[0]} can`);
  if (type !== '') return undefined;
  if (under(root, 'weights') !== undefined && under(root, 'values') !== undefined) return 'profile';
  return under(root, 'issues') === undefined ? undefined : 'domain';
}

/** Reads two functions over their outcome space; without a file of its own it is the one inside the first function. */
export function readNegmas(domainFile: Spot | undefined, profiles: readonly [Spot, Spot]): Additive {
  const domain = domainFile ?? under(profiles[0], 'outcome_space');
  if (domain === undefined)
    throw wrongAt(profiles[0], 'a function names no issues: give the file of their outcome space, too');
  const entries = itemsOf(needed(domain, 'issues'));
  const why = tooMany(entries.length);
  if (why !== undefined) throw wrongAt(domain, why);
  const notes = ['NegMAS gives utilities as they stand in the files: nothing is normalised anew'];
  const issues = entries.map((spot) => negmasIssue(spot, classOf(spot) ?? '', notes));
  const seen = new Set<string>();
  for (const [at, { name }] of issues.entries()) {
    if (seen.has(name)) throw wrongAt(entries[at] as Spot, `an issue "${name}" is already there`);
    seen.add(name);
  }
  return {
    platform: 'NegMAS',
    name: nameIn(domain),
    issues,
    sides: pair((party) => sideOf(profiles[party], issues, notes)),
    capped: false,
    notes,
  };
}

function sideOf(profile: Spot, issues: readonly SourceIssue[], notes: string[]): Side {
  if (classOf(profile) !== DISCOUNTED)
    return {
      name: nameIn(profile),
      worth: worthOf(profile, issues),
      reservation: reservedIn(profile, notes),
      discount: 1,
    };
  const factor = under(profile, 'factor');
  if (factor === undefined || wordAt(factor) !== 'relative_time')
    throw wrongAt(factor ?? profile, 'only a discount by relative_time can be imported');
  const discount = numberAt(needed(profile, 'discount'));
  if (!(discount > 0 && discount <= 1)) throw wrongAt(profile, `a discount is over 0 and up to 1, not ${discount}`);
  const inner = needed(profile, 'ufun');
  const reserving = under(profile, 'reserved_value') === undefined ? inner : profile;
  return { name: nameIn(profile), worth: worthOf(inner, issues), reservation: reservedIn(reserving, notes), discount };
}

/** No value, or minus infinity, means that any deal is better than none. */
function reservedIn(profile: Spot, notes: string[]): number {
  const spot = under(profile, 'reserved_value');
  if (spot !== undefined && spot.value !== Number.NEGATIVE_INFINITY) return numberAt(spot);
  notes.push(`${profile.file}: no reserved value is given: no deal is taken to be worth what the worst deal is`);
  return Number.NEGATIVE_INFINITY;
}

/** What each option of each issue adds to the utility. */
function worthOf(profile: Spot, issues: readonly SourceIssue[]): number[][] {
  const type = classOf(profile) ?? SUMS[0];
  const biasSpot = under(profile, type === 'ConstUtilityFunction' ? 'value' : 'bias');
  const bias = biasSpot === undefined ? 0 : numberAt(biasSpot);
  if (type === 'ConstUtilityFunction') return issues.map(({ options }, at) => options.map(() => (at === 0 ? bias : 0)));
  if (type === undefined || !SUMS.includes(type)) throw wrongAt(profile, `a ${type} is no sum over issues`);
  const weights = inOrder(needed(profile, 'weights'), issues).map(numberAt);
  const values = type === SUMS[0] ? inOrder(needed(profile, 'values'), issues) : undefined;
  return issues.map((issue, at) => {
    const weight = weights[at] as number;
    const spot = values?.[at];
    const own = spot === undefined ? valuesOf(issue, profile, 'IdentityFun') : valuesOf(issue, spot, classOf(spot));
    return own.map((value) => weight * value + (at === 0 ? bias : 0));
  });
}

/** One entry for each issue: a list in their order, or a block by their names. */
function inOrder(spot: Spot, issues: readonly SourceIssue[]): Spot[] {
  const entries = Array.isArray(spot.value) ? itemsOf(spot) : issues.map(({ name }) => needed(spot, name));
  const count = Array.isArray(spot.value) ? entries.length : entriesOf(spot).length;
  if (count === issues.length) return entries;
  throw wrongAt(spot, `there are ${count} here for ${issues.length} issues: do these files belong together?`);
}
