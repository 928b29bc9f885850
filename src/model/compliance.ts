/**
 * What comes after the signature. One party grants licences, the other receives what they let through, and each may keep
 * the deal or strain it. This file knows what was signed, what a side sees from day to day, and what a day is worth.
 */
import type { Pair, Party } from './party.js';
import type { Scenario } from './scenario.js';

/** The two clauses that decide most of what follows. */
export interface Terms {
  /** Whether the text names the licences, or only promises them in general words. */
  readonly licences: 'vague' | 'named';
  /** Whether it forbids new measures while it holds. */
  readonly standstill: boolean;
}

/** A signed deal, as far as keeping it goes. */
export interface Pact {
  readonly terms: Terms;
  /** The ids of the parties, which name their random streams. */
  readonly parties: Pair<string>;
  /** The party whose licences flow. */
  readonly licensor: Party;
  /** How many quarrels it leaves settled behind it; none unless said. */
  readonly quarrels?: number | undefined;
}

/** What a deal of a scenario says about keeping it, by option ids; `undefined` if the scenario does not tell. */
export function pactOf(scenario: Scenario, deal: Readonly<Record<string, string>>): Pact | undefined {
  const { compliance, parties } = scenario;
  if (compliance === undefined) return undefined;
  const { licences, standstill, slowWalker, quarrels } = compliance;
  const says = (issue: string, options: readonly string[]) => options.includes(deal[issue] ?? '');
  return {
    terms: {
      licences: says(licences.issue, licences.named) ? 'named' : 'vague',
      standstill: standstill !== undefined && says(standstill.issue, standstill.options),
    },
    parties: [parties[0].id, parties[1].id],
    licensor: slowWalker === parties[0].id ? 0 : 1,
    quarrels,
  };
}

/** All that a side sees when it decides how to keep the deal today. */
export interface ComplianceView {
  /** From 0, the day of the signature. */
  readonly day: number;
  /** The text as it stands today. */
  readonly terms: Terms;
  /** Whether the licences are its own to grant. */
  readonly grants: boolean;
  /** For how many days on end the other side has strained the deal, as far as can be seen; 0 if it keeps it. */
  readonly wronged: number;
  /** On how many days so far it did. */
  readonly wrongs: number;
}

/** How a side keeps the deal today. */
export interface Conduct {
  /** The share of what it owes that it gives: 1 keeps the deal, less strains it. */
  readonly keeps: number;
  /** Whether it would talk, if there is a quarrel. */
  readonly talks: boolean;
}

/** Decides from nothing but the view: the same view gives the same conduct. */
export type Keeper = (view: ComplianceView) => Conduct;

/** One day, as far as it is worth something. */
export interface DayCounts {
  /** What the licences let through, in per cent of normal. */
  readonly flow: number;
  /** Whether that is slow-walked. */
  readonly slow: boolean;
  /** Measures of the other party outside the text that stand. */
  readonly rival: number;
  /** Countermeasures of the other party that stand. */
  readonly counters: number;
  /** Whether the quarrel is open: from the accusation or the first countermeasure until the talks. */
  readonly open: boolean;
}

/**
 * What a day is worth, in points. They are ours, and chosen so that straining pays a little each day and a quarrel costs
 * a lot: a normal day is worth 100 to each, and five countermeasures take all of it from the party they hit.
 */
export const DAY_POINTS = {
  /** To the licensor: what it was given for its promise, on every day. */
  paid: 100,
  /** To the licensor: its lever, when nothing is let through; in proportion when less is. */
  lever: 10,
  /** To the licensor: each measure against it. */
  hit: -20,
  /** To the other party: a measure outside the text, which it wanted for its own sake. */
  rival: 5,
  /** To the other party: each countermeasure, which costs its own firms their sales. */
  counter: -5,
  /** To both: a day of open quarrel. */
  open: -10,
} as const;

/** What a day is worth to the licensor and to the other party, in whole points. The flow is worth its per cent. */
export function dayPoints({ flow, slow, rival, counters, open }: DayCounts): { licensor: number; other: number } {
  const { paid, lever, hit, rival: measure, counter, open: quarrel } = DAY_POINTS;
  const strain = open ? quarrel : 0;
  return {
    licensor: paid + (slow ? Math.floor((lever * (100 - flow)) / 100) : 0) + hit * (rival + counters) + strain,
    other: flow + measure * rival + counter * counters + strain,
  };
}
