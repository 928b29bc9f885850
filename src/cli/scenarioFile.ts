/** Scenarios on disk: finding them, and telling every problem of a file with its line. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml } from '../formats/yamlText.js';
import { whyNotPlayable } from '../model/playable.js';
import { visible } from '../model/printable.js';
import { rightNames } from '../model/problem.js';
import type { Scenario } from '../model/scenario.js';
import { type Base, parseVariant } from '../model/variant.js';
import { problemLine, problemList, type ReadFile, readParsed } from '../node/fileProblems.js';
import { readText } from './bytes.js';
import { campaignIds, isCampaignText } from './campaignShelf.js';
import { dataBuilt } from './dataBuilt.js';
import { InputError } from './failure.js';

/** The scenarios that come with the package. Built and unbuilt, this file lies two folders below the package. */
const FOLDER = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** The scenario that authors begin with. It is no scenario of the package, and lies in a folder of its own. */
const TEMPLATE = 'my-talks';

export const DEFAULT_SCENARIO = 'london-2025';

/** Ids of the scenarios in the package, as lists have them: the one that is played unless said, then by name. */
export function scenarioIds(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort()
    .sort((one, other) => Number(other === DEFAULT_SCENARIO) - Number(one === DEFAULT_SCENARIO));
}

/** Reads a scenario by id or path. Throws `InputError` with all its problems, or with the nearest right name. */
export function openScenario(idOrPath: string): Scenario {
  return sound(idOrPath, lookInto(idOrPath));
}

/** A scenario by id or path, or all problems in its file. Throws `InputError` where there is no such file. */
export function lookInto(idOrPath: string): ReadFile<Scenario> {
  if (/\.jsonl$/i.test(idOrPath)) throw isRecord(idOrPath);
  const path = isPath(idOrPath) ? idOrPath : packagedPath(idOrPath);
  const text = readText(path, 'scenario');
  const read = readScenario(text, dirname(path));
  if (!read.ok && isCampaignText(text)) throw isCampaign(idOrPath);
  return read;
}

/** The same for a scenario that will be played: throws `InputError` also where it is too large for that. */
export function openPlayable(idOrPath: string): Scenario {
  const scenario = openScenario(idOrPath);
  const why = whyNotPlayable(scenario);
  if (why === undefined) return scenario;
  throw new InputError(`${visible(idOrPath)} cannot be played: ${why}`);
}

/** Whether a scenario is named by its path, and not by an id of the package. */
export function isPath(idOrPath: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(idOrPath);
}

/** Reads a scenario of the package by its id; nothing else, whatever the id looks like. */
export function openPackaged(id: string): Scenario {
  return sound(id, readScenario(readText(packagedPath(id), 'scenario')));
}

/** The template of a scenario with this id. */
export function readTemplate(id: string): string {
  return readText(join(FOLDER, 'template', `${TEMPLATE}.yaml`), 'scenario').replace(`id: ${TEMPLATE}`, `id: ${id}`);
}

function packagedPath(id: string): string {
  const ids = scenarioIds();
  if (ids.includes(id)) return join(FOLDER, `${id}.yaml`);
  if (campaignIds().includes(id)) throw isCampaign(id);
  throw new InputError(`there is no scenario "${visible(id)}"${rightNames(id, ids, 'scenarios')}`);
}

function isRecord(name: string): InputError {
  const told = visible(name);
  return new InputError(
    `${told} is named as a record is, and a scenario belongs here: lancaster replay ${told} tells it`,
  );
}

function isCampaign(name: string): InputError {
  const told = visible(name);
  return new InputError(`${told} is a campaign, and a scenario belongs here: lancaster campaign ${told} plays it`);
}

function sound(name: string, read: ReadFile<Scenario>): Scenario {
  if (read.ok) return read.value;
  throw new InputError(problemList(name, read.problems.map(problemLine)));
}

/** The scenario in a YAML text, or every problem in it with its line. What it extends by path is looked for from `folder`. */
export function readScenario(text: string, folder = FOLDER): ReadFile<Scenario> {
  return readParsed(text, (data) => parseVariant(data, (name) => readBase(name, folder)), dataBuilt(text));
}

/** What the file of a base says. One that is faulty by itself is refused here, so that its faults are not told twice. */
function readBase(name: string, folder: string): Base {
  try {
    const text = readText(isPath(name) ? resolve(folder, name) : packagedPath(name), 'scenario');
    const known = dataBuilt(text);
    if (known !== undefined) return { ok: true, data: known };
    const { data, faults } = readYaml(text);
    if (faults.length === 0) return { ok: true, data };
    return { ok: false, message: `${name} has problems: mend them first, lancaster check ${name} tells them` };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, message: error.message };
    throw error;
  }
}
