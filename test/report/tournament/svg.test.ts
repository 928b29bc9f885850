/** The pictures of a tournament: the marks stand where the numbers say. */
import { describe, expect, test } from 'vitest';
import type { ScenarioResults } from '../../../src/analysis/tournament/results.js';
import { NONE } from '../../../src/model/space.js';
import { payoffsSvg } from '../../../src/report/svg/tournament/payoffs.js';
import { rankingSvg } from '../../../src/report/svg/tournament/ranking.js';
import { replicatorSvg } from '../../../src/report/svg/tournament/replicator.js';
import { responseSvg } from '../../../src/report/svg/tournament/response.js';
import { spaceSvg } from '../../../src/report/svg/tournament/space.js';
import { timeSvg } from '../../../src/report/svg/tournament/time.js';
import { drawnUp } from '../../analysis/tournament/tournaments.js';
import { dealOf } from '../../helpers/scenarios.js';
import { outcome } from '../../helpers/versus.js';
import { type MadeUp, manyAgents, reportOf, twoAgents } from './reports.js';

const { results } = reportOf(twoAgents());
const { overall, tournament } = results.standings;

/** The coordinates in every path of this stroke width. */
function pathsOf(svg: string, width: string): number[][][] {
  const paths = [...svg.matchAll(/<path d="M([^"]*)" style="([^"]*)"/g)].filter(([, , style]) =>
    style?.includes(`stroke-width:${width}`),
  );
  return paths.map(([, d = '']) => d.split('L').map((point) => point.split(' ').map(Number)));
}

test('the ranking has each mean within its interval by field, on one scale', () => {
  const svg = rankingSvg(overall, tournament.agents);
  const means = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  const bars = [...svg.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)"[^>]*stroke-width:1.6px"/g)].map(([, ...ends]) =>
    ends.map(Number),
  );
  const [alpha = 0, bravo = 0] = means;
  // alpha 80 in [75, 85], bravo 50 in [40, 60]: 30 points between the means.
  const point = (alpha - bravo) / 30;
  expect(point).toBeGreaterThan(1);
  for (const [at, [low, high]] of [
    [0, [75, 85]],
    [1, [40, 60]],
  ] as const) {
    expect(bars[at]?.[0]).toBeCloseTo(alpha + (low - 80) * point, 0);
    expect(bars[at]?.[1]).toBeCloseTo(alpha + (high - 80) * point, 0);
  }
});

test('the key of the ranking names what is drawn and nothing else', () => {
  // Nothing is left to chance there, and whoever meets itself alone knows no other field.
  const keyOf = (svg: string) => [...svg.matchAll(/>(mean|by chance|by field)</g)].map(([, name]) => name);
  expect(keyOf(rankingSvg(overall, tournament.agents))).toEqual(['mean', 'by field']);
  const alone = reportOf({
    tournament: drawnUp([dealOf('two-ports')], ['alpha'], 1, { selfPlay: true }),
    make: () => ({ outcome: 0, round: 1 }),
  });
  expect(keyOf(rankingSvg(alone.results.standings.overall, ['alpha']))).toEqual(['mean']);
});

describe('the heat map', () => {
  const shadesOf = (svg: string) =>
    [...svg.matchAll(/height="64" style="fill:var\(--shade-(\d+),/g)].map(([, shade]) => Number(shade));
  const numbersOf = (svg: string) => [...svg.matchAll(/fill:var\(--on-shade-(\d+),[^>]*>([\d.]+)</g)];

  test('has the colour of every payoff between the least and the most, in sixteen steps', () => {
    const svg = payoffsSvg(results.standings);
    // 75, 85, 60 and 40: 35/45, all, 20/45 and nothing of the way, each times 16 and cut.
    expect(shadesOf(svg)).toEqual([12, 15, 7, 0]);
    expect(numbersOf(svg).map(([, shade, number]) => [Number(shade), number])).toEqual([
      [12, '75.0'],
      [15, '85.0'],
      [7, '60.0'],
      [0, '40.0'],
    ]);
    expect(svg).toContain('>least 40.0<');
    expect(svg).toContain('>most 85.0<');
  });

  test('has one colour where all payoffs read alike', () => {
    const deal = dealOf('two-ports');
    const even = reportOf({
      tournament: drawnUp([deal], ['alpha', 'bravo'], 1, { selfPlay: true }),
      make: ({ agents: [north] }) => ({
        outcome: NONE,
        round: 1,
        utility: north === 'alpha' ? [0.5, 0.5] : [0.50001, 0.5],
      }),
    });
    const svg = payoffsSvg(even.results.standings);
    expect(new Set(shadesOf(svg)).size).toBe(1);
    expect(svg).toContain('>all 50.0<');
    expect(svg).not.toContain('>least');
  });

  test('marks a pair that has not met', () => {
    const apart = reportOf({
      tournament: drawnUp([dealOf('two-ports')], ['alpha', 'bravo'], 1),
      make: () => ({ outcome: 0, round: 1 }),
    });
    const svg = payoffsSvg(apart.results.standings);
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(shadesOf(svg)).toHaveLength(2);
  });
});

test('the panels of agreement over time name the agents of a sweep whole, two in a row', () => {
  const shares = [0, 0.5, 1];
  const svg = timeSvg([
    { name: 'boulware(exponent=0.311111)', shares },
    { name: 'linear', shares },
  ]);
  expect(svg).toContain('>boulware(exponent=0.311111)<');
  const [one, other] = [...svg.matchAll(/<rect x="([\d.]+)"[^>]*width="([\d.]+)"/g)].map((found) => found.map(Number));
  expect(one?.[2]).toBeGreaterThan(300);
  expect((one?.[1] as number) + (one?.[2] as number)).toBeLessThan(other?.[1] as number);
});

describe('names beside a picture', () => {
  const named = (names: readonly string[]) =>
    reportOf({
      tournament: drawnUp([dealOf('two-ports')], names, 1, { selfPlay: true }),
      make: () => ({ outcome: 0, round: 1 }),
    }).results.standings;
  const sweep = ['boulware(exponent=0.311111)', 'boulware(exponent=1.15556)'];

  test.each(['the ranking', 'the heat map'])('are whole in %s for the agents of a sweep', (picture) => {
    const standings = named(sweep);
    const svg = picture === 'the ranking' ? rankingSvg(standings.overall, sweep) : payoffsSvg(standings);
    for (const name of sweep) expect(svg).toMatch(new RegExp(`>[\\d=]+ ${name.replace(/[().]/g, '\\$&')}<`));
  });

  test('take no more room than they need', () => {
    const start = (svg: string) => Number(/<rect x="([\d.]+)"/.exec(svg)?.[1]);
    expect(start(payoffsSvg(named(['a', 'b'])))).toBeLessThan(60);
    expect(start(payoffsSvg(named(sweep)))).toBeGreaterThan(300);
  });

  test('leave half of the picture to what is drawn, and keep both ends', () => {
    const svg = payoffsSvg(reportOf(manyAgents()).results.standings);
    expect(svg).toMatch(/>\d+ boulware\([^<]*…[^<]*reservation\)</);
    expect(Number(/<rect x="([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(380);
  });
});

test('small cells of the payoffs touch, and large ones have a line between them', () => {
  const cells = (madeUp: MadeUp) =>
    payoffsSvg(reportOf(madeUp).results.standings).match(/<rect [^>]*height="22"[^>]*>/g);
  const lined = (cell: string) => cell.includes('stroke:');
  expect(cells(manyAgents())?.some(lined)).toBe(false);
  expect(
    payoffsSvg(reportOf(twoAgents()).results.standings)
      .match(/<rect [^>]*>/g)
      ?.every(lined),
  ).toBe(true);
});

test('what was agreed more often has the larger area', () => {
  const deal = dealOf('two-ports');
  const four = reportOf({
    tournament: drawnUp([deal], ['alpha'], 5, { selfPlay: true }),
    make: ({ repeat }) => ({ outcome: outcome(deal, repeat === 5 ? '12 open 30' : '12 open 90'), round: 1 }),
  });
  const svg = spaceSvg(four.results.scenarios[0] as ScenarioResults, 0);
  const radii = [...svg.matchAll(/r="([\d.]+)" style="fill:var\(--second/g)].map(([, r]) => Number(r));
  // Four talks and one, and then the key's.
  expect(radii.slice(0, 2)).toEqual([20, 10]);
  expect(svg).toContain('5 talks agreed, on two outcomes');
});

test('agreement rises from nothing to its last share', () => {
  const svg = timeSvg([
    { name: 'alpha', shares: [0, 0.5, 1, 1] },
    { name: 'bravo', shares: [0, 0, 0, 0.5] },
  ]);
  const [alpha = [], bravo = []] = pathsOf(svg, '2.4px');
  expect(alpha).toHaveLength(5);
  const bottom = alpha[0]?.[1] as number;
  const full = bottom - (alpha[4]?.[1] as number);
  expect(alpha.map(([, y]) => (bottom - (y as number)) / full)).toEqual([0, 0, 0.5, 1, 1]);
  expect(bravo.map(([, y]) => (bottom - (y as number)) / full)).toEqual([0, 0, 0, 0, 0.5]);
});

describe('replicator dynamics', () => {
  const names = Array.from({ length: 12 }, (_, at) => `agent-${at}`);
  const mix = (leader: number) => names.map((_, at) => (at === leader ? 0.89 : 0.01));

  test('draw the agents that once had most, and the others thin', () => {
    const svg = replicatorSvg(
      [
        { time: 0, mix: mix(3) },
        { time: 10, mix: mix(7) },
      ],
      names,
    );
    expect(pathsOf(svg, '2.2px')).toHaveLength(8 * 2);
    // The four others, and one in the key.
    expect(pathsOf(svg, '1px')).toHaveLength(4 + 1);
    for (const name of ['agent-3', 'agent-7']) expect(svg).toContain(`>${name}</text>`);
  });
});

test('a response curve goes through its points from left to right', () => {
  const band = { low: 0.4, high: 0.6, exact: false };
  const svg = responseSvg(
    {
      strategy: 'line',
      parameter: 'slope',
      others: {},
      points: [
        { value: 1, agent: 0, utility: 0.5, chance: band, field: undefined },
        { value: 2, agent: 1, utility: 0.6, chance: band, field: undefined },
        { value: 4, agent: 2, utility: 0.4, chance: band, field: undefined },
      ],
    },
    0,
  );
  const [[one = [], two = [], three = []] = []] = pathsOf(svg, '2.4px');
  const across = ([x = 0]: number[]) => x;
  const up = ([, y = 0]: number[]) => y;
  expect((across(three) - across(two)) / (across(two) - across(one))).toBeCloseTo(2, 1);
  expect((up(three) - up(two)) / (up(one) - up(two))).toBeCloseTo(2, 1);
  expect(svg).toContain('fill-opacity:.22');
});
