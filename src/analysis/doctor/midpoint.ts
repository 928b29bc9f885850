/** Rule 6, midpoint: splitting every issue in the middle is neither good nor hopeless, and hardly pays both. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, pair } from '../../model/party.js';
import { outcomeWith } from '../../model/space.js';
import { efficiencyOf } from '../efficiency.js';
import type { FrontierPoint } from '../frontier.js';
import type { Solutions } from '../solutions.js';
import { worthOf } from '../worth.js';
import { floorsOf } from '../zopa.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import { onePoint, outOfHundred } from './floors.js';
import { haggledOver, type Stake } from './issues.js';

/** An issue whose middle option is worth more or less to both together than a straight line would give, out of 100. */
interface Bow {
  readonly issue: number;
  /** The middle option. */
  readonly option: number;
  /** What it is worth to each as a share of the range of the issue, from 0 to 1; a straight line gives 0.5. */
  readonly shares: Pair<number>;
}

export type MidpointFault =
  | {
      readonly kind: 'midpointShare';
      readonly side: 'under' | 'over';
      readonly coefficient: number;
      /** The disputed issues that bend the midpoint most to that side. */
      readonly bows: readonly Bow[];
      /** The disputed issues of like weight to both, the heaviest first. */
      readonly issues: readonly number[];
    }
  /** It pays both by more than allowed, out of 100; the floors in points, one is enough, that would end this. */
  | { readonly kind: 'midpointPays'; readonly over: Pair<number>; readonly floors: Pair<number> };

/**
 * Splitting every issue means its middle option among those that no red line closes. Of two middle ones it is the one
 * that gives both more equal shares of what the issue holds for them; where these are equal, the first and the second in
 * turn from issue to issue, so that nobody wins all of them. Its coefficient is that of Tripp and Sondak (1992); `over` is
 * what it is worth to each over its floor, out of 100, and `overBoth` the smaller of these.
 */
export function midpoint(
  deal: Deal,
  stakes: readonly Stake[],
  points: readonly FrontierPoint[],
  solutions: Solutions,
): Examined<MidpointFault> {
  if (stakes.some(({ open }) => open.length === 0))
    return { measured: {}, faults: [], unmeasured: { kind: 'nothingClean' } };
  const bounds = BOUNDS.midpoint;
  const middles = middlesOf(deal, stakes);
  const outcome = outcomeWith(deal.space, middles);
  const { coefficient } = efficiencyOf(deal, outcome, points, solutions);
  const worth = worthOf(deal, outcome);
  const floors = floorsOf(deal);
  const over = outOfHundred(
    deal,
    pair((party) => worth[party] - floors[party]),
  );
  const overBoth = Math.min(...over);
  const faults: MidpointFault[] = [];
  const side = against(coefficient, bounds.coefficient);
  if (side !== 'within')
    faults.push({
      kind: 'midpointShare',
      side,
      coefficient,
      bows: bowsIn(deal, stakes, middles, side === 'over' ? 1 : -1),
      issues: haggledOver(stakes),
    });
  if (against(overBoth, bounds.overBoth) === 'over')
    faults.push({
      kind: 'midpointPays',
      over,
      floors: pair((party) => Math.ceil(worth[party] - bounds.overBoth.most * onePoint(deal, party))),
    });
  return { measured: { coefficient, over, overBoth }, faults };
}

/** For each issue the place of the option that splits it. */
function middlesOf(deal: Deal, stakes: readonly Stake[]): readonly number[] {
  let ties = 0;
  return stakes.map((stake) => {
    const { open } = stake;
    const lower = open[(open.length - 1) >> 1] as number;
    const upper = open[open.length >> 1] as number;
    const gap = (option: number) => {
      const [one, other] = sharesOf(deal, stake, option);
      return Math.abs(one - other);
    };
    const difference = gap(upper) - gap(lower);
    // What two quotients differ by in the last bit is no difference.
    if (Math.abs(difference) > 1e-9) return difference < 0 ? upper : lower;
    return upper === lower || ties++ % 2 === 0 ? lower : upper;
  });
}

/** What an option is worth to each party between its worst and its best open option of the issue: 0 to 1, 0.5 if all are the same. */
function sharesOf({ preferences }: Deal, { issue, open }: Stake, option: number): Pair<number> {
  return pair((party) => {
    const points = preferences[party].optionPoints[issue] ?? [];
    const worth = open.map((one) => points[one] as number);
    const least = Math.min(...worth);
    const range = Math.max(...worth) - least;
    return range === 0 ? 0.5 : ((points[option] as number) - least) / range;
  });
}

/** So little of a bow is not worth a word: a tenth of the range of an issue for both together. */
const LEAST_BOW = 0.1;

const MOST_BOWS = 3;

/** The disputed issues that are bowed to this side, by what their weights make of it; the most first. */
function bowsIn(deal: Deal, stakes: readonly Stake[], middles: readonly number[], sign: 1 | -1): readonly Bow[] {
  return stakes
    .filter(({ disputed }) => disputed)
    .map((stake) => {
      const option = middles[stake.issue] as number;
      const shares = sharesOf(deal, stake, option);
      const bow = sign * (shares[0] + shares[1] - 1);
      const effect =
        sign * PARTIES.reduce<number>((sum, party) => sum + stake.weight[party] * (shares[party] - 0.5), 0);
      return { issue: stake.issue, option, shares, bow, effect };
    })
    .filter(({ bow, effect }) => bow >= LEAST_BOW && effect > 0)
    .sort((a, b) => b.effect - a.effect)
    .slice(0, MOST_BOWS)
    .map(({ issue, option, shares }) => ({ issue, option, shares }));
}
