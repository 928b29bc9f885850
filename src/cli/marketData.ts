/** What the markets made of a talk, as data. */
import { quotesIn } from '../engine/market.js';
import type { Session } from '../engine/session.js';

/** A point before the first move and one after each, as records hold them. */
export function marketData(session: Session) {
  return { market: quotesIn(session) };
}
