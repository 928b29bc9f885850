/** What a strategy would do in a player's seat, from nothing but the player's own window. */
import { hire } from '../agents/hire.js';
import { panel } from '../agents/panel.js';
import { reasonFor } from '../agents/reasons.js';
import type { Window } from '../engine/window.js';
import type { Decision } from '../model/move.js';
import { pair } from '../model/party.js';

export interface Hint {
  readonly strategy: string;
  readonly says: string;
  /** Missing where the strategy finds no move that the referee would let pass. */
  readonly decision: Decision | undefined;
  readonly reason: string | undefined;
}

/** The hint of the strategy at this place of the house's list. */
export function hintFrom(window: Window, place: number): Hint {
  const { name, says } = panel[place] as (typeof panel)[number];
  const decision = hire(name).seat().decide(window.view);
  if (window.whyNot(decision) !== undefined) return { strategy: name, says, decision: undefined, reason: undefined };
  const { party, round, deal, own } = window;
  const moves = [...window.moves.map((move) => ({ ...move, because: undefined })), { ...decision, by: party, round }];
  // Reasons are told in the points of who moves; the other side's are not there to be asked.
  const known = { ...deal, preferences: pair(() => own) };
  return {
    strategy: name,
    says,
    decision,
    reason: reasonFor(
      known,
      pair(() => name),
      moves,
      moves.length - 1,
    ),
  };
}
