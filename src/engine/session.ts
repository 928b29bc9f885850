/**
 * One talk. It has one door, `move`, through which agents, people and replays come alike, and one window per party,
 * `view`. It knows no files, no clocks and no screens.
 */
import { openOffStage } from '../machines/offStage.js';
import { openOnStage } from '../machines/onStage.js';
import type { Scene, Stage } from '../machines/stage.js';
import { type Phase, type Refusal, whyNot } from '../machines/talks.js';
import type { Deal } from '../model/deal.js';
import {
  dealAfter,
  type EventPlan,
  type Happening,
  happenings,
  type OpenEvent,
  openEvents,
  type Past,
} from '../model/event.js';
import type { Action, Move } from '../model/move.js';
import { opponent, PARTIES, type Pair, type Party, pair } from '../model/party.js';
import { isPrintableLine } from '../model/printable.js';
import { type Ending, endWorth, type Result } from '../model/result.js';
import { isNumbered, NONE } from '../model/space.js';
import { broken, priceOf, type Said, seenBy } from '../model/statement.js';
import type { Question, View } from '../model/view.js';
import { streamOf } from './streams.js';

export interface SessionOptions {
  /** The seed of the talk: one word for all its randomness. */
  readonly seed: string;
  /** `on` stage for people, `off` stage (the default) for speed; the talk is the same. */
  readonly stage?: 'on' | 'off';
  /** Whether positions are followed; `true` unless said. Without them the talk is the same, and its scene has none. */
  readonly ledger?: boolean;
  /** What has happened up to a round, whatever the seed would have drawn; later events are drawn by the seed. */
  readonly past?: Past | undefined;
}

export interface Session {
  readonly deal: Deal;
  readonly seed: string;
  /** Every move the referee let pass, oldest first. */
  readonly moves: readonly Move[];
  /** Every event so far, oldest first; it happened before the first move of its round. */
  readonly happened: readonly Happening[];
  /** The deal as it stands after these events; the deal itself if there were none. */
  readonly standing: Deal;
  /** Whose turn it is; of no meaning once the talks are over. */
  readonly turn: Party;
  readonly over: boolean;
  /** The one door: the reason if the referee refuses, and then nothing has changed. */
  readonly move: (by: Party, action: Action, because?: string) => Refusal | undefined;
  /** What the door would answer to this move, which is not made. */
  readonly whyNot: (by: Party, action: Action) => Refusal | undefined;
  /** The round in which the next move falls, from 1. */
  readonly round: number;
  /** The window of one party. There is one for each, brought up to date at every call: do not keep it. */
  readonly view: (party: Party) => View;
  /** Everything as it stands, the secrets of both sides too: for those who watch, not for those who play. */
  readonly scene: () => Scene;
  /** How it ended, or `undefined` while it goes on. */
  readonly result: () => Result | undefined;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Opens a talk. Throws a `RangeError` for a seed that no record could keep, because it cannot be printed, and for a space
 * of more outcomes than have numbers.
 */
export function openSession(deal: Deal, { seed, stage: side = 'off', ledger = true, past }: SessionOptions): Session {
  if (!isPrintableLine(seed)) throw new RangeError('a seed is a word that can be printed');
  if (!isNumbered(deal.space)) throw new RangeError('over 2^53 outcomes have no numbers to be offered by');
  const stage = side === 'on' ? openOnStage(deal) : openOffStage(deal);
  const moves: Move[] = [];
  const offers: Pair<number[]> = [[], []];
  /** The last offer of each party, or `NONE`. */
  const standing: [number, number] = [NONE, NONE];
  const said: Said[] = [];
  const coming = comingIn(deal, seed, past);
  const happened: Happening[] = [];
  const events: OpenEvent[] = [];
  /** The round of the next event. */
  let due = coming[0]?.round ?? Number.POSITIVE_INFINITY;
  const views = pair((party) =>
    blankView(deal, party, { offers, said, events }, () =>
      streamOf(seed, `${partyId(deal, party)}/${moves.length + 1}`),
    ),
  );
  /** Lets all happen that is due at the beginning of the round. */
  const happen = (round: number) => {
    for (
      let next = coming[happened.length];
      next !== undefined && next.round <= round;
      next = coming[happened.length]
    ) {
      const { effects } = deal.events[next.event] as EventPlan;
      stage.act({
        type: 'happen',
        mandates: [stage.happen(0, effects[0].mandate), stage.happen(1, effects[1].mandate)],
      });
      happened.push(next);
      events.push(...openEvents(deal, [next]));
    }
    due = coming[happened.length]?.round ?? Number.POSITIVE_INFINITY;
    session.standing = dealAfter(deal, happened);
    for (const party of PARTIES) {
      views[party].preferences = session.standing.preferences[party];
      if (deal.completeInformation) views[party].other = session.standing.preferences[opponent(party)];
    }
  };

  const session: Mutable<Session> = {
    deal,
    seed,
    moves,
    happened,
    standing: deal,
    turn: stage.talks.turn,
    round: stage.talks.round,
    over: false,
    move: (by, { type, outcome, says }, because) => {
      const { round } = stage.talks;
      const move: Move = { type, outcome: type === 'offer' ? outcome : NONE, by, round, says, because };
      if (!stage.act(move)) return refusalOf(stage, move);
      moves.push(move);
      if (says !== undefined) said.push({ by, round, says });
      if (type === 'offer') {
        if (ledger && outcome !== standing[by]) stage.take(by, outcome, standing[by], standing[opponent(by)]);
        offers[by].push(outcome);
        standing[by] = outcome;
      }
      if (stage.phase === 'recess') stage.act({ type: 'resume', mandates: [stage.instruct(0), stage.instruct(1)] });
      if (stage.talks.round >= due) happen(stage.talks.round);
      session.turn = stage.talks.turn;
      session.round = stage.talks.round;
      session.over = isOver(stage.phase);
      return undefined;
    },
    whyNot: (by, { type, outcome, says }) => whyNot(stage.phase, stage.talks, { type, by, outcome, says }),
    view: (party) => {
      const view = views[party];
      const { talks } = stage;
      view.round = talks.round;
      view.time = deal.schedule.times[talks.round] as number;
      view.question = questionIn(stage.phase);
      view.mandate = talks.mandates[party];
      view.table = standing[opponent(party)];
      return view;
    },
    scene: stage.scene,
    result: () => resultOf(session.standing, stage, moves),
  };
  if (due <= session.round) happen(session.round);
  return session;
}

function refusalOf({ phase, talks }: Stage, move: Move): Refusal {
  const reason = whyNot(phase, talks, move);
  if (reason === undefined) throw new Error(`nothing speaks against ${move.type} in ${phase}, and it was refused`);
  return reason;
}

function partyId(deal: Deal, party: Party): string {
  return deal.scenario.parties[party].id;
}

function isOver(phase: Phase): phase is Ending {
  return phase === 'agreed' || phase === 'walkedOut' || phase === 'expired';
}

function questionIn(phase: Phase): Question {
  if (phase === 'lastWord') return 'answer';
  return phase === 'extending' ? 'extension' : 'move';
}

/** What happens in a talk with this seed, and when. */
function comingIn({ events }: Deal, seed: string, past?: Past): readonly Happening[] {
  return events.length === 0 ? NOTHING : happenings(events, streamOf(seed, 'events'), past);
}

const NOTHING: readonly Happening[] = [];

/** The deal as it stands at a round of a talk with this seed. */
export function standingAt(deal: Deal, seed: string, round: number): Deal {
  return dealAfter(
    deal,
    comingIn(deal, seed).filter((one) => one.round <= round),
  );
}

/** `lists` grow with the talk. */
function blankView(
  deal: Deal,
  party: Party,
  lists: Pick<View, 'offers' | 'said' | 'events'>,
  random: View['random'],
): Mutable<View> {
  const { offers, said, events } = lists;
  return {
    party,
    preferences: deal.preferences[party],
    other: deal.completeInformation ? deal.preferences[opponent(party)] : undefined,
    brief: deal.scenario.parties[party].brief,
    first: deal.schedule.first,
    rounds: deal.schedule.rounds,
    lastWord: deal.schedule.lastWord,
    round: 0,
    time: 0,
    question: 'move',
    mandate: 0,
    table: NONE,
    offers,
    statements: deal.statements && seenBy(deal.statements, party),
    said,
    events,
    random,
  };
}

function resultOf(deal: Deal, stage: Stage, moves: readonly Move[]): Result | undefined {
  const { phase, talks } = stage;
  if (!isOver(phase)) return undefined;
  const { round, table, closedBy } = talks;
  const outcome = phase === 'agreed' ? table : NONE;
  const by = phase === 'expired' || closedBy === NONE ? undefined : closedBy;
  const price = deal.statements && priceOf(broken(deal.statements, deal.space, moves, outcome));
  return { ending: phase, round, by, outcome, utility: endWorth(deal, outcome, round, price), price };
}
