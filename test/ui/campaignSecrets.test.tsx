/**
 * What one side keeps to itself is on no page of the other before the end of a campaign. Every number of Amber has three
 * digits before its point and every number of Basil five, in each of its talks; what talks change for them has as many.
 */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { OpenedCampaign } from '../../src/engine/campaign/plan.js';
import { parseCampaign } from '../../src/model/parseCampaign.js';
import { writePath } from '../../src/model/problem.js';
import type { Scenario } from '../../src/model/scenario.js';
import type { CampaignSitting } from '../../src/ui/campaignSitting.js';
import { newSitting } from '../../src/ui/campaignSitting.js';
import { plainOn } from '../../src/ui/plain/plainOn.js';
import { begunIn, everybody, playing } from '../helpers/campaigns.js';
import { type MemoryHouse, memoryHouse, openApp, shown } from '../helpers/house.js';
import { checked } from '../helpers/play.js';
import { KEYS } from '../helpers/screen.js';
import { heardWith } from '../helpers/voice.js';

const { enter, down, right, pageDown } = KEYS;

/** Four rounds; both may sign all in the middle. */
const cages = (id: string): Scenario =>
  checked({
    format: 1,
    id,
    title: `The ${id}`,
    situation: 'What everybody knows.',
    scale: 1000,
    parties: [
      { id: 'one', name: 'Amber', brief: 'Heliotrope.', batna: 'Quicksilver.', reservation: 3511 },
      { id: 'other', name: 'Basil', brief: 'Marzipan.', batna: 'Obsidian.', reservation: 350_011 },
    ],
    schedule: [{ title: 'The day', rounds: 4, mandate: { one: 4013, other: 400_019 } }],
    issues: (
      [
        ['seed', [3301, 2207, 1103], [100_003, 210_019, 320_021]],
        ['perch', [3299, 2203, 1109], [100_019, 210_021, 320_043]],
      ] as const
    ).map(([issue, amber, basil]) => ({
      id: issue,
      name: issue,
      options: (['much', 'some', 'little'] as const).map((option, at) => ({
        id: option,
        name: `${option} ${issue}`,
        points: { one: amber[at], other: basil[at] },
      })),
    })),
  });

const SCENARIOS = ['first-cage', 'second-cage', 'third-cage'].map(cages);
const CLOSED = { title: 'Nobody' };

function campaignOf(order: unknown): OpenedCampaign {
  const parties = { one: 'amber', other: 'basil' };
  const free = order !== 'fixed';
  const change = { amber: { reservation: 211, mandate: 223 }, basil: { reservation: -21_011, mandate: -23_011 } };
  const parsed = parseCampaign(
    {
      format: 1,
      id: 'cages',
      title: 'Three cages',
      situation: 'What everybody knows of all of them.',
      parties: [
        { id: 'amber', name: 'Amber' },
        { id: 'basil', name: 'Basil' },
        { id: 'crow', name: 'Crow' },
      ],
      order,
      ...(free ? { calendar: [{ from: '2025-01-01' }, { from: '2025-01-03' }, { from: '2025-01-05' }] } : {}),
      talks: SCENARIOS.map(({ id }, at) => ({
        id: `t${at + 1}`,
        scenario: id,
        ...(free ? {} : { from: `2025-01-0${at * 2 + 1}` }),
        // In the second talk Crow sits across from Amber, with the points of Basil.
        parties: at === 1 ? { one: 'amber', other: 'crow' } : parties,
      })),
      carries: [
        { when: { talk: 't1', ends: 'deal' }, to: 't3', change, why: 'A deal has changed it.', source: CLOSED },
        { when: { talk: 't1', ends: 'no-deal' }, to: 't3', change, why: 'No deal has changed it.', source: CLOSED },
        {
          when: { talk: 't1', ends: 'unsigned' },
          to: 't2',
          change: { crow: { reservation: 25_013 }, amber: { reservation: 227 } },
          why: 'Crow has seen it.',
          source: CLOSED,
        },
      ],
      deadlines: [
        {
          day: '2025-01-02',
          title: 'The first bell',
          expires: ['t1', 't3'].map((talk) => ({
            talk,
            change: { amber: { reservation: -229 }, basil: { reservation: -27_017 } },
            why: 'The bell has rung.',
          })),
          source: CLOSED,
        },
      ],
      news: [{ day: '2025-01-04', text: 'A feather has been found.', source: CLOSED }],
      history: { summary: 'It was otherwise.' },
    },
    { ids: SCENARIOS.map(({ id }) => id), scenarioOf: (id) => SCENARIOS.find((one) => one.id === id) as Scenario },
  );
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${writePath(path)}: ${message}`).join('\n'));
  return { campaign: parsed.value, scenarios: new Map(SCENARIOS.map((one) => [one.id, one])) };
}

/** What gives away a side: its words, and its numbers by their size. */
const SIGNS = {
  amber: /heliotrope|quicksilver|(?<![\d.,])\d{3}\.\d(?!\d)|[+-]\d{3}(?!\d)/gi,
  basil: /marzipan|obsidian|\d{5,}/gi,
} as const;

type Side = keyof typeof SIGNS;

function leaks(texts: readonly string[], side: Side): string[] {
  const plain = texts.map((text) => stripVTControlCharacters(text).replace(/[\s│]+/g, ' '));
  return [...new Set(plain.flatMap((text) => [...text.matchAll(SIGNS[side])].map(([sign]) => sign.toLowerCase())))];
}

/** From the brief to the last page before the story, and the pages read on the way. */
async function toTheStory(house: MemoryHouse, opened: OpenedCampaign, player: Side, deals: boolean) {
  const app = await openApp(80, 24, playing(house, opened, player, deals ? 'conceder' : 'hardliner'), house);
  const { screen } = app;
  const pages: string[] = [];
  for (let step = 0; step < 200; step++) {
    const text = await shown(screen);
    if (text.includes('All talks have been held')) return { ...app, pages };
    if (/You are \w+, against/.test(text)) {
      if (!deals) await screen.type('w', 'y');
      else if (text.includes('some are still open')) await screen.type('e', right, right, down, right, right, enter);
      else await screen.type(enter);
      if ((await shown(screen)).includes('Make it again?')) await screen.type('y');
    } else {
      pages.push(text);
      await screen.type(pageDown, enter);
    }
  }
  throw new Error(`no end: ${await shown(screen)}`);
}

describe('the scan', () => {
  it('sees what a change of either side would look like', () => {
    expect(leaks(['(Amber: no deal +211, mandate +223)'], 'amber')).toEqual(['+211', '+223']);
    expect(leaks(['(Basil: no deal -21011)'], 'basil')).toEqual(['21011']);
    expect(leaks(['(Amber: no deal +211, mandate +223) 351.1'], 'basil')).toEqual([]);
    expect(leaks(['(Basil: no deal -21011) 35001.1 2025-01-02'], 'amber')).toEqual([]);
  });
});

describe.concurrent.each([
  ['amber', 'basil', true, 'fixed'],
  ['amber', 'basil', false, { choice: 'amber' }],
  ['basil', 'amber', true, { choice: 'amber' }],
  ['basil', 'amber', false, 'fixed'],
] as [Side, Side, boolean, unknown][])('%s against %s, with deals %s, order %j', (player, other, deals, order) => {
  it('reads nothing of the other side on any page before the story, and everything in it', async () => {
    const opened = campaignOf(order);
    const house = memoryHouse(SCENARIOS, [opened]);
    const { screen, app, pages } = await toTheStory(house, opened, player, deals);
    expect(leaks(screen.written, other)).toEqual([]);
    // Its own numbers are told, and what everybody knows.
    expect(leaks(screen.written, player)).not.toEqual([]);
    const said = pages.join('\n');
    expect(said).toContain(deals ? 'A deal has changed it.' : 'No deal has changed it.');
    expect(said).toContain('A feather has been found.');
    if (!deals) expect(said).toContain('2 January 2025: The first bell');
    // Nor in the list of records, in which it stands meanwhile.
    const list = await openApp(80, 24, { on: 'start' }, house);
    expect(await shown(list.screen)).toMatch(
      /Go on\n> Three cages {2}\(cages-1\)[\s\S]*After talk 3 of 3, The third-cage/,
    );
    expect(leaks(list.screen.written, other)).toEqual([]);
    list.app.unmount();
    await screen.type(enter);
    expect(await shown(screen)).toMatch(/^The whole story/);
    await screen.type(pageDown, pageDown, pageDown, pageDown, '1', right, right, right);
    expect(leaks(screen.written, other)).not.toEqual([]);
    app.unmount();
  });
});

describe('in lines of text', () => {
  it.each([
    ['amber', 'basil'],
    ['basil', 'amber'],
  ] as [Side, Side][])('%s reads nothing of %s before the story', async (player, other) => {
    const opened = campaignOf('fixed');
    const house = memoryHouse(SCENARIOS, [opened]);
    const sitting: CampaignSitting = newSitting(opened, everybody(opened, 'hardliner', { [player]: 'person' }), '7');
    const heard = heardWith([
      '',
      'walk',
      'yes',
      '',
      ...(player === 'amber' ? ['walk', 'yes'] : []),
      '',
      'walk',
      'yes',
      '',
    ]);
    await plainOn(house, begunIn(house, sitting), '1', heard.voice);
    const end = heard.texts.findIndex((text) => text.includes('All talks have been held'));
    expect(end).toBeGreaterThan(0);
    expect(leaks(heard.texts.slice(0, end + 1), other)).toEqual([]);
    expect(leaks(heard.texts.slice(0, end + 1), player)).not.toEqual([]);
    expect(leaks(heard.texts.slice(end + 1), other)).not.toEqual([]);
  });
});
