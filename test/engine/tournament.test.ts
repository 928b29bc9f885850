/** Tournaments as they are drawn up and played: published counts, seeds, mirrors, and agents that fail. */
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { measuring } from '../../src/analysis/tournament/measuring.js';
import { standingsOf } from '../../src/analysis/tournament/standings.js';
import { openTally } from '../../src/analysis/tournament/tally.js';
import { play } from '../../src/engine/play.js';
import { streamOf } from '../../src/engine/streams.js';
import { playFixture, type TournamentOptions, tournamentOf } from '../../src/engine/tournament.js';
import { pair } from '../../src/model/party.js';
import type { Scenario } from '../../src/model/scenario.js';
import { fixtureAt, fixtureCount, type Played, type Tournament } from '../../src/model/tournament.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, table } from '../helpers/versus.js';

const seat = (name: string) => hire(name).seat();

function resultsOf(tournament: Tournament): Played[] {
  return Array.from({ length: fixtureCount(tournament) }, (_, number) => playFixture(tournament, number, seat));
}

describe('the fixtures of a tournament', () => {
  const agents = Array.from({ length: 17 }, (_, at) => `boulware(exponent=${(at + 1) / 100})`);

  it('are 52,020 for the qualifying round of ANAC 2012: 17 agents, themselves too, 18 domains, 10 repeats', () => {
    const scenarios = Array.from({ length: 18 }, (_, at) => ({ ...pie(2), id: `pie-${at}` }));
    const tournament = tournamentOf({ scenarios, agents, repeats: 10, seed: '1' });
    expect(fixtureCount(tournament)).toBe(17 * 17 * 18 * 10);
    expect(fixtureCount(tournament)).toBe(52_020);
  });

  it('are each ordered pair once for each scenario, first mover and repeat', () => {
    const options = {
      scenarios: [pie(2), { ...pie(3), id: 'three' }],
      agents: ['micro', 'linear', 'random'],
      seed: 's',
    };
    const tournament = tournamentOf({ ...options, repeats: 2, selfPlay: false, bothFirst: true });
    const told = Array.from({ length: fixtureCount(tournament) }, (_, number) => {
      const { pairing, repeat } = fixtureAt(tournament, number);
      const { deal, seats } = tournament.pairings[pairing] as Tournament['pairings'][number];
      const { scenario, schedule } = (tournament.deals[deal] as Tournament['deals'][number]).deal;
      return [scenario.id, schedule.first, ...seats.map((one) => tournament.agents[one]), repeat].join(' ');
    });
    expect(told.length).toBe(2 * 2 * 6 * 2);
    expect(new Set(told).size).toBe(told.length);
    expect(told.slice(0, 3)).toEqual(['table 0 micro linear 1', 'table 0 micro linear 2', 'table 0 micro random 1']);
  });

  it('play the seed of their repeat, as run does', () => {
    const scenario = scenarioOf('two-ports');
    const tournament = tournamentOf({ scenarios: [scenario], agents: ['random', 'micro'], repeats: 3, seed: 'S' });
    for (const played of resultsOf(tournament)) {
      const { pairing, repeat, seed } = fixtureAt(tournament, played.fixture);
      expect(seed).toBe(`S/${repeat}`);
      const { seats } = tournament.pairings[pairing] as Tournament['pairings'][number];
      const names = pair((party) => tournament.agents[seats[party]] as string);
      const { deal } = tournament.deals[0] as Tournament['deals'][number];
      const { ending, round, outcome } = play(deal, [seat(names[0]), seat(names[1])], { seed }).result() as Played;
      expect(played).toMatchObject({ ending, round, outcome });
    }
  });

  it('need two agents, all different, and a whole number of repeats', () => {
    const options: TournamentOptions = { scenarios: [pie(2)], agents: ['micro', 'linear'], repeats: 1, seed: '1' };
    expect(() => tournamentOf({ ...options, agents: ['micro', 'micro'] })).toThrow('the agent micro is named twice');
    expect(() => tournamentOf({ ...options, agents: ['micro'], selfPlay: false })).toThrow('two agents or more');
    expect(fixtureCount(tournamentOf({ ...options, agents: ['micro'] }))).toBe(1);
    for (const repeats of [0, -1, 1.5, Number.NaN])
      expect(() => tournamentOf({ ...options, repeats })).toThrow('repeats are a whole number from 1');
  });
});

/** The scenario seen from the other side of the table: the parties change places, and nothing else changes. */
function mirrored(scenario: Scenario): Scenario {
  const [one, other] = scenario.parties;
  return { ...scenario, parties: [other, one], first: scenario.first ?? one.id };
}

describe('a tournament in a mirror', () => {
  const agents = panel.map(({ name }) => name);
  const discounted = table(
    [
      [
        [60, 0],
        [35, 30],
        [0, 50],
      ],
      [
        [40, 0],
        [20, 30],
        [0, 50],
      ],
    ],
    {
      reservation: [20, 30],
      discount: [0.9, 0.7],
      sessions: [
        [4, [60, 60]],
        [4, [20, 30]],
      ],
      lastWord: true,
      extension: 2,
    },
  );

  it.each([
    ['two-ports', scenarioOf('two-ports')],
    ['london-2025', scenarioOf('london-2025')],
    ['one with everything', discounted],
  ])('swaps every talk and every table of %s, bit for bit', (_, scenario) => {
    const options = { agents, repeats: 3, seed: '7', bothFirst: true };
    const here = tournamentOf({ ...options, scenarios: [scenario] });
    const there = tournamentOf({ ...options, scenarios: [mirrored(scenario)] });
    const twin = (number: number): number => {
      const { pairing, repeat } = fixtureAt(here, number);
      const { deal, seats } = here.pairings[pairing] as Tournament['pairings'][number];
      const across = there.pairings.findIndex(
        (other) => other.deal === deal && other.seats[0] === seats[1] && other.seats[1] === seats[0],
      );
      return across * here.repeats + repeat - 1;
    };
    const mine = resultsOf(here);
    const theirs = resultsOf(there);
    for (const played of mine) {
      const { utility, by, fixture, ...rest } = theirs[twin(played.fixture)] as Played;
      expect({ ...rest, utility: [utility[1], utility[0]], by: by === undefined ? undefined : 1 - by }).toEqual({
        ...rest,
        ending: played.ending,
        round: played.round,
        moves: played.moves,
        outcome: played.outcome,
        utility: [...played.utility],
        by: played.by,
      });
    }
    const standings = [here, there].map((tournament, at) => {
      const tally = openTally(tournament);
      const measured = measuring(tournament);
      for (const played of at === 0 ? mine : theirs) tally.add(played, measured(played));
      return standingsOf(tally, {
        random: (path) => streamOf('bootstrap', path),
        stochastic: agents.map((name) => name === 'random'),
        replicates: 100,
      });
    });
    const [a, b] = standings as [(typeof standings)[number], (typeof standings)[number]];
    expect(b.overall).toEqual(a.overall);
    expect(b.payoffs).toEqual(a.payoffs);
    expect(b.headToHead).toEqual(a.headToHead);
    expect(b.agreementByTime).toEqual(a.agreementByTime);
    const [ours] = a.scenarios;
    const [others] = b.scenarios;
    expect(others?.contest).toEqual(ours?.contest);
    const noBands = (contest: unknown) =>
      JSON.parse(JSON.stringify(contest, (key, value) => (key === 'chance' || key === 'field' ? undefined : value)));
    expect(noBands(others?.roles[1])).toEqual(noBands(ours?.roles[0]));
    expect(noBands(others?.roles[0])).toEqual(noBands(ours?.roles[1]));
    for (const [one, row] of (ours?.bimatrix ?? []).entries())
      for (const [other, cell] of row.entries()) {
        const across = others?.bimatrix[other]?.[one];
        expect(across && [across[1], across[0]]).toEqual(cell && [...cell]);
      }
  });
});

describe('an agent that fails', () => {
  const scenario = { ...pie(10, { reservation: [20, 10] }) };
  const meet = (decide: () => unknown) => {
    const tournament = tournamentOf({
      scenarios: [scenario],
      agents: ['bad', 'linear'],
      repeats: 1,
      seed: '1',
      selfPlay: false,
    });
    const seating = (name: string) => (name === 'bad' ? { decide: decide as never } : seat(name));
    return [playFixture(tournament, 0, seating), playFixture(tournament, 1, seating)] as const;
  };

  it('gets no more than its worst outcome or no deal, and the other side what no deal is worth', () => {
    const [first, second] = meet(() => ({ type: 'accept', outcome: -1, because: 'x' }));
    expect(first).toMatchObject({ ending: 'faulted', by: 0, moves: 0, round: 1, utility: [0, 0.1] });
    expect(second).toMatchObject({ ending: 'agreed' });
  });

  it('is told what it did, in one line of no more than 200 signs', () => {
    const [long] = meet(() => {
      throw new Error(`${'x'.repeat(500)}\nsecond line`);
    });
    expect(long.fault?.what).toMatch(/^threw Error: x+…$/);
    expect(long.fault?.what.length).toBeLessThan(210);
    const [odd] = meet(() => {
      throw 'a word';
    });
    expect(odd.fault?.what).toBe('threw a word');
    const [nameless] = meet(() => {
      throw Object.create(null);
    });
    expect(nameless.fault?.what).toBe('threw something that cannot be printed');
  });
});
