/** The campaigns that come with the package, and how the text of one is told from a scenario. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml } from '../formats/yamlText.js';

/** Built and unbuilt, this file lies two folders below the package. */
const FOLDER = fileURLToPath(new URL('../../campaigns/', import.meta.url));

/** Ids of the campaigns in the package, in order. */
export function campaignIds(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** The path of a campaign of the package. */
export function campaignPath(id: string): string {
  return join(FOLDER, `${id}.yaml`);
}

/** Whether the text of a file is meant for a campaign: it has the talks of one. */
export function isCampaignText(text: string): boolean {
  const { data, faults } = readYaml(text);
  // What is no YAML yet is still meant for something.
  if (faults.length > 0) return /^talks:/m.test(text);
  return typeof data === 'object' && data !== null && 'talks' in data;
}
