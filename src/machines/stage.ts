/**
 * One talk's worth of charts: the talks and, for each party, its positions and its mandate. On stage and off stage are
 * two ways to play them and look the same from here.
 */
import type { Pair, Party } from '../model/party.js';
import type { MandateContext, MandateState } from './mandate.js';
import type { OtherSideEvent, PositionContext, PositionState } from './position.js';
import type { Phase, TalksContext, TalksEvent } from './talks.js';

export interface Stage {
  readonly phase: Phase;
  readonly talks: TalksContext;
  /** Sends an event to the talks; whether the referee let it pass. A refused event changes nothing. */
  readonly act: (event: TalksEvent) => boolean;
  /**
   * Lets a party stand where its offer does: tells the positions of both on every issue that it changes. `before` is the
   * party's last offer, `there` the other side's; either may be `NONE`.
   */
  readonly take: (party: Party, outcome: number, before: number, there: number) => void;
  /** Lets a party take an option on an issue; see `StateEvent` for what the rest means. */
  readonly stand: (party: Party, issue: number, option: number, change: number, met: boolean) => void;
  /** Tells a party's position that the other side came to where it stands, or left it. */
  readonly tell: (party: Party, issue: number, news: OtherSideEvent['type']) => void;
  /** Lets the party's capital speak at a recess; the new mandate, in points. */
  readonly instruct: (party: Party) => number;
  /** Lets an event change the party's mandate by so many points; the new mandate, in points. */
  readonly happen: (party: Party, change: number) => number;
  /** Everything as it stands now, safe from what comes after. */
  readonly scene: () => Scene;
}

export interface Standing<State, Context> {
  readonly state: State;
  readonly context: Readonly<Context>;
}

export interface Scene {
  readonly phase: Phase;
  readonly talks: Readonly<TalksContext>;
  /** Of each party, its position on each issue. */
  readonly positions: Pair<readonly Standing<PositionState, PositionContext>[]>;
  readonly mandates: Pair<Standing<MandateState, MandateContext>>;
}
