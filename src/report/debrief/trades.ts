/** What would change, issue by issue, between one outcome and another. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { NONE, optionOf } from '../../model/space.js';

/** A change of option on one issue, and what it gives each party in its own points. */
export interface Swap {
  readonly issue: number;
  /** Options by their places. */
  readonly from: number;
  readonly to: number;
  readonly gain: Pair<number>;
}

/** The issues on which two outcomes differ, in their order. */
export function swapsBetween(deal: Deal, from: number, to: number): Swap[] {
  return deal.space.sizes.flatMap((_, issue) => {
    const left = optionOf(deal.space, from, issue);
    const taken = optionOf(deal.space, to, issue);
    if (left === taken) return [];
    const gain = pair((party) => optionPoints(deal, party, issue, taken) - optionPoints(deal, party, issue, left));
    return [{ issue, from: left, to: taken, gain }];
  });
}

export function optionPoints({ preferences }: Deal, party: Party, issue: number, option: number): number {
  return preferences[party].optionPoints[issue]?.[option] as number;
}

/** What an issue holds for each party. */
export interface Stake {
  readonly issue: number;
  /** Points between the worst and the best option that no red line closes to either. */
  readonly range: Pair<number>;
  /** The share of its range that each party got in the outcome; `undefined` where it has no range, or without a deal. */
  readonly got: Pair<number | undefined>;
}

/** The stakes of every issue on which somebody has something to win; `outcome` is the deal, or `NONE`. */
export function stakesOf(deal: Deal, outcome: number): Stake[] {
  const { issues, parties } = deal.scenario;
  return issues.flatMap(({ options }, issue) => {
    const places = options.map((_, place) => place);
    const open = places.filter((place) => parties.every(({ id }) => !options[place]?.redLine?.includes(id)));
    const points = pair((party) => (open.length > 0 ? open : places).map((at) => optionPoints(deal, party, issue, at)));
    const least = pair((party) => Math.min(...points[party]));
    const range = pair((party) => Math.max(...points[party]) - least[party]);
    if (PARTIES.every((party) => range[party] === 0)) return [];
    const got = pair((party) => {
      if (outcome === NONE || range[party] === 0) return undefined;
      const worth = optionPoints(deal, party, issue, optionOf(deal.space, outcome, issue));
      return Math.min(1, Math.max(0, (worth - least[party]) / range[party]));
    });
    return [{ issue, range, got }];
  });
}

/**
 * The issue that costs a party least for what it gives the other side: the smallest own range against the other's,
 * both as utility, of those that hold less for it than for the other. `undefined` if there is none.
 */
export function cheapestFor(deal: Deal, stakes: readonly Stake[], party: Party): Stake | undefined {
  const other: Party = party === 0 ? 1 : 0;
  const worth = ({ range }: Stake, side: Party) => range[side] / deal.preferences[side].scale;
  const cost = (stake: Stake) => worth(stake, party) / worth(stake, other);
  return stakes
    .filter((stake) => worth(stake, party) < worth(stake, other))
    .reduce<Stake | undefined>((least, stake) => (least && cost(least) <= cost(stake) ? least : stake), undefined);
}
