/** The issues in a file of Genius, domain or profile. */
import { countBetween, numbersFrom, type SourceOption, stepsBetween, tooMany, tooManyOptions } from './additive.js';
import { type FormatError, faultAt } from './sourceFile.js';
import { numberIn } from './spot.js';
import { childrenOf, everyElement, everyOne, type XmlElement } from './xmlTree.js';

export interface GeniusIssue {
  readonly name: string;
  /** The number by which weights name it. */
  readonly index: number;
  readonly kind: 'discrete' | 'integer' | 'real';
  readonly options: readonly SourceOption[];
  readonly element: XmlElement;
  /** The objective it stands in. */
  readonly parent: XmlElement;
}

/** The error at an element, which is named by its own name if it has one. */
export function xmlFault(element: XmlElement, message: string): FormatError {
  const name = element.attributes.get('name');
  const place = name === undefined ? `<${element.name}>` : `${element.name} "${name}"`;
  return faultAt(element.file, element.line, place, message);
}

/** A number among the attributes; `undefined` where there is none, or none is said. */
export function numberOf(element: XmlElement, attribute: string): number | undefined {
  const text = element.attributes.get(attribute)?.trim();
  if (text === undefined || text === '' || text === 'null') return undefined;
  const number = numberIn(text);
  if (number === undefined) throw xmlFault(element, `${attribute}="${text.slice(0, 40)}" is not a number`);
  return number;
}

/** Every issue of the tree, in the order of the file, each with its options. Throws `FormatError`. */
export function geniusIssues(root: XmlElement): GeniusIssue[] {
  const names = new Set<string>();
  const indices = new Set<number>();
  const parents = everyOne(root);
  const why = tooMany(parents.reduce((count, parent) => count + childrenOf(parent, 'issue').length, 0));
  if (why !== undefined) throw xmlFault(root, why);
  return parents.flatMap((parent) =>
    childrenOf(parent, 'issue').map((element): GeniusIssue => {
      const name = element.attributes.get('name')?.trim() ?? '';
      const index = numberOf(element, 'index');
      if (index === undefined) throw xmlFault(element, 'an issue needs an index: its weight names it by that');
      if (names.has(name)) throw xmlFault(element, `an issue "${name}" is already there`);
      if (indices.has(index)) throw xmlFault(element, `an issue with index ${index} is already there`);
      names.add(name);
      indices.add(index);
      const kind = kindOf(element);
      return { name, index, kind, options: optionsOf(element, kind), element, parent };
    }),
  );
}

/** Said in one of three attributes or, in old files, only by what the issue holds. */
function kindOf(element: XmlElement): GeniusIssue['kind'] {
  const [said] = ['type', 'etype', 'vtype'].flatMap((key) => element.attributes.get(key)?.trim().toLowerCase() || []);
  if (said === 'discrete' || said === 'integer' || said === 'real') return said;
  if (said !== undefined) throw xmlFault(element, `there are no issues of type "${said}"`);
  if (childrenOf(element, 'item').length > 0) return 'discrete';
  if (element.attributes.has('lowerbound')) return 'integer';
  if (childrenOf(element, 'range').length > 0) return 'real';
  throw xmlFault(element, 'it has no type, no items and no range');
}

function optionsOf(element: XmlElement, kind: GeniusIssue['kind']): SourceOption[] {
  if (kind === 'discrete') return itemsIn(element);
  const [low, high] = (['lowerbound', 'upperbound'] as const).map((bound) => boundOf(element, bound)) as [
    number,
    number,
  ];
  if (high < low) throw xmlFault(element, `its upper bound, ${high}, is below its lower bound, ${low}`);
  if (kind === 'real') return high === low ? [{ name: String(low), number: low }] : stepsBetween(low, high);
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high))
    throw xmlFault(element, `whole numbers have whole bounds, not ${low} and ${high}`);
  const count = countBetween(low, high, 1);
  const why = tooManyOptions(count);
  if (why !== undefined) throw xmlFault(element, why);
  return numbersFrom(low, 1, count);
}

function itemsIn(element: XmlElement): SourceOption[] {
  const seen = new Set<string>();
  const items = childrenOf(element, 'item');
  const why = tooManyOptions(items.length);
  if (why !== undefined) throw xmlFault(element, why);
  return items.map((item) => {
    const name = item.attributes.get('value')?.trim();
    if (name === undefined) throw xmlFault(item, 'an item needs a value');
    if (seen.has(name)) throw xmlFault(item, `the value "${name}" is already there`);
    seen.add(name);
    return { name };
  });
}

/** A bound of an issue: on the issue itself, or on a range in it. */
function boundOf(element: XmlElement, bound: string): number {
  const holders = [element, ...everyElement(element, 'range')];
  const [found] = holders.flatMap((holder) => numberOf(holder, bound) ?? []);
  if (found === undefined) throw xmlFault(element, `its ${bound} is missing`);
  return found;
}
