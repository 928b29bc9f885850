import type { Party } from '../model/party.js';
import type { Session } from './session.js';

/** An agent threw, gave no decision or tried what the referee refuses; the fault is its own, and the talk cannot go on. */
export class AgentFault extends Error {
  override readonly name = 'AgentFault';
  constructor(
    readonly party: Party,
    /** What it did, such as `threw TypeError: …`. */
    readonly what: string,
    /** The talk as it stood, with all its moves. */
    readonly session: Session,
  ) {
    super(`the agent of ${session.deal.scenario.parties[party].id} ${what}`);
  }
}
