/** Two additive utilities over one space of issues, as any platform has them, before they are put in whole points. */
import type { Pair } from '../model/party.js';
import { numberIn } from './spot.js';

/** An option by its name; a number has what it measures, too. */
export interface SourceOption {
  readonly name: string;
  readonly number?: number;
}

export interface SourceIssue {
  readonly name: string;
  readonly options: readonly SourceOption[];
}

/** What the outcomes are worth to one party. */
export interface Side {
  readonly name: string;
  /** What each option of each issue adds to the utility of an outcome. */
  readonly worth: readonly (readonly number[])[];
  /** The utility of no deal; minus infinity where any deal is better. */
  readonly reservation: number;
  /** Over 0 and up to 1; 1 where waiting costs nothing. */
  readonly discount: number;
}

export interface Additive {
  readonly platform: string;
  readonly name: string;
  readonly issues: readonly SourceIssue[];
  readonly sides: Pair<Side>;
  /** Whether the platform cuts utility off at 1. */
  readonly capped: boolean;
  /** The points that make utility 1, where the platform itself counts in whole points. */
  readonly scale?: number;
  /** What was read otherwise than it stands in the files, a sentence each. */
  readonly notes: readonly string[];
}

/** The most options that an issue of a scenario has. */
export const MOST_OPTIONS = 1000;

/** The most issues of a scenario. */
const MOST_ISSUES = 100;

/** Why a file with so many issues cannot be imported; `undefined` if it can. */
export function tooMany(issues: number): string | undefined {
  if (issues === 0) return 'there are no issues in it';
  return issues > MOST_ISSUES ? `it has ${issues} issues, and ${MOST_ISSUES} are the most` : undefined;
}

/** Why an issue with so many options cannot be imported; `undefined` if it can. */
export function tooManyOptions(options: number): string | undefined {
  return options > MOST_OPTIONS ? `it has ${options} options, and ${MOST_OPTIONS} are the most` : undefined;
}

/** Whether a file means this option by a word: its name, or its number in other digits. */
export function isCalled({ name, number }: SourceOption, word: string): boolean {
  return name === word || (number !== undefined && number === numberIn(word));
}

/** A continuous issue is cut into so many steps, its two ends among them. */
const STEPS = 21;

/** The options of a continuous issue from `low` to `high`. */
export function stepsBetween(low: number, high: number): SourceOption[] {
  const decimals = decimalsFor((high - low) / (STEPS - 1));
  return Array.from({ length: STEPS }, (_, step) => {
    const number = low + ((high - low) * step) / (STEPS - 1);
    return { name: shortest(number, decimals), number };
  });
}

/** The numbers from `low` on, `step` apart; their names have no more decimals than these two. */
export function numbersFrom(low: number, step: number, count: number): SourceOption[] {
  const decimals = Math.max(decimalsOf(low), decimalsOf(step));
  return Array.from({ length: count }, (_, at) => {
    const number = Number((low + at * step).toFixed(decimals));
    return { name: String(number), number };
  });
}

/** How many options lie `step` apart from `low` to `high`, both counted. */
export function countBetween(low: number, high: number, step: number): number {
  return Math.floor((high - low) / step + 1e-9) + 1;
}

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return Math.min(20, Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent)));
}

/** Decimals enough to tell steps of this width apart. */
function decimalsFor(width: number): number {
  return width > 0 ? Math.min(20, Math.max(0, 3 - Math.floor(Math.log10(width)))) : 0;
}

function shortest(number: number, decimals: number): string {
  return String(Number(number.toFixed(decimals)) + 0);
}
