/** The folder of records, and what else the screens ask of the disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { replay } from '../engine/replay.js';
import type { Deal } from '../model/deal.js';
import { PERSON, parseRecord } from '../model/record.js';
import type { Scenario } from '../model/scenario.js';
import type { Done, House, Keeper, OpenedRecord, RecordEntry } from '../ui/house.js';
import { InputError, systemMessage } from './failure.js';
import { newKeeper, oldKeeper } from './keeper.js';
import { writeWhole } from './output.js';
import { changeSince, dealOf, located, namesIn, readRecordBytes } from './recordFile.js';
import { openScenario, scenarioIds } from './scenarioFile.js';

/** Where records of people's talks are kept: `LANCASTER_RECORDS`, or where this system keeps a program's data. */
function recordsFolder(): string {
  return process.env.LANCASTER_RECORDS || join(envPaths('lancaster', { suffix: '' }).data, 'records');
}

/** How many of the latest records the start offers: to go on with, and to look back on. */
const MOST_OFFERED = { unfinished: 3, finished: 8 };

/** Records longer than this are not looked into for the list. */
const MOST_BYTES = 10_000_000;

export const house: House = {
  scenarios: () => {
    const faults: string[] = [];
    const scenarios = scenarioIds().flatMap((id): Scenario[] => {
      const opened = done(() => openScenario(id));
      if (!opened.ok) faults.push(opened.why);
      return opened.ok ? [opened.value] : [];
    });
    return { scenarios, faults };
  },
  records: () => {
    const entries = recordFiles().flatMap(entryOf);
    const some = (finished: boolean, most: number) =>
      entries.filter((entry) => entry.finished === finished).slice(0, most);
    return [...some(false, MOST_OFFERED.unfinished), ...some(true, MOST_OFFERED.finished)];
  },
  openRecord: (path) => done(() => openRecord(path, undefined)),
  begin: (deal, lines) => done(() => begin(deal, lines)),
  savePage: (name, page) => done(() => savePage(name, page)),
};

/** What went wrong with the input or the disk is told in a sentence; a fault of the program goes on up. */
function done<T>(act: () => T): Done<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, why: error.message };
    if (isSystemError(error)) return { ok: false, why: systemMessage(error) };
    throw error;
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** The files of the folder, the latest first; none if there is no folder yet. */
function recordFiles(): string[] {
  const folder = recordsFolder();
  if (!existsSync(folder)) return [];
  const listed = done(() =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .map((file) => ({ path: join(folder, file), stat: statSync(join(folder, file)) }))
      .filter(({ stat }) => stat.isFile() && stat.size <= MOST_BYTES)
      .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)
      .map(({ path }) => path),
  );
  return listed.ok ? listed.value : [];
}

/** What the list says of a record in which people sat; nothing of one that cannot be read. */
function entryOf(path: string): RecordEntry[] {
  const read = done(() => readFileSync(path, 'utf8'));
  const parsed = parseRecord(wholeLines(read.ok ? read.value : ''));
  if (!parsed.ok) return [];
  const { header, moves, ending } = parsed.record;
  if (!Object.values(header.agents).includes(PERSON)) return [];
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
}

/** The text up to its last line end: a program that was killed may leave half a line. */
function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/** Reads a record and plays it again. Throws `InputError` with its problems. */
export function openRecord(path: string, scenario: string | undefined): OpenedRecord {
  const text = wholeLines(readRecordBytes(path).toString('utf8'));
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new InputError(located(path, parsed.problems));
  const { record } = parsed;
  const deal = dealOf(record, scenario);
  const changed = changeSince(deal, record);
  if (changed !== undefined) throw new InputError(located(path, [changed]));
  const { session, problem } = replay(deal, record);
  if (problem !== undefined) throw new InputError(located(path, [problem]));
  return {
    path,
    session,
    names: namesIn(deal, record.header.agents),
    parent: record.header.parent,
    sealed: record.ending !== undefined,
    resume: () => done(() => oldKeeper(path, Buffer.byteLength(text))),
  };
}

/** A record under the first free name of its scenario. */
function begin(deal: Deal, lines: readonly string[]): Keeper {
  const folder = recordsFolder();
  mkdirSync(folder, { recursive: true });
  for (;;) {
    // Another program may take the name first; then the next one is free.
    const keeper = newKeeper(freePath(folder, deal.scenario.id, 'jsonl'), lines);
    if (keeper !== undefined) return keeper;
  }
}

/** A page where the user is, under the first free name. */
function savePage(name: string, page: string): string {
  const path = freePath(resolve('.'), `${name}-debrief`, 'html');
  writeWhole(path, [page]);
  return path;
}

/** `folder/name-1.ending`, with the first number that is free. */
function freePath(folder: string, name: string, ending: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}-${number}.${ending}`);
    if (!existsSync(path)) return path;
  }
}
