/** Part: the best for the other side at each level of own points, found without a list of outcomes. */
import type { Preferences } from '../../model/preferences.js';
import type { StepOption } from '../../model/sumRanking.js';
import type { Estimate } from './opponentModel.js';

/**
 * Of each level from `from` to `to` own points that is reached without a red line, the outcome that the other side likes
 * most, ties by lowest number; the highest level first. Issue by issue from the last: the most that can be liked of each
 * sum of own points (dynamic programming).
 */
export function likedByLevel({ counted, space }: Preferences, liked: Estimate, from: number, to: number): number[] {
  const { options, ways, least, step } = counted();
  const likings = (issue: number, option: number) => liked[issue]?.[option] as number;
  const most: Float64Array[] = [Float64Array.of(0)];
  for (let issue = options.length - 1; issue >= 0; issue--) {
    const after = most[0] as Float64Array;
    const here = new Float64Array((ways[issue] as Float64Array).length).fill(Number.NEGATIVE_INFINITY);
    for (const { option, steps } of options[issue] as readonly StepOption[]) {
      const more = likings(issue, option);
      for (let at = 0; at < after.length; at++)
        if ((after[at] as number) + more > (here[at + steps] as number))
          here[at + steps] = (after[at] as number) + more;
    }
    most.unshift(here);
  }
  const outcomeAt = (level: number): number => {
    let left = level;
    let outcome = 0;
    for (let issue = 0; issue < options.length; issue++) {
      const wanted = (most[issue] as Float64Array)[left];
      const after = most[issue + 1] as Float64Array;
      const { option, steps } = (options[issue] as readonly StepOption[]).find(
        (one) => (after[left - one.steps] ?? Number.NEGATIVE_INFINITY) + likings(issue, one.option) === wanted,
      ) as StepOption;
      outcome += option * (space.strides[issue] as number);
      left -= steps;
    }
    return outcome;
  };
  const found: number[] = [];
  const levels = most[0] as Float64Array;
  const top = Math.min(levels.length - 1, Math.floor((to - least) / step));
  const bottom = Math.max(0, Math.ceil((from - least) / step));
  for (let level = top; level >= bottom; level--)
    if (levels[level] !== Number.NEGATIVE_INFINITY) found.push(outcomeAt(level));
  return found;
}
