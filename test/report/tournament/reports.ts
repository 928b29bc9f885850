/** Reports of made-up tournaments. */

import type { Player } from '../../../src/analysis/tournament/responseCurves.js';
import { resultsOf } from '../../../src/analysis/tournament/results.js';
import type { StandingsOptions } from '../../../src/analysis/tournament/standings.js';
import type { Deal } from '../../../src/model/deal.js';
import type { Pair } from '../../../src/model/party.js';
import { NONE } from '../../../src/model/space.js';
import type { Tournament } from '../../../src/model/tournament.js';
import type { Making, TournamentReport } from '../../../src/report/tournament/report.js';
import { drawnUp, type Made, standingsWith, type Told } from '../../analysis/tournament/tournaments.js';
import { dealOf } from '../../helpers/scenarios.js';
import { outcome } from '../../helpers/versus.js';

export const MAKING: Making = {
  command: "lancaster tournament --agents 'alpha,  bravo'",
  node: 'v20.20.2',
  patience: 10,
  rows: '0123456789abcdef'.repeat(4),
  guests: [],
};

/** A tournament with its talks told by `make`; its agents are strategies without parameters unless `players` says. */
export interface MadeUp {
  readonly tournament: Tournament;
  readonly make: (told: Told) => Made | undefined;
  readonly players?: readonly Player[];
}

/** The report of all that was made up; nothing is left to chance unless the options say. */
export function reportOf(
  { tournament, make, players }: MadeUp,
  options: Partial<StandingsOptions> = {},
): TournamentReport {
  const { agents } = tournament;
  const plain = agents.map((name): Player => ({ name, strategy: name, parameters: {} }));
  const standings = standingsWith(tournament, make, { stochastic: agents.map(() => false), ...options });
  return {
    results: resultsOf(standings, players ?? plain),
    agents: agents.map((name) => ({
      name,
      says: `${name} does what it does in so many words that no column of a terminal holds them beside its name, and then ends.`,
      source: undefined,
    })),
    making: MAKING,
  };
}

/**
 * Two agents in one scenario, where no deal is worth 40 to both: alpha agrees with itself on 75 for both, and with bravo,
 * from either seat, on 85 for itself and 60 for bravo; bravo does not agree with itself. All in round 2, twice.
 */
export function twoAgents(names: Pair<string> = ['alpha', 'bravo'], deal: Deal = dealOf('two-ports')): MadeUp {
  const [alpha, bravo] = names;
  const agreed = (words: string): Made => ({ outcome: outcome(deal, words), round: 2 });
  return {
    tournament: drawnUp([deal], names, 2, { selfPlay: true }),
    make: ({ agents: [north, south] }) => {
      if (north === bravo && south === bravo) return { outcome: NONE, round: 2 };
      if (north === south) return agreed('12 open 90');
      return agreed(north === alpha ? '12 open 30' : '12 open 365');
    },
    players: [
      { name: alpha, strategy: 'line', parameters: { slope: 0.5, kind: 'plain' } },
      { name: bravo, strategy: 'line', parameters: { slope: 1, kind: 'plain' } },
    ],
  };
}

/** Forty agents unless said, with long names that differ at their ends; they agree on anything, or on nothing. */
export function manyAgents(many = 40): MadeUp {
  const agents = Array.from({ length: many }, (_, at) => `boulware(exponent=${(at + 1) / 50},floor=reservation)`);
  const deal = dealOf('two-ports');
  const { outcomes } = deal.space;
  return {
    tournament: drawnUp([deal], agents, 1, { selfPlay: true }),
    make: ({ agents: [north, south] }) => {
      const at = (agents.indexOf(north) * 7 + agents.indexOf(south) * 3) % (outcomes + 1);
      return { outcome: at === outcomes ? NONE : at, round: 1 + (at % 5) };
    },
    players: agents.map((name, at) => ({ name, strategy: 'boulware', parameters: { exponent: (at + 1) / 50 } })),
  };
}
