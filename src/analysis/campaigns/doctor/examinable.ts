/** A campaign as its doctor looks at it. */
import type { Campaign, CampaignTalk, Finding } from '../../../model/campaign.js';
import type { Scenario } from '../../../model/scenario.js';

export interface Examinable {
  readonly campaign: Campaign;
  /** The scenario of a talk as it is written. */
  readonly scenarioOf: (talk: CampaignTalk) => Scenario;
  /** What may be found, together, of a deal of this day on the first day of the talk of this id. */
  readonly findingsAfter: (signed: string, until: string) => readonly (readonly Finding[])[];
}
