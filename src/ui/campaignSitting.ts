/**
 * A campaign as one person goes through it, or somebody who watches agents: page by page and talk by talk. Every step
 * makes another sitting, and what it adds to the record is kept before the sitting is given back to be shown.
 */
import { keeperNamed } from '../agents/compliance/keep.js';
import { afterTalk, type Course, nextTalks, type OpenTalk, openCourse, openTalk } from '../engine/campaign/course.js';
import { type OpenedCampaign, partyIn, planOf } from '../engine/campaign/plan.js';
import { type CampaignSeats, campaignRecordLines, talkBegins } from '../engine/campaign/record.js';
import { type KeptTalk, keptTalk, linesOf, openTable, type Table } from '../engine/table.js';
import type { CampaignTalk } from '../model/campaign.js';
import { PARTIES, type Party, pair } from '../model/party.js';
import { PERSON } from '../model/record.js';
import type { Result } from '../model/result.js';
import type { Keeper } from './house.js';
import { seatFor } from './seats.js';
import { letAgentsMove, type Progress } from './sitting.js';

/** A talk in its place, and the table at which it is held. */
interface Convened {
  readonly talk: OpenTalk;
  readonly table: Table;
}

/** Where one is in a campaign. */
type CampaignStop =
  | { readonly on: 'brief' }
  /** Which talk comes next. */
  | { readonly on: 'choice' }
  /** What has changed a talk before it begins. */
  | ({ readonly on: 'before' } & Convened)
  /** At the table; whoever watches has the whole talk before them. */
  | { readonly on: 'talk'; readonly talk: OpenTalk; readonly progress: Progress }
  /** What the last talk came to. */
  | { readonly on: 'after' }
  /** All of it, with both sides' numbers. */
  | { readonly on: 'story' };

export interface CampaignSitting {
  readonly course: Course;
  readonly seats: CampaignSeats;
  /** Talk ids where the order is set beforehand; else the person chooses if the order is free and its to choose. */
  readonly order?: readonly string[] | undefined;
  /** The talks that are over, in the order of `course.held`, to be looked back on at the end. */
  readonly talks: readonly KeptTalk[];
  readonly stop: CampaignStop;
  /** The package that began the record; this one unless said. */
  readonly version?: string | undefined;
}

/** How far it got, and why what comes next could not be kept; then nothing has been added. */
export interface CampaignProgress {
  readonly sitting: CampaignSitting;
  readonly why?: string;
}

type Keep = Keeper['keep'];

/** How everybody keeps what they sign, unless it is said. */
export const USUAL_KEEPER = 'opportunist';

/**
 * A campaign that begins. `agents` has an agent by name for each party, and `PERSON` for at most one; `strategies` says by
 * name how parties keep what they sign. Throws `AgentNameError` for a wrong name.
 */
export function newSitting(
  opened: OpenedCampaign,
  agents: CampaignSeats['agents'],
  seed: string,
  { strategies = {}, order }: { strategies?: Partial<CampaignSeats['strategies']>; order?: readonly string[] } = {},
): CampaignSitting {
  const named = opened.campaign.parties.map(({ id }) => [id, keeperNamed(strategies[id] ?? USUAL_KEEPER)] as const);
  const keepers = Object.fromEntries(named.map(([id, { keeper }]) => [id, keeper]));
  const seats = { agents, strategies: Object.fromEntries(named.map(([id, { name }]) => [id, name])) };
  return openSitting({ course: openCourse(planOf(opened), { seed, keepers }), seats, order });
}

/**
 * A sitting at the brief, or further on: after the last of the talks that are over, `talks`, or before the one that has
 * begun, `current`, which may have moves.
 */
export function openSitting(
  {
    course,
    seats,
    order,
    version,
    talks = [],
  }: Omit<CampaignSitting, 'stop' | 'talks'> & { talks?: readonly KeptTalk[] },
  current?: Convened,
): CampaignSitting {
  const stop: CampaignStop =
    current === undefined ? { on: talks.length === 0 ? 'brief' : 'after' } : { on: 'before', ...current };
  return { course, seats, order, version, talks, stop };
}

/** The party of the campaign for which the person sits; `undefined` where one watches. */
export function playerOf({ seats: { agents } }: Pick<CampaignSitting, 'seats'>): string | undefined {
  return Object.keys(agents).find((party) => agents[party] === PERSON);
}

/** The person's seat in a talk; `undefined` if it has none there. */
export function seatIn(sitting: CampaignSitting, { talk, deal }: Pick<OpenTalk, 'talk' | 'deal'>): Party | undefined {
  const player = playerOf(sitting);
  return PARTIES.find((seat) => partyIn(talk, deal, seat) === player);
}

/** The talks of which the person chooses the next; none where there is nothing to choose. */
export function choices(sitting: CampaignSitting): readonly CampaignTalk[] {
  const { course, order } = sitting;
  const { order: rule } = course.plan.campaign;
  if (order !== undefined || rule === 'fixed' || rule.choice !== playerOf(sitting)) return [];
  const left = nextTalks(course);
  return left.length > 1 ? left : [];
}

/** One step on from a page. */
export function goOn(sitting: CampaignSitting, keep: Keep): CampaignProgress {
  const { stop } = sitting;
  if (stop.on === 'before') return atTable(sitting, stop.talk, letAgentsMove(stop.table, keep));
  return stop.on === 'brief' || stop.on === 'after' ? toNextTalk(sitting, keep) : { sitting };
}

/** One step back from the choice. */
export function goBack(sitting: CampaignSitting): CampaignSitting {
  return sitting.stop.on === 'choice' ? openSitting(sitting) : sitting;
}

function toNextTalk(sitting: CampaignSitting, keep: Keep): CampaignProgress {
  const { course, order } = sitting;
  if (choices(sitting).length > 0) return { sitting: { ...sitting, stop: { on: 'choice' } } };
  const next = order?.[course.held.length] ?? nextTalks(course)[0]?.id;
  if (next !== undefined) return talkTaken(sitting, next, keep);
  const why = keep(campaignRecordLines(course, sitting.seats, sitting.talks, sitting.version).slice(-1));
  return why === undefined ? { sitting: { ...sitting, stop: { on: 'story' } } } : { sitting, why };
}

/** The talk of this id begins. Throws a `RangeError` if it is not one of those that may come next. */
export function talkTaken(sitting: CampaignSitting, id: string, keep: Keep): CampaignProgress {
  const talk = openTalk(sitting.course, id);
  const { deal, seed } = talk;
  const { agents } = sitting.seats;
  const seats = pair((seat) => seatFor(agents[partyIn(talk.talk, deal, seat)] as string));
  const table = openTable(deal, seats, seed);
  const why = keep([talkBegins(talk), ...linesOf(table)]);
  return why === undefined ? { sitting: { ...sitting, stop: { on: 'before', talk, table } } } : { sitting, why };
}

function atTable(sitting: CampaignSitting, talk: OpenTalk, progress: Progress): CampaignProgress {
  const { table } = progress;
  if (table.session.over && playerOf(sitting) !== undefined) return { sitting: held(sitting, talk, table) };
  return { sitting: { ...sitting, stop: { on: 'talk', talk, progress } } };
}

/** The talk at whose table one is, is over: on to what it came to, or, for those who have watched it, to the next one. */
export function talkOver(sitting: CampaignSitting, table: Table, keep: Keep): CampaignProgress {
  const { stop } = sitting;
  if (stop.on !== 'talk') return { sitting };
  const next = held(sitting, stop.talk, table);
  return playerOf(sitting) === undefined ? toNextTalk(next, keep) : { sitting: next };
}

function held(sitting: CampaignSitting, talk: OpenTalk, table: Table): CampaignSitting {
  return {
    ...sitting,
    course: afterTalk(sitting.course, talk, table.session.result() as Result),
    talks: [...sitting.talks, keptTalk(table)],
    stop: { on: 'after' },
  };
}
