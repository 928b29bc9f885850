/** The lists of a campaign: which talk comes next, and the debrief of which one. */
import { openTalk } from '../engine/campaign/course.js';
import { partyIn } from '../engine/campaign/plan.js';
import { pair } from '../model/party.js';
import { campaignParty } from '../model/words.js';
import { type CampaignSitting, choices, playerOf } from './campaignSitting.js';
import { withSign } from './carried.js';
import { daysInWords } from './english/campaign.js';
import { CAMPAIGN_PAGES } from './english/campaignPages.js';
import type { Menu } from './start.js';
import { scenarioSize, seatName } from './words.js';

/** The talks of which the person chooses, by id; each with what has come to it so far, in its own numbers. */
export function choiceMenu(sitting: CampaignSitting): Menu<string> {
  const { course, seats } = sitting;
  const { campaign } = course.plan;
  const talks = choices(sitting).map(({ id }) => openTalk(course, id));
  const [first] = talks;
  return {
    title: CAMPAIGN_PAGES.next(first === undefined ? '' : daysInWords(first.from, first.to)),
    items: talks.map(({ talk, deal, carried }) => {
      const [one, other] = pair((seat) => {
        const party = partyIn(talk, deal, seat);
        return CAMPAIGN_PAGES.with(campaignParty(campaign, party), seatName(seats.agents[party] ?? ''));
      });
      const own = playerOf(sitting) ?? '';
      const [reservation, mandate] = (['reservation', 'mandate'] as const).map((what) =>
        withSign(carried.reduce((total, { change }) => total + (change[own]?.[what] ?? 0), 0)),
      ) as [string, string];
      return {
        name: deal.scenario.title,
        about: [
          CAMPAIGN_PAGES.watched(one, other),
          scenarioSize(deal.scenario),
          carried.length === 0 ? CAMPAIGN_PAGES.nothingYet : CAMPAIGN_PAGES.ownSoFar(reservation, mandate),
        ],
        value: talk.id,
      };
    }),
    first: 0,
  };
}

/** The talks that were held, by their place from 0. */
export function debriefMenu({ course }: CampaignSitting): Menu<number> {
  return {
    title: CAMPAIGN_PAGES.debriefOf,
    items: course.held.map(({ from, to, deal }, at) => ({
      name: CAMPAIGN_PAGES.numbered(at + 1, deal.scenario.title),
      about: [daysInWords(from, to)],
      value: at,
    })),
    first: 0,
  };
}
