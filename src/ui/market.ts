/** The markets that look on at a talk: other news comes from the talk's own seed, so a talk has one series. */

import type { Session } from '../engine/session.js';
import { streamOf } from '../engine/streams.js';
import { type MarketPoint, marketOf } from '../model/market/market.js';
import { publicTalkOf } from '../model/market/publicTalk.js';

export function marketIn(session: Session): readonly MarketPoint[] {
  const { deal, moves, seed } = session;
  return marketOf(publicTalkOf({ deal, moves, result: session.result() }), { random: streamOf(seed, 'market') });
}
