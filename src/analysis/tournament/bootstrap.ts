/**
 * The bootstrap of a tournament (Efron 1979): what the means would have been, had other repeats been drawn, and had
 * other opponents and scenarios been drawn as well. One replicate draws the same repeats, opponents and scenarios for
 * all agents, so that their means may be compared within it. Opponents and scenarios are drawn in the order of their
 * names, so that the order in which they were given changes nothing.
 */
import { type Pair, type Party, pair } from '../../model/party.js';
import type { Tournament } from '../../model/tournament.js';
import { type Cell, cellsOf, groupsOf } from './cells.js';
import { drawsOf } from './draws.js';
import { byName } from './ranking.js';
import type { Seat } from './seats.js';
import type { Bootstrap } from './standing.js';
import { type RoleTotals, type Totals, totalsOf } from './totals.js';

export interface BootstrapOptions {
  /** A stream of draws in [0, 1) by its name. */
  readonly random: (path: string) => () => number;
  /** How many replicates to draw; 0 for none. */
  readonly replicates: number;
  /** The most steps to take: groups of repeats looked at, over all cells and replicates. */
  readonly mostSteps: number;
}

/** Each agent's mean in each replicate, by its place; `NaN` where it has played nothing that was drawn. */
export interface Replicates {
  readonly chance: readonly Float64Array[];
  readonly field: readonly Float64Array[];
}

export interface Resampled {
  readonly bootstrap: Bootstrap;
  readonly role: (scenario: number, party: Party) => Replicates;
  readonly scenario: (scenario: number) => Replicates;
  readonly overall: () => Replicates;
}

/** A scenario's roles, and how often each replicate draws the scenario; once each unless said. */
interface Chosen {
  readonly roles: readonly RoleTotals[];
  readonly times?: (replicate: number) => number;
}

/** The fewest replicates worth drawing where as many were asked for. */
const FEWEST = 100;

/** Draws the replicates; `roles` are the seats by scenario and party. 24 bytes for each agent, role and replicate. */
export function resampled(
  tournament: Tournament,
  roles: readonly Pair<readonly Seat[]>[],
  { random, replicates: asked, mostSteps }: BootstrapOptions,
): Resampled {
  const agents = tournament.agents.length;
  const opponents = inOrder(tournament.agents);
  const scenarios = inOrder(roles.map((_, scenario) => nameOf(tournament, scenario)));
  const cells = roles.map((role) => pair((party) => cellsOf(role[party], tournament, opponents)));
  const groups = groupsOf(tournament);
  const replicates = affordable(cells.flat(2), asked, mostSteps);
  const drawn = {
    replicates,
    repeats: drawsOf(
      random('bootstrap/repeats'),
      Array.from({ length: groups }, (_, group) => group),
      replicates,
    ),
    opponents: drawsOf(random('bootstrap/opponents'), opponents, replicates, leavesOpponents(tournament)),
  };
  const scenariosDrawn = drawsOf(random('bootstrap/scenarios'), scenarios, replicates);
  const totals = cells.map((role) => pair((party) => totalsOf(role[party], agents, drawn)));
  const means = (kind: keyof RoleTotals, chosen: readonly Chosen[]): Float64Array[] =>
    Array.from({ length: agents }, (_, agent) => meansOf(kind, chosen, agent, replicates));
  const within = (roles: readonly RoleTotals[]): Replicates => ({
    chance: means('chance', [{ roles }]),
    field: means('field', [{ roles }]),
  });
  const rolesIn = (scenario: number): Pair<RoleTotals> => totals[scenario] as Pair<RoleTotals>;
  return {
    bootstrap: { replicates, groups },
    role: (scenario, party) => within([rolesIn(scenario)[party]]),
    scenario: (scenario) => within(rolesIn(scenario)),
    overall: () => ({
      chance: means(
        'chance',
        scenarios.map((scenario) => ({ roles: rolesIn(scenario) })),
      ),
      field: means(
        'field',
        scenarios.map((scenario) => ({
          roles: rolesIn(scenario),
          times: (replicate) => scenariosDrawn[replicate * scenarios.length + scenario] as number,
        })),
      ),
    }),
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

/** How many of the replicates asked for may be drawn; none if it would be too few to tell anything. */
function affordable(cells: readonly Cell[], asked: number, mostSteps: number): number {
  const steps = cells.reduce((sum, { sums }) => sum + 1 + sums.length, 0);
  const most = Math.min(asked, Math.floor(mostSteps / steps));
  return most < Math.min(asked, FEWEST) ? 0 : most;
}

/** Whether a draw of opponents leaves every agent one: without self-play it must not hold one agent only. */
function leavesOpponents({ agents, selfPlay }: Tournament): (row: Float64Array) => boolean {
  if (selfPlay || agents.length < 2) return () => true;
  return (row) => row.every((times) => times < agents.length);
}

/** The agent's mean in each replicate: the sums of all chosen scenarios over their seats. */
function meansOf(kind: keyof RoleTotals, chosen: readonly Chosen[], agent: number, replicates: number): Float64Array {
  return Float64Array.from({ length: replicates }, (_, replicate) => {
    const at = agent * replicates + replicate;
    let sum = 0;
    let seats = 0;
    for (const { roles, times } of chosen) {
      const many = times?.(replicate) ?? 1;
      sum += many * totalAt(roles, kind, 'sums', at);
      seats += many * totalAt(roles, kind, 'seats', at);
    }
    return sum / seats;
  });
}

function totalAt(roles: readonly RoleTotals[], kind: keyof RoleTotals, part: keyof Totals, at: number): number {
  let total = 0;
  for (const role of roles) total += role[kind][part][at] as number;
  return total;
}
