/** The folder of records, and what else the screens ask of the disk. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { firstDifference, replay, unquoted } from '../engine/replay.js';
import type { Campaign } from '../model/campaign.js';
import type { Deal } from '../model/deal.js';
import { isPrintableLine, visible } from '../model/printable.js';
import { PERSON, parseRecord } from '../model/record.js';
import { glanceAt } from '../model/recordGlance.js';
import type { Scenario } from '../model/scenario.js';
import type { House, Keeper, OpenedRecord, RecordEntry } from '../ui/house.js';
import { readBytes } from './bytes.js';
import { openCampaign } from './campaignFile.js';
import { openCampaignRecord } from './campaignRecordFile.js';
import { campaignIds } from './campaignShelf.js';
import { done, InputError, systemMessage } from './failure.js';
import { newKeeper, oldKeeper, type RecordSource } from './keeper.js';
import { brought } from './options.js';
import { writeWhole } from './output.js';
import { changeSince, dealOf, located, namesIn, strangeBytes, wholeLines, windowsLines } from './recordFile.js';
import { openPlayable, scenarioIds } from './scenarioFile.js';

/** Where records of people's talks are kept: `LANCASTER_RECORDS`, or where this system keeps a program's data. */
function recordsFolder(): string {
  return resolve(process.env.LANCASTER_RECORDS || join(envPaths('lancaster', { suffix: '' }).data, 'records'));
}

/** How many of the latest records the start offers: to go on with, and to look back on. */
const MOST_OFFERED = { unfinished: 6, finished: 8 };

/** Records longer than this are not looked into for the list. */
const MOST_BYTES = 10_000_000;

export const house: House = {
  scenarios: () => {
    const faults: string[] = [];
    const scenarios = scenarioIds().flatMap((id): Scenario[] => {
      const opened = done(() => openPlayable(id));
      if (!opened.ok) faults.push(opened.why);
      return opened.ok ? [opened.value] : [];
    });
    const files = done(recordFiles);
    return { scenarios, faults: files.ok ? faults : [...faults, files.why] };
  },
  campaigns: (scenarios) =>
    campaignIds().flatMap((id) => {
      const opened = done(() => openCampaign(id, scenarios));
      return opened.ok ? [opened.value] : [];
    }),
  records: () => {
    const files = done(recordFiles);
    return files.ok ? listed(files.value) : [];
  },
  openRecord: (path) => done(() => withAgents(openRecord(path, undefined))),
  openCampaignRecord: (path) => done(() => openCampaignRecord(path, undefined)),
  begin: (deal, lines) => done(() => begin(deal, lines)),
  beginCampaign: (campaign, lines) => done(() => beginCampaign(campaign, lines)),
  savePage: (name, page) => done(() => savePage(name, page)),
};

/** The files of the folder, the latest first; none if there is no folder yet. Throws `InputError`. */
function recordFiles(): string[] {
  const folder = recordsFolder();
  if (!existsSync(folder)) return [];
  return namesOfFiles(folder)
    .filter((file) => file.endsWith('.jsonl') && isPrintableLine(file))
    .flatMap((file) => {
      const path = join(folder, file);
      // What is a link that leads nowhere, or taken away at this moment, is left out.
      const looked = done(() => statSync(path));
      return looked.ok ? [{ path, stat: looked.value }] : [];
    })
    .filter(({ stat }) => stat.isFile() && stat.size <= MOST_BYTES)
    .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)
    .map(({ path }) => path);
}

function namesOfFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw folderTrouble(folder, 'read', error);
  }
}

const OTHER_FOLDER = 'name another folder in LANCASTER_RECORDS';

function folderTrouble(folder: string, act: 'read' | 'made', error: unknown): InputError {
  return new InputError(
    `the folder of records, ${visible(folder)}, cannot be ${act}: ${systemMessage(error)}; ${OTHER_FOLDER}`,
  );
}

/** The latest to go on with, and then the latest to look back on; no more files are read than it takes. */
function listed(files: readonly string[]): RecordEntry[] {
  const unfinished: RecordEntry[] = [];
  const finished: RecordEntry[] = [];
  for (const path of files) {
    if (unfinished.length >= MOST_OFFERED.unfinished && finished.length >= MOST_OFFERED.finished) break;
    const entry = entryOf(path);
    if (entry === undefined) continue;
    if (entry.isOver) finished.push(entry);
    else if (entry.isBegun) unfinished.push(entry);
  }
  return [...unfinished.slice(0, MOST_OFFERED.unfinished), ...finished.slice(0, MOST_OFFERED.finished)];
}

/** What the list says of a record in which people sit. */
function entryOf(path: string): RecordEntry | undefined {
  const read = done(() => readBytes(path, 'record'));
  const glance = read.ok ? glanceAt(wholeLines(read.value).toString('utf8')) : undefined;
  if (glance === undefined || !Object.values(glance.agents).includes(PERSON)) return undefined;
  return { ...glance, path, name: basename(path, '.jsonl') };
}

/** A talk that goes on needs its agents. Throws `InputError` where one is not there. */
function withAgents(record: OpenedRecord): OpenedRecord {
  if (!record.sealed && record.names.includes(PERSON))
    for (const name of record.names) if (name !== PERSON) brought(name);
  return record;
}

/** Reads a record and plays it again. Throws `InputError` with its problems. */
export function openRecord(path: string, scenario: string | undefined): OpenedRecord {
  const bytes = readBytes(path, 'record');
  const whole = wholeLines(bytes);
  const strange = strangeBytes(whole);
  if (strange !== undefined) throw new InputError(located(path, [strange]));
  const text = whole.toString('utf8');
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new InputError(located(path, parsed.problems));
  const { record, lines } = parsed;
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
    version: record.header.version,
    lines: lines.length,
    sealed: record.ending !== undefined,
    resume: () =>
      done(() => {
        // The last line will seal the others as they should be: what was edited would be found out only at the end.
        const edited = windowsLines(text) ?? firstDifference(session, record, lines);
        if (edited !== undefined && edited.line <= lines.length)
          throw new InputError(located(path, [unquoted(edited)]));
        return oldKeeper(path, whole.length, bytes.length, { scenario });
      }),
  };
}

/** A record under the first free name of its scenario; `scenario` is its file if it is not in the package. Throws `InputError`. */
export function begin(deal: Deal, lines: readonly string[], scenario?: string): Keeper {
  return begun(deal.scenario.id, lines, { scenario });
}

/** The same for a campaign; `file` is its file if it is not in the package. Throws `InputError`. */
export function beginCampaign({ id }: Campaign, lines: readonly string[], file?: string): Keeper {
  return begun(id, lines, { campaign: file });
}

/** Under the first free name that begins with this id. */
function begun(id: string, lines: readonly string[], source: RecordSource): Keeper {
  const folder = recordsFolder();
  try {
    makeFolder(folder);
  } catch (error) {
    throw folderTrouble(folder, 'made', error);
  }
  for (let number = 1; ; number++) {
    const path = join(folder, `${id}-${number}.jsonl`);
    // Another program may take a name between two looks, or a link stand there that leads nowhere: the next one is free.
    const kept = existsSync(path) ? undefined : done(() => newKeeper(path, lines, source));
    if (kept?.ok === false) throw new InputError(`${kept.why}; ${OTHER_FOLDER}`);
    if (kept?.value !== undefined) return kept.value;
  }
}

/** Makes a folder and those above it. Node's own way goes round for ever where a folder may hold no other, as in /proc. */
function makeFolder(folder: string): void {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** A page where the user is, under the first free name. */
function savePage(name: string, page: string): string {
  for (let number = 1; ; number++) {
    const path = resolve(`${name}-debrief-${number}.html`);
    if (existsSync(path)) continue;
    writeWhole(path, [page]);
    return path;
  }
}
