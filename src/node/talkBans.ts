/** Bans in a tournament of talks. */
import { costsThread, stopped, WATCHED } from '../engine/tournament.js';
import type { Party } from '../model/party.js';
import { type Played, pairingOf, type Tournament } from '../model/tournament.js';
import { type Bans, openBans } from './banned.js';

export function bansIn(tournament: Tournament): Bans<Played> {
  const seatsOf = ({ fixture }: Played) => pairingOf(tournament, fixture).seats;
  return openBans({
    agents: tournament.agents.length,
    sitting: seatsOf,
    costly: (played) =>
      played.fault !== undefined && costsThread(played.fault) ? [seatsOf(played)[played.fault.by]] : [],
    without: ({ fixture }, agent) => withoutBanned(tournament, fixture, agent),
  });
}

/** A fixture in which a banned agent sits, by its place. */
export function withoutBanned(tournament: Tournament, fixture: number, agent: number): Played {
  const by = pairingOf(tournament, fixture).seats.indexOf(agent) as Party;
  return stopped(tournament, fixture, { by, what: WATCHED.banned });
}
