import { expect, test } from 'vitest';
import { warmLancaster } from '../helpers/cli.js';

test('analyze --json prints what can be had in the ids of the scenario, and nothing else', () => {
  const { stdout, stderr, status } = warmLancaster(['analyze', 'two-ports', '--json']);
  expect([stderr, status]).toEqual(['', 0]);
  const data = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(data).slice(0, 10)).toEqual([
    'scenario',
    'outcomes',
    'reservation',
    'zopa',
    'frontier',
    'nash',
    'kalaiSmorodinsky',
    'egalitarian',
    'utilitarian',
    'opposition',
  ]);
  const best = { offer: { magnets: '12', tools: 'open', truce: '90' }, utility: { northport: 0.75, southport: 0.75 } };
  expect(data).toMatchObject({
    scenario: 'two-ports',
    outcomes: 27,
    reservation: { northport: 0.4, southport: 0.4 },
    zopa: { outcomes: 8, share: 0.296296296 },
    nash: [best],
    kalaiSmorodinsky: [best],
    egalitarian: [best],
    utilitarian: [best],
    // A quarter short of all for both.
    opposition: 0.353553391,
    exact: true,
  });
  expect((data.frontier as { utility: object }[]).map(({ utility }) => utility)).toEqual([
    { northport: 1, southport: 0 },
    { northport: 0.925, southport: 0.3 },
    { northport: 0.85, southport: 0.6 },
    { northport: 0.75, southport: 0.75 },
    { northport: 0.6, southport: 0.85 },
    { northport: 0.3, southport: 0.925 },
    { northport: 0, southport: 1 },
  ]);
});

test('analyze prints the picture and the numbers in the words of the scenario, without colours', () => {
  const { stdout, stderr, status } = warmLancaster(['analyze', 'two-ports']);
  expect([stderr, status]).toEqual(['', 0]);
  for (const said of [
    'Eight in the ZOPA: 30% of all outcomes.',
    'Nash (North 75.0, South 75.0): magnets 12 months; tools open; truce 90 days.',
    'Utilitarian: as Nash.',
    'Opposition 0.354',
    '1. North gets its way on magnets (12 months) and South gets its way on tools (open)',
    'N Nash  K Kalai-Smorodinsky',
  ])
    expect(stdout).toContain(said);
  expect(stdout.split('\n').filter((line) => /│.*N/.test(line))).toHaveLength(1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looks for escape sequences.
  expect(stdout).not.toMatch(/\u001b/);
});
