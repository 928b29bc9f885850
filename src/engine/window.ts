/**
 * What one player may look at: its own numbers and words, what was said aloud, the time, its own mandate. Screens of a
 * player are drawn from this alone, so that nothing of the other side can get onto them.
 */
import type { Refusal } from '../machines/talks.js';
import { type Knowledge, type KnownEvent, knowledgeOf } from '../model/knowledge.js';
import type { MarketPoint } from '../model/market/market.js';
import type { Action, Move } from '../model/move.js';
import { type OpenDeal, redLinesOf } from '../model/openDeal.js';
import type { Party } from '../model/party.js';
import type { Preferences } from '../model/preferences.js';
import type { Result } from '../model/result.js';
import { sessionOfRound } from '../model/schedule.js';
import type { SeenStatements } from '../model/statement.js';
import type { Question, View } from '../model/view.js';
import { marketIn } from './market.js';
import type { Session } from './session.js';

export interface Window {
  readonly party: Party;
  readonly deal: OpenDeal;
  readonly own: Preferences;
  /** For each issue, which options this party may not sign. */
  readonly redLines: readonly (readonly boolean[])[];
  readonly brief: string;
  readonly batna: string;
  /** The session by its number, from 0; the one after the last is the extension. */
  readonly session: number;
  /** What its capital let it sign in each session up to this one, in points; the last is in force. */
  readonly mandates: readonly number[];
  readonly round: number;
  readonly question: Question;
  /** The outcome that the other side has on the table, or `NONE`. */
  readonly table: number;
  /** Every move so far, without the rule behind it. */
  readonly moves: readonly Omit<Move, 'because'>[];
  /** What may be said in public, with the own prices; `undefined` where nothing may be. */
  readonly statements: SeenStatements | undefined;
  /** What has happened outside the room, and what it did to this party. */
  readonly events: readonly KnownEvent[];
  /** What the markets make of it so far, where they look on: a point before the first move and one after each. */
  readonly market: readonly MarketPoint[] | undefined;
  /** How the talks ended, and what that is worth to this party after its discount. */
  readonly result: OwnResult | undefined;
  /** What the referee would answer to a move of this party. */
  readonly whyNot: (action: Action) => Refusal | undefined;
  /** The window as an agent in this seat sees it, to ask one for a hint. */
  readonly view: View;
  /** All that this party knows, later mandates too: to imagine how the talks may go on. */
  readonly knowledge: Knowledge;
}

/** A result with what it is worth, and cost, to one party. */
interface OwnResult extends Omit<Result, 'utility' | 'price'> {
  readonly utility: number;
  /** What it paid for words that the deal breaks, in points. */
  readonly price: number | undefined;
}

export function windowOf(session: Session, party: Party): Window {
  const { deal, moves } = session;
  const knowledge = knowledgeOf(deal, party, moves, session.happened);
  const number = sessionOfRound(deal.schedule, session.round);
  const result = session.result();
  const view = session.view(party);
  return {
    party,
    deal: knowledge.deal,
    own: knowledge.preferences,
    redLines: redLinesOf(deal, party),
    brief: knowledge.brief,
    batna: deal.scenario.parties[party].batna,
    session: number,
    mandates: knowledge.mandates.slice(0, number + 1),
    round: session.round,
    question: view.question,
    table: view.table,
    moves: knowledge.moves,
    statements: knowledge.statements,
    events: knowledge.events,
    market: deal.market ? marketIn(session) : undefined,
    result: result && { ...result, utility: result.utility[party], price: result.price?.[party] },
    whyNot: (action) => session.whyNot(party, action),
    view: { ...view, other: undefined },
    knowledge,
  };
}

/** The least it may sign now, in points; -Infinity where its capital set nothing. */
export function mandateNow({ mandates }: Window): number {
  return mandates[mandates.length - 1] as number;
}
