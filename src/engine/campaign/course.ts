/**
 * A campaign under way, talk by talk. Every talk that is held makes another course and leaves the old one as it was. The
 * talk of id `london` plays the seed `seed/london`, so another order shifts no draw.
 */
import { type Appointment, appointmentAt, talksLeft } from '../../model/calendar.js';
import type { CampaignTalk } from '../../model/campaign.js';
import type { Carried, Signed } from '../../model/carry.js';
import type { Keeper } from '../../model/compliance.js';
import { type Deal, optionIds } from '../../model/deal.js';
import type { Result } from '../../model/result.js';
import { NONE } from '../../model/space.js';
import { carriedTo, type KeptUntil } from './carried.js';
import type { Plan } from './plan.js';

/** A talk in its place, changed by all that came before it. */
export interface OpenTalk extends Appointment {
  /** What had changed before it began, in the order of the file. */
  readonly carried: readonly Carried[];
  readonly kept: readonly KeptUntil[];
  /** As it is negotiated, the changes included. */
  readonly deal: Deal;
  /** The seed it is played with. */
  readonly seed: string;
}

export interface HeldTalk extends OpenTalk {
  readonly result: Result;
  readonly signed: Signed;
}

export interface Course {
  readonly plan: Plan;
  readonly seed: string;
  readonly keepers: Readonly<Record<string, Keeper>>;
  /** The talks that are over, in the order in which they were held. */
  readonly held: readonly HeldTalk[];
}

/** A campaign of which no talk has been held. `keepers`: for each party of the campaign, how it keeps what it signed. */
export function openCourse(plan: Plan, { seed, keepers }: Pick<Course, 'seed' | 'keepers'>): Course {
  return { plan, seed, keepers, held: [] };
}

/** The talks that may come next: one where the order is fixed, all that are left where it is free, none at the end. */
export function nextTalks({ plan: { campaign }, held }: Course): readonly CampaignTalk[] {
  return talksLeft(
    campaign,
    held.map(({ talk }) => talk.id),
  );
}

/** The talk of this id, to be held next. Throws a `RangeError` if it is not one of those that may come next. */
export function openTalk(course: Course, id: string): OpenTalk {
  const { plan, seed, keepers, held } = course;
  const talk = nextTalks(course).find((one) => one.id === id);
  if (talk === undefined) throw new RangeError(`the talk "${id}" cannot come next`);
  const appointment = appointmentAt(plan.campaign, held.length, talk);
  const { carried, kept } = carriedTo(plan, appointment, { seed, keepers, held });
  return { ...appointment, carried, kept, deal: plan.dealOf(talk, carried), seed: `${seed}/${id}` };
}

/** The course after this talk, which is over. */
export function afterTalk(course: Course, talk: OpenTalk, result: Result): Course {
  const signed = result.outcome === NONE ? null : optionIds(talk.deal, result.outcome);
  return { ...course, held: [...course.held, { ...talk, result, signed }] };
}
