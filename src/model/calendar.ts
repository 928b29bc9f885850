/** When each talk of a campaign is held. */
import type { Campaign, CampaignTalk } from './campaign.js';
import { rightNames } from './problem.js';

/** A talk in its place of the order. */
export interface Appointment {
  readonly talk: CampaignTalk;
  readonly from: string;
  /** The last day; the first one if there is no other. */
  readonly to: string;
}

/** A talk held after so many others, with its days. */
export function appointmentAt({ calendar = [] }: Campaign, at: number, talk: CampaignTalk): Appointment {
  const { from, to = from } = calendar[at] ?? talk;
  return { talk, from: from as string, to: to as string };
}

/** The talks that may come after these: the next one of a fixed order, else all that are left, in the order of the file. */
export function talksLeft({ order, talks }: Campaign, held: readonly string[]): readonly CampaignTalk[] {
  const left = talks.filter(({ id }) => !held.includes(id));
  return order === 'fixed' ? left.slice(0, 1) : left;
}

/**
 * The order in which the talks are held: that of the file if none is given. Throws a `RangeError` with one sentence if the
 * order is not free, or does not name every talk once.
 */
export function orderOf({ id, order: rule, talks }: Campaign, order?: readonly string[]): readonly string[] {
  const ids = talks.map((talk) => talk.id);
  if (order === undefined) return ids;
  if (rule === 'fixed') throw new RangeError(`the talks of ${id} have a fixed order: leave the order out`);
  for (const [at, name] of order.entries()) {
    if (!ids.includes(name)) throw new RangeError(`there is no talk "${name}"${rightNames(name, ids, 'talks')}`);
    if (order.indexOf(name) < at) throw new RangeError(`the order names ${name} twice`);
  }
  const missing = ids.filter((one) => !order.includes(one));
  if (missing.length > 0) throw new RangeError(`the order leaves out ${missing.join(' and ')}: it names every talk`);
  return order;
}
