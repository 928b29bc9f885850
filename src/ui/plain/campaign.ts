/** A campaign by lines of text: the same pages, choices and talks as on the screens. */
import { type KeptTalk, keptTalk } from '../../engine/table.js';
import { choiceMenu, debriefMenu } from '../campaignMenus.js';
import { type CampaignRoute, furtherRoute, keepOf, overRoute, takenRoute } from '../campaignRoutes.js';
import { playerOf } from '../campaignSitting.js';
import { PLAIN } from '../english/plain.js';
import { FAREWELL } from '../english/start.js';
import type { Line } from '../lines.js';
import { campaignBriefLines } from '../pages/campaignBrief.js';
import { campaignStoryLines } from '../pages/campaignStory.js';
import {
  afterTalkLines,
  afterTalkTitle,
  beforeTalkLines,
  briefPreface,
  campaignTalkTitle,
} from '../pages/campaignTalk.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { transcript } from '../transcript.js';
import { menuSaid, numberAsked } from './menu.js';
import { plainTable } from './table.js';
import { asked, isQuit, sayLines, type Voice } from './voice.js';

/** How one goes on from a stop: `home` where one leaves the campaign, `undefined` where there is no more input. */
type Next = CampaignRoute | 'home' | undefined;

/** Says a debrief; whether there is still input after it. */
type SayDebrief = (talk: KeptTalk) => Promise<boolean>;

/** One stop of a campaign, and where it leads. */
export async function plainCampaign(route: CampaignRoute, voice: Voice, sayDebrief: SayDebrief): Promise<Next> {
  const next = await nextOf(route, voice, sayDebrief);
  const { keeper } = route;
  if (keeper === undefined) return next;
  if (next === undefined || next === 'home') {
    keeper.close();
    voice.say(FAREWELL.goOnCampaign(keeper.calls.goOn));
  } else if (next.keeper === undefined) voice.say(FAREWELL.lookBackCampaign(keeper.calls.lookBack));
  return next;
}

async function nextOf(route: CampaignRoute, voice: Voice, sayDebrief: SayDebrief): Promise<Next> {
  const { sitting, trouble } = route;
  const { stop, course } = sitting;
  const page = async (title: string, lines: readonly Line[], isAsked: boolean): Promise<Next> => {
    // What could not be kept has been read already.
    if (trouble === undefined) sayLines(voice, [{ text: title }, ...lines, { text: '' }]);
    else voice.say(PLAIN.notKept(trouble));
    if (!isAsked && trouble === undefined) return furtherRoute(route);
    const answer = await asked(voice, PLAIN.goOn);
    return answer === undefined ? undefined : isQuit(answer) ? 'home' : furtherRoute(route);
  };
  switch (stop.on) {
    case 'brief':
      return page(course.plan.campaign.title, campaignBriefLines(sitting, PAGE_WIDTH), true);
    case 'before':
      return page(campaignTalkTitle(sitting, stop.talk), beforeTalkLines(sitting, stop.talk, PAGE_WIDTH), false);
    case 'after':
      return page(afterTalkTitle(sitting), afterTalkLines(sitting, PAGE_WIDTH), true);
    case 'choice': {
      if (trouble !== undefined) voice.say(PLAIN.notKept(trouble));
      const menu = choiceMenu(sitting);
      menuSaid(menu, voice);
      const number = await numberAsked(menu.items.length, voice);
      if (typeof number !== 'number') return number;
      return takenRoute(route, menu.items[number]?.value ?? '');
    }
    case 'talk': {
      const { table } = stop.progress;
      if (playerOf(sitting) === undefined) return watchedTalk(route, keptTalk(table), voice, sayDebrief);
      const over = await plainTable(stop.progress, keepOf(route), voice, (width) =>
        briefPreface(sitting, stop.talk, width),
      );
      return over && overRoute(route, over);
    }
    case 'story':
      return story(route, voice, sayDebrief);
  }
}

/** A whole talk to look at, and its debrief. */
async function watchedTalk(route: CampaignRoute, talk: KeptTalk, voice: Voice, sayDebrief: SayDebrief): Promise<Next> {
  const { stop } = route.sitting;
  voice.say(transcript(talk.session, talk.names));
  for (;;) {
    const answer = await asked(voice, PLAIN.afterWatched);
    if (answer === undefined) return undefined;
    if (isQuit(answer)) return 'home';
    if (answer !== 'd') return stop.on === 'talk' ? overRoute(route, stop.progress.table) : route;
    if (!(await sayDebrief(talk))) return undefined;
  }
}

/** The whole story, and the debriefs of its talks by number. */
async function story(route: CampaignRoute, voice: Voice, sayDebrief: SayDebrief): Promise<Next> {
  const { sitting } = route;
  sayLines(voice, [...campaignStoryLines(sitting, PAGE_WIDTH), { text: '' }]);
  for (;;) {
    const menu = debriefMenu(sitting);
    menuSaid(menu, voice);
    const number = await numberAsked(menu.items.length, voice);
    if (typeof number !== 'number') return number;
    const talk = sitting.talks[number];
    if (talk !== undefined && !(await sayDebrief(talk))) return undefined;
  }
}
