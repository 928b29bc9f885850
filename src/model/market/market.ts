/** What the markets make of talks: an observer that knows the public record and nothing else. */
import { sessionAt, sessionOfRound } from '../schedule.js';
import { breakdownChances } from './breakdown.js';
import { PRICES } from './numbers.js';
import { priceChange, type Regime } from './prices.js';
import type { PublicTalk } from './publicTalk.js';

/** The market after a move. */
export interface MarketPoint {
  /** The move by its number from 1; 0 before the first. */
  readonly move: number;
  /** The round of the move; 0 before the first. */
  readonly round: number;
  /** The chance of a breakdown as the market sees it, from 0 to 1. */
  readonly chance: number;
  readonly sp500: number;
  /** The yield of ten-year Treasury bonds, in per cent. */
  readonly treasury: number;
  /** Yuan per dollar. */
  readonly yuan: number;
}

export interface MarketOptions {
  /** Draws in [0, 1) for all other news; without them there is none. */
  readonly random?: () => number;
  readonly regime?: Regime;
}

/**
 * The market before the first move and after each, oldest first. Prices answer to changes of the chance only: what was
 * expected is in them already. How the talks ended is known at the last move.
 */
export function marketOf(talk: PublicTalk, { random, regime }: MarketOptions = {}): readonly MarketPoint[] {
  const chances = breakdownChances(talk);
  const { start, yuanPace } = PRICES;
  let now: MarketPoint = { move: 0, round: 0, chance: chances[0] as number, ...start };
  /** Where the yuan would stand if the fixing did not hold it. */
  let aim = start.yuan;
  const points = [now];
  talk.moves.forEach(({ round }, at) => {
    const chance = chances[at + 1] as number;
    const noise = random === undefined ? 0 : noiseAt(talk, round, random);
    const { stocks, treasury, yuan } = priceChange(chance - now.chance, regime, noise);
    aim *= 1 + yuan / 100;
    now = {
      move: at + 1,
      round,
      chance,
      sp500: now.sp500 * (1 + stocks / 100),
      treasury: now.treasury + treasury / 100,
      yuan: now.yuan + yuanPace * (aim - now.yuan),
    };
    points.push(now);
  });
  return points;
}

/** Other news at one move, in per cent of stocks: over the moves of a session it comes to that of a trading day. */
function noiseAt({ deal: { schedule } }: PublicTalk, round: number, random: () => number): number {
  const { firstRound, lastRound } = sessionAt(schedule, sessionOfRound(schedule, round));
  const moves = 2 * (lastRound - firstRound + 1);
  return (PRICES.dailyNoise * standardNormal(random)) / Math.sqrt(moves);
}

/** A draw of mean 0 and variance 1, near enough to normal: twelve even draws less 6. No logarithm, so the same everywhere. */
function standardNormal(random: () => number): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += random();
  return sum;
}
