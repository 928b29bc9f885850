/** The markets that look on at a talk: other news comes from the talk's own seed, so a talk has one series. */
import { type MarketPoint, marketOf } from '../analysis/market/market.js';
import { publicTalkOf } from '../analysis/market/publicTalk.js';
import type { Session } from '../engine/session.js';
import { streamOf } from '../engine/streams.js';

export function marketIn(session: Session): readonly MarketPoint[] {
  const { deal, moves, seed } = session;
  return marketOf(publicTalkOf({ deal, moves, result: session.result() }), { random: streamOf(seed, 'market') });
}
