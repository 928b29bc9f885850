/**
 * Genius: a domain and two utility spaces in XML, read as its code reads them and not as its guide says:
 * U = the sum of weight x evaluation, cut off at 1; weights are taken as they are, by the number of the issue.
 */
import { pair } from '../model/party.js';
import type { Additive, Side } from './additive.js';
import { evaluationsOf } from './geniusEvaluators.js';
import { type GeniusIssue, geniusIssues, numberOf, xmlFault } from './geniusIssues.js';
import { stemOf } from './sourceFile.js';
import { everyElement, type XmlElement } from './xmlTree.js';

const DOMAIN = 'negotiation_template';
const PROFILE = 'utility_space';

/** What a file of Genius is. Throws `FormatError` for other XML and for utility spaces that are no sum over issues. */
export function geniusRole(root: XmlElement): 'domain' | 'profile' {
  if (root.name !== DOMAIN && root.name !== PROFILE)
    throw xmlFault(root, `<${root.name}> is not the root of a file of Genius: it is <${DOMAIN}> or <${PROFILE}>`);
  const other = ['ufun', 'hyperRectangle', 'utility'].flatMap((name) => everyElement(root, name))[0];
  const type = root.attributes.get('type');
  if (type === 'nonlinear' || type === 'constraint' || other !== undefined)
    throw xmlFault(other ?? root, 'this utility space is nonlinear: only sums of weighted issues can be imported');
  const isProfile = root.name === PROFILE && everyElement(root, 'weight').length > 0;
  return isProfile ? 'profile' : 'domain';
}

/** Reads two profiles over their domain; without a domain the issues are those of the first profile. */
export function readGenius(domain: XmlElement | undefined, profiles: readonly [XmlElement, XmlElement]): Additive {
  const notes: string[] = [];
  const from = domain ?? profiles[0];
  const issues = geniusIssues(from);
  for (const { name, kind, options } of issues)
    if (kind === 'real') notes.push(`issue "${name}" is continuous: it is cut into ${options.length} steps`);
  return {
    platform: 'Genius',
    name: nameOf(from),
    issues: issues.map(({ name, options }) => ({ name, options })),
    sides: pair((party) => sideOf(profiles[party], issues, from, notes)),
    capped: true,
    notes,
  };
}

/** The name of the root objective, unless it says nothing; else that of the file. */
function nameOf(from: XmlElement): string {
  const name = everyElement(from, 'objective')[0]?.attributes.get('name')?.trim() ?? '';
  return /^(?:root|any|objective|)$/i.test(name) ? stemOf(from.file) : name;
}

function sideOf(profile: XmlElement, issues: readonly GeniusIssue[], from: XmlElement, notes: string[]): Side {
  const own = geniusIssues(profile);
  const note = (sentence: string) => notes.push(`${profile.file}: ${sentence}`);
  const matched = issues.map((issue) => sameIssue(issue, own, issues, note) ?? strange(profile, issue.name, from));
  const extra = own.find((issue) => !matched.includes(issue));
  if (extra !== undefined)
    throw xmlFault(extra.element, `issue "${extra.name}" is not in ${from.file}: do these files belong together?`);
  const weights = matched.map((issue) => weightOf(issue, profile, note));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9) note(`the weights sum to ${Number(sum.toFixed(9))}; Genius takes them as they are`);
  return {
    name: sideName(profile, from),
    worth: issues.map((issue, at) => {
      const weight = weights[at] as number;
      return evaluationsOf(issue, matched[at] as GeniusIssue, note).map((evaluation) => weight * evaluation);
    }),
    reservation: settingOf(profile, 'reservation') ?? 0,
    discount: discountOf(profile, note),
  };
}

/** The name of its file, without that of the domain before it: the buyer of laptop.xml and laptop-buyer.xml. */
function sideName(profile: XmlElement, from: XmlElement): string {
  const [own, domain] = [stemOf(profile.file), stemOf(from.file)];
  const rest = own.startsWith(domain) ? own.slice(domain.length).replace(/^[-_. ]+/, '') : '';
  return /^\p{L}/u.test(rest) ? rest : own;
}

function strange(profile: XmlElement, issue: string, from: XmlElement): never {
  throw xmlFault(profile, `issue "${issue}" of ${from.file} is not in this file: do these files belong together?`);
}

/** An issue is found by its name; where that is spelled differently, by its number, as Genius finds it. */
function sameIssue(
  issue: GeniusIssue,
  own: readonly GeniusIssue[],
  all: readonly GeniusIssue[],
  note: (sentence: string) => void,
): GeniusIssue | undefined {
  const named = own.find(({ name }) => name === issue.name);
  if (named !== undefined) return named;
  const numbered = own.find(({ index, name }) => index === issue.index && all.every((one) => one.name !== name));
  if (numbered !== undefined)
    note(`issue "${numbered.name}" has the number of "${issue.name}", and is taken for it, as in Genius`);
  return numbered;
}

/** The weight of an issue stands beside it under its number; in some files it stands elsewhere in the tree. */
function weightOf(issue: GeniusIssue, profile: XmlElement, note: (sentence: string) => void): number {
  const mine = (weight: XmlElement) => numberOf(weight, 'index') === issue.index;
  const beside = issue.parent.children.filter(({ name }) => name === 'weight').filter(mine);
  const found = beside.length > 0 ? beside : everyElement(profile, 'weight').filter(mine);
  const [weight, second] = found;
  if (second !== undefined) throw xmlFault(second, `issue "${issue.name}" has a second weight`);
  if (weight === undefined) note(`issue "${issue.name}" has no weight and counts nothing`);
  return weight === undefined ? 0 : (numberOf(weight, 'value') ?? 0);
}

/** A number that may stand anywhere in the tree. */
function settingOf(profile: XmlElement, name: string): number | undefined {
  const [setting] = everyElement(profile, name);
  return setting && numberOf(setting, 'value');
}

/** 0 or less, or more than 1, means in Genius that there is no discount. */
function discountOf(profile: XmlElement, note: (sentence: string) => void): number {
  const discount = settingOf(profile, 'discount_factor') ?? 1;
  if (discount > 0 && discount <= 1) return discount;
  note(`a discount factor of ${discount} means none in Genius`);
  return 1;
}
