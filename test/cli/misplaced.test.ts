/** Options and names that are for talks given to campaigns, and the other way round: refused with what would be right. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lancaster, warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { changed } from '../helpers/scenarios.js';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const [talk, story] = [path('talk.jsonl'), path('story.jsonl')];
lancaster(['run', 'two-ports', '-o', talk]);
lancaster(['campaign', 'geneva-to-london', '-o', story]);
const file = (folderOf: string, name: string) =>
  readFileSync(new URL(`../../${folderOf}/${name}.yaml`, import.meta.url), 'utf8');
const [spring, ports] = [path('spring.yaml'), path('ports.yaml')];
// Faulty on top of it: the kind is told first, and not fifteen keys that a scenario lacks.
writeFileSync(spring, changed(file('campaigns', 'july-9'), 'choice: us', 'choice: them'));
writeFileSync(ports, file('scenarios', 'two-ports'));

const isOfTalks = (option: string) =>
  `--${option} is for one talk, and ${story} is the record of a campaign: name one with --talk`;
const isOfCampaigns = (option: string) =>
  `--${option} is for the record of a campaign, and ${talk} is of one talk: leave it out`;
const isCampaign = (name: string) =>
  `${name} is a campaign, and a scenario belongs here: lancaster campaign ${name} plays it`;
const isScenario = (name: string) =>
  `${name} is a scenario, and a campaign belongs here: the campaigns of the package are geneva-to-london and july-9`;

const WRONG: [readonly string[], string][] = [
  [['replay', talk, '--talk', 'london'], isOfCampaigns('talk')],
  [['replay', talk, '--campaign', 'july-9'], isOfCampaigns('campaign')],
  [['replay', talk, '--check', '--talk', 'london'], isOfCampaigns('talk')],
  [['play', talk, '--campaign', 'july-9'], isOfCampaigns('campaign')],
  ...['acceptance', 'debrief', 'market'].map((option): [string[], string] => [
    ['replay', story, `--${option}`],
    isOfTalks(option),
  ]),
  [['replay', story, '--html', path('x.html')], isOfTalks('html')],
  [['replay', story, '--scenario', 'london-2025'], isOfTalks('scenario')],
  [
    ['replay', story, '--talk', 'london', '--scenario', 'london-2025'],
    '--scenario is for the record of one talk: leave it out, the campaign names its scenarios',
  ],
  [['replay', story, '--talk', 'london', '--check'], '--check is for whole records: leave out --talk'],
  [['replay', story, '--json', '--check'], '--json prints the story as data: leave out --check and --plain'],
  [['replay', story, '--json', '--plain'], '--json prints the story as data: leave out --check and --plain'],
  [
    ['play', 'two-ports', '--campaign', 'july-9'],
    '--campaign tells the campaign of a record: new talks take it without',
  ],
  [['play', 'july-9', '--campaign', 'july-9'], '--campaign tells the campaign of a record: new talks take it without'],
  [['play', 'july-9', '--scenario', 'x'], '--scenario is for single talks, and july-9 is a campaign: leave it out'],
  [['campaign', 'july-9', '--market'], '--market keeps the series of the markets in the record: name its file with -o'],
  [
    ['play', story, '--from', '1'],
    '--from is not for the record of a campaign, which goes on as it began: leave it out',
  ],
  [['watch', 'two-ports', '--strategies', 'a=b'], '--strategies is for campaigns, and two-ports is none: leave it out'],
  [['run', 'july-9'], isCampaign('july-9')],
  [['run', spring], isCampaign(spring)],
  ...['run', 'check', 'analyze'].map((verb): [string[], string] => [
    [verb, talk],
    `${talk} is named as a record is, and a scenario belongs here: lancaster replay ${talk} tells it`,
  ]),
  [
    ['watch', 'mine.jsonl'],
    'mine.jsonl is named as a record is, and a scenario belongs here: lancaster replay mine.jsonl tells it',
  ],
  ...['replay', 'play'].map((verb): [string[], string] => [
    [verb, story, '--campaign', 'july-9'],
    'this record is of the campaign geneva-to-london, not of july-9: name its file',
  ]),
  [['analyze', 'july-9'], isCampaign('july-9')],
  [['tournament', '--scenarios', 'july-9'], isCampaign('july-9')],
  [['tournament', '--campaigns', 'two-ports'], isScenario('two-ports')],
  [
    ['tournament', '--campaigns', 'july-9', '--rounds', '9'],
    '--rounds is for tournaments of talks and --campaigns for those of campaigns: leave one of them out',
  ],
  [
    ['tournament', '--orders', 'all'],
    '--orders is for tournaments of campaigns: name them with --campaigns, or leave it out',
  ],
  [['campaign', 'two-ports'], isScenario('two-ports')],
  [['campaign', ports], isScenario(ports)],
  [['campaign', '--seed', '7'], '--seed is for a campaign that is played: name one'],
  [['campaign', '--json', '-o', path('no.jsonl')], '--output is for a campaign that is played: name one'],
  [
    ['comply', story],
    `${story} is the record of a campaign, which tells itself how its deals were kept: see lancaster replay ${story}`,
  ],
];

it.each(WRONG)('%j', (args, sentence) => {
  const { stdout, stderr, status } = warmLancaster(args);
  expect([stdout, stderr, status]).toEqual(['', `lancaster: ${sentence}\n`, 2]);
});

it('what is right is taken', () => {
  const told = warmLancaster(['replay', story, '--json']);
  expect(JSON.parse(told.stdout)).toMatchObject({ campaign: 'geneva-to-london' });
  expect(warmLancaster(['replay', story, '--campaign', 'geneva-to-london', '--plain']).status).toBe(0);
  // JSON and nothing else, though the record is in a file.
  expect(warmLancaster(['campaign', 'geneva-to-london', '--json', '-o', path('again.jsonl')]).stdout).toBe(told.stdout);
  expect(readFileSync(path('again.jsonl'), 'utf8')).toBe(readFileSync(story, 'utf8'));
});

it('the help says what takes campaigns', () => {
  const said = (verb: string) => lancaster([verb, '--help']).stdout.replace(/\s+/g, ' ');
  expect(said('watch')).toContain('a scenario or campaign by id or path');
  expect(said('replay')).toContain(
    '--json with --acceptance or --market, or of a campaign: print JSON and nothing else',
  );
  expect(said('run')).not.toContain('campaign');
});
