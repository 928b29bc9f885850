/** From anything a file may hold to a campaign without problems, or to its problems. */

import type { Campaign } from './campaign.js';
import { campaignSchema } from './campaign.js';
import { campaignInconsistencies, type ScenarioShelf } from './campaignChecks.js';
import { faultsInWords } from './faults.js';
import type { Parsed } from './parseScenario.js';

/** Checks the shape first, and then whether the names are known and the numbers fit the scenarios. */
export function parseCampaign(data: unknown, shelf: ScenarioShelf): Parsed<Campaign> {
  const shape = campaignSchema.safeParse(data, { reportInput: true });
  if (!shape.success) return { ok: false, problems: faultsInWords(shape.error.issues, campaignSchema) };
  const problems = campaignInconsistencies(shape.data, shelf);
  return problems.length === 0 ? { ok: true, value: shape.data } : { ok: false, problems };
}
