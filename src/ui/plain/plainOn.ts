/** The whole program by lines of text: the same ways as between the screens. */
import { tableFrom } from '../../engine/table.js';
import { partyOf } from '../../model/deal.js';
import { pair } from '../../model/party.js';
import { debriefPage } from '../../report/html.js';
import type { Debriefed } from '../debriefed.js';
import { DEBRIEF } from '../english/debrief.js';
import { PLAIN } from '../english/plain.js';
import { FAREWELL, START } from '../english/start.js';
import type { House } from '../house.js';
import { type KeptTalk, keptTalk } from '../keptTalk.js';
import type { Line } from '../lines.js';
import { sectionLines } from '../pages/debrief.js';
import { chosenRoute, debriefRoute, forkedRoute, type Opening, openedRoute, type Route } from '../routes.js';
import { type Leads, menuOf, type StartStep } from '../start.js';
import { transcript } from '../transcript.js';
import { plainTable } from './table.js';
import { sayLines, type Voice, WIDTH } from './voice.js';

/** Goes on until the user leaves or there is no more input. */
export async function plainOn(house: House, opening: Opening, seed: string, voice: Voice): Promise<void> {
  let route: Route | undefined = openedRoute(opening);
  while (route !== undefined) {
    const next: Route | 'home' | undefined = await plainRoute(house, route, seed, voice);
    route = next === 'home' ? (opening.on === 'start' ? { at: 'start' } : undefined) : next;
  }
}

async function plainRoute(house: House, route: Route, seed: string, voice: Voice): Promise<Route | 'home' | undefined> {
  switch (route.at) {
    case 'start':
      return plainStart(house, route.notice, seed, voice);
    case 'table': {
      const { keeper, progress } = route;
      if (progress.table.seats.every(({ agent }) => agent === undefined) && voice.hide === undefined) {
        voice.say(START.cannot(PLAIN.hotSeat));
        return undefined;
      }
      const table = await plainTable(progress, keeper.keep, voice);
      keeper.close();
      if (table !== undefined) return debriefRoute(keptTalk(table));
      voice.say(FAREWELL.goOn(keeper.path));
      return undefined;
    }
    case 'talk':
      return plainTalk(house, route.talk, voice);
    case 'debrief': {
      sayLines(voice, debriefLines(route.debriefed));
      const answer = await voice.ask(PLAIN.afterDebrief);
      if (answer === undefined) return undefined;
      if (answer.trim().toLowerCase() === 'html') {
        const saved = house.savePage(route.talk.session.deal.scenario.id, debriefPage(route.debriefed.input));
        voice.say(saved.ok ? DEBRIEF.saved(saved.value) : DEBRIEF.notSaved(saved.why));
      }
      return 'home';
    }
  }
}

/** The whole debrief; its pictures are told in words. */
export function debriefLines({ input, sections }: Debriefed): Line[] {
  return sections.flatMap((section, at) => [
    { text: `${at + 1}. ${section.title}` },
    { text: '' },
    ...sectionLines(section, input.debrief, { columns: WIDTH, pictureRows: 0 }),
    { text: '' },
  ]);
}

/** A talk to look at; then its debrief, or a seat in it. */
async function plainTalk(house: House, talk: KeptTalk, voice: Voice): Promise<Route | 'home' | undefined> {
  voice.say(transcript(talk.session, talk.names, talk.parent));
  for (;;) {
    const answer = (await voice.ask(PLAIN.afterTalk))?.trim().toLowerCase().split(/\s+/);
    if (answer === undefined) return undefined;
    const [word, move = '', seat = ''] = answer;
    if (word === 'd') return debriefRoute(talk);
    if (word !== 't') return 'home';
    const party = partyOf(talk.session.deal, seat);
    const moves = /^\d+$/.test(move) ? Number(move) : -1;
    const seats = pair((each) => ({ name: talk.names[each], agent: undefined }));
    const last = talk.session.moves.length;
    const isOpen = moves >= 0 && moves <= last && !tableFrom(talk.session, seats, talk.parent, moves).session.over;
    if (party !== undefined && isOpen) return forkedRoute(house, talk, moves, party);
    voice.say(PLAIN.notANumber(last));
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
  for (const fault of [...(notice === undefined ? [] : [notice]), ...faults]) voice.say(fault);
  let step: StartStep = { list: 'all' };
  for (;;) {
    const menu = menuOf(step, scenarios, records);
    voice.say(menu.title);
    menu.items.forEach(({ name, about, group }, at) => {
      if (group !== undefined) voice.say(group);
      voice.say(PLAIN.item(at + 1, name));
      for (const text of about) voice.say(`   ${text}`);
    });
    const leads = await chosen(
      menu.items.map(({ value }) => value),
      voice,
    );
    if (leads === undefined) return undefined;
    if (!('list' in leads)) return chosenRoute(house, leads, seed);
    step = leads;
  }
}

async function chosen(values: readonly Leads[], voice: Voice): Promise<Leads | undefined> {
  for (;;) {
    const answer = (await voice.ask(PLAIN.choose(values.length)))?.trim().toLowerCase();
    if (answer === undefined || answer === 'q' || answer === 'quit') return undefined;
    const value = /^\d+$/.test(answer) ? values[Number(answer) - 1] : undefined;
    if (value !== undefined) return value;
    voice.say(PLAIN.notANumber(values.length));
  }
}
