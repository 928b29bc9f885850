/**
 * How long the steps after a signature take. Each comes on no day before its least, and from then on with the same chance
 * on each day. The figures are fitted to one cycle, from Geneva (12 May 2025) to the release after London (3 July 2025).
 */

/** What may happen on a day. */
export const COMPLIANCE_STEPS = [
  'enter',
  'lift',
  'deliver',
  'strike',
  'slow',
  'counter',
  'accuse',
  'call',
  'meet',
  'confirm',
  'release',
  'resume',
] as const;
export type ComplianceStep = (typeof COMPLIANCE_STEPS)[number];

/** When a step comes: not before `least` days after what it waits for, and then with this chance on each day. */
export interface Timing {
  readonly least: number;
  readonly chance: number;
}

/** The mean wait is `least + (1 - chance) / chance` days; behind each, the days of the cycle of May to July 2025. */
export const TIMINGS: Readonly<Record<ComplianceStep, Timing>> = {
  /** After the signature: 2. */
  enter: { least: 2, chance: 1 },
  /** After it was imposed, where its party keeps the deal: ours. */
  lift: { least: 1, chance: 0.3 },
  /** After the slow walk began, where the licensor keeps the deal: ours. */
  deliver: { least: 1, chance: 0.3 },
  /** After the signature: 0 to 1. */
  strike: { least: 0, chance: 0.25 },
  /** After the entry into force: 0 to 1. */
  slow: { least: 0, chance: 0.5 },
  /** After the first strain: 10 to 11. */
  counter: { least: 6, chance: 0.2 },
  /** After the first strain: 17 to 18. */
  accuse: { least: 14, chance: 0.22 },
  /** After the accusation: 6 to 7. */
  call: { least: 4, chance: 0.3 },
  /** After the call: 4. */
  meet: { least: 3, chance: 0.5 },
  /** After the talks: 14 to 17. */
  confirm: { least: 14, chance: 0.4 },
  /** After the paper: 5 to 9. */
  release: { least: 5, chance: 0.35 },
  /** After the release: 1, ours. */
  resume: { least: 1, chance: 1 },
};

/** A further countermeasure of a bundle: six in the two weeks after the first, four at the least. */
export const BUNDLE = { least: 4, most: 6, days: 14, chance: 0.4 } as const;

/** Once a quarrel was settled, a measure outside the text comes 88 days later in the mean: 3 July to 29 September 2025. */
export const STRIKE_LATER = 1 / 88;

/** What nobody wants happens all the same: a strain by an agency or a form, on one day in a hundred. Ours. */
const MISHAP = 0.01;

/** What the text forbids comes with a twentieth of the chance: a clause does not bind, but makes it dear. Ours. */
const FORBIDDEN = 1 / 20;

/** Words alone bring the leaders to the telephone with a tenth of the chance that countermeasures do. Ours. */
export const UNPRESSED = 1 / 10;

/** The chance of a strain on a day: `wanted` if its party wants it, as of a mishap if not, and less if it is forbidden. */
export function chanceOf(wanted: number, willed: boolean, forbidden: boolean): number {
  return (willed ? wanted : MISHAP) * (forbidden ? FORBIDDEN : 1);
}
