/** What is said of a deal after the signature. */
import type { ComplianceStep } from '../../machines/complianceTimings.js';

/** The parties by name: whose licences flow, the other one, and who takes this step. */
interface Told {
  readonly licensor: string;
  readonly other: string;
  readonly by: string;
  readonly accused: string;
  /** Countermeasures that stand then. */
  readonly counters: number;
}

/** What happened, if its party wanted it. */
export const HAPPENED: Readonly<Record<ComplianceStep, (told: Told) => string>> = {
  enter: () => 'The deal enters into force.',
  lift: ({ other }) => `${other} takes its measure back.`,
  deliver: ({ licensor }) => `${licensor} lets licences flow again.`,
  strike: ({ other }) => `${other} takes a measure outside the text.`,
  slow: ({ licensor }) => `${licensor} walks its licences slowly.`,
  counter: ({ other, counters }) =>
    `${other} takes a countermeasure; ${counters} now ${counters === 1 ? 'stands' : 'stand'}.`,
  accuse: ({ by, accused }) => `${by} openly accuses ${accused} of breaking the deal.`,
  call: () => 'The leaders call each other.',
  meet: () => 'The two meet and renegotiate; licences flow again.',
  confirm: () => 'Both confirm the paper; it names the licences.',
  release: () => 'All that was imposed is released together.',
  resume: () => 'The deal is implemented again.',
};

/** What happened though nobody wanted it. */
export const MISHAPS: Readonly<Partial<Record<ComplianceStep, (told: Told) => string>>> = {
  strike: ({ other }) => `An agency of ${other} takes a measure outside the text, unbidden.`,
  slow: ({ licensor }) => `Forms hold up the licences of ${licensor}, unwanted.`,
};

export const COMPLIANCE = {
  seats: (parties: readonly string[], names: readonly string[]) =>
    parties.map((party, at) => `${party}: ${names[at]}`).join('   '),
  terms: (named: boolean, standstill: boolean) =>
    `The text ${named ? 'names the licences' : 'is vague on licences'} and has ${standstill ? 'a' : 'no'} standstill clause.`,
  afterQuarrel: 'It settles a quarrel, after which new measures come more rarely.',
  heading: (seed: string, days: string) => `Seed ${seed}, ${days} after the signature`,
  head: ['Day', 'Flow', 'What happens'],
  flow: (days: number) =>
    `Flow of licences, ${days === 1 ? 'a day' : `${days} days`} a column; a full column is 111 % of normal or more:`,
  judged: 'What each way of keeping the deal earned, in points, against keeping it faithfully:',
  untilQuarrel: (name: string, day: number | undefined, made: string, difference: string) =>
    day === undefined
      ? `${name}, by what it earned, as no quarrel came: ${made} points, ${difference}.`
      : `${name}, by what it earned until the quarrel on day ${day}: ${made} points, ${difference}.`,
  inAll: (name: string, days: string, made: string, difference: string) =>
    `${name}, by what it cost over all ${days}: ${made} points, ${difference}.`,
  more: (points: string) => `${points} more`,
  less: (points: string) => `${points} less`,
  same: 'neither more nor less',
  points: 'A normal day is worth 100 points to each; the points are ours, and so is what is said of mishaps.',

  seeds: (seed: string, seeds: number, days: string) =>
    `Seeds ${seed}/1 to ${seed}/${seeds}, ${days} after the signature`,
  countered: 'Seeds with countermeasures',
  inTime: (from: number, to: number) => `the first between days ${from} and ${to}`,
  counterDays: 'Day of the first: one in ten by, half by, nine in ten by',
  talked: (day: number) => `Seeds with talks by day ${day}`,
  meanFlow: 'Mean flow of licences',
  made: (name: string) => `${name}, mean points`,
  gainedFirst: (name: string) => `${name}, over keeping it, until the quarrel`,
  gainedInAll: (name: string) => `${name}, over keeping it, in all`,
  none: 'none',
} as const;

/** What the help of the command line says after the options. */
export const COMPLIANCE_HELP = {
  strategies: 'Strategies, with their parameters as they stand:',
  points:
    'A day is worth, in points: to the party that grants the licences 100, up to 10 more while it walks them slowly, and\n' +
    '20 less for each measure against it; to the other party the flow in per cent, 5 more for a measure outside the text\n' +
    'and 5 less for each countermeasure; to both 10 less while the quarrel is open.',
} as const;
