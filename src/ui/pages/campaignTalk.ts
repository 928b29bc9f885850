/** A talk of a campaign before it begins and once it is over, as far as those may see it who read. */
import { type HeldTalk, nextTalks, type OpenTalk } from '../../engine/campaign/course.js';
import { partyIn } from '../../engine/campaign/plan.js';
import { storyOf } from '../../engine/campaign/story.js';
import { windowOf } from '../../engine/window.js';
import { pair } from '../../model/party.js';
import { campaignParty, inHundreds, worthInWords } from '../../model/words.js';
import { passedLines } from '../campaign.js';
import { type CampaignSitting, playerOf, seatIn } from '../campaignSitting.js';
import { changeLines } from '../carried.js';
import { CAMPAIGN, daysInWords } from '../english/campaign.js';
import { CAMPAIGN_PAGES } from '../english/campaignPages.js';
import { counted } from '../english/talks.js';
import { BLANK, heading, item, type Line, paragraph } from '../lines.js';
import { clauses, endingWords, seatName } from '../words.js';

/** `2. 16 June 2025 to 20 June 2025: US-Japan, April-September 2025`. */
export function campaignTalkTitle({ course }: CampaignSitting, { from, to, deal }: OpenTalk): string {
  return CAMPAIGN.talk(course.held.length + 1, daysInWords(from, to), deal.scenario.title);
}

/** Who meets, what has changed and what has happened since the talk before, with the numbers of the own side alone. */
export function beforeTalkLines(sitting: CampaignSitting, talk: OpenTalk, width: number): Line[] {
  const passed = passedSince(sitting, talk, width);
  return [
    ...paragraph(whoMeets(sitting, talk), width),
    BLANK,
    ...changedLines(sitting, talk, width),
    ...(passed.length === 0 ? [] : [BLANK, heading(CAMPAIGN_PAGES.passed), ...passed.map((text) => ({ text }))]),
  ];
}

/** What stands before the brief of a talk, which is written for talks as they really came about; nothing where they are. */
export function briefPreface(sitting: CampaignSitting, talk: OpenTalk, width: number): Line[] {
  if (talk.carried.length === 0) return [];
  return [...changedLines(sitting, talk, width), BLANK, ...paragraph(CAMPAIGN_PAGES.written, width), BLANK];
}

function changedLines(sitting: CampaignSitting, talk: OpenTalk, width: number): Line[] {
  const { campaign } = sitting.course.plan;
  const lines = changeLines(campaign, talk, { width, to: playerOf(sitting) });
  return [heading(CAMPAIGN_PAGES.changed), ...lines.map((text) => ({ text }))];
}

function whoMeets(sitting: CampaignSitting, open: OpenTalk): string {
  const { course, seats } = sitting;
  const { talk, deal } = open;
  const own = seatIn(sitting, open);
  const ids = pair((seat) => partyIn(talk, deal, seat));
  const name = (seat: 0 | 1) => campaignParty(course.plan.campaign, ids[seat]);
  const agent = (seat: 0 | 1) => seats.agents[ids[seat]] ?? '';
  if (own !== undefined) {
    const other = own === 0 ? 1 : 0;
    return CAMPAIGN_PAGES.youSit(name(own), name(other), agent(other));
  }
  const [one, other] = pair((seat) => CAMPAIGN_PAGES.with(name(seat), seatName(agent(seat))));
  return playerOf(sitting) === undefined ? CAMPAIGN_PAGES.watched(one, other) : CAMPAIGN_PAGES.withoutYou(one, other);
}

/** Deadlines and news from the first day of the talk before up to this one. */
function passedSince(sitting: CampaignSitting, { from }: OpenTalk, width: number): string[] {
  const { course } = sitting;
  const since = course.held.at(-1)?.from ?? '';
  const { talks, news, ...story } = storyOf(course, from);
  const recent = ({ day }: { readonly day: string }) => day >= since;
  const passed = {
    ...story,
    talks: talks.map((talk) => ({ ...talk, expired: talk.expired.filter(recent) })),
    news: news.filter(recent),
  };
  return passedLines(course.plan.campaign, passed, { width, to: playerOf(sitting) }).flat();
}

/** What the last talk came to: its public result, what it is worth to the own side, and the own totals so far. */
export function afterTalkLines(sitting: CampaignSitting, width: number): Line[] {
  const { course } = sitting;
  const talk = course.held.at(-1) as HeldTalk;
  const { deal, result } = talk;
  return [
    ...paragraph(CAMPAIGN_PAGES.ended(endingWords(deal, result)), width),
    BLANK,
    ...signedLines(talk, width),
    ...ownLines(sitting, talk, width),
  ];
}

/** The title of the page after a talk. */
export function afterTalkTitle({ course }: CampaignSitting): string {
  return CAMPAIGN_PAGES.over(course.held.at(-1)?.deal.scenario.title ?? '');
}

function signedLines({ deal, result }: HeldTalk, width: number): Line[] {
  const signed = clauses(deal, result.outcome);
  if (signed.length === 0) return paragraph(CAMPAIGN_PAGES.notSigned, width);
  return [
    heading(CAMPAIGN_PAGES.signed),
    ...signed.flatMap(({ issue, option }) => item('  -', CAMPAIGN_PAGES.clause(issue, option), width)),
  ];
}

function ownLines(sitting: CampaignSitting, talk: HeldTalk, width: number): Line[] {
  const { course, talks } = sitting;
  const player = playerOf(sitting);
  const seat = seatIn(sitting, talk);
  const session = talks.at(-1)?.session;
  const total = storyOf(course, talk.from).totals.find(({ party }) => party === player);
  const own = seat === undefined || session === undefined ? undefined : windowOf(session, seat);
  const { result } = own ?? {};
  const price = result?.price ?? 0;
  return [
    BLANK,
    heading(CAMPAIGN_PAGES.own),
    ...paragraph(result === undefined ? CAMPAIGN_PAGES.notIn : CAMPAIGN_PAGES.worth(inHundreds(result.utility)), width),
    ...(own === undefined || price === 0 ? [] : paragraph(CAMPAIGN_PAGES.paid(worthInWords(own.own, price)), width)),
    ...(total === undefined || total.talks === 0
      ? []
      : paragraph(
          CAMPAIGN_PAGES.total(inHundreds(total.sum), counted(total.talks, 'talk'), inHundreds(total.mean)),
          width,
        )),
    BLANK,
    ...paragraph(nextTalks(course).length === 0 ? CAMPAIGN_PAGES.last : CAMPAIGN_PAGES.later, width),
  ];
}
