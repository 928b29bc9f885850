/** The markets that look on at a talk: other news comes from the talk's own seed, so a talk has one series. */
import { type MarketPoint, marketOf } from '../model/market/market.js';
import { publicTalkOf } from '../model/market/publicTalk.js';
import type { Session } from './session.js';
import { streamOf } from './streams.js';

/** A point before the first move and one after each. */
export function marketIn(session: Session): readonly MarketPoint[] {
  const { deal, moves, seed } = session;
  return marketOf(publicTalkOf({ deal, moves, result: session.result() }), { random: streamOf(seed, 'market') });
}

/** The same, rounded as prices are quoted: what records hold. */
export function quotesIn(session: Session): readonly MarketPoint[] {
  return marketIn(session).map(({ move, round, chance, sp500, treasury, yuan }) => ({
    move,
    round,
    chance: Number(chance.toFixed(3)),
    sp500: Number(sp500.toFixed(2)),
    treasury: Number(treasury.toFixed(3)),
    yuan: Number(yuan.toFixed(4)),
  }));
}
