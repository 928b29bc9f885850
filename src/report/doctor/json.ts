/** What the doctor found, for programs. */
import { BOUNDS } from '../../analysis/doctor/bounds.js';
import type { Finding, Measure } from '../../analysis/doctor/finding.js';
import type { Deal } from '../../model/deal.js';
import { type Plain, plain } from '../tournament/plain.js';
import { adviceOn } from './advice.js';

/**
 * A rule as data: `measured` by name, and by party id where there is one number for each; `null` where one is not defined.
 * `advice` is there where the rule is broken or broken on purpose.
 */
export function findingJson(deal: Deal, finding: Finding): Plain {
  const { rule, verdict, measured, why, unmeasured, faults } = finding;
  const byParty = (measure: Measure) =>
    typeof measure === 'object'
      ? Object.fromEntries(measure.map((value, party) => [deal.scenario.parties[party]?.id, value]))
      : measure;
  return plain({
    rule,
    verdict,
    measured: Object.fromEntries(Object.entries(measured).map(([name, measure]) => [name, byParty(measure)])),
    bounds: BOUNDS[rule],
    ...(why === undefined ? {} : { why }),
    ...(unmeasured === undefined ? {} : { unmeasured: unmeasured.kind }),
    ...(faults.length === 0 ? {} : { advice: adviceOn(deal, finding) }),
  });
}
