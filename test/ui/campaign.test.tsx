/** Campaigns on a real screen, key by key: played in a seat, watched, left and gone on with. */
import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/agents/index.js';
import { storyOf } from '../../src/engine/campaign/story.js';
import { linesOf } from '../../src/engine/table.js';
import { goOn, newSitting, openSitting, talkTaken } from '../../src/ui/campaignSitting.js';
import { letAgentsMove } from '../../src/ui/sitting.js';
import { begunIn, campaignIn, everybody, GENEVA, JULY, playing } from '../helpers/campaigns.js';
import { memoryHouse, openApp, playByHints, prose, shown } from '../helpers/house.js';
import { KEYS, type openScreen } from '../helpers/screen.js';

const { enter, down, right, end, pageDown, ctrlC } = KEYS;

type Screen = ReturnType<typeof openScreen>;

const titleOf = async (screen: Screen) => (await screen.lines())[0] ?? '';

/** From the page before a talk to the page after it, as a strategy would play it. */
async function talkPlayed(screen: Screen, strategy = 'conceder'): Promise<void> {
  await screen.type(enter);
  await playByHints(screen, strategy, (text) => text.startsWith('Over:'));
}

/** From the page before a talk out of it. */
async function walkedOut(screen: Screen): Promise<void> {
  await screen.type(enter);
  while ((await titleOf(screen)).startsWith('Confidential')) await screen.type(enter);
  await screen.type('w', 'y');
}

/** Everything on a page, however long. */
async function wholePage(screen: Screen): Promise<string> {
  const pages: string[] = [];
  for (;;) {
    const page = await shown(screen);
    if (page === pages.at(-1)) return pages.join('\n').replace(/\s+/g, ' ');
    pages.push(page);
    await screen.type(pageDown);
  }
}

describe.concurrent('July 9, played from the list', () => {
  it('as the United States: out of the talks with China, and then two deals in an order of one’s own', async () => {
    const house = memoryHouse(undefined, [GENEVA, JULY]);
    const { screen, exits, app } = await openApp(80, 24, { on: 'start' }, house);
    expect(await shown(screen)).toMatch(/Campaigns\n {2}US-China, from Geneva to Stockholm/);
    await screen.type(KEYS.up);
    expect(await shown(screen)).toContain('> The United States and four partners before 9 July 2025');
    expect(await shown(screen)).toContain('4 talks: United States, China, Japan, South Korea, India');
    await screen.type(enter);
    expect(await shown(screen)).toMatch(/> Play United States\n {2}Play China\n {2}Play Japan/);
    await screen.type(enter);
    expect(await titleOf(screen)).toBe('You sit for United States. Who plays all the others?');
    // The cursor is on the logroller, and conceder stands somewhere over it.
    const place = (name: string) => strategies.findIndex((one) => one.name === name);
    await screen.type(...new Array(place('logroller') - place('conceder')).fill(KEYS.up), enter);

    // The brief, with the record begun before it.
    expect(campaignIn(house).header).toMatchObject({
      campaignRecord: 1,
      campaign: 'july-9',
      agents: { us: 'person', china: 'conceder', japan: 'conceder', korea: 'conceder', india: 'conceder' },
      seed: '1',
    });
    expect(await titleOf(screen)).toMatch(
      /^The United States and four partners before 9 July 2025 {2}\(1-\d+ \/ \d+\)$/,
    );
    const brief = await wholePage(screen);
    for (const said of ['- United States: you', '4. 30 June 2025 to 8 July 2025', 'You choose their order'])
      expect(brief).toContain(said);
    expect(brief).toContain('After a deal in korea with Cars at 15% or 12.5%: Hyundai pays 15% or less');
    expect(brief).toContain('9 July 2025: End of the pause');

    await screen.type(enter);
    expect(await titleOf(screen)).toBe('Which talk comes next, 9 June 2025 to 13 June 2025?');
    // One step back is the brief, and from there the list again.
    await screen.type(KEYS.escape);
    expect(await titleOf(screen)).toMatch(/^The United States and four partners/);
    await screen.type(enter);
    expect(await shown(screen)).toContain('> US-China, London, 9-10 June 2025');
    expect(campaignIn(house).talks).toEqual([]);
    await screen.type(enter);
    expect(await shown(screen)).toContain('Nothing before it has changed it.');
    expect(campaignIn(house).talks.map(({ talk, from }) => [talk, from])).toEqual([['china', '2025-06-09']]);
    await walkedOut(screen);
    expect(await titleOf(screen)).toBe('Over: US-China, London, 9-10 June 2025');
    const over = await shown(screen);
    expect(over).toContain('The talk ended: US walked out in round 1, no deal.');
    expect(over).toContain('This talk: 43.0 out of 100.');
    expect(over).toContain('All talks so far: 43.0 in 1 talk, mean 43.0.');

    // Korea, then Japan; India is left and is not asked for.
    await screen.type(enter, down);
    expect(await shown(screen)).toContain('> US-South Korea');
    expect(await titleOf(screen)).toBe('Which talk comes next, 16 June 2025 to 20 June 2025?');
    await screen.type(enter);
    expect(await titleOf(screen)).toBe('2. 16 June 2025 to 20 June 2025: US-South Korea, July-November 2025');
    await talkPlayed(screen);
    expect(await shown(screen)).toContain('What was signed');
    await screen.type(enter, enter);
    expect(await titleOf(screen)).toBe('3. 23 June 2025 to 27 June 2025: US-Japan, April-September 2025');
    await talkPlayed(screen);
    await screen.type(enter);
    expect(await titleOf(screen)).toBe('4. 30 June 2025 to 8 July 2025: US-India, June 2025-February 2026');
    await walkedOut(screen);
    expect(await prose(screen)).not.toContain('The whole story (');
    expect(exits).toEqual([]);
    await screen.type(enter);

    // The story, with both sides, and the real one beside it.
    expect(await titleOf(screen)).toMatch(/^The whole story {2}\(1-20 \/ \d+\)$/);
    const story = await wholePage(screen);
    expect(story).toContain('US: you China: conceder');
    expect(story).toContain('Result: US walked out in round 1, no deal: US 43.0, China 30.0');
    expect(story).toContain('In reality (US 66.1, China 66.2):');
    const { talks, totals } = campaignIn(house);
    expect(talks.map(({ talk }) => talk)).toEqual(['china', 'korea', 'japan', 'india']);
    const endings = talks.map(({ record }) => record.ending?.ending);
    expect(endings).toEqual(['walkedOut', 'agreed', 'agreed', 'walkedOut']);
    expect(totals.us.talks).toBe(4);
    expect(story).toContain(`US: ${(totals.us.sum * 100).toFixed(1)} in 4 talks`);
    expect(house.closed).toEqual(['/records/july-9-1.jsonl']);

    // The debrief of one talk by its number, its moves, and back; and through the list.
    await screen.type('2');
    expect(await titleOf(screen)).toMatch(/^Debrief: US-South Korea/);
    await screen.type('q');
    expect(await titleOf(screen)).toMatch(/^The whole story/);
    await screen.type(enter, down, down);
    expect(await shown(screen)).toContain('> 3. US-Japan');
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^Debrief: US-Japan/);
    await screen.type('r', right, 't');
    // Nobody takes over a talk of a campaign.
    expect(await shown(screen)).not.toContain('take over');
    expect((await screen.lines())[1]).toContain('move 1 of');
    await screen.type('q');
    expect(await titleOf(screen)).toMatch(/^The whole story/);
    await screen.type('9', '5', 'q');
    expect(await titleOf(screen)).toBe('Lancaster: talks between two parties');
    expect(screen.terminal.buffer.active.baseY).toBe(0);
    app.unmount();
  });

  it('as Japan, three talks are held without one: their pages tell what everybody knows', async () => {
    const house = memoryHouse(undefined, [JULY]);
    const { screen, app } = await openApp(72, 20, playing(house, JULY, 'japan'), house);
    expect(await wholePage(screen)).toContain('US chooses their order.');
    await screen.type(enter);
    expect(await shown(screen)).toContain('US (conceder) and China (conceder) meet without you.');
    // Its lines are kept before its page is shown.
    expect(campaignIn(house).talks[0]?.record.ending).toBeUndefined();
    await screen.type(enter);
    expect(campaignIn(house).talks[0]?.record.ending?.ending).toBe('agreed');
    const china = await wholePage(screen);
    expect(china).toMatch(/The talk ended: agreed in round \d+\. What was signed - Rare earths: /);
    expect(china).toContain('You had no seat in this talk.');
    expect(china).not.toMatch(/\d\d\.\d(?!%)/);
    await screen.type(enter);
    const before = await wholePage(screen);
    expect(before).toContain('You sit for Japan, against US (conceder).');
    expect(before).toContain('Washington is in less of a hurry with Tokyo.');
    // It raised the reservation and the mandate of the United States, and that is for them alone.
    expect(before).not.toContain('+1');
    await talkPlayed(screen);
    expect(await wholePage(screen)).toMatch(
      /This talk: (\d+\.\d) out of 100\. All talks so far: \1 in 1 talk, mean \1\./,
    );
    await screen.type(enter, enter);
    expect(await wholePage(screen)).toMatch(/All talks so far: \d+\.\d in 1 talk/);
    await screen.type(enter, enter);
    expect(await prose(screen)).toContain('Over: US-India');
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^The whole story/);
    const story = await wholePage(screen);
    expect(story).toContain('(US: no deal +1, mandate +1)');
    expect(story).toContain('Japan: you');
    app.unmount();
  });
});

describe.concurrent('from Geneva to Stockholm', () => {
  it('as China: the months between, with the own numbers alone, and a total of three talks', async () => {
    const house = memoryHouse(undefined, [GENEVA]);
    const { screen, app } = await openApp(72, 20, playing(house, GENEVA, 'china'), house);
    const brief = await wholePage(screen);
    expect(brief).toContain('- China: you; keeps what it signs as opportunist');
    expect(brief).toContain('- United States: conceder ');
    expect(brief).not.toContain('conceder; keeps');
    expect(brief).toContain('10 May 2025 to 11 May 2025: geneva: US-China, Geneva');
    for (const said of [
      '- After london without a deal, and after a deal in geneva with Duration at open: The truce of Geneva has no end',
      '- After london without a deal, and if measures stand against what was signed in geneva: London took nothing back',
      'Only in this case: after london without a deal, and after a deal in geneva with Duration at 90 days.',
    ])
      expect(brief).toContain(said);
    await screen.type(enter);
    await walkedOut(screen);
    await screen.type(enter);
    const before = await wholePage(screen);
    expect(before).toContain('Geneva failed, so the 145% and the 125% stand.');
    expect(before).toContain('(China: no deal -8, mandate -8)');
    expect(before).not.toContain('US: no deal');
    // Its brief has the changed level: 30 - 8.
    await screen.type(enter);
    expect(await wholePage(screen)).toContain('Without a deal: your BATNA, worth 22.0');
    await screen.type(enter, 'w', 'y');
    expect(await prose(screen)).toMatch(/All talks so far: \d+\.\d in 2 talks/);
    await screen.type(enter);
    expect(await wholePage(screen)).toContain('Neither Geneva nor London was signed.');
    await walkedOut(screen);
    expect(await prose(screen)).toMatch(/All talks so far: \d+\.\d in 3 talks/);
    expect(await prose(screen)).toContain('All talks have been held');
    await screen.type(enter);
    expect(await wholePage(screen)).toContain('(US: no deal -8, mandate -8; China: no deal -8, mandate -8)');
    app.unmount();
  });
});

describe.concurrent('the help', () => {
  it('is there on every page, and any key goes back to it', async () => {
    const house = memoryHouse(undefined, [GENEVA]);
    const { screen, app } = await openApp(80, 24, playing(house, GENEVA, 'us'), house);
    const titles: string[] = [];
    const helped = async () => {
      const before = await screen.lines();
      titles.push((before[0] ?? '').replace(/ {2}\(.*/, ''));
      expect(before.at(-2)).toMatch(/ {2}\? help(?: {2}|$)/);
      await screen.type('?');
      expect(await shown(screen)).toMatch(/^Keys\n/);
      expect(await shown(screen)).toMatch(/\n {2}Enter {2}(?:go on|the debriefs)/);
      await screen.type(enter);
      expect(await screen.lines()).toEqual(before);
    };
    // The brief, the talk and the confidential brief before it, and what it came to; the talks that follow likewise.
    await helped();
    for (let talk = 0; talk < 3; talk++) {
      await screen.type(enter);
      await helped();
      await screen.type(enter);
      await helped();
      await screen.type(enter, 'w', 'y');
      await helped();
    }
    await screen.type(enter);
    await helped();
    expect([titles.length, titles.at(-1)]).toEqual([11, 'The whole story']);
    app.unmount();
  });
});

describe.concurrent('watching', () => {
  const watched = () => ({ on: 'campaign', sitting: newSitting(GENEVA, everybody(GENEVA, 'linear'), '7') }) as const;

  it('goes from talk to talk by Enter at the end or by n, shows both sides, and keeps no record', async () => {
    const { screen, house, exits, app } = await openApp(80, 24, watched());
    expect(await wholePage(screen)).toContain('China: linear; keeps what it signs as opportunist');
    await screen.type(enter);
    expect(await shown(screen)).toContain('US (linear) and China (linear) meet.');
    await screen.type(enter);
    expect((await screen.lines())[1]).toMatch(/move 0 of \d+$/);
    expect(await shown(screen)).toMatch(/^n next {2}← → move/m);
    await screen.type(enter);
    expect((await screen.lines())[1]).toMatch(/move 1 of \d+$/);
    await screen.type('?');
    expect(await shown(screen)).toContain('n      to the next talk, or to the story');
    await screen.type(enter);
    // The debrief, and back to the same move.
    await screen.type('d');
    expect(await titleOf(screen)).toMatch(/^Debrief: US-China, Geneva/);
    await screen.type('q');
    expect((await screen.lines())[1]).toMatch(/move 1 of \d+$/);
    await screen.type(end);
    expect(await shown(screen)).toContain('The talks are over');
    await screen.type(right);
    expect(await shown(screen)).toContain('The talks are over');
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^2\. 9 June 2025 to 10 June 2025/);
    expect(await wholePage(screen)).toMatch(/\(US: no deal [+-][\d.]+(, mandate [+-][\d.]+)?; China: no deal/);
    await screen.type(enter, 't');
    expect(await shown(screen)).not.toContain('which seat?');
    await screen.type('n');
    expect(await titleOf(screen)).toMatch(/^3\. 28 July 2025 to 29 July 2025/);
    await screen.type(enter, 'n');
    expect(await titleOf(screen)).toMatch(/^The whole story/);
    await screen.type('q');
    expect(exits).toEqual([{ interrupted: false, farewell: undefined }]);
    expect(house.files.size).toBe(0);
    app.unmount();
  });

  it('is offered after the seats, with one strategy for all', async () => {
    const { screen, app } = await openApp(80, 24, { on: 'start' }, memoryHouse([], [GENEVA]));
    await screen.type(enter, KEYS.up);
    expect(await shown(screen)).toContain('> Watch');
    await screen.type(enter);
    expect(await titleOf(screen)).toBe('Watch: who plays them all?');
    await screen.type(enter);
    expect(await wholePage(screen)).toContain('- United States: logroller');
    app.unmount();
  });
});

describe.concurrent('leaving', () => {
  const STOPS: readonly (readonly [string, string, readonly string[]])[] = [
    ['the brief', 'The situation', []],
    ['the choice', 'Which talk comes next', [enter]],
    ['the page before a talk', 'What has changed', [enter, enter]],
    ['the table', 'Confidential', [enter, enter, enter]],
    ['the page after a talk', 'Over:', [enter, enter, enter, enter, 'w', 'y']],
  ];
  const farewell = 'This campaign is kept. To go on: lancaster play /records/july-9-1.jsonl';

  it.each(STOPS)('at %s, by Ctrl-C: the record is closed, and it is told how to go on', async (_, shows, keys) => {
    const house = memoryHouse(undefined, [JULY]);
    const { screen, exits } = await openApp(80, 24, playing(house, JULY, 'us'), house);
    await screen.type(...keys);
    expect(await shown(screen)).toContain(shows);
    await screen.type('qwerty and more that was pasted');
    expect(await shown(screen)).toContain(shows);
    await screen.type(ctrlC);
    expect(exits).toEqual([{ interrupted: true, farewell }]);
    expect(house.closed).toEqual(['/records/july-9-1.jsonl']);
  });

  it.each(STOPS.filter(([name]) => name !== 'the table'))('at %s, by q', async (_, __, keys) => {
    const house = memoryHouse(undefined, [JULY]);
    const { screen, exits } = await openApp(80, 24, playing(house, JULY, 'us'), house);
    await screen.type(...keys, 'q');
    expect(exits).toEqual([{ interrupted: false, farewell }]);
    expect(house.closed).toContain('/records/july-9-1.jsonl');
  });
});

describe.concurrent('a record that cannot be kept', () => {
  it('stops at the page before, says why, and goes on when it can', async () => {
    const house = memoryHouse(undefined, [GENEVA]);
    const { screen, app } = await openApp(72, 20, playing(house, GENEVA, 'us'), house);
    house.trouble = 'no space left on the disk';
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^US-China, from Geneva to Stockholm/);
    expect(await prose(screen)).toContain('Not done: no space left on the disk. Mend that and press the key again');
    expect(campaignIn(house).talks).toEqual([]);
    house.trouble = undefined;
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^1\. 10 May 2025/);
    await walkedOut(screen);
    await screen.type(enter);
    await walkedOut(screen);
    await screen.type(enter);
    await walkedOut(screen);
    // The totals come before the story.
    house.trouble = 'no space left on the disk';
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^Over: US-China, Stockholm/);
    expect(await prose(screen)).toContain('Not done: no space left on the disk.');
    house.trouble = undefined;
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^The whole story/);
    expect(campaignIn(house).totals.us.talks).toBe(3);
    expect(house.closed).toHaveLength(1);
    app.unmount();
  });

  it('stops a talk without the player where it is, and goes on at the same move', async () => {
    const house = memoryHouse(undefined, [JULY]);
    const { screen, app } = await openApp(80, 24, playing(house, JULY, 'japan'), house);
    await screen.type(enter);
    house.room = 3;
    await screen.type(enter);
    expect(await prose(screen)).toContain('has moved, but the record cannot be kept: the disk is full.');
    expect(await prose(screen)).not.toContain('What was signed');
    expect(campaignIn(house).talks[0]?.record.moves).toHaveLength(3);
    house.room = Number.POSITIVE_INFINITY;
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^Over: US-China/);
    expect(campaignIn(house).talks[0]?.record.ending?.ending).toBe('agreed');
    app.unmount();
  });
});

describe.concurrent('going on', () => {
  it('with a talk that has begun: its page, its brief, and the table as it was', async () => {
    const house = memoryHouse(undefined, [GENEVA]);
    const nothing = () => undefined;
    const first = newSitting(GENEVA, everybody(GENEVA, 'hardliner', { us: 'person' }), '7');
    const { sitting } = talkTaken(first, 'geneva', nothing);
    if (sitting.stop.on !== 'before') throw new Error(sitting.stop.on);
    const { talk, table } = sitting.stop;
    const resumed = openSitting(first, { talk, table: letAgentsMove(table, nothing).table });
    const { screen, app } = await openApp(80, 24, begunIn(house, resumed), house);
    expect(await titleOf(screen)).toMatch(/^1\. 10 May 2025 to 11 May 2025/);
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^Confidential/);
    app.unmount();
  });

  it('after a talk that is over: what it came to, and then the next one', async () => {
    const nothing = () => undefined;
    const agents = everybody(GENEVA, 'conceder');
    // Two agents play the first talk; then a person takes a seat.
    const begun = goOn(newSitting(GENEVA, agents, '7'), nothing).sitting;
    const held = goOn(begun, nothing).sitting;
    if (held.stop.on !== 'talk') throw new Error(held.stop.on);
    const { table } = held.stop.progress;
    expect(table.session.over).toBe(true);
    expect(linesOf(table).length).toBeGreaterThan(2);
    const seats = { agents: { ...agents, us: 'person' }, strategies: held.seats.strategies };
    const over = { ...held, seats, stop: { on: 'talk', talk: held.stop.talk, progress: { table } } } as const;
    const house = memoryHouse(undefined, [GENEVA]);
    const { talkOver } = await import('../../src/ui/campaignSitting.js');
    const after = talkOver(over, table, nothing).sitting;
    expect(storyOf(after.course).talks).toHaveLength(1);
    const { screen, app } = await openApp(80, 24, begunIn(house, openSitting(after)), house);
    expect(await titleOf(screen)).toMatch(/^Over: US-China, Geneva/);
    await screen.type(enter);
    expect(await titleOf(screen)).toMatch(/^2\. 9 June 2025/);
    app.unmount();
  });
});
