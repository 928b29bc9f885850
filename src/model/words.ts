/** The words of scenarios and campaigns, short enough for columns and sentences. */
import type { Campaign } from './campaign.js';
import type { Deal } from './deal.js';
import { NATION } from './nation.js';
import { PARTIES, type Pair, type Party } from './party.js';
import { type Preferences, pointsOf } from './preferences.js';
import { optionOf, type Space } from './space.js';

interface Name {
  readonly name: string;
  readonly short?: string | undefined;
}

/** Whatever has the names of a deal: the deal, or the part of it that both sides know. */
export interface Named {
  readonly scenario: {
    readonly parties: Pair<Name>;
    readonly issues: readonly (Name & { readonly options: readonly Name[] })[];
  };
  readonly space: Space;
}

export function partyName(deal: { readonly scenario: Pick<Named['scenario'], 'parties'> }, party: Party): string {
  const { short, name } = deal.scenario.parties[party];
  return short ?? name;
}

/** The short name of a party of a campaign, or its name. */
export function campaignParty({ parties }: Campaign, id: string): string {
  const party = parties.find((one) => one.id === id);
  return party?.short ?? party?.name ?? id;
}

export function issueName(deal: Named, issue: number): string {
  const { short, name } = deal.scenario.issues[issue] as Name;
  return short ?? name;
}

/** The issue's name inside a sentence: `Rare earths` becomes `rare earths`; `AI chips`, `China’s tariff` and `Russian oil` stay. */
export function issueInSentence(deal: Named, issue: number): string {
  const name = issueName(deal, issue);
  const isCommon = /^\p{Lu}\p{Ll}(?!\p{L}*[’']s\b)/u.test(name) && !NATION.test(name);
  return isCommon ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

export function optionName(deal: Named, issue: number, option: number): string {
  const { short, name } = optionAt(deal, issue, option);
  return short ?? name;
}

/** The option's full name, as a treaty would have it. */
export function optionInFull(deal: Named, issue: number, outcome: number): string {
  return optionAt(deal, issue, optionOf(deal.space, outcome, issue)).name;
}

function optionAt(deal: Named, issue: number, option: number): Name {
  return (deal.scenario.issues[issue] as Named['scenario']['issues'][number]).options[option] as Name;
}

/** Utility as people read it, out of 100 with one decimal: 0.6605 is `66.1`, halves rounded up. */
export function inHundreds(utility: number): string {
  // A utility is a quotient of whole numbers: what it lacks to a half is an error of the last bit.
  return (Math.round(utility * 1000 + 1e-9) / 10).toFixed(1);
}

/** Points as people read them, out of 100 with one decimal: `66.1`. */
export function worthInWords({ scale }: Preferences, points: number): string {
  return inHundreds(points / scale);
}

/** `US 66.1, China 66.2`: what an outcome is worth to each. */
export function worthToBoth(deal: Deal, outcome: number): string {
  return PARTIES.map((party) => {
    const own = deal.preferences[party];
    return `${partyName(deal, party)} ${worthInWords(own, pointsOf(own, outcome))}`;
  }).join(', ');
}
