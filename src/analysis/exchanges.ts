/** The ledger of a talk: who gave what, on which issue, and in return for what. */
import type { Deal } from '../model/deal.js';
import { opponent, type Pair, type Party, pair } from '../model/party.js';
import { NONE, optionOf } from '../model/space.js';
import { agreedIn, offersIn, type Talk, type Turn, turnsIn } from './talk.js';

/** What moving from one option of an issue to another changes. */
export interface Change {
  readonly issue: number;
  /** The option left, by its place. */
  readonly from: number;
  readonly to: number;
  /** Change in points of the party that moves. */
  readonly own: number;
  /** Change in points of the other side. */
  readonly other: number;
}

/** What one offer gave and took against the same party's offer before. */
export interface Exchange {
  /** The place of the offer in the moves, from 0. */
  readonly move: number;
  readonly by: Party;
  /** Issues on which the party lost. */
  readonly gave: readonly Change[];
  /** Issues on which it won. A change that is worth nothing to the party itself is in neither list. */
  readonly took: readonly Change[];
  /** What the other side gave in its next offer, seen from that side; empty if it made none or no earlier one. */
  readonly inReturn: readonly Change[];
}

/** Where both opened on an issue, where it ended, and what lies between, in points. */
export interface IssueBalance {
  readonly issue: number;
  /** The option each party opened with, by its place, or `NONE` if it made no offer. */
  readonly opened: Pair<number>;
  /** The option in the deal. */
  readonly ended: number;
  /** Own points each party lost from its own opening to the deal: under 0 if it won, 0 without an opening. */
  readonly gave: Pair<number>;
  /** Own points each party won from the other side's opening to the deal: 0 if that side made no offer. */
  readonly gained: Pair<number>;
}

/** One exchange for every offer after a party's first that differs from its last, oldest first. */
export function exchangesIn(talk: Talk): readonly Exchange[] {
  const turns = turnsIn(talk);
  return turns.flatMap((turn, at) => {
    const { offer, before } = turn;
    if (before === undefined || before.outcome === offer.outcome) return [];
    const changes = changesIn(talk.deal, turn);
    return [
      {
        move: offer.move,
        by: offer.by,
        gave: changes.filter(({ own }) => own < 0),
        took: changes.filter(({ own }) => own > 0),
        inReturn: answerTo(talk.deal, turns, at),
      },
    ];
  });
}

function answerTo(deal: Deal, turns: readonly Turn[], at: number): Change[] {
  // The parties act in turn, so that the next offer is the other side's.
  const answer = turns[at + 1];
  return answer === undefined ? [] : changesIn(deal, answer).filter(({ own }) => own < 0);
}

/** What an offer changed for both sides, issue by issue; nothing if the party made none before. */
function changesIn({ space, preferences }: Deal, { offer, before }: Turn): Change[] {
  if (before === undefined) return [];
  const { by } = offer;
  return space.sizes.map((_, issue) => {
    const from = optionOf(space, before.outcome, issue);
    const to = optionOf(space, offer.outcome, issue);
    const change = (party: Party) =>
      pointsAt(preferences, party, issue, to) - pointsAt(preferences, party, issue, from);
    return { issue, from, to, own: change(by), other: change(opponent(by)) };
  });
}

/** The balance of every issue, in their order; empty without a deal. */
export function balancesOf(talk: Talk): readonly IssueBalance[] {
  const { space, preferences } = talk.deal;
  const agreed = agreedIn(talk);
  if (agreed === NONE) return [];
  const offers = offersIn(talk);
  const openings = pair((party) => offers.find(({ by }) => by === party)?.outcome ?? NONE);
  return space.sizes.map((_, issue) => {
    const ended = optionOf(space, agreed, issue);
    const opened = pair((party) => (openings[party] === NONE ? NONE : optionOf(space, openings[party], issue)));
    const won = (party: Party, from: number) =>
      from === NONE ? 0 : pointsAt(preferences, party, issue, ended) - pointsAt(preferences, party, issue, from);
    return {
      issue,
      opened,
      ended,
      gave: pair((party) => 0 - won(party, opened[party])),
      gained: pair((party) => won(party, opened[opponent(party)])),
    };
  });
}

function pointsAt(preferences: Deal['preferences'], party: Party, issue: number, option: number): number {
  return preferences[party].optionPoints[issue]?.[option] as number;
}
