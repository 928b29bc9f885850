/** What the markets made of a talk, as data. */
import type { Session } from '../engine/session.js';
import { marketIn } from '../ui/market.js';

/** A point before the first move and one after each, rounded as prices are quoted. */
export function marketData(session: Session) {
  return {
    market: marketIn(session).map(({ move, round, chance, sp500, treasury, yuan }) => ({
      move,
      round,
      chance: Number(chance.toFixed(3)),
      sp500: Number(sp500.toFixed(2)),
      treasury: Number(treasury.toFixed(3)),
      yuan: Number(yuan.toFixed(4)),
    })),
  };
}
