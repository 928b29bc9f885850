/** The colours of heat maps, against the formulas of OKLab (Ottosson 2020) and of contrast (WCAG 2.2). */
import { describe, expect, test } from 'vitest';
import { SHADES, shadeAt, shadeVariables } from '../../src/report/svg/shades.js';

/** Red, green and blue as light, 0 to 1. */
function lightOf(color: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const light = (one: number) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  return [light(r), light(g), light(b)];
}

function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const [r, g, b] = lightOf(color);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [x, y] = [luminance(one), luminance(other)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Lightness from 0 to 1, and the angle of the hue in degrees. */
function perceived(color: string): { lightness: number; hue: number } {
  const [r, g, b] = lightOf(color);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const greenRed = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const blueYellow = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    hue: ((Math.atan2(blueYellow, greenRed) * 180) / Math.PI + 360) % 360,
  };
}

test('the formulas know black, white and blue', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
  expect(perceived('#ffffff').lightness).toBeCloseTo(1, 6);
  // CSS Color 4: blue is oklch(0.452 0.313 264.1).
  expect(perceived('#0000ff').lightness).toBeCloseTo(0.452, 3);
  expect(perceived('#0000ff').hue).toBeCloseTo(264.1, 0);
});

describe.each([
  ['by day', SHADES.light, '#f4f6f7', 1],
  ['by night', SHADES.dark, '#1e2327', -1],
] as const)('the shades %s', (_, shades, paper, fall) => {
  const seen = shades.map(({ ground }) => perceived(ground));

  test('bear words that can be read', () => {
    for (const { ground, words } of shades) expect(contrast(ground, words)).toBeGreaterThanOrEqual(4.5);
  });

  test('leave the paper in even steps, most of the way from white to black', () => {
    const lightness = [perceived(paper).lightness, ...seen.map((one) => one.lightness)];
    const steps = lightness.slice(1).map((one, at) => fall * ((lightness[at] as number) - one));
    const [first = 0, ...others] = steps;
    expect(first).toBeGreaterThan(0.02);
    const mean = others.reduce((sum, step) => sum + step) / others.length;
    expect(mean * others.length).toBeGreaterThan(0.6);
    for (const step of others) expect(Math.abs(step - mean)).toBeLessThan(0.005);
  });

  test('have one hue', () => {
    for (const { hue } of seen) expect(Math.abs(hue - 250)).toBeLessThan(2);
  });
});

test('there are as many by night as by day', () => {
  expect(SHADES.dark).toHaveLength(SHADES.light.length);
});

test('the least has the first shade, the most the last one, and what lies between has all others in order', () => {
  const found = Array.from({ length: 1001 }, (_, at) => shadeAt(at / 1000).ground);
  expect([...new Set(found)]).toEqual(SHADES.light.map(({ ground }, at) => `var(--shade-${at},${ground})`));
});

test('every variable that a picture asks for is set', () => {
  for (const shades of [SHADES.light, SHADES.dark]) {
    const set = shadeVariables(shades)
      .split(';')
      .map((one) => one.split(':')[0]);
    for (const share of [0, 0.5, 1])
      for (const color of Object.values(shadeAt(share))) expect(set).toContain(/var\((--[\w-]+),/.exec(color)?.[1]);
  }
});
