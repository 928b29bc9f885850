/** Campaigns played and watched through a real program without a terminal. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCampaign } from '../../src/cli/campaignFile.js';
import { campaignToPlay, campaignToWatch } from '../../src/cli/campaignSeats.js';
import { house } from '../../src/cli/house.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();
const fresh = () => mkdtempSync(join(folder, 'own-'));
const GENEVA = readFileSync(new URL('../../campaigns/geneva-to-london.yaml', import.meta.url), 'utf8');

const WALKS = '\nwalk\nyes\n\nwalk\nyes\n\nwalk\nyes\n\nq\n';

describe('play', () => {
  it('takes a campaign by its id, keeps one record of all of it, and tells the story', () => {
    const records = fresh();
    const args = ['play', 'geneva-to-london', '--as', 'CHINA', '--agents', 'us=boulware', '--seed', '7'];
    const { stdout, stderr, status } = warmLancaster(args, { LANCASTER_RECORDS: records }, WALKS);
    expect([status, stderr]).toEqual([0, '']);
    const path = join(records, 'geneva-to-london-1.jsonl');
    expect(stdout.split('\n')[0]).toBe(`Kept in ${path}`);
    expect(stdout).toContain('Totals, out of 100 for each talk');
    expect(stdout).toContain(`This campaign is kept. To look back: lancaster replay ${path}`);
    expect(readdirSync(records)).toEqual(['geneva-to-london-1.jsonl']);
    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({
      campaignRecord: 1,
      campaign: 'geneva-to-london',
      agents: { us: 'boulware', china: 'person' },
      strategies: { us: 'opportunist', china: 'opportunist' },
      seed: '7',
    });
    expect(lines.filter((line) => 'talk' in line).map(({ talk }) => talk)).toEqual(['geneva', 'london', 'stockholm']);
    expect(lines.filter((line) => 'record' in line).map(({ seed }) => seed)).toEqual([
      '7/geneva',
      '7/london',
      '7/stockholm',
    ]);
    expect(lines.at(-1).totals.china.talks).toBe(3);
  });

  it('takes a campaign by its path, in a file that was named, and says how to go on with both', () => {
    const here = fresh();
    const file = join(here, 'mine.yaml');
    writeFileSync(file, GENEVA);
    const record = join(here, 'mine.jsonl');
    const { stdout, status } = warmLancaster(['play', file, '--plain', '-o', record], {}, 'q\n');
    expect(status).toBe(0);
    expect(stdout).toContain(`To go on: lancaster play ${record} --campaign ${file}`);
    expect(warmLancaster(['play', file, '-o', record], {}, 'q\n').stderr).toContain('is there already');
  });

  const wrong: [string[], string][] = [
    [
      ['july-9', '--as', 'both'],
      '--as both is for single talks: in a campaign one person plays; --as takes a seat: us (United States), china',
    ],
    [
      ['july-9', '--as', 'france'],
      '--as takes a seat: us (United States), china (China), japan (Japan), korea (South Korea), india (India); there is no "france"',
    ],
    [['july-9', '--agents', 'us=linear'], '--agents names us, whose seat you take: leave it out there'],
    [['july-9', '--agents', 'linear'], '--agents takes party=name, parted by commas; not "linear"'],
    [['july-9', '--agents', 'japan=lineal'], 'there is no agent "lineal"'],
    [['july-9', '--strategies', 'japan=lazy'], 'there is no compliance strategy "lazy"'],
    [['july-9', '--from', '3'], '--from is for single talks, and july-9 is a campaign: leave it out'],
    [['july-9', '--html', 'x.html'], '--html is for single talks, and july-9 is a campaign: leave it out'],
    [['two-ports', '--agents', 'a=b'], '--agents is for campaigns, and two-ports is none: leave it out'],
    [['two-ports', '--strategies', 'a=b'], '--strategies is for campaigns, and two-ports is none: leave it out'],
  ];

  it.each(wrong)('%j is refused in a sentence', (args, sentence) => {
    const { stdout, stderr, status } = warmLancaster(['play', ...args]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('watch', () => {
  it('prints a whole campaign without a terminal, the same bytes every time', () => {
    const args = ['watch', 'july-9', '--order', 'india,korea,japan,china', '--agents', 'us=boulware', '--seed', '7'];
    const { stdout, stderr, status } = warmLancaster(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1. 9 June 2025 to 13 June 2025: US-India');
    expect(stdout).toContain('US (boulware) and India (logroller) meet.');
    // The story is the one that `campaign` tells of the same call.
    const story = warmLancaster(['campaign', ...args.slice(1)]).stdout;
    expect(stdout.endsWith(`\n${story}`)).toBe(true);
    expect(warmLancaster([...args, '--plain']).stdout).toBe(stdout);
  });

  it.each([
    [['july-9', '--agents', 'linear,linear'], '--agents takes party=name'],
    [['july-9', '--order', 'china'], '--order: the order leaves out japan and korea and india'],
    [['geneva-to-london', '--order', 'london,geneva'], 'have a fixed order'],
    [['two-ports', '--order', 'china'], '--order is for campaigns, and two-ports is none: leave it out'],
  ])('%j is refused in a sentence', (args, sentence) => {
    const { stderr, status } = warmLancaster(['watch', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

describe('what is a campaign', () => {
  it('is told by its id, or by the talks in its file', () => {
    const here = fresh();
    const fileOf = (name: string, text: string) => {
      writeFileSync(join(here, name), text);
      return join(here, name);
    };
    expect(['july-9', 'london-2025', 'no-such'].map(isCampaign)).toEqual([true, false, false]);
    expect(isCampaign(fileOf('a.yaml', GENEVA))).toBe(true);
    expect(isCampaign(fileOf('b.yaml', 'talks: []\n'))).toBe(true);
    expect(isCampaign(fileOf('c.yaml', 'title: no talks\n'))).toBe(false);
    expect(isCampaign(fileOf('d.yaml', '- talks\n'))).toBe(false);
    // No YAML yet, and meant for one.
    expect(isCampaign(fileOf('e.yaml', 'title: x\ntalks: [\n'))).toBe(true);
    expect(isCampaign(fileOf('f.yaml', 'title: [\n'))).toBe(false);
    expect(() => isCampaign('juli-9')).toThrow('there is no scenario or campaign "juli-9" (did you mean "july-9"?)');
    expect(() => isCampaign(join(here, 'none.yaml'))).toThrow('there is no such file');
  });

  it('is offered by the house, each of the package', () => {
    expect(house.campaigns([]).map(({ campaign }) => campaign.id)).toEqual(['geneva-to-london', 'july-9']);
  });
});

describe('seats', () => {
  const call = { seed: '1', against: 'tit-for-tat' };

  it('are the person’s, those named, and --against for the rest', () => {
    const { seats } = campaignToPlay('july-9', { ...call, as: 'Korea', agents: 'us=boulware(exponent=0.1)' });
    expect(seats.agents).toEqual({
      us: 'boulware(exponent=0.1)',
      china: 'tit-for-tat',
      japan: 'tit-for-tat',
      korea: 'person',
      india: 'tit-for-tat',
    });
    expect(campaignToPlay('july-9', call).seats.agents.us).toBe('person');
  });

  it('are the house’s agents where one watches', () => {
    const { seats, order } = campaignToWatch('geneva-to-london', { seed: '1', strategies: 'us=grim' });
    expect(seats).toEqual({
      agents: { us: 'logroller', china: 'logroller' },
      strategies: { us: 'grim', china: 'opportunist' },
    });
    expect(order).toBeUndefined();
  });
});
