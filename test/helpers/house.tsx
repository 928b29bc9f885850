/** The whole terminal program on a screen in memory, with its records in memory too. */
import { basename } from 'node:path';
import { openScenario, scenarioIds } from '../../src/cli/scenarioFile.js';
import { replay } from '../../src/engine/replay.js';
import { prepare } from '../../src/model/deal.js';
import { PERSON, parseRecord } from '../../src/model/record.js';
import type { Scenario } from '../../src/model/scenario.js';
import { App } from '../../src/ui/app.js';
import type { House, Keeper, OpenedRecord } from '../../src/ui/house.js';
import type { Opening } from '../../src/ui/routes.js';
import { openScreen } from './screen.js';

export interface MemoryHouse extends House {
  /** The lines of every record by its path. */
  readonly files: Map<string, string[]>;
  /** The pages written, by their paths. */
  readonly pages: Map<string, string>;
  /** While set, nothing can be kept, for this reason. */
  trouble: string | undefined;
}

/** A disk in memory that can be full. */
export function memoryHouse(scenarios: readonly Scenario[] = scenarioIds().map(openScenario)): MemoryHouse {
  const files = new Map<string, string[]>();
  const pages = new Map<string, string>();
  const keeperOf = (path: string): Keeper => ({
    path,
    keep: (lines) => {
      if (house.trouble !== undefined) return house.trouble;
      files.get(path)?.push(...lines);
      return undefined;
    },
    close: () => undefined,
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
      sealed: ending !== undefined,
      resume: () => ({ ok: true, value: keeperOf(path) }),
    };
  };
  const house: MemoryHouse = {
    files,
    pages,
    trouble: undefined,
    scenarios: () => ({ scenarios, faults: [] }),
    records: () =>
      [...files].flatMap(([path, lines]) => {
        const parsed = parseRecord(lines.map((line) => `${line}\n`).join(''));
        if (!parsed.ok || !Object.values(parsed.record.header.agents).includes(PERSON)) return [];
        const { header, moves, ending } = parsed.record;
        return [
          {
            path,
            name: basename(path, '.jsonl'),
            scenario: header.scenario,
            agents: header.agents,
            moves: moves.length,
            finished: ending !== undefined,
          },
        ];
      }),
    openRecord: (path) => ({ ok: true, value: opened(path) }),
    begin: (deal, lines) => {
      if (house.trouble !== undefined) return { ok: false, why: house.trouble };
      const path = `/records/${deal.scenario.id}-${files.size + 1}.jsonl`;
      files.set(path, [...lines]);
      return { ok: true, value: keeperOf(path) };
    },
    savePage: (name, page) => {
      if (house.trouble !== undefined) return { ok: false, why: house.trouble };
      const path = `/here/${name}-debrief-${pages.size + 1}.html`;
      pages.set(path, page);
      return { ok: true, value: path };
    },
  };
  return house;
}

/** The program on a screen of this size, as a user meets it. */
export async function openApp(
  columns: number,
  rows: number,
  opening: Opening = { on: 'start' },
  house: MemoryHouse = memoryHouse(),
) {
  const screen = openScreen(columns, rows);
  const exits: { interrupted: boolean; farewell: string | undefined }[] = [];
  const app = screen.show(
    <App
      house={house}
      opening={opening}
      seed="1"
      onExit={(interrupted, farewell) => exits.push({ interrupted, farewell })}
    />,
  );
  await screen.lines();
  return { screen, exits, app, house };
}
