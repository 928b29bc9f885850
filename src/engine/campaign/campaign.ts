/** A campaign played by agents from the first talk to the last. */
import { orderOf } from '../../model/calendar.js';
import type { Campaign } from '../../model/campaign.js';
import type { Keeper } from '../../model/compliance.js';
import { pair } from '../../model/party.js';
import type { Result } from '../../model/result.js';
import type { Scenario } from '../../model/scenario.js';
import type { Agent } from '../../model/view.js';
import { play } from '../play.js';
import type { Session } from '../session.js';
import { afterTalk, type Course, type OpenTalk, openCourse, openTalk } from './course.js';
import { type Plan, partyIn, planOf } from './plan.js';
import { type PlayedCampaign, storyOf } from './story.js';

export interface CampaignOptions {
  readonly seed: string;
  /** Talk ids; the order of the file if left out. */
  readonly order?: readonly string[] | undefined;
  /** For each party of the campaign, a fresh agent at every call. */
  readonly seats: Readonly<Record<string, () => Agent>>;
  /** For each party of the campaign, how it keeps what it signed. */
  readonly keepers: Readonly<Record<string, Keeper>>;
}

/**
 * A campaign made ready: plays it with a seed, again and again. `scenarios` holds those its talks name and is never
 * changed. Throws a `RangeError` for a wrong order, and `AgentFault` where an agent fails.
 */
export function campaignOf(
  campaign: Campaign,
  scenarios: ReadonlyMap<string, Scenario>,
): (options: CampaignOptions) => PlayedCampaign {
  const plan = planOf({ campaign, scenarios });
  return (options) => storyOf(playCampaign(plan, options));
}

/** Plays all talks. `watch`, if given, sees every talk once it is over. Throws as `campaignOf` does. */
export function playCampaign(
  plan: Plan,
  { seats, ...options }: CampaignOptions,
  watch?: (talk: OpenTalk, session: Session) => void,
): Course {
  return heldThrough(plan, options, (talk) => {
    const agents = pair((seat) => seated(seats, partyIn(talk.talk, talk.deal, seat))());
    const session = play(talk.deal, agents, { seed: talk.seed, ledger: false });
    watch?.(talk, session);
    return session.result() as Result;
  });
}

/**
 * A campaign whose talks end as `hold` says, which is told each with its place in the order. Throws a `RangeError` for a
 * wrong order, and whatever `hold` throws.
 */
export function heldThrough(
  plan: Plan,
  { seed, order, keepers }: Omit<CampaignOptions, 'seats'>,
  hold: (talk: OpenTalk, place: number) => Result,
): Course {
  let course = openCourse(plan, { seed, keepers });
  for (const [place, id] of orderOf(plan.campaign, order).entries()) {
    const talk = openTalk(course, id);
    course = afterTalk(course, talk, hold(talk, place));
  }
  return course;
}

function seated(seats: CampaignOptions['seats'], party: string): () => Agent {
  const make = seats[party];
  if (make === undefined) throw new RangeError(`nobody sits for ${party}`);
  return make;
}
