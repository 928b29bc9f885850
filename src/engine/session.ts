/**
 * One talk. It has one door, `move`, through which agents, people and replays come alike, and one window per party,
 * `view`. It knows no files, no clocks and no screens.
 */
import { openOffStage } from '../machines/offStage.js';
import { openOnStage } from '../machines/onStage.js';
import type { Scene, Stage } from '../machines/stage.js';
import { type Phase, type Refusal, whyNot } from '../machines/talks.js';
import type { Deal } from '../model/deal.js';
import type { Action, Move } from '../model/move.js';
import { opponent, type Pair, type Party, pair } from '../model/party.js';
import { isPrintableLine } from '../model/printable.js';
import { type Ending, endWorth, type Result } from '../model/result.js';
import { isNumbered, NONE, optionOf } from '../model/space.js';
import type { Question, View } from '../model/view.js';
import { streamOf } from './streams.js';

export interface SessionOptions {
  /** The seed of the talk: one word for all its randomness. */
  readonly seed: string;
  /** `on` stage for people, `off` stage (the default) for speed; the talk is the same. */
  readonly stage?: 'on' | 'off';
  /** Whether positions are followed; `true` unless said. Without them the talk is the same, and its scene has none. */
  readonly ledger?: boolean;
}

export interface Session {
  readonly deal: Deal;
  readonly seed: string;
  /** Every move the referee let pass, oldest first. */
  readonly moves: readonly Move[];
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
export function openSession(deal: Deal, { seed, stage: side = 'off', ledger = true }: SessionOptions): Session {
  if (!isPrintableLine(seed)) throw new RangeError('a seed is a word that can be printed');
  if (!isNumbered(deal.space)) throw new RangeError('over 2^53 outcomes have no numbers to be offered by');
  const stage = side === 'on' ? openOnStage(deal) : openOffStage(deal);
  const moves: Move[] = [];
  const offers: Pair<number[]> = [[], []];
  /** The last offer of each party, or `NONE`. */
  const standing: [number, number] = [NONE, NONE];
  const views = pair((party) =>
    blankView(deal, party, offers, () => streamOf(seed, `${partyId(deal, party)}/${moves.length + 1}`)),
  );

  const session: Mutable<Session> = {
    deal,
    seed,
    moves,
    turn: stage.talks.turn,
    round: stage.talks.round,
    over: false,
    move: (by, { type, outcome }, because) => {
      const { round } = stage.talks;
      const move: Move = { type, outcome: type === 'offer' ? outcome : NONE, by, round, because };
      if (!stage.act(move)) return refusalOf(stage, move);
      moves.push(move);
      if (type === 'offer') {
        if (ledger) takePositions(stage, deal, by, standing, outcome);
        offers[by].push(outcome);
        standing[by] = outcome;
      }
      if (stage.phase === 'recess') stage.act({ type: 'resume', mandates: [stage.instruct(0), stage.instruct(1)] });
      session.turn = stage.talks.turn;
      session.round = stage.talks.round;
      session.over = isOver(stage.phase);
      return undefined;
    },
    whyNot: (by, { type, outcome }) => whyNot(stage.phase, stage.talks, { type, by, outcome }),
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
    result: () => resultOf(deal, stage),
  };
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

function blankView(deal: Deal, party: Party, offers: Pair<readonly number[]>, random: View['random']): Mutable<View> {
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
    random,
  };
}

/** Tells the positions of every issue on which the offer differs from the party's last one, its own and the other's. */
function takePositions(stage: Stage, deal: Deal, by: Party, standing: Pair<number>, outcome: number): void {
  const before = standing[by];
  if (before === outcome) return;
  const { space } = deal;
  const { optionPoints } = deal.preferences[by];
  const other = opponent(by);
  const there = standing[other];
  for (let issue = 0; issue < optionPoints.length; issue++) {
    const option = optionOf(space, outcome, issue);
    const stood = before === NONE ? NONE : optionOf(space, before, issue);
    if (stood === option) continue;
    const points = optionPoints[issue] as readonly number[];
    const change = stood === NONE ? 0 : (points[option] as number) - (points[stood] as number);
    const theirs = there === NONE ? NONE : optionOf(space, there, issue);
    stage.stand(by, issue, option, change, option === theirs);
    if (theirs === NONE) continue;
    if (option === theirs) stage.tell(other, issue, 'join');
    else if (stood === theirs) stage.tell(other, issue, 'leave');
  }
}

function resultOf(deal: Deal, stage: Stage): Result | undefined {
  const { phase, talks } = stage;
  if (!isOver(phase)) return undefined;
  const { round, table, closedBy } = talks;
  const outcome = phase === 'agreed' ? table : NONE;
  const by = phase === 'expired' || closedBy === NONE ? undefined : closedBy;
  return { ending: phase, round, by, outcome, utility: endWorth(deal, outcome, round) };
}
