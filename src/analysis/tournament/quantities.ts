/**
 * What is summed over talks. Every mean of a tournament is one of these sums over another, so that they can be added up
 * over talks, repeats and seats, however grouped, before they are divided.
 */
import { PARTIES, type Party } from '../../model/party.js';
import type { Measures } from './measures.js';

/** The same for both parties: talks and kinds of talks are counted, the rest is summed over the talks that have it. */
const OF_TALK = [
  'talks',
  'welfare',
  'rounds',
  'agreements',
  /** Agreements that have a share. */
  'shared',
  /** Agreements of deals with a frontier. */
  'bounded',
  'efficient',
  'frontierDistance',
  /** Agreements of deals with a Nash outcome. */
  'solved',
  'nashDistance',
  'kalaiSmorodinskyDistance',
] as const;

const OF_PARTY = ['utility', 'surplus', 'agreedUtility', 'share'] as const;

export type Quantity = (typeof OF_TALK)[number] | (typeof OF_PARTY)[number];

/** All quantities as one party counts them; those that it counts by itself come last. */
const QUANTITIES: readonly Quantity[] = [...OF_TALK, ...OF_PARTY];

/** How many quantities one party counts, and how many columns hold those of both: 31 at the most, a bit for each. */
export const VIEW = QUANTITIES.length;
export const WIDTH = VIEW + OF_PARTY.length;

/** The place of every quantity in a party's view. */
export const PLACE = Object.fromEntries(QUANTITIES.map((quantity, at) => [quantity, at])) as Readonly<
  Record<Quantity, number>
>;

/** The column in which a row of both parties has a place of the party's view. */
export function columnAt(place: number, party: Party): number {
  return place < OF_TALK.length ? place : place + OF_PARTY.length * party;
}

/** Writes what one talk adds to every column. */
export function writeTalk(row: Float64Array, measures: Measures): void {
  row.fill(0);
  row[PLACE.talks] = 1;
  row[PLACE.welfare] = measures.welfare;
  row[PLACE.rounds] = measures.rounds;
  for (const party of PARTIES) {
    row[columnAt(PLACE.utility, party)] = measures.utility[party];
    row[columnAt(PLACE.surplus, party)] = measures.surplus[party];
  }
  if (measures.agreed) writeAgreement(row, measures);
}

function writeAgreement(row: Float64Array, measures: Measures): void {
  const { utility, share, efficient, frontierDistance, nashDistance, kalaiSmorodinskyDistance } = measures;
  row[PLACE.agreements] = 1;
  row[PLACE.shared] = Number(share !== undefined);
  row[PLACE.bounded] = Number(frontierDistance !== undefined);
  row[PLACE.efficient] = Number(efficient ?? 0);
  row[PLACE.frontierDistance] = frontierDistance ?? 0;
  row[PLACE.solved] = Number(nashDistance !== undefined);
  row[PLACE.nashDistance] = nashDistance ?? 0;
  row[PLACE.kalaiSmorodinskyDistance] = kalaiSmorodinskyDistance ?? 0;
  for (const party of PARTIES) {
    row[columnAt(PLACE.agreedUtility, party)] = utility[party];
    row[columnAt(PLACE.share, party)] = share?.[party] ?? 0;
  }
}
