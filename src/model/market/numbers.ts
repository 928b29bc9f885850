/**
 * Every number of the market model, in one place. The prices follow a handful of trading days in 2025 and are rough; the
 * chance of a breakdown is ours, chosen for what it should do and not fitted to anything. Nothing here is advice.
 */
import type { ActionType } from '../move.js';
import type { Ending } from '../result.js';
import type { Tone } from '../statement.js';

/** What the chance of a breakdown is made of, in log odds unless said. */
export const BREAKDOWN = {
  /** Two sides that ask for the same: a chance of 12 %. */
  base: -2,
  /** What a whole gap adds at the beginning, and what it adds besides at the end: a gap frightens as time runs out. */
  gap: 1,
  gapLate: 4,
  /** The gap that is supposed until both have offered, from 0 to 1. */
  supposedGap: 0.6,
  /** What offers that came nearer of late, all of them, take away; those that drew apart add it. */
  nearing: 0.8,
  /** How much of what was seen of late is still remembered at the next offer. */
  memory: 0.7,
  /** How much of what was said is still heard one move later. */
  echo: 0.7,
  /** Words of hostility, and those of confidence: as after a threat in 2025, these take back 60 % of it. */
  tones: { hostile: 0.5, neutral: 0, upbeat: -0.3 } satisfies Readonly<Record<Tone, number>>,
  /** Whoever commits itself in public leaves itself less room. */
  commitment: 0.2,
  /** What other moves than offers say without words; those that end the talks are in `ended`. */
  deeds: { offer: 0, accept: 0, reject: 0.5, walk: 0, extend: -0.5, stop: 1 } satisfies Readonly<
    Record<ActionType, number>
  >,
  /** The chance, not its log odds, once it is known how the talks ended; nothing before that is nearer to 0 or 1. */
  ended: { agreed: 0.01, walkedOut: 0.99, expired: 0.99 } satisfies Readonly<Record<Ending, number>>,
} as const;

/** How prices follow the chance. */
export const PRICES = {
  /** Where they start, about the levels of the first week of June 2025: the S&P 500, the ten-year yield in per cent, yuan per dollar. */
  start: { sp500: 6000, treasury: 4.45, yuan: 7.19 },
  /** What stocks lose, in per cent, when a breakdown becomes certain that nobody expected. */
  loss: 6,
  /** Standard deviation of all other news on a trading day, in per cent of stocks; a session counts as a day. */
  dailyNoise: 0.8,
  /** Change of the yield for each per cent of stocks, in basis points: in a crisis American bonds are sold with them. */
  yieldPerPercent: { normal: 3, crisis: -3 },
  /** Change of yuan per dollar for each per cent of stocks, in per cent. */
  yuanPerPercent: -0.16,
  /** How far the yuan may go from its daily fixing, in per cent. */
  yuanBand: 2,
  /** How much of the way to where it would go the yuan goes at one move: the fixing lets it follow slowly. */
  yuanPace: 0.5,
} as const;

/** How much each kind of news changes the chance when it is a complete surprise. */
export const NEWS = {
  escalation: 0.85,
  retaliation: 0.85,
  threat: 0.45,
  accusation: 0,
  'talks-start': -0.2,
  'talks-positive': -0.3,
  framework: -0.3,
  'verbal-relief': -0.45,
  truce: -0.55,
  'partial-relief': -0.85,
} as const;

/** How much of that is left of news that surprises so much. */
export const SURPRISE = { low: 0.3, medium: 0.6, high: 1 } as const;

/** The news that something was signed or lifted; expected, it is sold: this much is left, with the other sign. */
export const SETTLED: readonly (keyof typeof NEWS)[] = ['framework', 'truce', 'partial-relief'];
export const SOLD_ON_NEWS = -0.15;
