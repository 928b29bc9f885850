/** The words of the doctor of campaigns: what is linked, what was measured, and what to change. */
import type { CampaignRule } from '../../model/rules.js';
import { capital, inWords, listed, several } from './numbers.js';

export interface CampaignMeasure {
  readonly says: string;
  /** Whether it counts what should not be. */
  readonly isFault: boolean;
}

const counts = (says: string): CampaignMeasure => ({ says, isFault: false });
const faults = (says: string): CampaignMeasure => ({ says, isFault: true });

export const CAMPAIGN_MEASURES: Readonly<Record<CampaignRule, Readonly<Record<string, CampaignMeasure>>>> = {
  conditions: { conditions: counts('conditions'), never: faults('that can never hold') },
  effects: { changes: counts('changes'), idle: faults('that have no effect') },
  zones: { beginnings: counts('ways in which talks may begin'), closed: faults('that leave nothing to sign') },
  links: { alone: faults('talks linked with no other'), idle: faults('parties that sit in no talk') },
};

export const CAMPAIGN_DOCTOR = {
  rules: 'Does it hold together?',
  caption: (campaign: string) => `The four rules in ${campaign}`,
  talks: (talks: number) => capital(several(talks, 'talk')),
  heads: {
    talk: 'Talk',
    days: 'Days',
    parties: 'Parties',
    scenario: 'Scenario',
    changedBy: 'Changed by',
    asks: 'Asked by',
  },
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  parties: (names: readonly string[]) => names.join(', '),
  fixed: 'They are held in this order.',
  chosen: (party: string, days: readonly string[]) =>
    `${party} chooses their order. The days of the first and of those that follow: ${days.join(', ')}.`,
  links: (carries: number, deadlines: readonly string[], news: number) =>
    `Between them: ${listed([
      several(carries, 'carry', 'carries'),
      `${several(deadlines.length, 'deadline')}${deadlines.length === 0 ? '' : ` (${[...new Set(deadlines)].join(', ')})`}`,
      several(news, 'piece of news', 'pieces of news'),
    ])}.`,
  kept: (of: string, until: string, days: number, finds: number) =>
    `How the deal of ${of} was kept is looked at when ${until} begins, ${several(days, 'day')} after the signature: ${several(finds, 'finding')}.`,
  placed: (line: number, place: string, said: string) => `line ${line}, ${place}: ${said}`,
  unmeasured: (talks: readonly string[]) =>
    `${listed(talks)} can begin in too many ways, or has too many outcomes, to go through.`,
} as const;

/** What a party of a talk must have, and the most it can have. */
interface Needs {
  readonly party: string;
  readonly floor: string;
  readonly best: string | undefined;
}

function shortOf([one, other]: readonly [Needs, Needs]): string {
  const poor = one.best === undefined ? other : other.best === undefined ? one : undefined;
  return poor === undefined
    ? `${one.party} must have ${one.floor} and ${other.party} ${other.floor}, which leaves ${one.party} ${one.best} at the most`
    : `${poor.party} must have ${poor.floor}, and no deal that is left gives it that much`;
}

export const CAMPAIGN_ADVICE = {
  neverSigned: (talk: string, issue: string) =>
    `each option of ${issue} that is asked for has a red line, so ${talk} is never signed with one: ask for another`,
  tooEarly: (day: string, talk: string, from: string) =>
    `on ${day} ${talk} has not been held, which begins on ${from} at the earliest: move the day, or ask for ends: unsigned`,
  ofSigned: (talk: string) =>
    `a deadline takes nothing from a talk that is signed, and this one waits until ${talk} is: ask how another talk ended`,
  tooSoon: (find: string, days: number) =>
    `${find} is never found ${several(days, 'day')} after the signature: let more days pass, or take it out`,
  nothing: 'it changes nothing: give points other than 0, settle an issue, or take it out',
  nothingFor: (party: string) => `it changes nothing for ${party}: give points other than 0, or leave it out`,
  lateMandate: (talk: string, day: string) =>
    `by ${day} ${talk} has begun, and a mandate is for talks to come: change the reservation instead`,
  settledBefore: (talk: string, issue: string) =>
    `whenever it comes to ${talk}, an entry before it has settled ${issue}: take it out here, or let this entry come first`,
  noZone: (talk: string, by: readonly string[], closed: number, of: number, needs: readonly [Needs, Needs]) => {
    const often = closed === of ? 'however it begins' : `in ${inWords(closed)} of ${several(of, 'way')} to begin`;
    return `after ${listed(by)} nothing is left in ${talk} that both could sign (${often}): ${shortOf(needs)}; make these changes smaller`;
  },
  aloneTalk: (talk: string) =>
    `nothing comes to ${talk} from another talk, and nothing from it to them: link it with carries, or take it out`,
  idleParty: (party: string) => `${party} sits in no talk: give it a seat, or take it out`,
} as const;
