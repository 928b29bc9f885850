/** What one talk of a campaign leaves to the next: whether it holds, and the scenario that it makes. */
import type { CampaignTalk, Change, Condition } from './campaign.js';
import type { Scenario } from './scenario.js';

/** How a talk ended: its deal in the scenario's words, or `null` without one. */
export type Signed = Readonly<Record<string, string>> | null;

/** Whether a condition holds, given how the talks held so far ended. */
export function holds({ talk, ends, with: options = {} }: Condition, held: ReadonlyMap<string, Signed>): boolean {
  const signed = held.get(talk);
  if (ends === 'unsigned') return signed === undefined || signed === null;
  if (ends === 'no-deal') return signed === null;
  if (signed === undefined || signed === null) return false;
  return Object.entries(options).every(([issue, list]) => list.includes(signed[issue] ?? ''));
}

/**
 * A copy of a talk's scenario in which all these changes, by party of the campaign, have been added to its reservations
 * and mandates. The scenario itself stays as it is.
 */
export function changedScenario(scenario: Scenario, { parties }: CampaignTalk, changes: readonly Change[]): Scenario {
  const sum = (party: string, what: 'reservation' | 'mandate') =>
    changes.reduce((total, change) => total + (change[parties[party] ?? '']?.[what] ?? 0), 0);
  const [first, second] = scenario.parties;
  const changed = <P extends typeof first>(party: P): P => ({
    ...party,
    reservation: inCents(party.reservation + sum(party.id, 'reservation')),
  });
  return {
    ...scenario,
    parties: [changed(first), changed(second)],
    schedule: scenario.schedule.map(({ mandate, ...session }) =>
      mandate === undefined
        ? session
        : {
            ...session,
            mandate: Object.fromEntries(
              Object.entries(mandate).map(([party, level]) => [party, inCents(level + sum(party, 'mandate'))]),
            ),
          },
    ),
  };
}

/** A level without what sums of decimals add in the last bit. */
function inCents(level: number): number {
  return Math.round(level * 100) / 100;
}
