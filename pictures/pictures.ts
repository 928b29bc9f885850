/** The pictures of the README, taken from the real screens. */
import { openScenario, scenarioIds } from '../src/cli/scenarioFile.js';
import { linesOf, openTable } from '../src/engine/table.js';
import { prepare } from '../src/model/deal.js';
import { PERSON } from '../src/model/record.js';
import { seatFor, talkOf } from '../src/ui/seats.js';
import { memoryHouse, openApp } from '../test/helpers/house.js';
import { KEYS } from '../test/helpers/screen.js';
import { svgOf } from './svg.js';

const HINT = ['h', KEYS.left, KEYS.left, '\r'];

/** Every picture by its file name. */
export async function pictures(): Promise<Record<string, string>> {
  return { 'start.svg': await start(), 'table.svg': await table(), 'debrief.svg': await debrief() };
}

async function start(): Promise<string> {
  const house = memoryHouse(scenarioIds().map(openScenario));
  const { screen, app } = await openApp(80, 24, undefined, house);
  const picture = svgOf(screen.terminal, 'The start: a list of scenarios, and what the chosen one teaches');
  app.unmount();
  return picture;
}

/** London as the United States, after four rounds, with a trade on the sheet. */
async function table(): Promise<string> {
  const house = memoryHouse();
  const table = openTable(prepare(openScenario('london-2025')), [seatFor(PERSON), seatFor('tit-for-tat')], '1');
  const begun = house.begin(table.session.deal, linesOf(table));
  if (!begun.ok) throw new Error(begun.why);
  const { screen, app } = await openApp(100, 36, { on: 'table', table, keeper: begun.value }, house);
  await screen.type('\r');
  await screen.type(...HINT, '\r');
  for (let turn = 0; turn < 3; turn++) await screen.type('h', '\r', '\r');
  await screen.type(KEYS.right, KEYS.up, KEYS.up, KEYS.up, KEYS.up, KEYS.left);
  const picture = svgOf(screen.terminal, 'The table: an offer being put together, and what it is worth');
  app.unmount();
  return picture;
}

/** What two agents made of London, among all that was possible. */
async function debrief(): Promise<string> {
  const talk = talkOf(prepare(openScenario('london-2025')), ['logroller', 'tit-for-tat'], '1');
  const { screen, app } = await openApp(100, 36, { on: 'talk', talk });
  await screen.type('d', KEYS.right, KEYS.right);
  const picture = svgOf(screen.terminal, 'The debrief: all outcomes, the frontier, the offers and the deal');
  app.unmount();
  return picture;
}
