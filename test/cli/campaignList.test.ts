/** Records of campaigns in the list that the program opens with: gone on with, and looked back on. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { house } from '../../src/cli/house.js';
import { plainOn } from '../../src/ui/plain/plainOn.js';
import { GENEVA, JULY, playing } from '../helpers/campaigns.js';
import { temporaryFolder } from '../helpers/folder.js';
import { openApp, prose, shown } from '../helpers/house.js';
import { changed } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';
import { heardWith } from '../helpers/voice.js';

const { enter, up, ctrlC } = KEYS;
const folder = temporaryFolder();

beforeEach(() => {
  vi.stubEnv('LANCASTER_RECORDS', mkdtempSync(join(folder, 'records-')));
  return () => vi.unstubAllEnvs();
});

/** A campaign played with these lines typed; the path of its record. */
async function played(lines: readonly string[], opened = GENEVA, player = 'us'): Promise<string> {
  const opening = playing(house, opened, player);
  await plainOn(house, opening, '1', heardWith(lines).voice);
  if (opening.on !== 'campaign' || opening.keeper === undefined) throw new Error(opening.on);
  return opening.keeper.path;
}

const WALK = ['walk', 'yes'];
/** The brief, out of Geneva, its result, out of London and of Stockholm likewise, and away from the story. */
const WHOLE = ['', ...WALK, '', ...WALK, '', ...WALK, '', 'q'];

describe('the list', () => {
  it('has campaigns among the talks, and leaves out those in which nobody has moved', async () => {
    await played(['q']);
    await played(['', 'q']);
    const inTalk = await played(['', ...WALK, '', 'set 1 1', 'offer', 'q']);
    const after = await played(['', ...WALK, 'q']);
    const over = await played(WHOLE);
    // Two others have met first, and Japan has not sat down.
    const others = await played(['', 'q'], JULY, 'japan');
    const entries = house
      .records()
      .map(({ path, isOver, ...entry }) => [path, entry.of === 'campaign' && entry.talks, isOver]);
    expect(entries.sort()).toEqual(
      [
        [inTalk, ['geneva', 'london'], false],
        [after, ['geneva'], false],
        [over, ['geneva', 'london', 'stockholm'], true],
        [others, ['china'], false],
      ].sort(),
    );
  });

  it('leads on to the same bytes as without a break, on the screens', async () => {
    const whole = readFileSync(await played(WHOLE));
    const path = await played(['', ...WALK, 'q']);
    const { screen, exits } = await openApp(80, 24, { on: 'start' }, house);
    const list = await shown(screen);
    expect(list).toMatch(
      /^Lancaster: .+\n\nGo on\n> US-China, from Geneva to Stockholm, May to August 2025 {2}\(geneva-to-london-2\)/,
    );
    expect(list).toContain('us: you, china: conceder');
    expect(await prose(screen)).toContain(
      'After talk 1 of 3, US-China, Geneva, 10-11 May 2025: go on at the same place.',
    );
    await screen.type(enter);
    expect(await shown(screen)).toMatch(/^Over: US-China, Geneva/);
    await screen.type(enter, enter);
    while (/^Confidential/.test(await shown(screen))) await screen.type(enter);
    await screen.type('w', 'y', enter, enter);
    while (/^Confidential/.test(await shown(screen))) await screen.type(enter);
    await screen.type('w', 'y', enter);
    expect(await shown(screen)).toMatch(/^The whole story/);
    expect(readFileSync(path).equals(whole)).toBe(true);
    // And back to the list, where it is over now.
    await screen.type('q');
    expect(await shown(screen)).toMatch(/^Lancaster: /);
    expect(await shown(screen)).not.toContain('Go on\n');
    expect(exits).toEqual([]);
    await screen.type(ctrlC);
    expect(exits).toEqual([{ interrupted: true, farewell: undefined }]);
  });

  it('leads back to the story and the debriefs of one that is over', async () => {
    await played(WHOLE);
    const { screen } = await openApp(80, 24, { on: 'start' }, house);
    await screen.type(up);
    expect(await shown(screen)).toContain('Look back\n> US-China, from Geneva to Stockholm');
    expect(await prose(screen)).toContain('Over: read the story, and the debrief of each talk.');
    await screen.type(enter);
    expect(await shown(screen)).toMatch(/^The whole story/);
    await screen.type('2');
    expect(await shown(screen)).toContain('London');
    await screen.type('q', 'q');
    expect(await shown(screen)).toMatch(/^Lancaster: /);
  });

  it('does the same by number in lines of text', async () => {
    const path = await played(['', ...WALK, 'q']);
    const heard = heardWith(['1', '', ...WALK, '', ...WALK, '', 'q']);
    expect(await plainOn(house, { on: 'start' }, '1', heard.voice)).toBeUndefined();
    expect(heard.text()).toContain('1. US-China, from Geneva to Stockholm, May to August 2025  (geneva-to-london-1)');
    expect(heard.text()).toContain(`This campaign is kept. To look back: lancaster replay ${path}`);
    expect(heard.text()).toContain('The whole story');
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'of a campaign of one’s own',
      (text) => changed(text, '"geneva-to-london"', '"spring"'),
      'name its file with --campaign',
    ],
    [
      'with an agent that nobody has',
      (text) => text.replaceAll('"conceder"', '"mine"'),
      'nobody here has the agent "mine": bring the file of its strategy with --agent',
    ],
    [
      'with a line that was edited',
      (text) => changed(text, '"type":"walk"', '"type": "walk"'),
      'line 4: replayed, this line reads otherwise',
    ],
  ])('says why a record %s cannot be opened, and stays where it is', async (_, edit, sentence) => {
    const path = await played(['', ...WALK, 'q']);
    const text = edit(readFileSync(path, 'utf8'));
    writeFileSync(path, text);
    const { screen } = await openApp(100, 30, { on: 'start' }, house);
    await screen.type(enter);
    expect(await shown(screen)).toMatch(/^Lancaster: /);
    expect(await prose(screen)).toContain(sentence);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
