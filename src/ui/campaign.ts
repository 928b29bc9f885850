/** A campaign as lines of text: the story talk by talk, and the debrief over all of it with the real one beside it. */
import type { Carried } from '../engine/campaign/carried.js';
import { partyIn } from '../engine/campaign/plan.js';
import type { PlayedCampaign, PlayedTalk } from '../engine/campaign/story.js';
import type { Campaign } from '../model/campaign.js';
import type { Deal } from '../model/deal.js';
import { PARTIES, type Pair } from '../model/party.js';
import { inHundreds, partyName } from '../model/words.js';
import { CAMPAIGN, dayInWords, daysInWords } from './english/campaign.js';
import { counted } from './english/talks.js';
import { onPage } from './page.js';
import { resultLine } from './words.js';

/** The whole story; `agents` are the names of the strategies by party of the campaign. */
export function campaignLines(
  campaign: Campaign,
  played: PlayedCampaign,
  agents: Readonly<Record<string, string>>,
): string[] {
  const seats = campaign.parties.map((party) => CAMPAIGN.seat(party.short ?? party.name, agents[party.id] ?? ''));
  return [
    campaign.title,
    CAMPAIGN.heading(seats.join('   '), played.seed),
    '',
    ...onPage(campaign.situation, ''),
    ...played.talks.flatMap((talk, at) => ['', ...talkLines(campaign, talk, at + 1)]),
    ...afterwards(campaign, played).flatMap((entry) => ['', ...entry]),
    '',
    CAMPAIGN.debrief,
    ...played.talks.flatMap((talk) => ['', ...realLines(talk)]),
    '',
    CAMPAIGN.totals,
    ...totalLines(campaign, played),
    ...(campaign.history === undefined
      ? []
      : ['', CAMPAIGN.realityAlone.trim(), ...onPage(campaign.history.summary, '  ')]),
  ];
}

/** `seed  US 55.0, China 61.2`: the means of one campaign. */
export function campaignLine(campaign: Campaign, { seed, totals, talks }: PlayedCampaign): string {
  const means = totals.map(({ mean }, at) => `${nameAt(campaign, at)} ${inHundreds(mean)}`);
  const signed = talks.filter((talk) => talk.signed !== null).map(({ talk }) => talk.id);
  return `${seed}  ${means.join(', ')}; signed: ${signed.join(', ') || 'none'}`;
}

function nameAt({ parties }: Campaign, at: number): string {
  const party = parties[at];
  return party?.short ?? party?.name ?? '';
}

function nameOf(campaign: Campaign, id: string): string {
  return nameAt(
    campaign,
    campaign.parties.findIndex((party) => party.id === id),
  );
}

function talkLines(campaign: Campaign, played: PlayedTalk, number: number): string[] {
  const { from, to, deal, carried, kept, result } = played;
  return [
    CAMPAIGN.talk(number, daysInWords(from, to), deal.scenario.title),
    ...kept.map(({ days, flow, measures }) => CAMPAIGN.kept(counted(days, 'day'), flow, counted(measures, 'measure'))),
    ...(carried.length === 0 ? [CAMPAIGN.nothing] : carried.flatMap((one) => carriedLines(campaign, one))),
    ...settledLines(deal, carried),
    CAMPAIGN.result(resultLine(deal, result)),
  ];
}

/** The sentence and, party by party, what it changed: `(US: no deal +3, mandate +3)`. */
function carriedLines(campaign: Campaign, { change, why }: Carried): string[] {
  const changes = Object.entries(change).map(([party, { reservation = 0, mandate = 0 }]) => {
    const parts = [
      ...(reservation === 0 ? [] : [CAMPAIGN.noDeal(withSign(reservation))]),
      ...(mandate === 0 ? [] : [CAMPAIGN.mandate(withSign(mandate))]),
    ];
    return `${nameOf(campaign, party)}: ${parts.join(', ')}`;
  });
  return onPage(`${why.trim()} (${changes.join('; ')})`, '  ');
}

/** The issues of a talk that are no longer open: `Chip software: lifted`. */
function settledLines({ scenario: { issues } }: Deal, carried: readonly Carried[]): string[] {
  const ids = new Set(carried.flatMap(({ settles = {} }) => Object.keys(settles)));
  if (ids.size === 0) return [];
  const stands = issues
    .filter(({ id }) => ids.has(id))
    .map(({ name, short = name, options: [option] }) => `${short}: ${option?.short ?? option?.name ?? ''}`);
  return onPage(CAMPAIGN.settled(stands.join('; ')), '  ');
}

function withSign(change: number): string {
  return change > 0 ? `+${change}` : `${change}`;
}

/** What deadlines took and what was told, by day. */
function afterwards(campaign: Campaign, { talks, news }: PlayedCampaign): string[][] {
  const entries = [
    ...talks.flatMap(({ expired }) =>
      expired.map((one) => ({
        day: one.day,
        lines: [CAMPAIGN.expired(dayInWords(one.day), one.title), ...carriedLines(campaign, one)],
      })),
    ),
    ...news.map(({ day, text }) => ({ day, lines: [`${dayInWords(day)}:`, ...onPage(text, '  ')] })),
  ];
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ lines }) => lines);
}

/** What a talk came to, and beside it what was really signed and what that would have been worth. */
function realLines({ talk, deal, utility, real }: PlayedTalk): string[] {
  const inWords = (worth: Pair<number>) =>
    PARTIES.map((party) => `${partyName(deal, party)} ${inHundreds(worth[party])}`).join(', ');
  const told = talk.history ?? deal.scenario.history?.summary;
  return [
    `${deal.scenario.title}: ${inWords(utility)}`,
    ...(told === undefined
      ? []
      : [real === undefined ? CAMPAIGN.realityAlone : CAMPAIGN.reality(inWords(real)), ...onPage(told, '    ')]),
  ];
}

function totalLines(campaign: Campaign, { totals }: PlayedCampaign): string[] {
  return totals.map(({ sum, mean, talks }, at) =>
    CAMPAIGN.total(nameAt(campaign, at), inHundreds(sum), counted(talks, 'talk'), inHundreds(mean)),
  );
}

/** The same as data, numbers rounded to 1e-9. */
export function campaignData(
  campaign: Campaign,
  { seed, talks, news, totals }: PlayedCampaign,
  agents: Readonly<Record<string, string>>,
) {
  return {
    campaign: campaign.id,
    seed,
    agents,
    talks: talks.map((played) => talkData(played)),
    news: news.map(({ day, text }) => ({ day, text })),
    totals: Object.fromEntries(
      totals.map(({ party, talks: many, sum, mean }) => [
        party,
        { talks: many, sum: rounded(sum), mean: rounded(mean) },
      ]),
    ),
  };
}

function talkData({ talk, from, to, deal, carried, kept, result, signed, expired, utility }: PlayedTalk) {
  const bySeat = <T>(value: (seat: 0 | 1) => T) =>
    Object.fromEntries(PARTIES.map((seat) => [partyIn(talk, deal, seat), value(seat)]));
  return {
    talk: talk.id,
    scenario: talk.scenario,
    digest: deal.digest,
    from,
    to,
    kept,
    carried: carried.map(({ change, settles, why }) => ({ change, settles, why })),
    reservation: bySeat((seat) => deal.scenario.parties[seat].reservation),
    ending: result.ending,
    round: result.round,
    deal: signed,
    expired: expired.map(({ day, change, why }) => ({ day, change, why })),
    utility: bySeat((seat) => rounded(utility[seat])),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
