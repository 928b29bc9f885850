/** Campaigns on disk: finding them, and telling every problem of a file with its line. */
import type { OpenedCampaign } from '../engine/campaign/plan.js';
import type { Campaign } from '../model/campaign.js';
import { parseCampaign } from '../model/parseCampaign.js';
import { visible } from '../model/printable.js';
import { didYouMean, rightNames } from '../model/problem.js';
import type { Scenario } from '../model/scenario.js';
import { problemLine, problemList, type ReadFile, readParsed } from '../node/fileProblems.js';
import { readText } from './bytes.js';
import { campaignIds, campaignPath, isCampaignText } from './campaignShelf.js';
import { dataBuilt } from './dataBuilt.js';
import { InputError } from './failure.js';
import { isPath, openPackaged, scenarioIds } from './scenarioFile.js';

/**
 * Whether this names a campaign: an id of the package, or a file that has the talks of one. Throws `InputError` for a file
 * that cannot be read, and for what is no scenario and nearly the id of a campaign.
 */
export function isCampaign(idOrPath: string): boolean {
  if (!isPath(idOrPath)) return isCampaignId(idOrPath);
  return isCampaignText(readText(idOrPath, 'scenario'));
}

function isCampaignId(id: string): boolean {
  const ids = campaignIds();
  if (ids.includes(id)) return true;
  const near = didYouMean(id, ids);
  if (near === '' || scenarioIds().includes(id)) return false;
  throw new InputError(`there is no scenario or campaign "${visible(id)}"${near}`);
}

/**
 * Reads a campaign by id or path, and its scenarios, but for those that have been read. Throws `InputError` with all its
 * problems, or the nearest name.
 */
export function openCampaign(idOrPath: string, haveRead: readonly Scenario[] = []): OpenedCampaign {
  const read = lookIntoCampaign(idOrPath, haveRead);
  if (read.ok) return read.value;
  throw new InputError(problemList(visible(idOrPath), read.problems.map(problemLine)));
}

/** A campaign by id or path with its scenarios, or all problems in its file. Throws `InputError` where there is no such file. */
export function lookIntoCampaign(idOrPath: string, haveRead: readonly Scenario[] = []): ReadFile<OpenedCampaign> {
  const path = isPath(idOrPath) ? idOrPath : packagedPath(idOrPath);
  const known = new Map(haveRead.map((scenario) => [scenario.id, scenario]));
  const scenarioOf = (id: string) => {
    const scenario = known.get(id) ?? openPackaged(id);
    known.set(id, scenario);
    return scenario;
  };
  const text = readText(path, 'campaign');
  const read = readCampaign(text, scenarioOf);
  if (!read.ok && !isCampaignText(text) && /^issues:/m.test(text)) throw isScenario(idOrPath);
  if (!read.ok) return read;
  const { value: campaign, lineOf } = read;
  const names = new Set(campaign.talks.map(({ scenario }) => scenario));
  const scenarios = new Map([...names].map((id) => [id, scenarioOf(id)] as const));
  return { ok: true, value: { campaign, scenarios }, lineOf };
}

/** The campaign in a YAML text, or every problem in it with its line. */
export function readCampaign(text: string, scenarioOf = openPackaged): ReadFile<Campaign> {
  const shelf = { ids: scenarioIds(), scenarioOf };
  return readParsed(text, (data) => parseCampaign(data, shelf), dataBuilt(text));
}

function packagedPath(id: string): string {
  const ids = campaignIds();
  if (ids.includes(id)) return campaignPath(id);
  if (scenarioIds().includes(id)) throw isScenario(id);
  throw new InputError(`there is no campaign "${visible(id)}"${rightNames(id, ids, 'campaigns')}`);
}

function isScenario(name: string): InputError {
  return new InputError(
    `${visible(name)} is a scenario, and a campaign belongs here: the campaigns of the package are ${campaignIds().join(' and ')}`,
  );
}
