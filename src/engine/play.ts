import { REFUSALS, type Refusal } from '../machines/talks.js';
import type { Deal } from '../model/deal.js';
import type { Pair, Party } from '../model/party.js';
import type { Agent } from '../model/view.js';
import { openSession, type Session, type SessionOptions } from './session.js';

/** An agent tried what the referee refuses; the fault is the agent's, and the talk cannot go on. */
export class AgentFault extends Error {
  override readonly name = 'AgentFault';
  constructor(
    readonly party: Party,
    readonly refusal: Refusal,
    /** The talk as it stood, with all its moves. */
    readonly session: Session,
  ) {
    super(`the agent of party ${party + 1} made a move that the referee refuses: ${REFUSALS[refusal]}`);
  }
}

/**
 * Plays a whole talk between two agents and returns the session, over. `watch`, if given, sees it at the start and after
 * every move. Throws `AgentFault` where the referee refuses an agent's move.
 */
export function play(
  deal: Deal,
  agents: Pair<Agent>,
  options: SessionOptions,
  watch?: (session: Session) => void,
): Session {
  const session = openSession(deal, options);
  watch?.(session);
  while (!session.over) {
    const by = session.turn;
    const decision = agents[by].decide(session.view(by));
    const refusal = session.move(by, decision, decision.because);
    if (refusal !== undefined) throw new AgentFault(by, refusal, session);
    watch?.(session);
  }
  return session;
}
