/** The pictures: the marks stand where the numbers say, and are told apart without colour. */
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { concessionSvg } from '../../src/report/svg/concession.js';
import { outcomeSpaceSvg } from '../../src/report/svg/outcomeSpace.js';
import { byAgents, byHand } from '../helpers/debriefs.js';
import { dealOf } from '../helpers/scenarios.js';
import { pie, table } from '../helpers/versus.js';

const fence = dealOf('fence');
const { debrief } = byHand(fence, 'low birch', 'high ash', 'low birch', 'high birch', 'accept');

/** Values beside the axes with their places: what is written under the plot, and to the left of it. */
function scales(svg: string): { across: (value: number) => number; up: (value: number) => number } {
  const ticks = [
    ...svg.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")? style="fill:var\(--faint[^>]*>(−?[\d.]+)</g,
    ),
  ].map(([, x, y, anchor, value]) => ({ x: Number(x), y: Number(y), anchor, value: Number(value?.replace('−', '-')) }));
  const line = (points: { at: number; value: number }[]) => {
    const [one, other] = [points[0], points.at(-1)];
    if (one === undefined || other === undefined || one.value === other.value) throw new Error('there are no ticks');
    return (value: number) => one.at + ((value - one.value) / (other.value - one.value)) * (other.at - one.at);
  };
  return {
    across: line(ticks.filter(({ anchor }) => anchor === 'middle').map(({ x, value }) => ({ at: x, value }))),
    // The words stand half a line under the ticks.
    up: line(ticks.filter(({ anchor }) => anchor === 'end').map(({ y, value }) => ({ at: y - 5, value }))),
  };
}

/** The middles of the full diamonds, the key’s left out. */
function deals(svg: string): { x: number; y: number }[] {
  const found = [...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)L[\d.]+ [\d.]+L([\d.]+) ([\d.]+)L[\d.]+ [\d.]+Z"/g)];
  return found.slice(0, -1).map(([, x, top, , bottom]) => ({ x: Number(x), y: (Number(top) + Number(bottom)) / 2 }));
}

describe('the outcome space', () => {
  const svg = outcomeSpaceSvg(debrief);
  const { across, up } = scales(svg);

  test('is named and described', () => {
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*><title id="space-title">All outcomes<\/title><desc id="space-desc">/,
    );
    expect(svg).toContain('aria-labelledby="space-title" aria-describedby="space-desc"');
    const [, description] = /<desc[^>]*>([^<]*)</.exec(svg) ?? [];
    expect(description).toContain('what an outcome is worth to Ash, from 0.0 to 100.0');
    expect(description).toContain('Lines mark the BATNAs, 30.0 for Ash and 25.5 for Birch.');
    expect(description).toContain(
      'The Pareto frontier runs from what is worth 100.0 to Ash and 6.0 to Birch to what is worth 0.0 to Ash and 100.0 to Birch.',
    );
    expect(description).toContain('The deal is worth 30.0 to Ash and 46.0 to Birch.');
  });

  test('has the deal where its points are', () => {
    const [deal] = deals(svg);
    expect(deal?.x).toBeCloseTo(across(30), 0);
    expect(deal?.y).toBeCloseTo(up(46), 0);
  });

  test('has every outcome, those of the ZOPA larger, and the offers in two shapes', () => {
    const circles = (r: number) =>
      [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].filter((found) => Number(found[3]) === r);
    // One more of each is the key.
    expect(circles(3.5)).toHaveLength(2 + 1);
    expect(circles(5)).toHaveLength(2 + 1);
    expect(circles(4.5)).toHaveLength(2);
    expect(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="9" height="9"/g)).toHaveLength(2);
    const places = circles(5).map(([, x, y]) => [Math.round(Number(x)), Math.round(Number(y))]);
    expect(places).toContainEqual([Math.round(across(70)), Math.round(up(60))]);
  });

  test('draws the frontier through its three points', () => {
    const places = [
      [100, 6],
      [70, 60],
      [0, 100],
    ].map(([x, y]) => `${Math.round(across(x as number))} ${Math.round(up(y as number))}`);
    const lines = [...svg.matchAll(/<path d="M([^"Z]*)" style="fill:none;stroke:var\(--ink/g)].map(([, d]) =>
      (d as string).split('L').map((place) =>
        place
          .split(' ')
          .map((one) => Math.round(Number(one)))
          .join(' '),
      ),
    );
    expect(lines).toContainEqual(places);
  });

  test('names what it draws, and only that', () => {
    for (const name of ['Pareto frontier', 'in the ZOPA', 'offers of Ash', 'offers of Birch', 'the deal', 'Nash'])
      expect(svg).toContain(`>${name}<`);
    expect(svg).not.toContain('what really happened');
    const without = outcomeSpaceSvg(byHand(fence, 'walk').debrief);
    expect(without).not.toContain('offers of');
    expect(without).not.toContain('>the deal<');
  });

  test('draws a large space as cells, in little room', () => {
    const london = outcomeSpaceSvg(byAgents(dealOf('london-2025'), ['logroller', 'tit-for-tat'], '7').debrief);
    expect(london.length).toBeLessThan(60_000);
    expect(london.match(/<circle/g)?.length).toBeLessThan(50);
    expect(london).toContain('what really happened');
    // The ZOPA begins at the last mandates, 55 and 52, to within a cell.
    const { across, up } = scales(london);
    const [, zopa = ''] = /<path d="([^"]*)" style="fill:url\(#space-zopa\)"/.exec(london) ?? [];
    const runs = [...zopa.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(([, ...all]) => all.map(Number));
    const [left, bottom] = [
      Math.min(...runs.map(([x]) => x as number)),
      Math.max(...runs.map(([, y, , high]) => (y as number) + (high as number))),
    ];
    expect(Math.abs(left - across(55))).toBeLessThan(6);
    expect(Math.abs(bottom - up(52))).toBeLessThan(6);
  });

  test.each([
    [
      'one point',
      table([
        [
          [50, 50],
          [50, 50],
        ],
      ]),
    ],
    [
      'a line',
      table([
        [
          [0, 50],
          [100, 50],
        ],
      ]),
    ],
    [
      'points far apart',
      table(
        [
          [
            [1_000_000_000, 0],
            [0, 1_000_000_000],
          ],
        ],
        { scale: 1 },
      ),
    ],
  ])('draws a space that is %s', (_, scenario) => {
    const svg = outcomeSpaceSvg(byHand(prepare(scenario), 'walk').debrief);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(svg).toContain('<circle');
  });

  test('draws a large space without width, thick enough to be seen', () => {
    const options = Array.from({ length: 700 }, (_, at) => [50, at] as const);
    const svg = outcomeSpaceSvg(
      byHand(prepare(table([options], { scale: 1000, reservation: [50, 0] })), 'walk').debrief,
    );
    const [, zopa = ''] = /<path d="([^"]*)" style="fill:url\(#space-zopa\)"/.exec(svg) ?? [];
    const [, x, , wide, high] = /^M([\d.]+) ([\d.]+)h(-?[\d.]+)v([\d.]+)/.exec(zopa)?.map(Number) ?? [];
    expect(Math.abs(wide as number)).toBeGreaterThanOrEqual(2);
    expect(high).toBeGreaterThan(2);
    expect((x as number) + (wide as number) / 2).toBeCloseTo((62 + 626) / 2, 0);
  });
});

describe('the concessions', () => {
  const svg = concessionSvg(debrief);
  const { across, up } = scales(svg);

  test('are named and described', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title id="curves-title">The concessions<\/title><desc/);
    expect(svg).toContain('Ash opens at 100.0 in round 1 and ends at 100.0 in round 2.');
    expect(svg).toContain('Birch opens at 100.0 in round 1 and ends at 46.0 in round 2.');
  });

  test('stand over their rounds', () => {
    const squares = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="9" height="9"/g)].map(([, x, y]) => [
      Math.round(Number(x) + 4.5),
      Math.round(Number(y) + 4.5),
    ]);
    expect(squares).toEqual([
      [Math.round(across(1)), Math.round(up(100))],
      [Math.round(across(2)), Math.round(up(46))],
    ]);
  });

  test('end at the deal, once for each', () => {
    const found = deals(svg);
    expect(found.map(({ x }) => Math.round(x))).toEqual([Math.round(across(3)), Math.round(across(3))]);
    expect(found.map(({ y }) => Math.round(y))).toEqual([Math.round(up(30)), Math.round(up(46))]);
    expect(svg).toContain('>Ash 30.0<');
    expect(svg).toContain('>Birch 46.0<');
  });

  test('show mandates and recesses where there are any', () => {
    expect(svg).not.toContain('>mandate<');
    const deal = prepare(
      pie(10, {
        sessions: [
          [2, [50, 40]],
          [3, [20, 30]],
        ],
      }),
    );
    const bound = concessionSvg(byHand(deal, '60-40', 'walk').debrief);
    expect(bound).toContain('>mandate<');
    const scale = scales(bound);
    const steps = [...bound.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)].map(([, ...all]) =>
      all.map((one) => Math.round(Number(one))),
    );
    const place = (from: number, points: number, to: number) =>
      [scale.across(from), scale.up(points), scale.across(to)].map(Math.round);
    expect(steps).toEqual([place(0.5, 50, 2.5), place(2.5, 20, 5.5), place(0.5, 40, 2.5), place(2.5, 30, 5.5)]);
  });

  test('keep their room in long talks', () => {
    const deal = prepare(dealOf('two-ports').scenario, { rounds: 2000 });
    const long = byAgents(deal, ['hardliner', 'boulware'], '1');
    expect(long.debrief.offers.length).toBeGreaterThan(2000);
    expect(concessionSvg(long.debrief).length).toBeLessThan(100_000);
    expect(outcomeSpaceSvg(long.debrief).length).toBeLessThan(120_000);
  });
});
