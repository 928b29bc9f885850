/** The pictures of a tournament: the marks stand where the numbers say. */
import { describe, expect, test } from 'vitest';
import type { ScenarioResults } from '../../../src/analysis/tournament/results.js';
import { rankingSvg } from '../../../src/report/svg/tournament/ranking.js';
import { replicatorSvg } from '../../../src/report/svg/tournament/replicator.js';
import { responseSvg } from '../../../src/report/svg/tournament/response.js';
import { spaceSvg } from '../../../src/report/svg/tournament/space.js';
import { timeSvg } from '../../../src/report/svg/tournament/time.js';
import { drawnUp } from '../../analysis/tournament/tournaments.js';
import { dealOf } from '../../helpers/scenarios.js';
import { outcome } from '../../helpers/versus.js';
import { reportOf, twoAgents } from './reports.js';

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
