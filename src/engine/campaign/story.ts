/** What a campaign came to: every talk with what deadlines took from it, the news of the days, the totals. */
import type { Source } from '../../model/campaign.js';
import type { Total } from '../../model/campaignTournament.js';
import { type Carried, endingsOf, holds } from '../../model/carry.js';
import { daysBetween } from '../../model/day.js';
import { wholePoints } from '../../model/deal.js';
import { type Pair, pair } from '../../model/party.js';
import { rounded } from '../../model/rounded.js';
import type { Course, HeldTalk } from './course.js';
import { type Plan, partyIn } from './plan.js';

/** What a deadline took from a talk that was held and not signed. */
export interface Expired extends Carried {
  readonly day: string;
  readonly title: string;
}

export interface PlayedTalk extends HeldTalk {
  /** What deadlines took afterwards. */
  readonly expired: readonly Expired[];
  /** What the talk was worth to each party of the scenario, deadlines included. */
  readonly utility: Pair<number>;
  /** What the deal that was really signed is worth in the scenario as written, if it is known. */
  readonly real: Pair<number> | undefined;
}

export interface CampaignTotal {
  readonly party: string;
  readonly talks: number;
  readonly sum: number;
  readonly mean: number;
}

export interface PlayedCampaign {
  readonly seed: string;
  readonly talks: readonly PlayedTalk[];
  readonly news: readonly { readonly day: string; readonly text: string; readonly source: Source }[];
  /** In the order of the campaign's parties. */
  readonly totals: readonly CampaignTotal[];
}

/**
 * The story of the talks that have been held; the whole one once none is left. With `until` it is told as before that
 * day: deadlines and news from then on are left out.
 */
export function storyOf({ plan, seed, held }: Course, until?: string): PlayedCampaign {
  const { campaign } = plan;
  const talks = held.map((one) => settled(plan, one, held, until));
  const news = (campaign.news ?? [])
    .filter(({ day }) => isBefore(day, until))
    .filter(({ day, when }) => when === undefined || holds(when, endingsOf(held, day)))
    .map(({ day, text, source }) => ({ day, text, source }));
  return { seed, talks, news, totals: campaign.parties.map(({ id }) => totalOf(id, talks)) };
}

/** The totals by party, as rows and data hold them. */
export function roundedTotals({ totals }: Pick<PlayedCampaign, 'totals'>): Record<string, Total> {
  return Object.fromEntries(
    totals.map(({ party, talks, sum, mean }) => [party, { talks, sum: rounded(sum), mean: rounded(mean) }]),
  );
}

function isBefore(day: string, until: string | undefined): boolean {
  return until === undefined || daysBetween(day, until) > 0;
}

/** A talk with what later deadlines took from it, if it was not signed. */
function settled(plan: Plan, one: HeldTalk, held: readonly HeldTalk[], until: string | undefined): PlayedTalk {
  const { talk, from, signed, deal, result } = one;
  const real = plan.realOf(talk);
  if (signed !== null) return { ...one, expired: [], utility: result.utility, real };
  const expired = (plan.campaign.deadlines ?? [])
    .filter(({ day }) => isBefore(day, until))
    .filter(({ day, when }) => daysBetween(from, day) >= 0 && (when === undefined || holds(when, endingsOf(held, day))))
    .flatMap(({ day, title, expires, source }) =>
      expires.filter((entry) => entry.talk === talk.id).map(({ change, why }) => ({ day, title, change, why, source })),
    );
  const utility = pair((seat) => {
    const party = partyIn(talk, deal, seat);
    const levels = expired.map(({ change }) => change[party]?.reservation ?? 0);
    const points = levels.reduce((sum, level) => sum + wholePoints(deal.scenario, level), 0);
    return result.utility[seat] + points / deal.preferences[seat].scale;
  });
  return { ...one, expired, utility, real };
}

function totalOf(party: string, played: readonly PlayedTalk[]): CampaignTotal {
  const utilities = played.flatMap(({ talk, deal, utility }) =>
    ([0, 1] as const)
      .filter((seat) => partyIn(talk, deal, seat) === party)
      .map((seat) => ({ id: talk.id, worth: utility[seat] })),
  );
  // In the order of their ids: floats do not add up the same in another order of the talks.
  const sum = utilities.sort((a, b) => (a.id < b.id ? -1 : 1)).reduce((total, { worth }) => total + worth, 0);
  return { party, talks: utilities.length, sum, mean: utilities.length === 0 ? 0 : sum / utilities.length };
}
