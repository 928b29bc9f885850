import fc from 'fast-check';
import { standardDeviation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { drawsOf } from '../../../src/analysis/tournament/draws.js';
import type { Contest, Interval, MeanName, Standing } from '../../../src/analysis/tournament/standing.js';
import type { StandingsOptions } from '../../../src/analysis/tournament/standings.js';
import { streamOf } from '../../../src/engine/streams.js';
import { type Deal, prepare } from '../../../src/model/deal.js';
import { PARTIES } from '../../../src/model/party.js';
import { NONE } from '../../../src/model/space.js';
import { pie } from '../../helpers/versus.js';
import { COLUMNS, type Row, rowsOf } from './rows.js';
import { allPlayed, drawnUp, standingsFrom, standingsWith, type Told, tallied } from './tournaments.js';

const PIE = prepare(pie(4));

/** So many deals with names of their own. */
function pies(many: number): Deal[] {
  return Array.from({ length: many }, (_, at) => ({ ...PIE, scenario: { ...PIE.scenario, id: `pie-${at}` } }));
}

function names(many: number): string[] {
  return Array.from({ length: many }, (_, at) => `agent-${String(at).padStart(2, '0')}`);
}

/** Numbers between 0 and 1. */
function numbers(name: string, many: number): number[] {
  const draw = streamOf('numbers', name);
  return Array.from({ length: many }, draw);
}

/** Talks worth this much to each agent, by its name, its opponent's and the talk. */
function worth(of: (own: string, other: string, talk: Told) => number) {
  return (talk: Told) => {
    const [first, second] = talk.agents;
    return { outcome: 0, round: 1, utility: [of(first, second, talk), of(second, first, talk)] as const };
  };
}

const NOBODY: Pick<StandingsOptions, 'stochastic'> = { stochastic: [] };

describe('against the analytic standard error', () => {
  /** The end of a 95 % interval of 4,000 replicates strays by .04 standard errors; this is five times as much. */
  const TOLERANCE = 0.2;
  const NORMAL = 1.959964;

  function expectNormal(interval: Interval | undefined, mean: number, error: number, tolerance = TOLERANCE): void {
    expect(Math.abs((interval as Interval).low - (mean - NORMAL * error))).toBeLessThan(tolerance * error);
    expect(Math.abs((interval as Interval).high - (mean + NORMAL * error))).toBeLessThan(tolerance * error);
  }

  function deviation(values: number[], draws = values.length): number {
    return standardDeviation(values) / Math.sqrt(draws);
  }

  test('repeats', () => {
    const x = numbers('x', 100);
    const { overall, bootstrap } = standingsWith(
      drawnUp([PIE], names(2), 100),
      worth((own, _, { repeat }) => (own === 'agent-00' ? (x[repeat - 1] as number) : 0)),
      { replicates: 4000 },
    );
    const [first] = overall.standings as [Standing];
    expect(bootstrap).toEqual({ replicates: 4000, groups: 100 });
    expectNormal(first.chance.utility, first.utility as number, deviation(x));
    expect(first.chance.utility?.exact).toBe(false);
  });

  test('more repeats than are drawn one by one', () => {
    const x = numbers('y', 1000);
    const { overall, bootstrap } = standingsWith(
      drawnUp([PIE], names(2), 1000),
      worth((own, _, { repeat }) => (own === 'agent-00' ? (x[repeat - 1] as number) : 0)),
      { replicates: 4000 },
    );
    const [first] = overall.standings as [Standing];
    expect(bootstrap.groups).toBe(100);
    // The spread of a hundred groups tells that of a thousand repeats to 7 %.
    expectNormal(first.chance.utility, first.utility as number, deviation(x), 0.4);
  });

  test('groups are of neighbouring repeats', () => {
    // Of 200 repeats each two make a group: of 0 and 1 it is, whatever is drawn, a half.
    const { overall } = standingsWith(
      drawnUp([PIE], names(2), 200),
      worth((own, _, { repeat }) => (own === 'agent-00' ? repeat % 2 : 0)),
    );
    expect(overall.standings[0]?.chance.utility).toEqual({ low: 0.5, high: 0.5, exact: false });
  });

  test('opponents', () => {
    const y = numbers('opponents', 20);
    const { overall } = standingsWith(
      drawnUp([PIE], names(20), 1, { selfPlay: true }),
      worth((own, other) => (own === 'agent-00' ? (y[Number(other.slice(-2))] as number) : 0)),
      { replicates: 4000, ...NOBODY },
    );
    const [first] = overall.standings as [Standing];
    expectNormal(first.field.utility, first.utility as number, deviation(y));
    expect(first.chance.utility).toEqual({ low: first.utility, high: first.utility, exact: true });
  });

  test('scenarios', () => {
    const z = numbers('scenarios', 40);
    const { overall } = standingsWith(
      drawnUp(pies(40), names(2), 1),
      worth((own, _, { scenario }) => (own === 'agent-00' ? (z[scenario] as number) : 0)),
      { replicates: 4000, ...NOBODY },
    );
    const [first] = overall.standings as [Standing];
    expectNormal(first.field.utility, first.utility as number, deviation(z));
  });

  test('all three at once, whose variances add up', () => {
    const [x, y, z] = [numbers('a', 10), numbers('b', 8), numbers('c', 6)];
    const { overall, scenarios } = standingsWith(
      drawnUp(pies(6), names(8), 10, { selfPlay: true }),
      worth((own, other, { repeat, scenario }) =>
        own === 'agent-00'
          ? (x[repeat - 1] as number) + (y[Number(other.slice(-2))] as number) + (z[scenario] as number)
          : 0,
      ),
      { replicates: 4000 },
    );
    const [first] = overall.standings as [Standing];
    expectNormal(first.field.utility, first.utility as number, Math.hypot(deviation(x), deviation(y), deviation(z)));
    expectNormal(first.chance.utility, first.utility as number, deviation(x));
    const here = scenarios[3]?.contest.standings[0] as Standing;
    expectNormal(here.field.utility, here.utility as number, Math.hypot(deviation(x), deviation(y)));
  });
});

describe('against a bootstrap that looks at every talk', () => {
  /** The interval of 41 replicates leaves out one on each side. */
  const REPLICATES = 41;

  /** What most replicates have, without the lowest and the highest fortieth; `undefined` where most have nothing. */
  function middle(values: readonly number[]): Pick<Interval, 'low' | 'high'> | undefined {
    const rising = values.filter((value) => !Number.isNaN(value)).toSorted((one, other) => one - other);
    const cut = Math.floor(rising.length / 40);
    return 2 * rising.length > values.length
      ? { low: rising[cut] as number, high: rising[rising.length - 1 - cut] as number }
      : undefined;
  }

  const random = (path: string) => streamOf('by hand', path);
  const near = (value: number) => Math.round(value * 1e9);

  /** Complete tournaments of pies, in which some talks fail and utilities of deals are quarters, so that ties are many. */
  const complete = fc
    .record({
      deals: fc.integer({ min: 1, max: 3 }),
      agents: fc.shuffledSubarray(['delta', 'alpha', 'charlie', 'bravo'], { minLength: 3 }),
      repeats: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 2, max: 4 }) }, fc.integer({ min: 101, max: 130 })),
      options: fc.record({ selfPlay: fc.boolean(), bothFirst: fc.boolean() }),
      failing: fc.constantFrom(0, 0.3, 0.9),
      seed: fc.string(),
    })
    .map(({ deals, agents, repeats, options, failing, seed }) => {
      const all = pies(deals).reverse();
      const make = ({ agents: pair, deal, scenario, repeat }: Told) => {
        const draw = streamOf(seed, [...pair, deal.schedule.first, scenario, repeat].join('/'));
        const outcome = draw() < failing ? NONE : Math.floor(draw() * PIE.space.outcomes);
        return { outcome, round: 1 + Math.floor(draw() * 9) };
      };
      return {
        ids: all.map(({ scenario }) => scenario.id),
        tournament: drawnUp(all, agents, repeats, options),
        make,
      };
    });

  test('the intervals of every mean, and of ranks', () => {
    const seen = { drawn: 0, seldom: 0, oneSided: 0 };
    fc.assert(
      fc.property(complete, ({ ids, tournament, make }) => {
        const { agents, repeats, selfPlay } = tournament;
        const inOrder = (list: readonly string[]) => list.toSorted().map((name) => list.indexOf(name));
        // Over a hundred repeats are drawn in a hundred groups of one or two.
        const groups = Math.min(repeats, 100);
        const w = drawsOf(random('bootstrap/repeats'), [...Array(groups).keys()], REPLICATES);
        const usable = (row: Float64Array) => selfPlay || !row.includes(agents.length);
        const v = drawsOf(random('bootstrap/opponents'), inOrder(agents), REPLICATES, usable);
        const z = drawsOf(random('bootstrap/scenarios'), inOrder(ids), REPLICATES);
        const played = allPlayed(tournament, make);
        const rows = rowsOf(tournament, played);
        const standings = standingsFrom(tallied(tournament, played), { random, replicates: REPLICATES });

        /** How often a replicate has drawn a talk. */
        const timesOf = (row: Row, replicate: number, kind: 'chance' | 'field', drawScenarios: boolean) => {
          const repeat = w[replicate * groups + Math.floor((row.repeat * groups) / repeats)] as number;
          if (kind === 'chance') return repeat;
          const opponent = v[replicate * agents.length + row.opponent] as number;
          return repeat * opponent * (drawScenarios ? (z[replicate * ids.length + row.scenario] as number) : 1);
        };

        const check = (contest: Contest, has: (row: Row) => boolean, drawScenarios: boolean) => {
          const own = agents.map((_, agent) => rows.filter((row) => row.agent === agent && has(row)));
          for (const kind of ['chance', 'field'] as const) {
            const meansOf = (mean: MeanName) =>
              own.map((list) =>
                Array.from({ length: REPLICATES }, (_, replicate) => {
                  let [sum, whole] = [0, 0];
                  for (const row of list) {
                    const value = row.values[mean];
                    if (value === undefined) continue;
                    const times = timesOf(row, replicate, kind, drawScenarios);
                    sum += times * value;
                    whole += times;
                  }
                  return sum / whole;
                }),
              );
            for (const mean of COLUMNS)
              for (const [agent, values] of meansOf(mean).entries()) {
                const { [mean]: value, [kind]: bands, missing } = contest.standings[agent] as Standing;
                const expected = middle(values);
                if (value === undefined) expect(bands.missing[mean]).toBe(missing[mean]);
                else if (expected !== undefined) {
                  const { low, high } = bands[mean] as Interval;
                  expect([mean, low, high]).toEqual([
                    mean,
                    expect.closeTo(expected.low, 9),
                    expect.closeTo(expected.high, 9),
                  ]);
                  seen.drawn++;
                  if (values.some(Number.isNaN)) seen.oneSided++;
                } else if (bands[mean] === undefined) {
                  expect(bands.missing[mean]).toBe('seldomDrawn');
                  seen.seldom++;
                } else expect([bands[mean].low, bands[mean].high]).toEqual([value, value]);
              }
            const means = meansOf('utility');
            for (const [agent, values] of means.entries()) {
              const ranks = values.map(
                (value, replicate) =>
                  1 + means.filter((others) => near(others[replicate] as number) > near(value)).length,
              );
              expect(contest.standings[agent]?.[kind].rank).toMatchObject(middle(ranks) as Interval);
            }
          }
        };
        check(standings.overall, () => true, true);
        for (const [at, { contest, roles }] of standings.scenarios.entries()) {
          check(contest, ({ scenario }) => scenario === at, false);
          for (const party of PARTIES) check(roles[party], (row) => row.scenario === at && row.party === party, false);
        }
      }),
      { numRuns: 40 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });
});

describe('ranks', () => {
  const x = numbers('ranks', 50);

  test('are as unsure as the means that cross', () => {
    const { overall } = standingsWith(
      drawnUp([PIE], names(2), 50),
      worth((own, _, { repeat }) => (own === 'agent-00' ? (x[repeat - 1] as number) : 0.5)),
    );
    expect(overall.standings.map(({ chance }) => chance.rank)).toEqual([
      { low: 1, high: 2, exact: false },
      { low: 1, high: 2, exact: false },
    ]);
  });

  test('are sure where chance moves all agents alike, because repeats are drawn together', () => {
    const { overall } = standingsWith(
      drawnUp([PIE], names(2), 50),
      worth((own, _, { repeat }) => (x[repeat - 1] as number) - (own === 'agent-00' ? 0 : 0.001)),
    );
    const [first, second] = overall.standings as [Standing, Standing];
    expect((second.chance.utility as Interval).high).toBeGreaterThan((first.chance.utility as Interval).low);
    expect([first.chance.rank, second.chance.rank]).toEqual([
      { low: 1, high: 1, exact: false },
      { low: 2, high: 2, exact: false },
    ]);
  });

  test('are shared by agents that do the same, in every replicate', () => {
    const { overall } = standingsWith(
      drawnUp(pies(3), names(4), 3, { selfPlay: true }),
      worth((own, _, { repeat, scenario }) => (own === 'agent-03' ? 0 : (x[3 * scenario + repeat] as number))),
    );
    const shared = { low: 1, high: 1, exact: false };
    const last = { low: 4, high: 4, exact: false };
    expect(overall.standings.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [4, 0],
    ]);
    expect(overall.standings.map(({ chance }) => chance.rank)).toEqual([shared, shared, shared, last]);
    expect(overall.standings.map(({ field }) => field.rank)).toEqual([shared, shared, shared, last]);
    expect(overall.order).toEqual([0, 1, 2, 3]);
  });
});

describe('what is left to chance', () => {
  const tenths = worth((own) => (own === 'agent-00' ? 0.7 : 0.1));
  const varying = worth((own, _, { repeat }) => (own === 'agent-00' ? repeat / 10 : 0.1));
  const chanceOf = (contest: Contest) => contest.standings.map(({ chance }) => chance);
  const tournament = drawnUp([PIE], names(2), 3);

  test('nothing: the intervals are exact and need no replicate', () => {
    const { overall } = standingsWith(tournament, tenths, { ...NOBODY, replicates: 0 });
    for (const [at, { utility: band, rank, missing }] of chanceOf(overall).entries()) {
      const { utility } = overall.standings[at] as Standing;
      expect(band).toEqual({ low: utility, high: utility, exact: true });
      expect(rank).toEqual({ low: at + 1, high: at + 1, exact: true });
      expect(missing).toEqual({});
    }
  });

  test('something, though nothing came of it: they have no width and are not exact', () => {
    const { overall } = standingsWith(tournament, tenths, { stochastic: [true, false], replicates: 0 });
    for (const [at, { utility: band, rank }] of chanceOf(overall).entries()) {
      const { utility } = overall.standings[at] as Standing;
      expect(band).toEqual({ low: utility, high: utility, exact: false });
      expect(rank).toEqual({ low: at + 1, high: at + 1, exact: false });
    }
  });

  test('more than was said: what varies is not exact', () => {
    const [first, second] = chanceOf(standingsWith(tournament, varying, NOBODY).overall);
    expect(first?.utility).toEqual({ low: expect.closeTo(0.1, 12), high: expect.closeTo(0.3, 12), exact: false });
    // What the second gets did not vary, but chance had a hand in its talks.
    expect(second?.utility).toEqual({ low: expect.closeTo(0.1, 12), high: expect.closeTo(0.1, 12), exact: false });
    expect(second?.agreementRate).toEqual({ low: 1, high: 1, exact: false });
  });

  test('events, though nothing came of them', () => {
    const event = { id: 'storm', text: 'A storm.', round: undefined, chance: 0.05, effects: [{}, {}] };
    const stormy = { ...PIE, events: [event] } as unknown as Deal;
    const chance = (deal: Deal, repeats: number) =>
      chanceOf(standingsWith(drawnUp([deal], names(2), repeats), tenths, NOBODY).overall)[0];
    expect(chance(stormy, 3)?.utility?.exact).toBe(false);
    expect(chance(stormy, 1)?.missing).toMatchObject({ utility: 'oneRepeat', rounds: 'oneRepeat', rank: 'oneRepeat' });
    const foreseen = { ...PIE, events: [{ ...event, round: 2, chance: 1 }] } as unknown as Deal;
    expect(chance(foreseen, 1)?.utility?.exact).toBe(true);
  });

  test('one repeat cannot tell', () => {
    const once = standingsWith(drawnUp([PIE], names(3), 1), tenths, { stochastic: [false, false, true] });
    for (const { utility, rank, missing } of chanceOf(once.overall)) {
      expect([utility, rank]).toEqual([undefined, undefined]);
      expect(new Set(Object.values(missing))).toEqual(new Set(['oneRepeat']));
    }
    // Without the third agent's talks the other two are sure.
    expect(chanceOf(standingsWith(drawnUp([PIE], names(2), 1), tenths, NOBODY).overall)[0]?.utility?.exact).toBe(true);
  });
});

describe('why there is no interval', () => {
  const varying = worth((own, _, { repeat }) => (own === 'agent-00' ? repeat / 10 : 0.1));
  /** The reasons why nothing is told of the field, each once. */
  const missing = (contest: Contest | undefined) => [
    ...new Set(Object.values(contest?.standings[0]?.field.missing as Standing['missing'])),
  ];

  test('one opponent and one scenario are no field', () => {
    const two = standingsWith(drawnUp(pies(2), names(2), 2), varying);
    expect(missing(two.scenarios[0]?.contest)).toEqual(['oneField']);
    expect(missing(two.overall)).toEqual([]);
    expect(missing(standingsWith(drawnUp([PIE], names(3), 2), varying).overall)).toEqual([]);
    expect(missing(standingsWith(drawnUp([PIE], names(2), 2, { selfPlay: true }), varying).overall)).toEqual([]);
    expect(missing(standingsWith(drawnUp([PIE], names(1), 2, { selfPlay: true }), varying).overall)).toEqual([
      'oneField',
    ]);
  });

  test('a pairing has not been played', () => {
    const broken = standingsWith(drawnUp(pies(2), names(3), 2), (talk) =>
      talk.scenario === 1 && talk.agents.join() === 'agent-02,agent-01' ? undefined : varying(talk),
    );
    expect(missing(broken.overall)).toEqual(['unplayed']);
    expect(missing(broken.scenarios[0]?.contest)).toEqual([]);
    expect(missing(broken.scenarios[1]?.contest)).toEqual(['unplayed']);
    expect(missing(broken.scenarios[1]?.roles[0])).toEqual(['unplayed']);
    expect(broken.overall.standings[0]?.chance.missing).toEqual({});
  });

  test('the talks with one of both first movers have not been played', () => {
    const { overall } = standingsWith(drawnUp([PIE], names(3), 2, { bothFirst: true }), (talk) =>
      talk.deal.schedule.first === 1 && talk.agents.join() === 'agent-02,agent-01' ? undefined : varying(talk),
    );
    expect(missing(overall)).toEqual(['unplayed']);
  });

  test('a pairing was broken off after few of its repeats, which lie in fewer groups', () => {
    const x = numbers('broken off', 1000);
    const brokenOff = (talks: number, repeats: number) => {
      const { overall } = standingsWith(drawnUp([PIE], names(3), repeats), (talk) => {
        if (talk.agents.join() === 'agent-00,agent-01' && talk.repeat > talks) return undefined;
        return worth((own, _, { repeat }) => (own === 'agent-00' ? (x[repeat - 1] as number) : 0))(talk);
      });
      const [first, , third] = overall.standings as [Standing, Standing, Standing];
      return [first.chance, first.field, third.chance].map(({ missing }) => [missing.utility, missing.rank]);
    };
    // Ten repeats make a group: 190 talks fill 19 of them, and 200 twenty.
    const few = ['fewPlayed', 'fewPlayed'];
    expect(brokenOff(190, 1000)).toEqual([few, few, [undefined, 'fewPlayed']]);
    const told = [undefined, undefined];
    expect(brokenOff(200, 1000)).toEqual([told, told, told]);
    // Each repeat by itself: so few of them tell as much as they do where no more were to be played.
    expect(brokenOff(3, 100)).toEqual([told, told, told]);
  });

  test('none was asked for', () => {
    const { overall, bootstrap } = standingsWith(drawnUp([PIE], names(3), 2), varying, { replicates: 0 });
    expect(overall.standings[0]).toMatchObject({
      chance: { missing: { utility: 'notDrawn', rank: 'notDrawn' } },
      field: { missing: { utility: 'notDrawn', rank: 'notDrawn' } },
    });
    expect(bootstrap.replicates).toBe(0);
  });

  test('it would take too much work', () => {
    // The talks of agent 0 with two others in two roles vary: eight meetings of two groups, and four that stay the same.
    // Three agents have intervals over all, in the scenario and in its two roles, of 30 steps each.
    const steps = 8 * (1 + 2) + 4 + 30 * 3 * 4;
    const drawn = (mostSteps: number, replicates = 1000) =>
      standingsWith(drawnUp([PIE], names(3), 2), varying, { mostSteps, replicates });
    expect(drawn(1000 * steps).bootstrap.replicates).toBe(1000);
    expect(drawn(1000 * steps - 1).bootstrap.replicates).toBe(999);
    expect(drawn(100 * steps).bootstrap.replicates).toBe(100);
    const { overall, bootstrap } = drawn(100 * steps - 1);
    expect(bootstrap.replicates).toBe(0);
    expect(missing(overall)).toEqual(['tooMuchWork']);
    expect(drawn(50 * steps, 50).bootstrap.replicates).toBe(50);
  });
});

test('the same streams give the same intervals, and others give others', () => {
  const varying = worth((own, _, { repeat }) => (own === 'agent-00' ? repeat / 10 : 0.1));
  const drawn = (seed: string) =>
    standingsWith(drawnUp(pies(3), names(3), 5), varying, { random: (path) => streamOf(seed, path), replicates: 101 });
  expect(drawn('one').overall).toEqual(drawn('one').overall);
  expect(drawn('one').overall).not.toEqual(drawn('another').overall);
});

test('an interrupted pairing keeps its own mean where a replicate draws none of its talks', () => {
  // Against bob ann's four repeats are 0 1 0 1; against carl only two of four have been played, worth 4 and 6.
  const { overall } = standingsWith(
    drawnUp([PIE], ['ann', 'bob', 'carl'], 4),
    (talk) => {
      if (talk.agents.join() === 'ann,carl' && talk.repeat > 2) return undefined;
      return worth((own, other, { repeat }) => {
        if (own !== 'ann') return 0;
        return other === 'bob' ? (repeat + 1) % 2 : 2 + 2 * repeat;
      })(talk.agents.join() === 'carl,ann' ? { ...talk, repeat: 1 } : talk);
    },
    { replicates: 2000 },
  );
  const { utility, chance } = overall.standings[0] as Standing;
  // Two seats against bob at .5, one at 5 on the left against carl, one of 4 on the right.
  expect(utility).toBeCloseTo((0.5 + 0.5 + 5 + 4) / 4, 12);
  const { low, high } = chance.utility as Interval;
  // At least (0 + 0 + 4 + 4) / 4, at most (1 + 1 + 6 + 4) / 4.
  expect(low).toBeGreaterThanOrEqual(2);
  expect(high).toBeLessThanOrEqual(3);
  expect(low).toBeLessThan(utility as number);
  expect(high).toBeGreaterThan(utility as number);
});
