/** News of talks and tariffs, by kind and surprise, and what it does to the chance of a breakdown. */
import { NEWS, SETTLED, SOLD_ON_NEWS, SURPRISE } from './numbers.js';

export type NewsKind = keyof typeof NEWS;
export type Surprise = keyof typeof SURPRISE;

export interface News {
  readonly kind: NewsKind;
  readonly surprise: Surprise;
}

/** What the news of one day changes in the chance of a breakdown, together: from -1 to 1. */
export function chanceChange(news: readonly News[]): number {
  return Math.min(
    1,
    Math.max(
      -1,
      news.reduce((sum, one) => sum + changeBy(one), 0),
    ),
  );
}

function changeBy({ kind, surprise }: News): number {
  const isExpected = surprise === 'low' && SETTLED.includes(kind);
  return NEWS[kind] * (isExpected ? SOLD_ON_NEWS : SURPRISE[surprise]);
}
