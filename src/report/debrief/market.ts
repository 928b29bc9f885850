/** What the markets made of the talks: a section where they looked on, and nothing elsewhere. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Deal } from '../../model/deal.js';
import type { MarketPoint } from '../../model/market/market.js';
import type { Move } from '../../model/move.js';
import { partyName } from '../../model/words.js';
import { DEEDS } from '../english/deeds.js';
import { changed, extremes, MARKET, marketInWords, quoted, SERIES } from '../english/market.js';
import { TITLES } from '../english/titles.js';
import { type Block, list, type Section, text } from '../section.js';

export function market({ talk: { deal, moves, market } }: Debrief): Section[] {
  if (market === undefined) return [];
  return [{ id: 'market', title: TITLES.market, blocks: marketBlocks(deal, moves, market) }];
}

/** The markets as a picture and in figures, and the moves that counted; a point before the first move and one after each. */
export function marketBlocks(deal: Deal, moves: readonly Move[], points: readonly MarketPoint[]): Block<'market'>[] {
  return [
    { kind: 'figure', figure: 'market', caption: MARKET.caption, alt: marketInWords(points) },
    {
      kind: 'table',
      caption: MARKET.tableCaption,
      head: MARKET.head,
      rows: SERIES.map((series) => rowOf(points, series)),
      numeric: [1, 2, 3, 4, 5],
    },
    ...mostTelling(deal, moves, points),
    ...text(MARKET.about),
  ];
}

function rowOf(points: readonly MarketPoint[], series: (typeof SERIES)[number]): string[] {
  const [first, last] = [points[0] as MarketPoint, points.at(-1) as MarketPoint];
  const [from, to] = [first[series], last[series]];
  const range = extremes(points, series).map((value) => quoted(series, value));
  return [MARKET.names[series], quoted(series, from), quoted(series, to), changed(series, from, to), ...range];
}

/** Moves that are told. */
const TOLD = 3;

/** The moves after which the chance of a breakdown changed most, in their order. */
function mostTelling(deal: Deal, moves: readonly Move[], points: readonly MarketPoint[]): Block<never>[] {
  const chance = (at: number) => (points[at] as MarketPoint).chance;
  const told = moves
    .map((move, at) => ({ move, at, by: Math.abs(chance(at + 1) - chance(at)) }))
    .sort((one, other) => other.by - one.by || one.at - other.at)
    .slice(0, TOLD)
    .sort((one, other) => one.at - other.at)
    .map(({ move: { by, round, type, says }, at }) =>
      MARKET.told(
        at + 1,
        round,
        partyName(deal, by),
        DEEDS[type],
        says !== undefined,
        quoted('chance', chance(at)),
        quoted('chance', chance(at + 1)),
      ),
    );
  return told.length === 0 ? [] : [...text(MARKET.most), ...list(told)];
}
