/** Rule 9, sensitivity: what theory picks does not hang on the last digit of the weights. */
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, pair } from '../../model/party.js';
import { optionOf } from '../../model/space.js';
import type { FrontierPoint } from '../frontier.js';
import type { Solutions } from '../solutions.js';
import { floorsOf } from '../zopa.js';
import { against, BOUNDS } from './bounds.js';
import type { Examined } from './finding.js';
import { onePoint } from './floors.js';

export interface SensitivityFault {
  readonly kind: 'fickle';
  readonly distance: number;
  /** The issues on which another option is picked most often, the most often first, with the share of draws. */
  readonly issues: readonly { readonly issue: number; readonly share: number }[];
}

/** How often the weights are drawn, and how far from what is written each may be. */
const DRAWS = 2000;
const NOISE = 0.2;

/** What 95 of 100 draws do not exceed. */
const QUANTILE = 0.95;

/** The distance where no outcome pays both any more, out of 100. */
const ALL = 100;

const MOST_NAMED = 2;

/**
 * The top package is the Nash outcome, of several the lowest number. In each draw every party's weight on every issue is
 * multiplied by a number between 0.8 and 1.2, drawn evenly and apart from the others, and all are then scaled so that the
 * ranges of the issues sum to what they did; what multiplies is an option's points over the worst of its issue. With
 * these points a Nash outcome is picked again, from the frontier as it is written (one outcome for each point on it). The distance of a draw is by how many
 * points out of 100 the top package is worth less to a party than the new pick, for the party that loses more; 100 if
 * nothing on the frontier pays both any more. `distance` is what 95 of 100 draws do not exceed; `kept` is the share of
 * draws in which the same outcome is picked.
 */
export function sensitivity(
  deal: Deal,
  points: readonly FrontierPoint[],
  { nash }: Solutions,
  random: () => number,
): Examined<SensitivityFault> {
  const [top] = nash;
  if (top === undefined) return { measured: { draws: 0 }, faults: [], unmeasured: { kind: 'noZopa' } };
  const outcomes = points.map(({ outcome }) => outcome);
  const floors = floorsOf(deal);
  const floor = pair((party) => floors[party] / onePoint(deal, party));
  const changes = new Array<number>(deal.space.sizes.length).fill(0);
  const distances = new Float64Array(DRAWS);
  let kept = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const noisy = noisyPoints(deal, random);
    const worth = (outcome: number) => pair((party) => worthIn(deal, noisy[party], outcome));
    const pick = pickOf(outcomes, floor, worth);
    if (pick === undefined) {
      distances[draw] = ALL;
      continue;
    }
    if (pick === top) kept++;
    const [was, is] = [worth(top), worth(pick)];
    distances[draw] = Math.max(...PARTIES.map((party) => is[party] - was[party]));
    for (let issue = 0; issue < changes.length; issue++)
      if (optionOf(deal.space, pick, issue) !== optionOf(deal.space, top, issue))
        changes[issue] = (changes[issue] as number) + 1;
  }
  const distance = distances.toSorted()[Math.ceil(QUANTILE * DRAWS) - 1] as number;
  const measured = { draws: DRAWS, kept: kept / DRAWS, distance };
  if (against(distance, BOUNDS.sensitivity.distance) === 'within') return { measured, faults: [] };
  const issues = changes
    .map((count, issue) => ({ issue, share: count / DRAWS }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.issue - b.issue)
    .slice(0, MOST_NAMED);
  return { measured, faults: [{ kind: 'fickle', distance, issues }] };
}

/** Points of every option of every issue for each party, out of 100, with the weights of one draw. */
function noisyPoints(deal: Deal, random: () => number): Pair<readonly (readonly number[])[]> {
  return pair((party) => {
    const { optionPoints } = deal.preferences[party];
    const unit = onePoint(deal, party);
    const worst = optionPoints.map((options) => Math.min(...options));
    const ranges = optionPoints.map((options, issue) => Math.max(...options) - (worst[issue] as number));
    const factors = optionPoints.map(() => 1 + NOISE * (2 * random() - 1));
    const before = ranges.reduce((sum, range) => sum + range, 0);
    const after = ranges.reduce((sum, range, issue) => sum + range * (factors[issue] as number), 0);
    const scale = after === 0 ? 1 : before / after;
    return optionPoints.map((options, issue) => {
      const least = worst[issue] as number;
      return options.map((one) => (least + (one - least) * (factors[issue] as number) * scale) / unit);
    });
  });
}

function worthIn({ space }: Deal, optionPoints: readonly (readonly number[])[], outcome: number): number {
  return optionPoints.reduce((sum, options, issue) => sum + (options[optionOf(space, outcome, issue)] as number), 0);
}

/** The outcome with the greatest product of both surpluses, the first of equals; `undefined` if none pays both. */
function pickOf(
  outcomes: readonly number[],
  floor: Pair<number>,
  worth: (outcome: number) => Pair<number>,
): number | undefined {
  let found: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const outcome of outcomes) {
    const [own, others] = worth(outcome);
    const [gain, gainToo] = [own - floor[0], others - floor[1]];
    if (gain < 0 || gainToo < 0 || gain * gainToo <= most) continue;
    most = gain * gainToo;
    found = outcome;
  }
  return found;
}
