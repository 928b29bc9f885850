import { describe, expect, it } from 'vitest';
import { newSitting } from '../../src/ui/campaignSitting.js';
import { campaignTranscript } from '../../src/ui/campaignTranscript.js';
import { plainOn } from '../../src/ui/plain/plainOn.js';
import type { Opening } from '../../src/ui/routes.js';
import { campaignIn, everybody, GENEVA, JULY, playing } from '../helpers/campaigns.js';
import { type MemoryHouse, memoryHouse } from '../helpers/house.js';
import { heardWith } from '../helpers/voice.js';

async function said(
  house: MemoryHouse,
  opening: Opening,
  lines: readonly string[],
  options: Parameters<typeof heardWith>[1] = {},
) {
  const heard = heardWith(lines, options);
  const why = await plainOn(house, opening, '1', heard.voice);
  expect(why).toBeUndefined();
  return heard;
}

const FAREWELL = 'This campaign is kept. To go on: lancaster play /records/july-9-1.jsonl';

describe('a campaign in lines of text', () => {
  it('is played as the United States, in an order of one’s own, and looked back on talk by talk', async () => {
    const house = memoryHouse(undefined, [JULY]);
    const walk = ['walk', 'yes'];
    const lines = [
      '',
      'x',
      '0',
      '4',
      ...walk,
      '',
      '1',
      ...walk,
      '',
      '2',
      ...walk,
      '',
      ...walk,
      '',
      '7',
      '1',
      'html',
      'q',
    ];
    const { left, texts, text } = await said(house, playing(house, JULY, 'us'), lines);
    expect(left).toEqual([]);
    expect(texts[0]).toBe('Kept in /records/july-9-1.jsonl');
    expect(texts[1]).toBe('The United States and four partners before 9 July 2025');
    expect(texts.filter((one) => one === 'That is not a number from 1 to 4.')).toHaveLength(3);
    const { talks, totals } = campaignIn(house);
    expect(talks.map(({ talk }) => talk)).toEqual(['india', 'china', 'korea', 'japan']);
    expect(totals.us.talks).toBe(4);
    expect(texts).toContain('4. 30 June 2025 to 8 July 2025: US-Japan, April-September 2025');
    expect(texts).toContain('This campaign is kept. To look back: lancaster replay /records/july-9-1.jsonl');
    // After the story the debrief of the talk with India, once.
    expect(texts.indexOf('The whole story')).toBeGreaterThan(0);
    expect(texts.filter((one) => one.startsWith('9. '))).toHaveLength(1);
    expect([...house.pages.keys()]).toEqual(['/here/us-india-2025-debrief-1.html']);
    expect(text()).not.toContain(FAREWELL);
    expect(house.closed).toEqual(['/records/july-9-1.jsonl']);
  });

  it.each([
    ['at the brief', ['q']],
    ['at the choice', ['', 'q']],
    ['at the table', ['', '1', 'quit']],
    ['after a talk', ['', '1', 'walk', 'yes', 'quit']],
    ['where there is no more input', []],
    ['where there is no more at the choice', ['']],
    ['where there is no more after a talk', ['', '1', 'walk', 'yes']],
  ])('is left %s, and says how to go on', async (_, lines) => {
    const house = memoryHouse(undefined, [JULY]);
    const { texts, left } = await said(house, playing(house, JULY, 'us'), lines);
    expect(left).toEqual([]);
    expect(texts.at(-1)).toBe(FAREWELL);
    expect(house.closed).toEqual(['/records/july-9-1.jsonl']);
  });

  it('stops where a record cannot be kept, and goes on when it can', async () => {
    const house = memoryHouse(undefined, [JULY]);
    const lines = ['', '1', '1', 'quit'];
    const before = (answer: number) => {
      house.trouble = answer === 1 ? 'the disk is full' : undefined;
    };
    const { texts } = await said(house, playing(house, JULY, 'us'), lines, { before });
    expect(texts).toContain('Not done: the disk is full. Mend that and say it again; nothing is lost.');
    expect(campaignIn(house).talks.map(({ talk }) => talk)).toEqual(['china']);
  });

  it('begins from the lists, and is watched there talk by talk', async () => {
    const house = memoryHouse([], [GENEVA]);
    const { texts, left } = await said(house, { on: 'start' }, ['1', '3', '1', '', 'd', '', '', '', '', '', 'q', 'q']);
    expect(left).toEqual([]);
    expect(texts).toContain('Campaigns');
    expect(texts).toContain('Watch: who plays them all?');
    expect(texts.filter((one) => one.startsWith('US-China, Geneva, 10-11 May 2025\n'))).toHaveLength(1);
    expect(texts).toContain('Debrief of which talk?');
    expect(house.files.size).toBe(0);
  });

  it('has before a brief what has come to the talk since the brief was written, also when it is asked for', async () => {
    const house = memoryHouse(undefined, [GENEVA]);
    const { text } = await said(house, playing(house, GENEVA, 'us'), ['', 'walk', 'yes', '', 'brief', 'q']);
    const prose = text().replace(/\s+/g, ' ');
    const changed = 'What has changed Geneva failed, so the 145% and the 125% stand.';
    const preface =
      /where the two differ, it holds, and so do the numbers in the headings\. You speak for United States\./g;
    expect(prose.split(changed)).toHaveLength(4);
    expect(prose.match(preface)).toHaveLength(2);
    // Geneva came about as its brief tells.
    expect(prose.indexOf('This brief tells')).toBeGreaterThan(prose.indexOf(changed));
    // The number that holds, and no other.
    expect(prose).toContain('worth 35.0');
    expect(prose).not.toContain('no deal is worth');
  });

  it('tells in no sentence that everybody reads what something costs a party', () => {
    for (const { campaign } of [GENEVA, JULY])
      for (const text of JSON.stringify(campaign).match(/"why":"(?:[^"\\]|\\.)*"/g) ?? [])
        expect(text).not.toMatch(/\b[\d.]+ points\b/);
  });
});

describe('a transcript', () => {
  it('has the brief, every talk with what has changed it, and the story', () => {
    const pieces = [...campaignTranscript(newSitting(GENEVA, everybody(GENEVA, 'conceder'), '7'))];
    expect(pieces).toHaveLength(8);
    const [brief, first, , second, , third, , story] = pieces;
    expect(brief).toMatch(/^US-China, from Geneva to Stockholm/);
    expect(first).toContain('1. 10 May 2025 to 11 May 2025: US-China, Geneva, 10-11 May 2025');
    expect(first).toContain('Nothing before it has changed it.');
    expect(second).toMatch(/\(US: no deal .+; China: no deal/);
    expect(third).toContain('3. 28 July 2025 to 29 July 2025: US-China, Stockholm, 28-29 July 2025');
    expect(story).toContain('Totals, out of 100 for each talk');
    expect([...campaignTranscript(newSitting(GENEVA, everybody(GENEVA, 'conceder'), '7'))]).toEqual(pieces);
  });
});
