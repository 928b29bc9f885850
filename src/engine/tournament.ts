/** A tournament drawn up and played: an agent that fails loses its own talk, and the others go on. */
import { type DealOptions, firstMover, prepare } from '../model/deal.js';
import { opponent, type Party, pair } from '../model/party.js';
import type { Result } from '../model/result.js';
import type { Scenario } from '../model/scenario.js';
import {
  type Fault,
  faultedAt,
  fixtureAt,
  type Pairing,
  type Played,
  pairingOf,
  type StandingIn,
  type Tournament,
  type TournamentDeal,
} from '../model/tournament.js';
import type { Agent } from '../model/view.js';
import { faultThrough, late } from './ask.js';
import { openSession, standingAt } from './session.js';

export interface TournamentOptions extends Omit<DealOptions, 'first'> {
  readonly scenarios: readonly Scenario[];
  /** The agents by the names that records keep. */
  readonly agents: readonly string[];
  readonly repeats: number;
  readonly seed: string;
  /** Whether agents also meet themselves; unless said they do, as the game between strategies needs. */
  readonly selfPlay?: boolean;
  /** Whether every pairing is played with each party as the first mover; only with the scenario's own unless said. */
  readonly bothFirst?: boolean;
}

/**
 * Draws up a tournament: for every scenario all ordered pairs of agents, the first agent in the first party's seat.
 * Throws a `RangeError` where an agent is named twice, or there are too few agents or repeats.
 */
export function tournamentOf(options: TournamentOptions): Tournament {
  const { scenarios, agents, repeats, seed, selfPlay = true, bothFirst = false, ...rules } = options;
  const twice = agents.find((name, at) => agents.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`the agent ${twice} is named twice`);
  if (agents.length < (selfPlay ? 1 : 2)) throw new RangeError('a tournament takes two agents or more');
  if (!Number.isInteger(repeats) || repeats < 1) throw new RangeError('repeats are a whole number from 1');
  const deals = scenarios.flatMap((scenario, at) => {
    const own = firstMover(scenario);
    const movers = bothFirst ? [own, opponent(own)] : [own];
    return movers.map((first) => ({ deal: prepare(scenario, { ...rules, first }), scenario: at }));
  });
  const places = agents.map((_, at) => at);
  const pairings: Pairing[] = deals.flatMap((_, deal) =>
    places.flatMap((one) =>
      places.flatMap((other) => (one === other && !selfPlay ? [] : [{ deal, seats: [one, other] as const }])),
    ),
  );
  return { seed, deals, agents, repeats, selfPlay, pairings };
}

/** Fresh agents for a talk by their names. */
export type Seating = (name: string) => Agent;

/** Told before each move of a talk whose turn it is, so that somebody else may see who thinks for too long. */
export type TurnWatch = (by: Party) => void;

/** Plays one fixture. Whatever an agent does, this returns: it throws only for faults of the program. */
export function playFixture(tournament: Tournament, number: number, seat: Seating, onTurn?: TurnWatch): Played {
  const { pairing, seed } = fixtureAt(tournament, number);
  const { deal: place, seats } = tournament.pairings[pairing] as Pairing;
  const { deal } = tournament.deals[place] as TournamentDeal;
  const session = openSession(deal, { seed, ledger: false });
  const agents = pair((party) => late(() => seat(tournament.agents[seats[party]] as string)));
  const fault = faultThrough(session, agents, onTurn);
  if (fault !== undefined) return faultedAt(session.standing, number, session.round, session.moves.length, fault);
  const { ending, round, by, outcome, utility } = session.result() as Result;
  const moves = session.moves.length;
  return {
    fixture: number,
    ending,
    round,
    moves,
    by,
    outcome,
    utility,
    fault: undefined,
  };
}

/** The name of every fault that the referee does not see but whoever watches over the agents. */
export const WATCHED = {
  tooLong: 'thought for too long',
  tooMuch: 'used too much memory',
  gone: 'ended its thread',
  /** Followed by how. */
  broke: 'broke its thread',
  banned: 'was not asked again, after its thread had to be replaced three times',
} as const;

/** Whether a fault cost the thread that the agent played in, and so time that other talks need. */
export function costsThread({ what }: Pick<Fault, 'what'>): boolean {
  const { tooLong, tooMuch, gone, broke } = WATCHED;
  return what === tooLong || what === tooMuch || what === gone || what.startsWith(broke);
}

/**
 * A fixture that had to be stopped from outside, or was not played. It says nothing of how far the talk had come: that
 * would depend on the machine.
 */
export function stopped(tournament: Tournament, number: number, fault: Fault): Played {
  return faultedAt(standingsOf(tournament)(number, 1), number, 1, 0, fault);
}

/** How the deals of a tournament stand in each fixture and round, after the events of its seed. */
export function standingsOf(tournament: Tournament): StandingIn {
  return (number, round) => {
    const { deal } = tournament.deals[pairingOf(tournament, number).deal] as TournamentDeal;
    return deal.events.length === 0 ? deal : standingAt(deal, fixtureAt(tournament, number).seed, round);
  };
}
