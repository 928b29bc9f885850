/**
 * The talks: the referee of alternating offers.
 *
 * In every round the first mover acts, then the other. Each offers a complete outcome, accepts the one on the table or
 * walks out. Between sessions the talks recess, and resume with new mandates from the capitals. When the rounds are
 * used up the first mover may have the last word on the last offer; then both may agree to extend by a short session;
 * otherwise the talks expire. A party may only table or sign what crosses none of its red lines and reaches its mandate.
 * With a move it may say in public what the scenario lets it say. Events happen between moves, and change mandates.
 *
 * Since the parties act in turn, the offer on the table is always the other side's.
 */
import type { Deal } from '../model/deal.js';
import type { ActionType } from '../model/move.js';
import { opponent, type Party } from '../model/party.js';
import { maySign, whyNotSign } from '../model/preferences.js';
import type { Ending } from '../model/result.js';
import { sessionAt } from '../model/schedule.js';
import { isOutcome, NONE } from '../model/space.js';
import { maySay } from '../model/statement.js';
import type { Chart } from './chart.js';

export interface TalksContext {
  readonly deal: Deal;
  /** The session by its number, from 0; the one after the last is the extension. */
  session: number;
  /** Counted through from 1. */
  round: number;
  turn: Party;
  /** The outcome on the table, or `NONE`. */
  table: number;
  /** The least each party may sign today, in points. */
  mandates: [number, number];
  /** Whether the first of the two has asked to go on. */
  extending: boolean;
  /** How many events have happened. */
  events: number;
  /** Who accepted, walked or stopped; `NONE` if nobody did. */
  closedBy: Party | typeof NONE;
}

export interface ActionEvent {
  readonly type: ActionType;
  readonly by: Party;
  readonly outcome: number;
  readonly says?: string | undefined;
}

/** The capitals have spoken: the next session opens under these mandates. */
interface ResumeEvent {
  readonly type: 'resume';
  readonly mandates: readonly [number, number];
}

/** Something has happened outside the room: from now on these mandates hold. */
interface HappenEvent {
  readonly type: 'happen';
  readonly mandates: readonly [number, number];
}

export type TalksEvent = ActionEvent | ResumeEvent | HappenEvent;

/** Where the talks are: the states of the chart in which they rest. */
export type Phase = 'talking' | 'recess' | 'lastWord' | 'extending' | Ending;

export function talksContext(deal: Deal): TalksContext {
  const [first, second] = sessionAt(deal.schedule, 0).mandates;
  return {
    deal,
    session: 0,
    round: 1,
    turn: deal.schedule.first,
    table: NONE,
    mandates: [first, second],
    extending: false,
    events: 0,
    closedBy: NONE,
  };
}

/** What may not be said leads nowhere: the whole move is refused. */
const unsayable = { guard: 'unsayable' } as const;

const closing = {
  accept: [unsayable, { guard: 'mayAccept', actions: ['close'], target: 'agreed' }],
  walk: [unsayable, { guard: 'inTurn', actions: ['close'], target: 'walkedOut' }],
} as const;

export const talks: Chart<TalksContext, TalksEvent> = {
  config: {
    id: 'talks',
    initial: 'talking',
    states: {
      talking: {
        on: {
          offer: [unsayable, { guard: 'mayOffer', actions: ['table', 'passTurn'], target: 'tabled' }],
          happen: { actions: ['happen'] },
          ...closing,
        },
      },
      tabled: {
        always: [
          { guard: 'roundOpen', target: 'talking' },
          { guard: 'roundsLeft', actions: ['nextRound'], target: 'talking' },
          { guard: 'sessionsLeft', target: 'recess' },
          { guard: 'lastWord', target: 'lastWord' },
          { target: 'usedUp' },
        ],
      },
      recess: {
        on: { resume: { actions: ['openSession', 'nextRound'], target: 'talking' } },
      },
      lastWord: {
        on: { reject: [unsayable, { guard: 'inTurn', target: 'usedUp' }], ...closing },
      },
      usedUp: {
        always: [{ guard: 'mayExtend', target: 'extending' }, { target: 'expired' }],
      },
      extending: {
        on: {
          extend: [
            unsayable,
            { guard: 'firstToAnswer', actions: ['askToExtend', 'passTurn'] },
            { guard: 'inTurn', actions: ['passTurn'], target: 'recess' },
          ],
          stop: [unsayable, { guard: 'inTurn', actions: ['close'], target: 'expired' }],
        },
      },
      agreed: { type: 'final' },
      walkedOut: { type: 'final' },
      expired: { type: 'final' },
    },
  },

  guards: {
    unsayable: (talks, event) => {
      const { by, says } = event as ActionEvent;
      return says !== undefined && !maySay(talks.deal.statements, by, says);
    },
    inTurn: (talks, event) => (event as ActionEvent).by === talks.turn,
    mayOffer: (talks, event) => {
      const { by, outcome } = event as ActionEvent;
      const isOutcome = Number.isInteger(outcome);
      return by === talks.turn && isOutcome && maySign(talks.deal.preferences[by], outcome, talks.mandates[by]);
    },
    mayAccept: (talks, event) => {
      const { by } = event as ActionEvent;
      return (
        by === talks.turn &&
        talks.table !== NONE &&
        maySign(talks.deal.preferences[by], talks.table, talks.mandates[by])
      );
    },
    roundOpen: (talks) => talks.turn !== talks.deal.schedule.first,
    roundsLeft: (talks) => talks.round < sessionAt(talks.deal.schedule, talks.session).lastRound,
    sessionsLeft: (talks) => talks.session + 1 < talks.deal.schedule.sessions.length,
    lastWord: (talks) => talks.deal.schedule.lastWord,
    mayExtend: (talks) =>
      talks.deal.schedule.extension !== undefined && talks.session + 1 === talks.deal.schedule.sessions.length,
    firstToAnswer: (talks, event) => (event as ActionEvent).by === talks.turn && !talks.extending,
  },

  rules: {
    table: (talks, event) => {
      talks.table = (event as ActionEvent).outcome;
    },
    passTurn: (talks) => {
      talks.turn = opponent(talks.turn);
    },
    nextRound: (talks) => {
      talks.round += 1;
    },
    openSession: (talks, event) => {
      const { mandates } = event as ResumeEvent;
      talks.session += 1;
      talks.mandates[0] = mandates[0];
      talks.mandates[1] = mandates[1];
    },
    happen: (talks, event) => {
      const { mandates } = event as HappenEvent;
      talks.events += 1;
      talks.mandates[0] = mandates[0];
      talks.mandates[1] = mandates[1];
    },
    askToExtend: (talks) => {
      talks.extending = true;
    },
    close: (talks, event) => {
      talks.closedBy = (event as ActionEvent).by;
    },
  },
};

/** Why the referee refuses an action, in words. */
export const REFUSALS = {
  over: 'the talks are over',
  notNow: 'that cannot be done at this point of the talks',
  outOfTurn: 'it is the other side’s turn',
  unsayable: 'the scenario does not let the mover say that',
  noSuchOutcome: 'there is no such outcome',
  nothingOnTable: 'there is no offer on the table',
  redLine: 'it crosses a red line of the mover',
  belowMandate: 'it is below the mandate of the mover',
} as const;
export type Refusal = keyof typeof REFUSALS;

/** Why the referee would refuse this action in this phase; `undefined` if nothing speaks against it. */
export function whyNot(phase: Phase, talksNow: TalksContext, action: ActionEvent): Refusal | undefined {
  const { deal, turn, table, mandates } = talksNow;
  const state = talks.config.states[phase];
  if (state?.type === 'final') return 'over';
  if (action.by !== turn) return 'outOfTurn';
  if (!Object.hasOwn(state?.on ?? {}, action.type)) return 'notNow';
  if (action.says !== undefined && !maySay(deal.statements, action.by, action.says)) return 'unsayable';
  if (action.type !== 'offer' && action.type !== 'accept') return undefined;
  const outcome = action.type === 'accept' ? table : action.outcome;
  if (action.type === 'accept' && table === NONE) return 'nothingOnTable';
  const own = deal.preferences[action.by];
  if (!isOutcome(own.space, outcome)) return 'noSuchOutcome';
  return whyNotSign(own, outcome, mandates[action.by]);
}
