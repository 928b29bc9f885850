/** Rule 8, impasse: talks can fail, and mostly do not. */
import type { Deal } from '../../model/deal.js';
import { PARTIES } from '../../model/party.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';

/** Talks of two random bots. */
export interface RandomTalks {
  readonly talks: number;
  /** How many ended without a deal. */
  readonly failed: number;
}

export type ImpasseFault = {
  readonly kind: 'impasse';
  readonly side: 'under' | 'over';
  readonly noDeal: number;
  readonly rounds: number;
  /** The rounds with which about the right share would fail; `undefined` where no number of rounds can be told. */
  readonly instead: number | undefined;
  /** Whether an earlier session has a harder mandate than the last one. */
  readonly eased: boolean;
};

/** The share of talks between two random bots that end without a deal. The deal is to have its mandates as written. */
export function impasse({ schedule }: Deal, played: RandomTalks | undefined): Examined<ImpasseFault> {
  if (played === undefined) return { measured: {}, faults: [], unmeasured: { kind: 'notPlayed' } };
  const noDeal = played.failed / played.talks;
  const measured = { talks: played.talks, noDeal };
  const side = against(noDeal, BOUNDS.impasse.noDeal);
  if (side === 'within') return { measured, faults: [] };
  const { rounds, sessions } = schedule;
  const last = sessions.at(-1)?.mandates ?? [0, 0];
  const eased = sessions.some(({ mandates }) => PARTIES.some((party) => mandates[party] > last[party]));
  const instead = roundsFor(noDeal, rounds, side);
  return { measured, faults: [{ kind: 'impasse', side, noDeal, rounds, instead, eased }] };
}

/** If every round fails with the same chance q, so many talks fail as q^rounds: the rounds that bring them to the bound. */
function roundsFor(noDeal: number, rounds: number, side: 'under' | 'over'): number | undefined {
  if (noDeal === 0 || noDeal === 1) return undefined;
  const { least, most } = BOUNDS.impasse.noDeal;
  const needed = (rounds * Math.log(side === 'under' ? least : most)) / Math.log(noDeal);
  const whole = side === 'under' ? Math.floor(needed) : Math.ceil(needed);
  return whole >= 1 ? whole : undefined;
}
