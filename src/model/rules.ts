/** The ten rules of a scenario that teaches, by the words that the doctor and authors use. */
export const RULES = [
  'form',
  'opposition',
  'trades',
  'frontier',
  'zopa',
  'midpoint',
  'balance',
  'impasse',
  'sensitivity',
  'dominated',
] as const;
export type Rule = (typeof RULES)[number];

/** The four rules of a campaign that holds together. */
export const CAMPAIGN_RULES = ['conditions', 'effects', 'zones', 'links'] as const;
export type CampaignRule = (typeof CAMPAIGN_RULES)[number];
