import type { Deal } from '../model/deal.js';
import { pair } from '../model/party.js';
import type { OpenOption } from './openOptions.js';

/**
 * Integrative potential: how much of the range of joint utility J lies above the deal that splits every issue in the
 * middle, (max J - J(middle)) / (max J - min J) over the clean outcomes, J the sum of both utilities. The middle of an
 * issue is the middle one of its open options as the author lists them, or halfway between the middle two: options are
 * mostly listed from what suits one side to what suits the other. `undefined` where J is always the same, or nothing is
 * clean.
 */
export function integrativePotentialOf(
  { preferences }: Deal,
  issues: readonly (readonly OpenOption[])[],
): number | undefined {
  const [scale, otherScale] = pair((party) => BigInt(preferences[party].scale));
  if (issues.some((options) => options.length === 0)) return undefined;
  // Twice the joint utilities, in units of both scales: whole numbers, and so exact.
  let [most, least, middle] = [0n, 0n, 0n];
  for (const options of issues) {
    const joint = options.map(({ points }) => BigInt(points[0]) * otherScale + BigInt(points[1]) * scale);
    const rising = joint.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
    most += 2n * (rising.at(-1) as bigint);
    least += 2n * (rising[0] as bigint);
    middle += (joint[(joint.length - 1) >> 1] as bigint) + (joint[joint.length >> 1] as bigint);
  }
  return most > least ? Number(most - middle) / Number(most - least) : undefined;
}
