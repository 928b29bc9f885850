/** Trades between two issues: each side gets its way on the one that it holds dear. */
import type { Deal } from '../model/deal.js';
import { type Pair, type Party, pair } from '../model/party.js';
import type { OpenOption } from './openOptions.js';

/** A trade by which both win. */
export interface Trade {
  /** For each party the issue on which it gets its way: dear to it, cheap to the other side. */
  readonly issues: Pair<number>;
  /** The option that each party gets there, by its place. */
  readonly options: Pair<number>;
  /** Utility that each party wins by it over meeting halfway on both issues; over 0. */
  readonly gain: Pair<number>;
}

/** An issue on which the parties want different options. */
interface Dispute {
  readonly issue: number;
  /** The option that each party wants most. */
  readonly wanted: Pair<number>;
  /** What getting its own way is worth to each, in points, over giving the other side its way. */
  readonly stake: Pair<number>;
}

/**
 * Every pair of disputed issues on which both parties win if each gets its way on one, against meeting halfway between
 * what the two want on both: logrolling (Pruitt 1981; Froman and Cohen 1970). A party wins if it has more at stake on its
 * own issue than on the other. The trade that adds most utility for both together comes first; of equal ones that of
 * the first issues.
 */
export function logrollingPairs({ preferences }: Deal, issues: readonly (readonly OpenOption[])[]): readonly Trade[] {
  const disputes = issues.flatMap(disputeOn);
  const trade = (mine: Dispute, theirs: Dispute): Trade[] => {
    const more: Pair<number> = [mine.stake[0] - theirs.stake[0], theirs.stake[1] - mine.stake[1]];
    if (more[0] <= 0 || more[1] <= 0) return [];
    return [
      {
        issues: [mine.issue, theirs.issue],
        options: [mine.wanted[0], theirs.wanted[1]],
        gain: pair((party) => more[party] / 2 / preferences[party].scale),
      },
    ];
  };
  return disputes
    .flatMap((one, at) => disputes.slice(at + 1).flatMap((other) => [...trade(one, other), ...trade(other, one)]))
    .sort(({ gain: [a, b] }, { gain: [c, d] }) => c + d - (a + b));
}

/** Of several options that a party wants most, the one the other side likes best; no dispute if both want the same one. */
function disputeOn(options: readonly OpenOption[], issue: number): Dispute[] {
  const [mine, theirs] = pair((party) => mostWanted(options, party));
  if (mine === undefined || theirs === undefined) return [];
  const stake: Pair<number> = [mine.points[0] - theirs.points[0], theirs.points[1] - mine.points[1]];
  return stake[0] > 0 && stake[1] > 0 ? [{ issue, wanted: [mine.option, theirs.option], stake }] : [];
}

function mostWanted(options: readonly OpenOption[], party: Party): OpenOption | undefined {
  const [own, other] = party === 0 ? ([0, 1] as const) : ([1, 0] as const);
  return options.toSorted(({ points: a }, { points: b }) => b[own] - a[own] || b[other] - a[other])[0];
}
