/** Tournaments whose talks are made up: any deals, agents and endings, each told by who sat where and not by a number. */
import fc from 'fast-check';
import { measurer } from '../../../src/analysis/tournament/measures.js';
import type { Standings } from '../../../src/analysis/tournament/standing.js';
import { type StandingsOptions, standingsOf } from '../../../src/analysis/tournament/standings.js';
import { openTally, type Tally } from '../../../src/analysis/tournament/tally.js';
import { streamOf } from '../../../src/engine/streams.js';
import type { Deal } from '../../../src/model/deal.js';
import { opponent, type Pair, type Party, pair } from '../../../src/model/party.js';
import { pointsOf } from '../../../src/model/preferences.js';
import { NONE } from '../../../src/model/space.js';
import {
  faultedAt,
  fixtureAt,
  fixtureCount,
  type Pairing,
  type Played,
  pairingOf,
  type Tournament,
} from '../../../src/model/tournament.js';
import { anyDeal } from '../deals.js';

/** How a talk ended. */
export interface Made {
  /** The outcome agreed, or `NONE`. */
  readonly outcome: number;
  readonly round: number;
  /** Who was at fault, and how. */
  readonly fault?: { readonly by: Party; readonly what: string };
  /** Instead of what the outcome is worth. */
  readonly utility?: Pair<number>;
}

/** A talk that is to be made up. */
export interface Told {
  readonly deal: Deal;
  readonly scenario: number;
  /** The agents by name, in the deal's party order. */
  readonly agents: Pair<string>;
  readonly repeat: number;
}

export interface DrawnUpOptions {
  readonly selfPlay?: boolean;
  /** Whether each deal comes twice, with each party as the first mover. */
  readonly bothFirst?: boolean;
}

/** Every ordered pair of the agents in every deal, each deal a scenario of its own. */
export function drawnUp(
  deals: readonly Deal[],
  agents: readonly string[],
  repeats: number,
  { selfPlay = false, bothFirst = false }: DrawnUpOptions = {},
): Tournament {
  const all = deals.flatMap((deal, scenario) => {
    const exchanged = { ...deal, schedule: { ...deal.schedule, first: opponent(deal.schedule.first) } };
    return (bothFirst ? [deal, exchanged] : [deal]).map((deal) => ({ deal, scenario }));
  });
  const pairings = all.flatMap((_, deal) =>
    agents.flatMap((_, one) =>
      agents.flatMap((_, other): Pairing[] => (one === other && !selfPlay ? [] : [{ deal, seats: [one, other] }])),
    ),
  );
  return { seed: 'made', deals: all, agents, repeats, selfPlay, pairings };
}

/** The talk of this fixture, made up; `undefined` where `make` leaves it out. */
export function playedAs(
  tournament: Tournament,
  number: number,
  make: (told: Told) => Made | undefined,
): Played | undefined {
  const { pairing, repeat } = fixtureAt(tournament, number);
  const { deal: place, seats } = tournament.pairings[pairing] as Pairing;
  const { deal, scenario } = tournament.deals[place] as Tournament['deals'][number];
  const made = make({ deal, scenario, agents: pair((party) => tournament.agents[seats[party]] as string), repeat });
  if (made === undefined) return undefined;
  const { outcome, round, fault, utility } = made;
  if (fault !== undefined) return faultedAt(deal, number, round, 2 * round, fault);
  const worth = pair((party) => {
    const own = deal.preferences[party];
    const { reservation, scale, discount } = own;
    const time = deal.schedule.times[round] as number;
    return ((outcome === NONE ? reservation : pointsOf(own, outcome)) / scale) * Math.exp(time * Math.log(discount));
  });
  const ending = outcome === NONE ? 'expired' : 'agreed';
  const by = outcome === NONE ? undefined : 0;
  return { fixture: number, ending, round, moves: 2 * round, by, outcome, utility: utility ?? worth, fault };
}

/** Every talk of the tournament that `make` does not leave out, in the order of the fixtures. */
export function allPlayed(tournament: Tournament, make: (told: Told) => Made | undefined): readonly Played[] {
  return Array.from({ length: fixtureCount(tournament) }, (_, number) => playedAs(tournament, number, make)).filter(
    (played) => played !== undefined,
  );
}

/** A tally of these talks, in their order. */
export function tallied(tournament: Tournament, played: readonly Played[]): Tally {
  const tally = openTally(tournament);
  const measurers = tournament.deals.map(({ deal }) => measurer(deal));
  for (const one of played) {
    const { deal } = pairingOf(tournament, one.fixture);
    tally.add(one, (measurers[deal] as (typeof measurers)[number]).measure(one));
  }
  return tally;
}

/** The standings of made-up talks; by default every agent is said to be left to chance. */
export function standingsWith(
  tournament: Tournament,
  make: (told: Told) => Made | undefined,
  options: Partial<StandingsOptions> = {},
): Standings {
  return standingsFrom(tallied(tournament, allPlayed(tournament, make)), options);
}

export function standingsFrom(tally: Tally, options: Partial<StandingsOptions> = {}): Standings {
  const stochastic = tally.tournament.agents.map(() => true);
  return standingsOf(tally, { random: (path) => streamOf('standings', path), stochastic, ...options });
}

/** A tournament of any kind, what it was drawn up from, and how its talks end. */
export interface Any {
  readonly deals: readonly Deal[];
  readonly options: DrawnUpOptions;
  readonly tournament: Tournament;
  readonly make: (told: Told) => Made | undefined;
}

/**
 * Small tournaments of any deals with any endings, faults among them; in some, talks are left out. What a talk comes to
 * depends on its scenario, its repeat, on who sits in the seats called left and right and on which of them moves first,
 * not on any number or place.
 */
export const anyTournament: fc.Arbitrary<Any> = fc
  .record({
    deals: fc.array(anyDeal, { minLength: 1, maxLength: 3 }),
    agents: fc.integer({ min: 1, max: 4 }),
    repeats: fc.integer({ min: 1, max: 4 }),
    options: fc.record({ selfPlay: fc.boolean(), bothFirst: fc.boolean() }),
    seed: fc.string(),
    kind: fc.constantFrom('any', 'deterministic', 'faults', 'partial', 'sparse', 'none'),
  })
  .map(({ deals, agents, repeats, options, seed, kind }) => {
    const named = deals.map((deal, at) => ({ ...deal, scenario: { ...deal.scenario, id: `any-${at}` } }));
    const names = ['delta', 'alpha', 'charlie', 'bravo'].slice(0, agents);
    return { deals: named, options, tournament: drawnUp(named, names, repeats, options), make: makeAny(seed, kind) };
  });

const MISSING_SHARE: Readonly<Record<string, number>> = { partial: 0.3, sparse: 0.9, none: 1 };

function makeAny(seed: string, kind: string): Any['make'] {
  return ({ deal, agents, repeat }) => {
    const { id, parties } = deal.scenario;
    const sides = pair((party) => `${parties[party].id}=${agents[party]}`).sort();
    const first = parties[deal.schedule.first].id;
    const draw = streamOf(seed, `${id}/${first}/${sides.join('/')}/${kind === 'deterministic' ? '' : repeat}`);
    const left = parties[0].id === 'left' ? 0 : 1;
    if (draw() < (MISSING_SHARE[kind] ?? 0)) return undefined;
    const round = 1 + Math.floor(draw() * 12);
    const ending = kind === 'faults' ? 0 : draw();
    const by = draw() < 0.5 ? left : opponent(left);
    if (ending < 0.1) return { outcome: NONE, round, fault: { by, what: `threw ${draw() < 0.5 ? 'up' : 'down'}` } };
    return { outcome: ending < 0.4 ? NONE : Math.floor(draw() * deal.space.outcomes), round };
  };
}
