/** The acceptance conditions by name, each with its standard values: for strategies to choose from, and for tables. */
import type { ChoiceParameter, Use } from '../../strategy.js';
import { type ACCEPTANCE_RULES, type Acceptance, type AcceptanceCondition, acNext } from '../acceptance.js';
import { acCombi, type Combined } from './combi.js';
import { acTime } from './late.js';
import { acConst, acGap, acNextScaled, acPrev } from './levels.js';
import { acStopping } from './stopping.js';

/** The rules by which these conditions decide where it is not AC_next that does, and their sentences. */
export const CONDITION_RULES = {
  noLessThanLast: '{other} offers {table}, no less than {self} asked for last.',
  closeToLast: '{other} offers {table}, as good as what {self} asked for last.',
  level: '{other} offers {table}, and {self} takes whatever reaches the level that it has set itself.',
  timeUp: 'The time is all but up, so {self} takes the {table} that {other} offers.',
  noMoreToCome: '{other} offers {table}, no less than {self} expects of waiting.',
  decline: '{other} offers {table}, and {self} will not sign that.',
} as const;

type Rule = keyof typeof CONDITION_RULES | keyof typeof ACCEPTANCE_RULES;

export interface Condition extends Acceptance {
  /** As papers write it, with its standard values. */
  readonly symbol: string;
  /** What it takes, in one sentence. */
  readonly says: string;
  /** What it looks at beyond the own points and the offer on the table. */
  readonly uses: readonly Use[];
  /** Its standard values by the names that papers give them; times and utilities run from 0 to 1. */
  readonly values: Readonly<Record<string, number | string>>;
}

interface Definition<Values> extends Pick<Condition, 'says' | 'uses'> {
  readonly make: (values: Values) => AcceptanceCondition;
  readonly values: Values;
  readonly symbol: (values: Values) => string;
  /** The rule by which it takes an offer, unless it is AC_next that does. */
  readonly rule: Rule;
  /** Whether it is AC_next or something else: then it leaves what AC_next leaves. */
  readonly orNext?: boolean;
}

function condition<const Values extends Condition['values']>(definition: Definition<Values>): Condition {
  const { make, values, symbol, says, uses, rule, orNext = false } = definition;
  return {
    symbol: symbol(values),
    says,
    uses,
    values,
    isEnough: make(values),
    taken: (received, next) => (orNext && acNext(received, next) ? 'enough' : rule),
    left: orNext ? 'tooLittle' : 'decline',
  };
}

/** AC_combi with a guess at what may still be hoped for. */
function hoping(alpha: Combined['alpha'], says: string): Condition {
  return condition({
    make: acCombi,
    values: { T: 0.99, alpha },
    symbol: ({ T }) => `AC_combi(${T}, ${alpha})`,
    says,
    uses: ['clock', 'offers'],
    rule: 'noMoreToCome',
    orNext: true,
  });
}

/** Every condition, from the simplest to those that guess what is still to come. */
export const CONDITIONS = {
  next: condition({
    make: acNextScaled,
    values: { a: 1, b: 0 },
    symbol: () => 'AC_next',
    says: 'Takes what is worth at least what it would ask for next.',
    uses: [],
    rule: 'enough',
    orNext: true,
  }),
  prev: condition({
    make: acPrev,
    values: { a: 1, b: 0 },
    symbol: () => 'AC_prev',
    says: 'Takes what is worth at least what it asked for last.',
    uses: ['offers'],
    rule: 'noLessThanLast',
  }),
  gap: condition({
    make: acGap,
    values: { c: 0.01 },
    symbol: ({ c }) => `AC_gap(${c})`,
    says: 'Takes what comes that close to what it asked for last.',
    uses: ['offers'],
    rule: 'closeToLast',
  }),
  const: condition({
    make: acConst,
    values: { alpha: 0.9 },
    symbol: ({ alpha }) => `AC_const(${alpha})`,
    says: 'Takes what is worth at least that, at any time.',
    uses: [],
    rule: 'level',
  }),
  time: condition({
    make: acTime,
    values: { T: 0.99 },
    symbol: ({ T }) => `AC_time(${T})`,
    says: 'From that time on, and in the last round, takes whatever it may sign.',
    uses: ['clock'],
    rule: 'timeUp',
  }),
  combi: condition({
    make: acCombi,
    values: { T: 0.99, alpha: 'ANY' },
    symbol: ({ T }) => `AC_combi(${T})`,
    says: 'AC_next or AC_time.',
    uses: ['clock'],
    rule: 'timeUp',
    orNext: true,
  }),
  'combi-max': hoping('MAX', 'AC_next; from that time on also takes what is worth at least the best offer so far.'),
  'combi-max-window': hoping(
    'MAX^W',
    'AC_next; from that time on also takes what is worth at least the best offer in the window, which is as long as the time left.',
  ),
  'combi-avg-window': hoping('AVG^W', 'As before, with the average offer in the window.'),
  'combi-best-avg': hoping('BEST_AVG', 'As before, with the average of those in the window that are better.'),
  'combi-prob': hoping('PROB', 'As before, but waits while more than ten offers lie in the window.'),
  stopping: condition({
    make: acStopping,
    values: {},
    symbol: () => 'optimal stopping',
    says: 'Takes what is worth at least what waiting is, if any offer is as likely as any other.',
    uses: ['clock'],
    rule: 'noMoreToCome',
  }),
} as const satisfies Readonly<Record<string, Condition>>;

export type ConditionWord = keyof typeof CONDITIONS;

export const CONDITION_WORDS = Object.keys(CONDITIONS) as readonly ConditionWord[];

/** The parameter of a strategy that lets its condition be chosen. Such a strategy declares CONDITION_RULES too. */
export const ACCEPT = {
  says: 'the condition by which it accepts (Baarslag, Hindriks & Jonker 2014)',
  standard: 'next',
  choices: CONDITION_WORDS,
  uses: Object.fromEntries(CONDITION_WORDS.map((word) => [word, CONDITIONS[word].uses])),
} as const satisfies ChoiceParameter;
