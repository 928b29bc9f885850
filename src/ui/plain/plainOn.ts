/** The whole program by lines of text: the same ways as between the screens. */
import { isShared, type KeptTalk, keptTalk, sessionAfter } from '../../engine/table.js';
import { partyOf } from '../../model/deal.js';
import { PERSON } from '../../model/record.js';
import { debriefPage } from '../../report/html.js';
import { type Debriefed, debriefed } from '../debriefed.js';
import { DEBRIEF } from '../english/debrief.js';
import { PLAIN } from '../english/plain.js';
import { FAREWELL, START } from '../english/start.js';
import type { Done, House, Keeper } from '../house.js';
import type { Line } from '../lines.js';
import { sectionLines } from '../pages/debrief.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { chosenRoute, debriefRoute, forkedRoute, type Opening, openedRoute, type Route } from '../routes.js';
import { type Choice, menuOf, type StartStep } from '../start.js';
import { transcript } from '../transcript.js';
import { plainCampaign } from './campaign.js';
import { menuSaid, numberAsked } from './menu.js';
import { plainTable } from './table.js';
import { sayLines, type Voice } from './voice.js';

/** Goes on until the user leaves or there is no more input; the reason if what was named cannot be opened. */
export async function plainOn(house: House, opening: Opening, seed: string, voice: Voice): Promise<string | undefined> {
  const telling = {
    ...house,
    begin: toldWhere(house.begin, voice),
    beginCampaign: toldWhere(house.beginCampaign, voice),
  };
  if ((opening.on === 'table' || opening.on === 'campaign') && opening.keeper !== undefined)
    voice.say(START.kept(opening.keeper.path));
  let route: Route | undefined = openedRoute(opening);
  while (route !== undefined) {
    // Who named what to open has not come for the lists.
    if (route.at === 'start' && opening.on !== 'start') return route.notice;
    const next: Route | 'home' | undefined = await plainRoute(telling, route, seed, voice);
    route = next === 'home' ? (opening.on === 'start' ? { at: 'start' } : undefined) : next;
  }
  return undefined;
}

/** Says where a new record is kept. */
function toldWhere<Subject>(
  begin: (subject: Subject, lines: readonly string[]) => Done<Keeper>,
  voice: Voice,
): typeof begin {
  return (subject, lines) => {
    const begun = begin(subject, lines);
    if (begun.ok) voice.say(START.kept(begun.value.path));
    return begun;
  };
}

async function plainRoute(house: House, route: Route, seed: string, voice: Voice): Promise<Route | 'home' | undefined> {
  switch (route.at) {
    case 'start':
      return plainStart(house, route.notice, seed, voice);
    case 'table': {
      const { keeper, progress } = route;
      if (isShared(progress.table) && voice.hide === undefined) {
        keeper.close();
        return { at: 'start', notice: START.cannot(PLAIN.hotSeat) };
      }
      const table = await plainTable(progress, keeper.keep, voice);
      keeper.close();
      voice.say(table === undefined ? FAREWELL.goOn(keeper.calls.goOn) : FAREWELL.lookBack(keeper.calls.lookBack));
      return table && debriefRoute(keptTalk(table));
    }
    case 'talk':
      return plainTalk(house, route.talk, voice);
    case 'debrief':
      return (await debriefSaid(house, route.debriefed, voice)) ? 'home' : undefined;
    case 'campaign':
      return plainCampaign(route, voice, (talk) => debriefSaid(house, debriefed(talk), voice));
  }
}

/** The debrief, and a page of it if that is wanted; whether there is still input. */
async function debriefSaid(house: House, said: Debriefed, voice: Voice): Promise<boolean> {
  sayLines(voice, debriefLines(said));
  const answer = await voice.ask(PLAIN.afterDebrief);
  if (answer?.trim().toLowerCase() === 'html') {
    const saved = house.savePage(said.input.debrief.talk.deal.scenario.id, debriefPage(said.input));
    voice.say(saved.ok ? DEBRIEF.saved(saved.value) : DEBRIEF.notSaved(saved.why));
  }
  return answer !== undefined;
}

/** The whole debrief; its pictures are told in words. */
export function debriefLines({ input, sections }: Debriefed): Line[] {
  return sections.flatMap((section, at) => [
    { text: `${at + 1}. ${section.title}` },
    { text: '' },
    ...sectionLines(section, input.debrief, { columns: PAGE_WIDTH, pictureRows: 0 }),
    { text: '' },
  ]);
}

/** A talk to look at; then its debrief, or a seat in it. */
async function plainTalk(house: House, talk: KeptTalk, voice: Voice): Promise<Route | 'home' | undefined> {
  const { parties } = talk.session.deal.scenario;
  voice.say(transcript(talk.session, talk.names, talk.parent));
  for (;;) {
    const answer = (await voice.ask(PLAIN.afterTalk(parties[0].id)))?.trim().toLowerCase().split(/\s+/);
    if (answer === undefined) return undefined;
    const [word, move = '', seat = ''] = answer;
    if (word === 'd') return debriefRoute(talk);
    if (word !== 't') return 'home';
    const party = partyOf(talk.session.deal, seat);
    const moves = /^\d+$/.test(move) ? Number(move) : -1;
    const last = talk.session.moves.length;
    const isOpen = moves >= 0 && moves <= last && !sessionAfter(talk.session, moves).over;
    if (party !== undefined && isOpen) return forkedRoute(house, talk, moves, party);
    voice.say(PLAIN.notTaken(last, parties.map(({ id }) => id).join(' or ')));
  }
}

/** The lists, by number. */
async function plainStart(
  house: House,
  notice: string | undefined,
  seed: string,
  voice: Voice,
): Promise<Route | undefined> {
  const { scenarios, faults } = house.scenarios();
  const records = house.records();
  const campaigns = house.campaigns(scenarios);
  for (const fault of [...(notice === undefined ? [] : [notice]), ...faults]) voice.say(fault);
  let step: StartStep = { list: 'all' };
  for (;;) {
    const menu = menuOf(step, scenarios, records, campaigns);
    menuSaid(menu, voice);
    const number = await numberAsked(menu.items.length, voice);
    const leads = typeof number === 'number' ? menu.items[number]?.value : undefined;
    if (leads === undefined) return undefined;
    if ('list' in leads) step = leads;
    else if (isForTwo(leads) && voice.hide === undefined) voice.say(START.cannot(PLAIN.hotSeat));
    else return chosenRoute(house, leads, seed);
  }
}

function isForTwo(choice: Choice): boolean {
  return choice.kind === 'play' && choice.seats.every((seat) => seat === PERSON);
}
