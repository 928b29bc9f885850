/** Where the terminal can be, and how it gets there. What begins or goes on is on disk before it is shown. */
import { forkOf, type KeptTalk, keptTalk, linesOf, openTable, type Table, tableFrom } from '../engine/table.js';
import { prepare } from '../model/deal.js';
import { type Pair, type Party, pair } from '../model/party.js';
import { PERSON } from '../model/record.js';
import { type CampaignRoute, campaignBegun, campaignResumed } from './campaignRoutes.js';
import { type CampaignSitting, newSitting, playerOf } from './campaignSitting.js';
import { type Debriefed, debriefed } from './debriefed.js';
import { START } from './english/start.js';
import type { House, Keeper, OpenedRecord } from './house.js';
import { seatFor, talkOf } from './seats.js';
import { letAgentsMove, type Progress } from './sitting.js';
import type { Choice } from './start.js';

/** What the terminal opens on. */
export type Opening =
  | { readonly on: 'start' }
  | { readonly on: 'table'; readonly table: Table; readonly keeper: Keeper }
  | { readonly on: 'talk'; readonly talk: KeptTalk }
  | { readonly on: 'record'; readonly record: OpenedRecord }
  /** A campaign; without a keeper it is watched. */
  | { readonly on: 'campaign'; readonly sitting: CampaignSitting; readonly keeper?: Keeper | undefined };

export type Route =
  | { readonly at: 'start'; readonly notice?: string }
  | CampaignRoute
  | { readonly at: 'table'; readonly progress: Progress; readonly keeper: Keeper }
  | {
      readonly at: 'talk';
      readonly talk: KeptTalk /** How many moves have been made; none unless said. */;
      readonly move?: number;
      /** The campaign of which it is a talk, to which one goes back. */
      readonly campaign?: CampaignRoute | undefined;
    }
  | {
      readonly at: 'debrief';
      readonly talk: KeptTalk;
      readonly debriefed: Debriefed;
      /** Where it was opened from, if one goes back there. */
      readonly back?: Route;
      readonly campaign?: CampaignRoute | undefined;
    };

export function openedRoute(opening: Opening): Route {
  switch (opening.on) {
    case 'start':
      return { at: 'start' };
    case 'table':
      return tableRoute(opening.table, opening.keeper);
    case 'talk':
      return { at: 'talk', talk: opening.talk };
    case 'record':
      return recordRoute(opening.record);
    case 'campaign':
      return { at: 'campaign', sitting: opening.sitting, keeper: opening.keeper };
  }
}

export function chosenRoute(house: House, choice: Choice, seed: string): Route {
  switch (choice.kind) {
    case 'watch':
      return { at: 'talk', talk: talkOf(prepare(choice.scenario), choice.agents, seed) };
    case 'play': {
      const seats = pair((party) => seatFor(choice.seats[party]));
      return begunRoute(house, openTable(prepare(choice.scenario), seats, seed));
    }
    case 'record': {
      const opened = house.openRecord(choice.path);
      return opened.ok ? recordRoute(opened.value) : cannot(opened.why);
    }
    case 'campaignRecord': {
      const opened = house.openCampaignRecord(choice.path);
      const resumed = opened.ok ? campaignResumed(opened.value) : opened;
      return resumed.ok ? resumed.value : cannot(resumed.why);
    }
    case 'campaign': {
      const sitting = newSitting(choice.opened, choice.agents, seed);
      if (playerOf(sitting) === undefined) return { at: 'campaign', sitting };
      const begun = campaignBegun(house, sitting);
      return begun.ok ? begun.value : cannot(begun.why);
    }
  }
}

/** A record goes on if people sit there and it is not over; else it is looked back on. */
function recordRoute(record: OpenedRecord): Route {
  const { session, names } = record;
  if (!names.includes(PERSON)) return { at: 'talk', talk: record };
  if (session.over && record.sealed) return debriefRoute(record);
  const resumed = record.resume();
  if (!resumed.ok) return cannot(resumed.why);
  const table = tableFrom(
    record,
    pair((party) => seatFor(names[party])),
  );
  // A program that was killed may have kept the last move and not what came after it: an event, or the last line.
  const missing = linesOf(table).slice(record.lines);
  const why = missing.length > 0 ? resumed.value.keep(missing) : undefined;
  return why === undefined ? tableRoute(table, resumed.value) : cannot(why);
}

/** After so many moves a person takes a seat; whoever sat across stays. */
export function forkedRoute(house: House, talk: KeptTalk, moves: number, party: Party): Route {
  const { names } = talk;
  const after: Pair<string> = party === 0 ? [PERSON, names[1]] : [names[0], PERSON];
  const seats = pair((seat) => seatFor(after[seat]));
  return begunRoute(house, forkOf(talk, seats, moves));
}

export function debriefRoute(talk: KeptTalk, back?: Route): Route {
  const campaign = back?.at === 'campaign' ? back : back?.at === 'talk' ? back.campaign : undefined;
  return { at: 'debrief', talk, debriefed: debriefed(talk), campaign, ...(back === undefined ? {} : { back }) };
}

function begunRoute(house: House, table: Table): Route {
  const begun = house.begin(table.session.deal, linesOf(table));
  return begun.ok ? tableRoute(table, begun.value) : cannot(begun.why);
}

function tableRoute(table: Table, keeper: Keeper): Route {
  const progress = letAgentsMove(table, keeper.keep);
  if (!progress.table.session.over) return { at: 'table', progress, keeper };
  keeper.close();
  return debriefRoute(keptTalk(progress.table));
}

function cannot(why: string): Route {
  return { at: 'start', notice: START.cannot(why) };
}
