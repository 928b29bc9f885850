/** Who conceded how much, when, and in what kind of steps. */
import type { Deal } from '../model/deal.js';
import { opponent, type Pair, type Party, pair } from '../model/party.js';
import { pointsOf } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import { exponentOf } from './curve.js';
import { agreedIn, type Offer, offersIn, type Talk, timeOf, turnsIn } from './talk.js';

/** The kinds of steps, in the order in which they are tried. */
export const STEP_CLASSES = ['silent', 'nice', 'concession', 'unfortunate', 'selfish', 'fortunate'] as const;
export type StepClass = (typeof STEP_CLASSES)[number];

/** A change of less than this share of a party's range of points counts as none. */
export const STILL = 0.03;

/** The relative time at which the last tenth begins. */
const LATE = 0.9;

/** What an offer changed against the same party's offer before. */
export interface Step {
  /** The place of the offer in the moves, from 0. */
  readonly move: number;
  readonly by: Party;
  readonly round: number;
  /** Change in points of the mover. */
  readonly own: number;
  /** Change in points of the other side. */
  readonly other: number;
  readonly kind: StepClass;
}

/** How one party conceded. */
export interface Conceding {
  readonly offers: number;
  /** Own points of its first offer. */
  readonly first: number;
  /** Own points of where it ended: the deal, or else its last offer. */
  readonly last: number;
  /** First less last. */
  readonly total: number;
  /** Its share of what both conceded, as utility; `undefined` if a party conceded less than nothing, or neither any. */
  readonly share: number | undefined;
  readonly counts: Readonly<Record<StepClass, number>>;
  /**
   * How far the party heeded the other side's wishes (Hindriks, Jonker and Tykhonov 2007): steps that are fortunate,
   * nice or a concession over those that are selfish, unfortunate or silent; `undefined` if there are none of these.
   */
  readonly sensitivity: number | undefined;
  /** The exponent of the concession curve through its offers; `undefined` under four offers or if the last is no lower. */
  readonly exponent: number | undefined;
  /**
   * The part of its total conceded in the last tenth of the time; over 1 or under 0 where it had taken more back, or
   * took back at the end. `undefined` if the total is not over 0.
   */
  readonly late: number | undefined;
}

/** Every step of a talk, oldest first: each party's offers against its own offer before. */
export function stepsOf(talk: Talk): readonly Step[] {
  const ranges = pair((party) => rangeOf(talk.deal, party));
  return turnsIn(talk).flatMap(({ offer, before }) => {
    if (before === undefined) return [];
    const { move, by, round, points } = offer;
    const other = opponent(by);
    const changes = pair((party) => points[party] - before.points[party]);
    const kind = classOf(changes[by], changes[other], [ranges[by], ranges[other]]);
    return [{ move, by, round, own: changes[by], other: changes[other], kind }];
  });
}

/**
 * The class of a step (Hindriks, Jonker and Tykhonov 2007), by the changes in points for the mover and for the other
 * side. Tried in this order the classes leave no gap: a step that changes nothing for the mover, and is neither silent
 * nor nice, costs the other side something and is `unfortunate`.
 */
function classOf(own: number, other: number, [range, otherRange]: Pair<number>): StepClass {
  const still = isStill(own, range);
  if (still && isStill(other, otherRange)) return 'silent';
  if (still && other > 0) return 'nice';
  if (own < 0 && other >= 0) return 'concession';
  if (own <= 0) return 'unfortunate';
  return other <= 0 ? 'selfish' : 'fortunate';
}

function isStill(change: number, range: number): boolean {
  return change === 0 || Math.abs(change) / range < STILL;
}

/** From the worst outcome of the space to the best, in points, red lines or not. */
function rangeOf({ preferences }: Deal, party: Party): number {
  return preferences[party].optionPoints.reduce((sum, points) => sum + Math.max(...points) - Math.min(...points), 0);
}

/** Where a party began and ended, in its own points. */
interface Course {
  readonly offers: readonly Offer[];
  readonly first: number;
  readonly last: number;
}

/** How a party conceded in a talk; `undefined` if it made no offer. Points are counted before any discount. */
export function concedingOf(talk: Talk, party: Party): Conceding | undefined {
  const course = courseOf(talk, party);
  if (course === undefined) return undefined;
  const { offers, first, last } = course;
  const counts = countsOf(stepsOf(talk).filter(({ by }) => by === party));
  const times = offers.map(({ time }) => time);
  const levels = offers.map(({ points }) => points[party]);
  return {
    offers: offers.length,
    first,
    last,
    total: first - last,
    share: shareOf(talk, party),
    counts,
    sensitivity: sensitivityOf(counts),
    exponent: exponentOf(times, levels),
    late: lateShare(talk, party, course),
  };
}

function courseOf(talk: Talk, party: Party): Course | undefined {
  const offers = offersIn(talk).filter(({ by }) => by === party);
  const [first] = offers;
  if (first === undefined) return undefined;
  const agreed = agreedIn(talk);
  const ended = agreed === NONE ? (offers.at(-1) as Offer).outcome : agreed;
  return { offers, first: first.points[party], last: pointsOf(talk.deal.preferences[party], ended) };
}

function shareOf(talk: Talk, party: Party): number | undefined {
  const totals = pair((side) => {
    const course = courseOf(talk, side);
    return course && (course.first - course.last) / talk.deal.preferences[side].scale;
  });
  const [own, others] = [totals[party], totals[opponent(party)]];
  if (own === undefined || others === undefined || own < 0 || others < 0) return undefined;
  return own + others > 0 ? own / (own + others) : undefined;
}

function countsOf(steps: readonly Step[]): Record<StepClass, number> {
  const counts = { silent: 0, nice: 0, concession: 0, unfortunate: 0, selfish: 0, fortunate: 0 };
  for (const { kind } of steps) counts[kind]++;
  return counts;
}

function sensitivityOf(counts: Readonly<Record<StepClass, number>>): number | undefined {
  const deaf = counts.selfish + counts.unfortunate + counts.silent;
  return deaf === 0 ? undefined : (counts.fortunate + counts.nice + counts.concession) / deaf;
}

function lateShare({ deal, result }: Talk, party: Party, { offers, first, last }: Course): number | undefined {
  if (first <= last) return undefined;
  if (result !== undefined && timeOf(deal, result.round) < LATE) return 0;
  const early = offers.findLast(({ time }) => time < LATE)?.points[party] ?? first;
  return (early - last) / (first - last);
}
