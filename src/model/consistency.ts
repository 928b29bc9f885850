/**
 * What the shape of a scenario cannot say: that names are unique and known, that weights sum to 100, that mandates
 * never rise. Works on data of which faulty parts have been taken out, so that every problem shows at once.
 */
import type { Draft } from './draft.js';
import { complianceNames, firstMover, historyOutcome, perPartyKeys, redLines, uniqueIds } from './nameChecks.js';
import { decimals, hours, mandates, pointsOneWay, weightSums } from './numberChecks.js';
import type { Problem } from './problem.js';
import { commitments, eventMandates, events, tones } from './worldChecks.js';

/** Every inconsistency in the data; none if it is no block of keys at all, which the shape tells. */
export function inconsistencies(data: unknown): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  const draft = data as Draft;
  const parties = (draft.parties ?? []).flatMap((party) => (party?.id === undefined ? [] : [party.id]));
  const checks = [
    uniqueIds,
    firstMover,
    perPartyKeys,
    pointsOneWay,
    weightSums,
    redLines,
    mandates,
    decimals,
    hours,
    historyOutcome,
    complianceNames,
    tones,
    commitments,
    events,
    eventMandates,
  ];
  return checks.flatMap((check) => check(draft, parties));
}
