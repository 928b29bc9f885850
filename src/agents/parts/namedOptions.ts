/** Part: the plainest opponent model, the counts of the options that the other side has named, all issues alike. */
import { pointsOf } from '../../model/preferences.js';
import type { View } from '../../model/view.js';
import type { FrequencyModel } from './frequencyModel.js';
import type { Liking } from './opponentModel.js';
import { sumAt, sumsOver } from './sums.js';

/** How often the options of an outcome were named; under complete information what it is worth to the other side. */
export function namedOften({ other }: View, { counts }: FrequencyModel): Liking {
  if (other !== undefined) return (outcome) => pointsOf(other, outcome);
  const sums = sumsOver(counts);
  return (outcome) => sumAt(sums, outcome);
}
