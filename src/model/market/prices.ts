/** What prices make of a change in the chance of a breakdown. */
import { PRICES } from './numbers.js';

/** In a crisis, with tariffs over 100 % on all fronts as in the second week of April 2025, yields rise when stocks fall. */
export type Regime = keyof typeof PRICES.yieldPerPercent;

/** Changes of the three prices. */
export interface PriceChange {
  /** The S&P 500, in per cent. */
  readonly stocks: number;
  /** The yield of ten-year Treasury bonds, in basis points. */
  readonly treasury: number;
  /** Yuan per dollar, in per cent: under 0 the yuan is stronger. */
  readonly yuan: number;
}

/**
 * The change of prices when the chance of a breakdown changes by so much, from -1 to 1. `noise`, in per cent, is what
 * other news does to stocks; yield and yuan follow the stocks.
 */
export function priceChange(chance: number, regime: Regime = 'normal', noise = 0): PriceChange {
  const stocks = 0 - PRICES.loss * chance + noise;
  return { stocks, treasury: PRICES.yieldPerPercent[regime] * stocks, yuan: inBand(PRICES.yuanPerPercent * stocks) };
}

function inBand(change: number): number {
  return Math.min(PRICES.yuanBand, Math.max(-PRICES.yuanBand, change));
}
