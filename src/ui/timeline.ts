/** A whole talk as a list of scenes, one before the first move and one after each: what the screens step through. */
import { play } from '../engine/play.js';
import { type Replay, replay } from '../engine/replay.js';
import type { Session } from '../engine/session.js';
import type { Scene } from '../machines/stage.js';
import type { Deal } from '../model/deal.js';
import type { Move } from '../model/move.js';
import type { Pair } from '../model/party.js';
import type { TalkRecord } from '../model/record.js';
import type { Result } from '../model/result.js';
import type { Agent } from '../model/view.js';

export interface Timeline {
  readonly deal: Deal;
  readonly seed: string;
  /** The names of the agents. */
  readonly agents: Pair<string>;
  readonly moves: readonly Move[];
  /** `scenes[n]` is how things stood after n moves. */
  readonly scenes: readonly Scene[];
  /** Missing if the talks were broken off. */
  readonly result: Result | undefined;
}

/** Plays two agents on stage, keeping every scene. */
export function timelineOfPlay(deal: Deal, agents: Pair<string>, seats: Pair<Agent>, seed: string): Timeline {
  const scenes: Scene[] = [];
  const session = play(deal, seats, { seed, stage: 'on' }, (now) => scenes.push(now.scene()));
  return timelineOf(session, agents, scenes);
}

/** Replays a record on stage, keeping every scene, up to its end or the first move that is refused. */
export function timelineOfRecord(
  deal: Deal,
  agents: Pair<string>,
  record: TalkRecord,
): Replay & { readonly timeline: Timeline } {
  const scenes: Scene[] = [];
  const again = replay(deal, record, { stage: 'on', watch: (now) => scenes.push(now.scene()) });
  return { ...again, timeline: timelineOf(again.session, agents, scenes) };
}

function timelineOf(session: Session, agents: Pair<string>, scenes: readonly Scene[]): Timeline {
  const { deal, seed, moves } = session;
  return { deal, seed, agents, moves, scenes, result: session.result() };
}
