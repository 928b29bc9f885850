/** A whole talk as a list of scenes, one before the first move and one after each: what the screens step through. */

import { reasonFor } from '../agents/reasons.js';
import { openSession } from '../engine/session.js';
import type { KeptTalk } from '../engine/table.js';
import type { Scene } from '../machines/stage.js';
import type { Deal } from '../model/deal.js';
import type { Move } from '../model/move.js';
import type { Pair } from '../model/party.js';
import { type RecordParent, seatedAt } from '../model/record.js';
import type { Result } from '../model/result.js';

export interface Timeline {
  readonly deal: Deal;
  readonly seed: string;
  /** The names of those who sit there now, agents or people. */
  readonly agents: Pair<string>;
  /** Where the talk was taken over from another one. */
  readonly parent: RecordParent | undefined;
  readonly moves: readonly Move[];
  /** `scenes[n]` is how things stood after n moves. */
  readonly scenes: readonly Scene[];
  /** Missing if the talks were broken off. */
  readonly result: Result | undefined;
}

/** Plays a talk again on stage, keeping every scene. */
export function timelineOf({ session, names, parent }: KeptTalk): Timeline {
  const { deal, seed, moves } = session;
  const stage = openSession(deal, { seed, stage: 'on' });
  const scenes = [stage.scene()];
  for (const move of moves) {
    stage.move(move.by, move, move.because);
    scenes.push(stage.scene());
  }
  return { deal, seed, agents: names, parent, moves, scenes, result: session.result() };
}

/** The reason of a move, by its number from 1, as the agent that made it would give it. */
export function reasonAt(
  { deal, agents, parent, moves }: Omit<Timeline, 'scenes' | 'seed' | 'result'>,
  move: number,
): string | undefined {
  return reasonFor(deal, seatedAt(deal.scenario, agents, parent, move), moves, move - 1);
}
