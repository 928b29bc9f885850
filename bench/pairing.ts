/** Two agents on a deal: their talk off stage, on stage, and in a bare loop that plays the same. */
import { hire } from '../src/agents/hire.js';
import { play } from '../src/engine/play.js';
import type { Session, SessionOptions } from '../src/engine/session.js';
import type { Deal } from '../src/model/deal.js';
import type { Pair } from '../src/model/party.js';
import type { BareResult } from './bare.js';
import { perSecond, type Timing } from './measure.js';

export interface Pairing {
  readonly name: string;
  readonly turns: number;
  readonly talk: (options: Omit<SessionOptions, 'seed'>) => Session;
  readonly bare: () => BareResult;
}

/** Talks per second. */
export interface OffStage {
  readonly bare: number;
  readonly withoutLedger: number;
  readonly withLedger: number;
}

/** Throws if the bare loop plays another talk. */
export function pairing(name: string, deal: Deal, agents: Pair<string>, bare: () => BareResult): Pairing {
  const [one, other] = [hire(agents[0]).seat, hire(agents[1]).seat];
  const talk: Pairing['talk'] = (options) => play(deal, [one(), other()], { seed: 'bench', ...options });
  const session = talk({});
  const same = bare();
  if (same.outcome !== session.result()?.outcome || same.turns !== session.moves.length)
    throw new Error(`${name}: the bare loop plays another talk`);
  return { name, turns: same.turns, talk, bare };
}

export function ratesOffStage({ talk, bare }: Pairing, timing?: Timing): OffStage {
  return {
    bare: perSecond(bare, timing),
    withoutLedger: perSecond(() => talk({ ledger: false }), timing),
    withLedger: perSecond(() => talk({}), timing),
  };
}

export function rateOnStage({ talk }: Pairing, timing?: Timing): number {
  return perSecond(() => talk({ stage: 'on' }), timing);
}

/** What is printed of a pairing. */
export function linesOf(
  { name, turns }: Pairing,
  off: OffStage,
  on: number,
): [what: string, value: number, unit: string][] {
  const { bare, withoutLedger, withLedger } = off;
  return [
    [`${name}: turns in the talk`, turns, 'turns'],
    [`${name}: bare loop`, bare, 'talks/s'],
    [`${name}: off stage, without ledger`, withoutLedger, 'talks/s'],
    [`${name}: off stage, with ledger`, withLedger, 'talks/s'],
    [`${name}: on stage, with ledger`, on, 'talks/s'],
    [`${name}: off stage to on stage, both with ledger`, withLedger / on, 'times'],
    [`${name}: off stage to bare loop, both without ledger`, withoutLedger / bare, 'times'],
    [`${name}: off stage with ledger to bare loop`, withLedger / bare, 'times'],
  ];
}
