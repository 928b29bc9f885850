/** Part: the plainest opponent model, the counts of the options that the other side has named, all issues alike. */
import { pointsOf } from '../../model/preferences.js';
import type { View } from '../../model/view.js';
import type { FrequencyModel } from './frequencyModel.js';
import type { Liking } from './opponentModel.js';
import { sumsOver } from './sums.js';

/** How often the options of an outcome were named; under complete information what it is worth to the other side. */
export function namedOften({ other, preferences }: View, { counts }: FrequencyModel): Liking {
  if (other === undefined) return Object.assign(sumsOver(preferences.space, counts), { options: counts });
  return Object.assign((outcome: number) => pointsOf(other, outcome), { options: other.optionPoints });
}
