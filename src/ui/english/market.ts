/** What is said of the markets while the talks go on. */
import type { Series } from '../../report/english/market.js';

type Names = Readonly<Record<Series, string>>;

export const TICKER = {
  names: { chance: 'Breakdown', sp500: 'S&P 500', treasury: '10-year', yuan: 'yuan per dollar' } satisfies Names,
  short: { chance: 'Breakdown', sp500: 'S&P', treasury: '10y', yuan: 'yuan' } satisfies Names,
} as const;

export const MARKETS = {
  now: ({ chance, sp500, treasury, yuan }: Names) =>
    `Markets: breakdown ${chance}, S&P 500 ${sp500}, ten-year yield ${treasury}, ${yuan} yuan per dollar.`,
  since: (value: string, change: string) => `${value} (${change} since the start)`,
  changed: (value: string, change: string) => `${value} (${change})`,
} as const;
