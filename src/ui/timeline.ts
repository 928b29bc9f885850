/** A whole talk as a list of scenes, one before the first move and one after each: what the screens step through. */

import { reasonFor } from '../agents/reasons.js';
import { marketIn } from '../engine/market.js';
import { openSession } from '../engine/session.js';
import type { KeptTalk } from '../engine/table.js';
import type { Scene } from '../machines/stage.js';
import type { Deal } from '../model/deal.js';
import type { Happening } from '../model/event.js';
import type { MarketPoint } from '../model/market/market.js';
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
  /** `standings[n]` is the deal after the events up to then. */
  readonly standings: readonly Deal[];
  /** Every event of the talk, oldest first; a scene counts how many have happened. */
  readonly happened: readonly Happening[];
  /** What the markets made of it, where they look on; `market[n]` is where they stood after n moves. */
  readonly market: readonly MarketPoint[] | undefined;
  /** Missing if the talks were broken off. */
  readonly result: Result | undefined;
}

/** Plays a talk again on stage, keeping every scene. */
export function timelineOf({ session, names, parent }: KeptTalk): Timeline {
  const { deal, seed, moves } = session;
  const stage = openSession(deal, { seed, stage: 'on' });
  const scenes = [stage.scene()];
  const standings = [stage.standing];
  for (const move of moves) {
    stage.move(move.by, move, move.because);
    scenes.push(stage.scene());
    standings.push(stage.standing);
  }
  return {
    deal,
    seed,
    agents: names,
    parent,
    moves,
    scenes,
    standings,
    happened: session.happened,
    market: deal.market ? marketIn(session) : undefined,
    result: session.result(),
  };
}

/** The reason of a move, by its number from 1, as the agent that made it would give it. */
export function reasonAt(
  { deal, agents, parent, moves }: Pick<Timeline, 'deal' | 'agents' | 'parent' | 'moves'>,
  move: number,
): string | undefined {
  return reasonFor(deal, seatedAt(deal.scenario, agents, parent, move), moves, move - 1);
}
