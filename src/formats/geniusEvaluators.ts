/** What a profile of Genius says each option of an issue is worth, 0 to 1, before the weight. */
import type { SourceOption } from './additive.js';
import { type GeniusIssue, numberOf, xmlFault } from './geniusIssues.js';
import { childrenOf, type XmlElement } from './xmlTree.js';

/** The evaluations of the options of `issue`, after the profile's own entry for it. Throws `FormatError`. */
export function evaluationsOf(issue: GeniusIssue, own: GeniusIssue, note: (sentence: string) => void): number[] {
  if (own.kind !== issue.kind)
    throw xmlFault(own.element, `it is ${own.kind} here and ${issue.kind} in ${issue.element.file}`);
  return issue.kind === 'discrete' ? ofItems(issue, own, note) : ofNumbers(issue, own, note);
}

/** Each evaluation over the highest of the issue, always; nothing is worth nothing. */
function ofItems(issue: GeniusIssue, own: GeniusIssue, note: (sentence: string) => void): number[] {
  const known = new Set(issue.options.map(({ name }) => name));
  const evaluations = new Map<string, number>();
  for (const item of childrenOf(own.element, 'item')) {
    const name = item.attributes.get('value')?.trim() ?? '';
    if (!known.has(name))
      throw xmlFault(
        own.element,
        `its value "${name}" is not in ${issue.element.file}: do these files belong together?`,
      );
    const evaluation = numberOf(item, 'evaluation');
    if (evaluation === undefined) continue;
    if (evaluation < 0) throw xmlFault(item, `value "${name}" has an evaluation below 0, which Genius does not know`);
    evaluations.set(name, evaluation);
  }
  const missing = known.size - evaluations.size;
  if (missing > 0)
    note(`issue "${issue.name}" has ${missing} of ${known.size} values without an evaluation: they count 0`);
  const highest = Math.max(0, ...evaluations.values());
  return issue.options.map(({ name }) => (highest === 0 ? 0 : (evaluations.get(name) ?? 0) / highest));
}

function ofNumbers(issue: GeniusIssue, own: GeniusIssue, note: (sentence: string) => void): number[] {
  const [low, high] = endsOf(issue.options);
  const [ownLow, ownHigh] = endsOf(own.options);
  if (low !== ownLow || high !== ownHigh)
    throw xmlFault(
      own.element,
      `it runs from ${ownLow} to ${ownHigh} here, and from ${low} to ${high} in ${issue.element.file}`,
    );
  const [evaluator] = childrenOf(own.element, 'evaluator');
  if (evaluator === undefined) {
    note(`issue "${issue.name}" has no evaluator and counts nothing`);
    return issue.options.map(() => 0);
  }
  // Whole numbers are counted from the lower bound, others are taken raw.
  const evaluate = functionOf(evaluator, issue.kind);
  return issue.options.map(({ number = 0 }) => evaluate(issue.kind === 'integer' ? number - low : number));
}

function endsOf(options: readonly SourceOption[]): [low: number, high: number] {
  return [options[0]?.number ?? 0, options.at(-1)?.number ?? 0];
}

function functionOf(evaluator: XmlElement, kind: GeniusIssue['kind']): (x: number) => number {
  const type = (evaluator.attributes.get('ftype') ?? evaluator.attributes.get('type') ?? 'linear').toLowerCase();
  const parameter = (...names: readonly string[]): number => {
    const [found] = names.flatMap((name) => numberOf(evaluator, name) ?? []);
    if (found === undefined) throw xmlFault(evaluator, `its ${names[0]} is missing`);
    return found;
  };
  if (type === 'linear') {
    const slope = parameter('slope', 'parameter1');
    const offset = parameter('offset', 'parameter0');
    return (x) => within01(slope * x + offset);
  }
  if (type === 'constant') {
    const constant = parameter('parameter0', 'offset');
    return () => constant;
  }
  if (type === 'triangular' && kind === 'real')
    return triangle(parameter('parameter0'), parameter('parameter1'), parameter('parameter2'));
  throw xmlFault(evaluator, `a function of type "${type}" cannot be imported for an issue of type ${kind}`);
}

/** 0 outside low and high, and 1 at the top between them. */
function triangle(low: number, high: number, top: number): (x: number) => number {
  return (x) => {
    if (x < low || x > high) return 0;
    if (x === top) return 1;
    return x < top ? (x - low) / (top - low) : (high - x) / (high - top);
  };
}

function within01(value: number): number {
  return Math.min(1, Math.max(0, value));
}
