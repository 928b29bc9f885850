/** The whole terminal program on a screen in memory, with its records in memory too. */
import { basename } from 'node:path';
import { panel } from '../../src/agents/panel.js';
import { openScenario } from '../../src/cli/scenarioFile.js';
import type { OpenedCampaign } from '../../src/engine/campaign/plan.js';
import { replay } from '../../src/engine/replay.js';
import { linesOf, type Table, tableFrom } from '../../src/engine/table.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { type Pair, pair } from '../../src/model/party.js';
import { PERSON, parseRecord } from '../../src/model/record.js';
import { glanceAt } from '../../src/model/recordGlance.js';
import type { Scenario } from '../../src/model/scenario.js';
import { App } from '../../src/ui/app.js';
import type { Done, House, Keeper, OpenedRecord } from '../../src/ui/house.js';
import type { Opening } from '../../src/ui/routes.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { textOfLines } from './records.js';
import { KEYS, openScreen } from './screen.js';

export interface MemoryHouse extends House {
  /** The lines of every record by its path. */
  readonly files: Map<string, string[]>;
  /** The pages written, by their paths. */
  readonly pages: Map<string, string>;
  /** The paths of records that are no longer written, in the order in which they were closed. */
  readonly closed: string[];
  /** While set, nothing can be kept, for this reason. */
  trouble: string | undefined;
  /** How many times more something can be kept before the disk is full. */
  room: number;
}

/** A disk in memory that can be full, with two scenarios unless said, London first, then the two ports, and no campaign. */
export function memoryHouse(
  scenarios: readonly Scenario[] = ['london-2025', 'two-ports'].map(openScenario),
  campaigns: readonly OpenedCampaign[] = [],
): MemoryHouse {
  const files = new Map<string, string[]>();
  const pages = new Map<string, string>();
  const closed: string[] = [];
  /** Why nothing can be kept now; else there is room for one time less. */
  const full = (): string | undefined => {
    const why = house.trouble ?? (house.room > 0 ? undefined : 'the disk is full');
    if (why === undefined) house.room--;
    return why;
  };
  const keeperOf = (path: string): Keeper => ({
    path,
    calls: { goOn: `lancaster play ${path}`, lookBack: `lancaster replay ${path}` },
    keep: (lines) => {
      const why = full();
      if (why === undefined) files.get(path)?.push(...lines);
      return why;
    },
    close: () => closed.push(path),
  });
  const opened = (path: string): OpenedRecord => {
    const parsed = parseRecord((files.get(path) ?? []).map((line) => `${line}\n`).join(''));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { header, ending } = parsed.record;
    const deal = prepare(scenarios.find(({ id }) => id === header.scenario) as Scenario);
    const [first, second] = deal.scenario.parties;
    return {
      path,
      session: replay(deal, parsed.record).session,
      names: [header.agents[first.id] as string, header.agents[second.id] as string],
      parent: header.parent,
      version: header.version,
      lines: (files.get(path) ?? []).length,
      sealed: ending !== undefined,
      resume: () => ({ ok: true, value: keeperOf(path) }),
    };
  };
  const newRecord = (id: string, lines: readonly string[]): Done<Keeper> => {
    const why = full();
    if (why !== undefined) return { ok: false, why };
    const path = `/records/${id}-${files.size + 1}.jsonl`;
    files.set(path, [...lines]);
    return { ok: true, value: keeperOf(path) };
  };
  const house: MemoryHouse = {
    files,
    pages,
    closed,
    trouble: undefined,
    room: Number.POSITIVE_INFINITY,
    scenarios: () => ({ scenarios, faults: [] }),
    campaigns: () => campaigns,
    records: () =>
      [...files].flatMap(([path, lines]) => {
        const glance = glanceAt(textOfLines(lines));
        if (glance === undefined || !Object.values(glance.agents).includes(PERSON)) return [];
        return [{ ...glance, path, name: basename(path, '.jsonl') }];
      }),
    openRecord: (path) => ({ ok: true, value: opened(path) }),
    openCampaignRecord: () => {
      throw new Error('records of campaigns are opened by the house that has a disk');
    },
    begin: (deal, lines) => newRecord(deal.scenario.id, lines),
    beginCampaign: ({ id }, lines) => newRecord(id, lines),
    savePage: (name, page) => {
      const why = full();
      if (why !== undefined) return { ok: false, why };
      const path = `/here/${name}-debrief-${pages.size + 1}.html`;
      pages.set(path, page);
      return { ok: true, value: path };
    },
  };
  return house;
}

/** The program on a screen of this size, as a user meets it. */
export async function openApp<Kept extends House = MemoryHouse>(
  columns: number,
  rows: number,
  opening: Opening = { on: 'start' },
  house: Kept = memoryHouse() as House as Kept,
) {
  const screen = openScreen(columns, rows);
  const exits: { interrupted: boolean; farewell: string | undefined }[] = [];
  let farewell: string | undefined;
  const app = screen.show(
    <App
      house={house}
      opening={opening}
      seed="1"
      onFarewell={(now) => {
        farewell = now;
      }}
      onExit={(interrupted) => exits.push({ interrupted, farewell })}
    />,
  );
  await screen.lines();
  return { screen, exits, app, house };
}

/** A record of a talk that begins here, in the house. */
export function begun(house: House, table: Table): Opening {
  const kept = house.begin(table.session.deal, linesOf(table));
  if (!kept.ok) throw new Error(kept.why);
  return { on: 'table', table, keeper: kept.value };
}

/** The first record of the house, as text and as its header and moves. */
export function recordIn(house: MemoryHouse) {
  const [path, lines] = [...house.files][0] as [string, string[]];
  const text = textOfLines(lines);
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { path, text, lines, ...parsed.record };
}

/** A table at which so many moves of a talk between these agents have been made; `person` sits where he is named. */
export function tableAfter(deal: Deal, agents: Pair<string>, names: Pair<string>, moves: number): Table {
  const seats = pair((party) => seatFor(names[party]));
  return tableFrom(talkOf(deal, agents, '7'), seats, moves);
}

type Screen = ReturnType<typeof openScreen>;

/** What the screen shows, in one piece. */
export async function shown(screen: Screen): Promise<string> {
  return (await screen.lines()).join('\n');
}

/** What the screen says, wherever its lines break. */
export async function prose(screen: Screen): Promise<string> {
  return (await shown(screen)).replace(/\s+/g, ' ');
}

/** Opens what if, and waits until all has been counted. */
export async function countWhatIf(screen: Screen, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await screen.type(key);
    while (!(await shown(screen)).includes('talks played for each.')) await screen.wait();
  }
}

/** From the desk: the offer of a strategy on the sheet; whether it would offer at all, else nothing has changed. */
export async function takeHint(screen: Screen, strategy: string): Promise<boolean> {
  await screen.type('h');
  for (const _ of panel) if (!(await shown(screen)).includes(`[${strategy}]`)) await screen.type(KEYS.right);
  const hint = await shown(screen);
  if (!hint.includes(`[${strategy}]`)) throw new Error(`no hint of ${strategy} on\n${hint}`);
  const offers = hint.includes('would offer');
  await screen.type(offers ? KEYS.enter : KEYS.escape);
  return offers;
}

/** Plays as a strategy would, by its hints, until the screen says something else than the title of a page to read. */
export async function playByHints(
  screen: Screen,
  strategy: string,
  isEnough: (screen: string) => boolean,
): Promise<void> {
  for (;;) {
    const text = await shown(screen);
    if (isEnough(text)) return;
    if (/^Change of seats/.test(text)) await screen.type(' ');
    else if (/^(Confidential|Recess)/.test(text)) await screen.type(KEYS.enter);
    else if (await takeHint(screen, strategy)) {
      await screen.type(KEYS.enter);
      if ((await shown(screen)).includes('Make it again?')) await screen.type('y');
    } else await screen.type('a', 'y');
  }
}
