/** Rule 3, trades: something that both want, and something to trade in both directions. */
import type { Deal } from '../../model/deal.js';
import { opponent, PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { compatibleIssues } from '../compatible.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import { dearTo, type Stake, sumOf, TRADE_RATIO } from './issues.js';

export type TradesFault =
  /** Nothing that both want the same of; `issue` is the disputed one that weighs least, the easiest to turn. */
  | { readonly kind: 'noCompatible'; readonly issue: number | undefined }
  /** What both want most of this issue stands amid its options, where splitting the difference hits it by luck. */
  | { readonly kind: 'compatibleInside'; readonly issue: number; readonly option: number }
  | {
      readonly kind: 'fewDear';
      /** To whom too few issues are dear. */
      readonly party: Party;
      readonly dear: readonly number[];
      /** The disputed issue that is nearest to being dear, and weights of the same sum that would make it so. */
      readonly nearest:
        | { readonly issue: number; readonly weight: Pair<number>; readonly instead: Pair<number> }
        | undefined;
    };

/**
 * An issue is dear to a party if they dispute it and it weighs at least twice as much to the party as to the other. Of
 * compatible issues only those count whose best option for both is the first or last on the list.
 */
export function trades(deal: Deal, stakes: readonly Stake[]): Examined<TradesFault> {
  const shared = compatibleIssues(deal, NONE);
  const inside = shared.filter(({ issue, option }) => !isAtEnd(deal, stakes[issue] as Stake, option));
  const compatible = shared.length - inside.length;
  const dear = pair((party) => dearTo(stakes, party));
  const faults: TradesFault[] = [];
  if (against(compatible, BOUNDS.trades.compatible) === 'under') {
    const [lightest] = stakes.filter(({ disputed }) => disputed).sort((a, b) => sumOf(a) - sumOf(b));
    if (inside.length === 0) faults.push({ kind: 'noCompatible', issue: lightest?.issue });
    else for (const { issue, option } of inside) faults.push({ kind: 'compatibleInside', issue, option });
  }
  const named: number[] = [];
  for (const party of PARTIES) {
    if (against(dear[party].length, BOUNDS.trades.dear) !== 'under') continue;
    const nearest = nearestTo(stakes, party, named);
    if (nearest !== undefined) named.push(nearest.issue);
    faults.push({ kind: 'fewDear', party, dear: dear[party].map(({ issue }) => issue), nearest });
  }
  return { measured: { compatible, dear: pair((party) => dear[party].length) }, faults };
}

/** Whether an option that is the best for both, or another as good to both, stands at an end of the list. */
function isAtEnd({ preferences, space }: Deal, { issue, open }: Stake, option: number): boolean {
  const ends = [0, (space.sizes[issue] as number) - 1];
  return ends.some(
    (end) =>
      open.includes(end) &&
      preferences.every(({ optionPoints }) => optionPoints[issue]?.[end] === optionPoints[issue]?.[option]),
  );
}

/** Of the disputed issues that are dear to nobody and not named already, the one that weighs most to this party, for the other. */
function nearestTo(
  stakes: readonly Stake[],
  party: Party,
  named: readonly number[],
): Extract<TradesFault, { kind: 'fewDear' }>['nearest'] {
  const other = opponent(party);
  const taken = PARTIES.flatMap((side) => dearTo(stakes, side));
  const ratio = ({ weight }: Stake) => weight[party] / weight[other];
  const [nearest] = stakes
    .filter((stake) => stake.disputed && !taken.includes(stake) && !named.includes(stake.issue))
    .sort((a, b) => ratio(b) - ratio(a) || a.issue - b.issue);
  if (nearest === undefined) return undefined;
  const sum = sumOf(nearest);
  const more = Math.ceil((TRADE_RATIO * sum) / (TRADE_RATIO + 1));
  return {
    issue: nearest.issue,
    weight: nearest.weight,
    instead: pair((side) => (side === party ? more : sum - more)),
  };
}
