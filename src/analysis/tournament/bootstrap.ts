/**
 * The bootstrap of a tournament (Efron 1979): what the means would have been, had other repeats been drawn, and had
 * other opponents and scenarios been drawn as well. One replicate draws the same repeats, opponents and scenarios for
 * all agents, so that their means may be compared within it. Opponents and scenarios are drawn in the order of their
 * names, so that the order in which they were given changes nothing.
 */
import { type Pair, type Party, pair } from '../../model/party.js';
import type { Tournament } from '../../model/tournament.js';
import { cellOf, isLoose, type Meeting, meetingsOf } from './cells.js';
import { drawsOf } from './draws.js';
import { groupsOf } from './groups.js';
import { byName } from './ranking.js';
import { type Seat, seatsBy } from './seats.js';
import { type Chosen, type Spread, spreadOf } from './spread.js';
import type { Bootstrap } from './standing.js';
import { type Drawn, totalsOf } from './totals.js';

export interface BootstrapOptions {
  /** A stream of draws in [0, 1) by its name. */
  readonly random: (path: string) => () => number;
  /** How many replicates to draw; 0 for none. */
  readonly replicates: number;
  /** The most steps to take, of some 50 ns: groups of repeats looked at, over all meetings and replicates, and intervals. */
  readonly mostSteps: number;
}

/** How far an agent's means spread if repeats are drawn again, and if opponents and scenarios are as well. */
export interface Spreads {
  readonly chance: Spread;
  readonly field: Spread;
}

/** Every agent's spreads, by its place, in each contest. */
export interface Resampled {
  readonly bootstrap: Bootstrap;
  readonly role: (scenario: number, party: Party) => readonly Spreads[];
  readonly scenario: (scenario: number) => readonly Spreads[];
  readonly overall: readonly Spreads[];
}

/** The fewest replicates worth drawing where as many were asked for. */
const FEWEST = 100;

/** Draws the replicates, of which 16 bytes stay for each agent and contest; `roles` are the seats by scenario and party. */
export function resampled(
  tournament: Tournament,
  roles: readonly Pair<readonly Seat[]>[],
  { random, replicates: asked, mostSteps }: BootstrapOptions,
): Resampled {
  const { agents, repeats } = tournament;
  const opponents = inOrder(agents);
  const seats = roles.map((role) => pair((party) => seatsBy(role[party], agents.length, ({ agent }) => agent)));
  /** An agent's meetings by scenario and role: made when they are wanted, for those of all agents are many. */
  const meetings = (agent: number): readonly Pair<readonly Meeting[]>[] =>
    seats.map((role) => pair((party) => meetingsOf(role[party][agent] as readonly Seat[], opponents)));
  const groups = groupsOf(repeats, tournament.pairings.length);
  const steps = agents.reduce((sum, _, agent) => sum + stepsOf(meetings(agent).flat(2), groups, roles.length), 0);
  const replicates = groups === 0 ? 0 : affordable(steps, asked, mostSteps);
  const scenarios = inOrder(roles.map((_, scenario) => nameOf(tournament, scenario)));
  const drawn = {
    replicates,
    repeats: drawsOf(random('bootstrap/repeats'), [...Array(groups).keys()], replicates),
    opponents: drawsOf(random('bootstrap/opponents'), opponents, replicates, leavesOpponents(tournament)),
    scenarios: drawsOf(random('bootstrap/scenarios'), scenarios, replicates),
  };
  const own = agents.map((_, agent) => spreadsOf(replicates === 0 ? [] : meetings(agent), groups, drawn, scenarios));
  return {
    bootstrap: { replicates, groups },
    role: (scenario, party) => own.map(({ roles }) => roles[scenario]?.[party] ?? UNDRAWN),
    scenario: (scenario) => own.map(({ scenarios }) => scenarios[scenario] ?? UNDRAWN),
    overall: own.map(({ overall }) => overall),
  };
}

/** The spreads where no replicate is drawn. */
const UNDRAWN: Spreads = { chance: spreadOf('chance', [], 0), field: spreadOf('field', [], 0) };

/** An agent's spreads in each contest, from its meetings by scenario and role; `order` lists the scenarios by name. */
function spreadsOf(
  meetings: readonly Pair<readonly Meeting[]>[],
  groups: number,
  drawn: Drawn & { readonly scenarios: Float64Array },
  order: readonly number[],
) {
  const { replicates } = drawn;
  const totals = meetings.map((role) =>
    pair((party) =>
      totalsOf(
        role[party].map((meeting) => cellOf(meeting, groups)),
        drawn,
      ),
    ),
  );
  const spreads = (chosen: readonly Chosen[], drawnToo = chosen): Spreads => ({
    chance: spreadOf('chance', chosen, replicates),
    field: spreadOf('field', drawnToo, replicates),
  });
  const all = order.flatMap((scenario) => {
    const roles = totals[scenario];
    const times = (replicate: number) => drawn.scenarios[replicate * order.length + scenario] as number;
    return roles === undefined ? [] : [{ roles, times }];
  });
  return {
    roles: totals.map((role) => pair((party) => spreads([{ roles: [role[party]] }]))),
    scenarios: totals.map((role) => spreads([{ roles: role }])),
    overall: spreads(
      all.map(({ roles }) => ({ roles })),
      all,
    ),
  };
}

/** The places of the names in the order of their letters' numbers, which no locale changes. */
function inOrder(names: readonly string[]): readonly number[] {
  return names
    .map((name, place) => ({ name, place }))
    .sort(byName)
    .map(({ place }) => place);
}

/** A scenario's id, and its digest for the case that two share the id. */
function nameOf({ deals }: Tournament, place: number): string {
  const found = deals.find(({ scenario }) => scenario === place);
  return found === undefined ? '' : `${found.deal.scenario.id}\n${found.deal.digest}`;
}

/** Steps that a replicate takes in the intervals of all means of an agent in a contest. */
const INTERVALS = 30;

/** Steps that a replicate takes for an agent with these meetings. */
function stepsOf(meetings: readonly Meeting[], groups: number, scenarios: number): number {
  const contests = 3 * scenarios + 1;
  return meetings.reduce((sum, meeting) => sum + 1 + (isLoose(meeting) ? groups : 0), INTERVALS * contests);
}

/** How many of the replicates asked for may be drawn at so many steps each; none if they would be too few to tell anything. */
function affordable(steps: number, asked: number, mostSteps: number): number {
  const most = Math.min(asked, Math.floor(mostSteps / steps));
  return most < Math.min(asked, FEWEST) ? 0 : most;
}

/** Whether a draw of opponents leaves every agent one: without self-play it must not hold one agent only. */
function leavesOpponents({ agents, selfPlay }: Tournament): (row: Float64Array) => boolean {
  if (selfPlay || agents.length < 2) return () => true;
  return (row) => row.every((times) => times < agents.length);
}
