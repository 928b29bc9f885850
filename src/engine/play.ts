import type { Deal } from '../model/deal.js';
import type { Pair } from '../model/party.js';
import type { Agent } from '../model/view.js';
import { AgentFault } from './agentFault.js';
import { faultIn } from './ask.js';
import { openSession, type Session, type SessionOptions } from './session.js';

/**
 * Plays a whole talk between two agents and returns the session, over. `watch`, if given, sees it at the start and after
 * every move. Throws `AgentFault` where an agent fails.
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
    const fault = faultIn(session, by, agents[by]);
    if (fault !== undefined) throw new AgentFault(by, fault, session);
    watch?.(session);
  }
  return session;
}
