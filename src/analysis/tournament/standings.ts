/** The tables of a tournament, from a tally of it, complete or not. */
import { PARTIES, type Pair, pair } from '../../model/party.js';
import { fixtureCount, type Tournament } from '../../model/tournament.js';
import { agreementByTime } from './agreementByTime.js';
import { type BootstrapOptions, resampled } from './bootstrap.js';
import { contestOf } from './contest.js';
import { headToHeadOf } from './headToHead.js';
import type { Missing } from './missing.js';
import { bimatrixOf, payoffsOf } from './payoffs.js';
import { sumOf } from './ratios.js';
import { type Seat, seatsBy, seatsOf } from './seats.js';
import type { AgreedOutcome, ScenarioTables, Standings } from './standing.js';
import type { Tally } from './tally.js';

export interface StandingsOptions {
  /** A stream of draws in [0, 1) by its name: the same streams give the same intervals. */
  readonly random: BootstrapOptions['random'];
  /** By the place of the agent: whether anything that it does is left to chance. */
  readonly stochastic: readonly boolean[];
  /** Replicates of the bootstrap, 1,000 unless said; 0 leaves out all intervals that need any. */
  readonly replicates?: number;
  /** The most steps that the bootstrap may take, as many as some ten seconds hold unless said. */
  readonly mostSteps?: number;
}

const REPLICATES = 1000;
const MOST_STEPS = 200_000_000;

/** The tables of all that the tally holds. */
export function standingsOf(tally: Tally, options: StandingsOptions): Standings {
  const { random, stochastic, replicates = REPLICATES, mostSteps = MOST_STEPS } = options;
  const { tournament } = tally;
  const seats = seatsOf(tally, stochastic);
  const roles = rolesOf(tournament, seats);
  const drawn = resampled(tournament, roles, { random, replicates, mostSteps });
  const undrawn: Missing | undefined =
    drawn.bootstrap.replicates > 0 ? undefined : replicates === 0 ? 'notDrawn' : 'tooMuchWork';
  const agents = tournament.agents.length;
  const scenarios = roles.map(
    (role, scenario): ScenarioTables => ({
      contest: contestOf(tournament, role.flat(), { scenarios: 1, roles: 2 }, drawn.scenario(scenario), undrawn),
      roles: pair((party) =>
        contestOf(tournament, role[party], { scenarios: 1, roles: 1 }, drawn.role(scenario, party), undrawn),
      ),
      bimatrix: bimatrixOf(role, agents),
    }),
  );
  const talks = tally.pairings.reduce((sum, pairing) => sum + (pairing === undefined ? 0 : sumOf(pairing, 'talks')), 0);
  return {
    tournament,
    talks,
    complete: talks === fixtureCount(tournament),
    overall: contestOf(tournament, seats, { scenarios: roles.length, roles: 2 }, drawn.overall, undrawn),
    scenarios,
    payoffs: payoffsOf(seats, agents),
    headToHead: headToHeadOf(tally),
    agreementByTime: seatsBy(seats, agents, ({ agent }) => agent).map(agreementByTime),
    agreed: tally.agreed.map(outcomesOf),
    faults: tally.faults(),
    bootstrap: drawn.bootstrap,
  };
}

/** The seats by scenario and party. */
function rolesOf({ deals }: Tournament, seats: readonly Seat[]): readonly Pair<readonly Seat[]>[] {
  const scenarios = deals.reduce((most, { scenario }) => Math.max(most, scenario + 1), 0);
  return seatsBy(seats, scenarios, ({ scenario }) => scenario).map((own) => {
    const [first = [], second = []] = seatsBy(own, PARTIES.length, ({ party }) => party);
    return [first, second];
  });
}

function outcomesOf(agreed: ReadonlyMap<number, number>): readonly AgreedOutcome[] {
  return [...agreed].map(([outcome, talks]) => ({ outcome, talks })).sort((one, other) => one.outcome - other.outcome);
}
