/** What was read of the package's files when it was built: the same as is read of them now. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCampaign } from '../../src/cli/campaignFile.js';
import { dataBuilt } from '../../src/cli/dataBuilt.js';
import { readScenario } from '../../src/cli/scenarioFile.js';
import { readYaml } from '../../src/formats/yamlText.js';

const PACKAGE = new URL('../../', import.meta.url);
const files = ['scenarios', 'campaigns'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, PACKAGE))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`),
);
const textOf = (file: string) => readFileSync(new URL(file, PACKAGE), 'utf8');

describe('what was built', () => {
  it.each(files)('is what %s says, in the same order', (file) => {
    const { data, faults } = readYaml(textOf(file));
    expect(faults).toEqual([]);
    expect(JSON.stringify(dataBuilt(textOf(file)))).toBe(JSON.stringify(data));
  });

  it('is nothing of a file that has changed since', () => {
    const [file = ''] = files;
    expect(dataBuilt(`${textOf(file)}\n`)).toBeUndefined();
    expect(dataBuilt('')).toBeUndefined();
    expect(dataBuilt('constructor')).toBeUndefined();
  });

  it('still tells the line of every place', () => {
    const campaign = textOf('campaigns/july-9.yaml');
    const read = readCampaign(campaign);
    expect(read.ok && read.lineOf(['deadlines', 0, 'title'])).toBe(
      campaign.split('\n').findIndex((line) => line.includes('title: End of the pause')) + 1,
    );
    const scenario = textOf('scenarios/two-ports.yaml');
    const ports = readScenario(scenario);
    expect(ports.ok && ports.lineOf(['issues'])).toBe(scenario.split('\n').indexOf('issues:') + 1);
  });
});
