/** Whether talks can be held on a scenario, however large it is. */
import { prepare } from './deal.js';
import type { Scenario } from './scenario.js';
import { isNumbered, MOST_TABULATED, outcomesOf } from './space.js';
import { isRankable } from './sumRanking.js';

/** Why nothing can be played on this scenario, in one sentence; `undefined` if all can. To be analysed it need not be. */
export function whyNotPlayable(scenario: Scenario): string | undefined {
  const outcomes = outcomesOf(scenario.issues.map(({ options }) => options.length));
  if (outcomes <= MOST_TABULATED) return undefined;
  const { space, preferences } = prepare(scenario);
  if (!isNumbered(space)) return 'it has over 2^53 outcomes, too many to be numbered: take out issues or options';
  if (preferences.every(({ optionPoints, redLines }) => isRankable(optionPoints, redLines))) return undefined;
  return 'its points add up to too many different sums to be ranked: give them in coarser steps, such as whole hundreds';
}
