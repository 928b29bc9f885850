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

/**
 * The talks in this order, each with its days; in that of the file if none is given. Throws a `RangeError` with one
 * sentence if the order is not free, or does not name every talk once.
 */
export function appointments(campaign: Campaign, order?: readonly string[]): Appointment[] {
  const { talks, calendar = [] } = campaign;
  if (order !== undefined) refuseOrder(campaign, order);
  return (order ?? talks.map(({ id }) => id)).map((id, at) => {
    const talk = talks.find((one) => one.id === id) as CampaignTalk;
    const { from, to = from } = calendar[at] ?? talk;
    return { talk, from: from as string, to: to as string };
  });
}

function refuseOrder({ id, order: rule, talks }: Campaign, order: readonly string[]): void {
  const ids = talks.map((talk) => talk.id);
  if (rule === 'fixed') throw new RangeError(`the talks of ${id} have a fixed order: leave the order out`);
  for (const [at, name] of order.entries()) {
    if (!ids.includes(name)) throw new RangeError(`there is no talk "${name}"${rightNames(name, ids, 'talks')}`);
    if (order.indexOf(name) < at) throw new RangeError(`the order names ${name} twice`);
  }
  const missing = ids.filter((one) => !order.includes(one));
  if (missing.length > 0) throw new RangeError(`the order leaves out ${missing.join(' and ')}: it names every talk`);
}
