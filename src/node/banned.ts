/** Agents that think for too long, and from which fixture on they are not asked any more. */
import { stopped, WATCHED } from '../engine/tournament.js';
import { PARTIES } from '../model/party.js';
import { type Fault, type Played, pairingOf, type Tournament } from '../model/tournament.js';

/** Talks in which an agent may think for too long before it is not asked again. */
const MOST_OVERRUNS = 3;

/** The fault of a fixture in which a banned agent sits, by the places of these; `undefined` if none does. */
export function banAmong(tournament: Tournament, number: number, banned: readonly number[]): Fault | undefined {
  const { seats } = pairingOf(tournament, number);
  const by = PARTIES.find((party) => banned.includes(seats[party]));
  return by === undefined ? undefined : { by, what: WATCHED.banned };
}

export interface Bans {
  readonly banned: readonly number[];
  /** The result as it counts. Must be asked in the order of the fixtures: then bans do not depend on who played them. */
  readonly judged: (played: Played) => Played;
}

export function bansIn(tournament: Tournament): Bans {
  const overruns = tournament.agents.map(() => 0);
  const banned: number[] = [];
  return {
    banned,
    judged: (played) => {
      const ban = banned.length === 0 ? undefined : banAmong(tournament, played.fixture, banned);
      if (ban !== undefined) return stopped(tournament, played.fixture, ban);
      const { fault, fixture } = played;
      if (fault?.what === WATCHED.tooLong) {
        const { seats } = pairingOf(tournament, fixture);
        const agent = seats[fault.by];
        overruns[agent] = (overruns[agent] as number) + 1;
        if (overruns[agent] === MOST_OVERRUNS) banned.push(agent);
      }
      return played;
    },
  };
}
