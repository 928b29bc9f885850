/** Seats filled by name. */
import { hire } from '../agents/hire.js';
import { play } from '../engine/play.js';
import type { KeptTalk, Seat } from '../engine/table.js';
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { PERSON } from '../model/record.js';
import { VERSION } from '../model/version.js';

/** A seat for an agent by name, or for a person. Throws `AgentNameError` for a wrong name. */
export function seatFor(name: string): Seat {
  return { name, agent: name === PERSON ? undefined : hire(name).seat() };
}

/** The whole talk of two agents, to be watched. */
export function talkOf(deal: Deal, names: Pair<string>, seed: string): KeptTalk {
  const seats = pair((party) => hire(names[party]).seat());
  return { session: play(deal, seats, { seed, ledger: false }), names, parent: undefined, version: VERSION };
}
