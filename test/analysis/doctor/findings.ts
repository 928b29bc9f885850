/** The findings of the doctor on small tables of points. */
import { findingsOf } from '../../../src/analysis/doctor/doctor.js';
import type { Finding } from '../../../src/analysis/doctor/finding.js';
import { streamOf } from '../../../src/engine/streams.js';
import type { Deal } from '../../../src/model/deal.js';
import type { Rule } from '../../../src/model/rules.js';

/** What the doctor finds on one rule, without talks unless they are given. */
export function findingOn(
  rule: Rule,
  deal: Deal,
  talks: Pick<Parameters<typeof findingsOf>[0], 'randomTalks' | 'botTalks'> = {},
): Finding {
  const finding = findingsOf({ deal, random: streamOf('1', 'noise'), ...talks }).find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`nothing on ${rule}`);
  return finding;
}

type Row = readonly (readonly [number, number])[];

/** An issue of `steps` + 1 even options from all of `left` for Left to all of `right` for Right. */
export function disputed(left: number, right: number, steps: number): Row {
  return Array.from({ length: steps + 1 }, (_, at) => [(left * (steps - at)) / steps, (right * at) / steps] as const);
}

/** An issue of which both want the first option. */
export function shared(left: number, right: number, steps: number): Row {
  return Array.from(
    { length: steps + 1 },
    (_, at) => [(left * (steps - at)) / steps, (right * (steps - at)) / steps] as const,
  );
}
