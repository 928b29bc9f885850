/** What the screens ask of the disk. Every failure comes back as a sentence for the user, and nothing is lost by it. */
import type { OpenedCampaign } from '../engine/campaign/plan.js';
import type { KeptTalk } from '../engine/table.js';
import type { Campaign } from '../model/campaign.js';
import type { Deal } from '../model/deal.js';
import type { CampaignGlance, TalkGlance } from '../model/recordGlance.js';
import type { Scenario } from '../model/scenario.js';
import type { CampaignSitting } from './campaignSitting.js';

/** Done, or the reason why not. */
export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** A record on disk that grows line by line. */
export interface Keeper {
  /** How people find it. */
  readonly path: string;
  /** The call that goes on with it later, and the one that looks back on it, for a shell. */
  readonly calls: { readonly goOn: string; readonly lookBack: string };
  /** Brings lines to safety before anybody sees what they tell; the reason if that fails, and then nothing is written. */
  readonly keep: (lines: readonly string[]) => string | undefined;
  readonly close: () => void;
}

/** A record in the folder, for the list of them: of a talk or of a campaign. */
export type RecordEntry = (TalkGlance | CampaignGlance) & { readonly path: string; readonly name: string };

/** A record read and played again. */
export interface OpenedRecord extends KeptTalk {
  readonly path: string;
  /** Whether the record has its last line. */
  readonly sealed: boolean;
  /** How many whole lines it has. */
  readonly lines: number;
  /** Goes on with the record on disk, cut back to its last whole line. */
  readonly resume: () => Done<Keeper>;
}

/** The record of a campaign read and played again. */
export interface OpenedCampaignRecord {
  readonly sitting: CampaignSitting;
  /** Whether the record has its last line. */
  readonly sealed: boolean;
  /** Goes on with the record on disk, cut back to its last whole line. */
  readonly resume: () => Done<Keeper>;
}

export interface House {
  /** The scenarios of the package, and a sentence for each file that cannot be read. */
  readonly scenarios: () => { readonly scenarios: readonly Scenario[]; readonly faults: readonly string[] };
  /** The campaigns of the package that can be read; the scenarios that have been read are not read again. */
  readonly campaigns: (scenarios: readonly Scenario[]) => readonly OpenedCampaign[];
  /** The latest records of people's talks, those not finished first. */
  readonly records: () => readonly RecordEntry[];
  readonly openRecord: (path: string) => Done<OpenedRecord>;
  readonly openCampaignRecord: (path: string) => Done<OpenedCampaignRecord>;
  /** Begins a record of a talk on this deal with its first lines. */
  readonly begin: (deal: Deal, lines: readonly string[]) => Done<Keeper>;
  /** Begins a record of this campaign with its first lines. */
  readonly beginCampaign: (campaign: Campaign, lines: readonly string[]) => Done<Keeper>;
  /** Writes a page where the user is; its path. */
  readonly savePage: (name: string, page: string) => Done<string>;
}
