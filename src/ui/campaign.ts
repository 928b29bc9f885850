/** A campaign as lines of text: the story talk by talk, and the debrief over all of it with the real one beside it. */

import type { Course } from '../engine/campaign/course.js';
import { type Keeping, keepingsOf } from '../engine/campaign/keeping.js';
import { partyIn } from '../engine/campaign/plan.js';
import { type PlayedCampaign, type PlayedTalk, roundedTotals, storyOf } from '../engine/campaign/story.js';
import type { Campaign } from '../model/campaign.js';
import { PARTIES, type Pair, pair } from '../model/party.js';
import { rounded } from '../model/rounded.js';
import { campaignParty, inHundreds, partyName } from '../model/words.js';
import { carriedLines, changeLines, type Telling } from './carried.js';
import { judgedLines } from './compliance.js';
import { CAMPAIGN, dayInWords, daysInWords } from './english/campaign.js';
import { COMPLIANCE } from './english/compliance.js';
import { counted } from './english/talks.js';
import { onPage } from './page.js';
import { resultLine } from './words.js';

/**
 * The whole story, as wide as a page of plain text unless said; `agents` are the names of the strategies by party of the
 * campaign.
 */
export function campaignLines(course: Course, agents: Readonly<Record<string, string>>, width?: number): string[] {
  const { campaign } = course.plan;
  const played = storyOf(course);
  const seats = campaign.parties.map((party) => CAMPAIGN.seat(party.short ?? party.name, agents[party.id] ?? ''));
  return [
    campaign.title,
    CAMPAIGN.heading(seats.join('   '), played.seed),
    '',
    ...onPage(campaign.situation, '', width),
    ...played.talks.flatMap((talk, at) => ['', ...talkLines(campaign, talk, at + 1, width)]),
    ...passedLines(campaign, played, { width }).flatMap((entry) => ['', ...entry]),
    '',
    CAMPAIGN.debrief,
    ...played.talks.flatMap((talk) => ['', ...realLines(talk, width)]),
    ...keptLines(campaign, keepingsOf(course), width),
    '',
    CAMPAIGN.totals,
    ...totalLines(campaign, played),
    ...(campaign.history === undefined
      ? []
      : ['', CAMPAIGN.realityAlone.trim(), ...onPage(campaign.history.summary, '  ', width)]),
  ];
}

/** `seed  US 55.0, China 61.2`: the means of one campaign. */
export function campaignLine(campaign: Campaign, { seed, totals, talks }: PlayedCampaign): string {
  const means = totals.map(({ party, mean }) => `${campaignParty(campaign, party)} ${inHundreds(mean)}`);
  const signed = talks.filter((talk) => talk.signed !== null).map(({ talk }) => talk.id);
  return `${seed}  ${means.join(', ')}; signed: ${signed.join(', ') || 'none'}`;
}

function talkLines(campaign: Campaign, played: PlayedTalk, number: number, width: number | undefined): string[] {
  const { from, to, deal, result } = played;
  return [
    CAMPAIGN.talk(number, daysInWords(from, to), deal.scenario.title),
    ...changeLines(campaign, played, { width }),
    CAMPAIGN.result(resultLine(deal, result)),
  ];
}

/** What deadlines took, each named once for all its talks, and what was told, by day. */
export function passedLines(campaign: Campaign, { talks, news }: PlayedCampaign, telling: Telling = {}): string[][] {
  const deadlines = new Map<string, { readonly day: string; readonly lines: string[] }>();
  for (const one of talks.flatMap(({ expired }) => expired)) {
    const heading = CAMPAIGN.expired(dayInWords(one.day), one.title);
    const entry = deadlines.get(heading) ?? { day: one.day, lines: [heading] };
    entry.lines.push(...carriedLines(campaign, one, telling));
    deadlines.set(heading, entry);
  }
  const entries = [
    ...deadlines.values(),
    ...news.map(({ day, text }) => ({ day, lines: [`${dayInWords(day)}:`, ...onPage(text, '  ', telling.width)] })),
  ];
  return entries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ lines }) => lines);
}

/** What a talk came to, and beside it what was really signed and what that would have been worth. */
function realLines({ talk, deal, utility, real }: PlayedTalk, width: number | undefined): string[] {
  const inWords = (worth: Pair<number>) =>
    PARTIES.map((party) => `${partyName(deal, party)} ${inHundreds(worth[party])}`).join(', ');
  const told = talk.history ?? deal.scenario.history?.summary;
  return [
    `${deal.scenario.title}: ${inWords(utility)}`,
    ...(told === undefined
      ? []
      : [real === undefined ? CAMPAIGN.realityAlone : CAMPAIGN.reality(inWords(real)), ...onPage(told, '    ', width)]),
  ];
}

function totalLines(campaign: Campaign, { totals }: PlayedCampaign): string[] {
  return totals.map(({ party, sum, mean, talks }) =>
    CAMPAIGN.total(campaignParty(campaign, party), inHundreds(sum), counted(talks, 'talk'), inHundreds(mean)),
  );
}

/** How the deals that were looked at were kept, judged in both ways. */
function keptLines(campaign: Campaign, keepings: readonly Keeping[], width: number | undefined): string[] {
  if (keepings.length === 0) return [];
  const one = ({ of, until, parties, judged }: Keeping) => [
    CAMPAIGN.keptUntil(of.talk.id, until.talk.id),
    ...judgedLines(
      pair((seat) => campaignParty(campaign, parties[seat])),
      judged,
    ).flatMap((line) => onPage(line, '  ', width)),
  ];
  return ['', COMPLIANCE.judged, ...keepings.flatMap(one), ...onPage(COMPLIANCE.points, '', width)];
}

/** The same as data, numbers rounded to 1e-9. */
export function campaignData(campaign: Campaign, played: PlayedCampaign, agents: Readonly<Record<string, string>>) {
  const { seed, talks, news } = played;
  return {
    campaign: campaign.id,
    seed,
    agents,
    talks: talks.map(talkData),
    news: news.map(({ day, text }) => ({ day, text })),
    totals: roundedTotals(played),
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
