/** What if: the moves worth trying from a point of the talks, and a thousand continuations of each. */
import { type Hired, hire } from '../agents/hire.js';
import { panel } from '../agents/panel.js';
import { imaginedWorlds, trueWorlds } from '../agents/worlds.js';
import type { Session } from '../engine/session.js';
import { streamOf } from '../engine/streams.js';
import { type Forecast, type WhatIf, whatIf } from '../engine/whatIf.js';
import type { Window } from '../engine/window.js';
import type { Action, Move } from '../model/move.js';
import { opponent, pair } from '../model/party.js';
import { pointsOf } from '../model/preferences.js';
import { NONE } from '../model/space.js';
import type { View } from '../model/view.js';
import { worthInWords } from '../model/words.js';
import type { Worlds } from '../model/world.js';
import { WHAT_IF } from './english/help.js';

/** Continuations of each move. */
export const TALKS = 1000;

/** As many moves as are put under trial at once. */
export const MOST_TRIALS = 8;

/** The seed of all continuations, never that of the talk: what is drawn here says nothing of what will be drawn there. */
const SEED = 'what-if';

interface Candidate {
  readonly name: string;
  readonly action: Action;
}

/** Who plays on from here: a strategy in the seat of who is to move, and one across; `undefined` is any of the house. */
export interface PlayingOn {
  readonly own: number;
  readonly other: number | undefined;
}

/** A move under trial. */
export interface Trial {
  readonly candidate: Candidate;
  readonly whatIf: WhatIf;
}

/** The moves worth trying: those named first, and then what the strategies of the house would do; each once, if legal. */
function candidatesFrom(
  view: View,
  named: readonly Candidate[],
  whyNot: (action: Action) => unknown,
  most: number,
): Candidate[] {
  const found = new Map<string, Candidate>();
  const keyOf = ({ action: { type, outcome } }: Candidate) => `${type}.${outcome}`;
  const add = (candidate: Candidate) => {
    const key = keyOf(candidate);
    if (!found.has(key) && whyNot(candidate.action) === undefined) found.set(key, candidate);
  };
  for (const candidate of named) add(candidate);
  for (const { name } of panel) {
    const { type, outcome } = hire(name).seat().decide(view);
    if (type === 'offer') {
      const { preferences } = view;
      const worth = worthInWords(preferences, pointsOf(preferences, outcome));
      add({ name: WHAT_IF.candidate.strategy(name, worth), action: { type, outcome } });
    } else if (type !== 'walk') add({ name: WHAT_IF.candidate[type], action: { type, outcome } });
  }
  const all = [...found.values()].slice(0, most - 1);
  const walk = { name: WHAT_IF.candidate.walk, action: { type: 'walk', outcome: NONE } } as const;
  return found.has(keyOf(walk)) || whyNot(walk.action) !== undefined ? all : [...all, walk];
}

/** What a player may try: nothing of the other side is known but what it said. */
export function playersTrials(window: Window, sheet: number, again: number, playing: PlayingOn, most: number): Trial[] {
  const { accept, sheet: send, again: repeat } = WHAT_IF.candidate;
  const named: Candidate[] = [
    { name: accept, action: { type: 'accept', outcome: NONE } },
    { name: send, action: { type: 'offer', outcome: sheet } },
    { name: repeat, action: { type: 'offer', outcome: again } },
  ];
  const { own, other } = hiredFor(playing);
  const worlds = imaginedWorlds(window.knowledge, own, other, (path) => streamOf(SEED, path));
  const candidates = candidatesFrom(window.view, named, window.whyNot, most);
  return trialsOf(candidates, { moves: window.moves, by: window.party, worlds });
}

/** What those who watch may try from a talk as it stood: with the true points of both sides. */
export function watchersTrials(
  session: Session,
  said: Move | undefined,
  playing: PlayingOn & { other: number },
  most: number,
): Trial[] {
  const by = session.turn;
  const named: Candidate[] = [
    ...(said === undefined ? [] : [{ name: WHAT_IF.candidate.stay, action: said }]),
    { name: WHAT_IF.candidate.accept, action: { type: 'accept', outcome: NONE } },
  ];
  const { own, other } = hiredFor(playing);
  const past = { round: session.round, happened: session.happened };
  const seats = pair((party) => (party === opponent(by) ? (other ?? own) : own));
  const candidates = candidatesFrom(session.view(by), named, (action) => session.whyNot(by, action), most);
  return trialsOf(candidates, { moves: session.moves, by, worlds: trueWorlds(session.deal, seats, past) });
}

function hiredFor({ own, other }: PlayingOn): { own: Hired; other: Hired | undefined } {
  const named = (place: number) => hire((panel[place] as { name: string }).name);
  return { own: named(own), other: other === undefined ? undefined : named(other) };
}

function trialsOf(
  candidates: readonly Candidate[],
  from: { moves: readonly Omit<Move, 'because'>[]; by: Move['by']; worlds: Worlds },
): Trial[] {
  return candidates.flatMap((candidate) => {
    const trial = whatIf({ ...from, action: candidate.action, seed: SEED });
    return typeof trial === 'string' ? [] : [{ candidate, whatIf: trial }];
  });
}

/** Plays on with all trials in turn until `isEnough` says stop; whether all are done. */
export function advance(trials: readonly Trial[], isEnough: () => boolean): boolean {
  for (const { whatIf: trial } of trials)
    while (trial.done < TALKS) {
      trial.run(1);
      if (isEnough()) return false;
    }
  return true;
}

/** How many of the utilities, 0 to 1, fall in each of so many equal parts; what lies outside counts in the first or last. */
export function histogram({ utilities }: Forecast, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const utility of utilities) {
    const part = Math.min(parts - 1, Math.max(0, Math.floor(utility * parts)));
    counts[part] = (counts[part] as number) + 1;
  }
  return counts;
}
