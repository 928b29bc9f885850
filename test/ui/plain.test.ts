import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panel } from '../../src/agents/panel.js';
import { openTable, type Seat } from '../../src/engine/table.js';
import { prepare } from '../../src/model/deal.js';
import { decision, offer } from '../../src/model/move.js';
import { opponent, PARTIES, type Party, pair } from '../../src/model/party.js';
import { maySign } from '../../src/model/preferences.js';
import { brokenSeal, PERSON, parseRecord } from '../../src/model/record.js';
import type { Scenario } from '../../src/model/scenario.js';
import { TITLES } from '../../src/report/english/titles.js';
import { plainOn } from '../../src/ui/plain/plainOn.js';
import { PLAIN_WORDS } from '../../src/ui/plain/words.js';
import type { Opening } from '../../src/ui/routes.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { begun, type MemoryHouse, memoryHouse } from '../helpers/house.js';
import { checked, stall } from '../helpers/play.js';
import { dataOf, dealOf, scenarioOf } from '../helpers/scenarios.js';
import { otherSecrets } from '../helpers/secrets.js';
import { tabulated } from '../helpers/tabulated.js';
import { type Heard, HIDDEN, heardWith } from '../helpers/voice.js';

const BUYER = 0;
const SELLER = 1;

/** How every debrief begins. */
const DEBRIEF = `1. ${TITLES.statement}`;

/** A new talk with somebody in each seat. */
function newTalk(house: MemoryHouse, scenario: Scenario, names: readonly [string, string]): Opening {
  return begun(house, openTable(prepare(scenario), [seatFor(names[0]), seatFor(names[1])], '1'));
}

interface Said extends Heard {
  readonly house: MemoryHouse;
  /** Why it could not be opened. */
  readonly why: string | undefined;
}

/** A talk from its beginning, with these lines typed. */
async function said(
  scenario: Scenario,
  names: readonly [string, string],
  lines: readonly string[],
  options: Parameters<typeof heardWith>[1] & { house?: MemoryHouse } = {},
): Promise<Said> {
  const { house = memoryHouse([scenario]) } = options;
  const heard = heardWith(lines, options);
  const why = await plainOn(house, newTalk(house, scenario, names), '1', heard.voice);
  return { ...heard, house, why };
}

/** The only record that is kept, parsed. */
function recordIn({ house }: Said) {
  const [lines] = [...house.files.values()];
  const parsed = parseRecord((lines ?? []).join('\n'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { ...parsed.record, lines: parsed.lines };
}

const moveWords = (one: Said) =>
  recordIn(one).moves.map(({ by, type, offer: terms }) => [by, ...(terms ? Object.values(terms) : [type])].join(' '));

describe('a whole negotiation in lines of text', () => {
  it('to a deal', async () => {
    const talk = await said(stall(), [PERSON, 'hardliner'], ['set 1 1', 'set 2 1', 'send', 'accept', 'yes']);
    expect(moveWords(talk)).toEqual(['buyer low fast', 'seller high slow', 'buyer accept']);
    const { ending, lines } = recordIn(talk);
    expect(ending).toMatchObject({ ending: 'agreed', round: 2, by: 'buyer', utility: { buyer: 0, seller: 1 } });
    expect(brokenSeal(lines, ending as NonNullable<typeof ending>)).toEqual([]);
    expect(talk.texts).toContain('Sign their offer, worth 0.0 to you? y yes   n no');
    expect(talk.texts).toContain('This talk is kept. To look back: lancaster replay /records/stall-1.jsonl');
    expect(talk.house.closed).toEqual(['/records/stall-1.jsonl']);
    expect(talk.texts).toContain(DEBRIEF);
  });

  it('to a walk-out, which asks until it is answered', async () => {
    const lines = ['walk', 'no', 'table', 'walk', 'perhaps', '', 'Y'];
    const talk = await said(stall(), [PERSON, 'hardliner'], lines);
    expect(talk.left).toEqual([]);
    expect(moveWords(talk)).toEqual(['buyer walk']);
    expect(recordIn(talk).ending).toMatchObject({
      ending: 'walkedOut',
      by: 'buyer',
      utility: { buyer: 0.2, seller: 0.1 },
    });
    expect(talk.texts).toContain('Walk out for good, for your BATNA of 20.0? y yes   n no');
  });

  it('to its expiry, by saying the same again and again', async () => {
    const lines = ['set price low', 'set delivery fast', 'send', 'send', 'no', 'send', 'yes', 'send', 'yes'];
    const talk = await said(stall(), [PERSON, 'hardliner'], lines);
    expect(talk.left).toEqual([]);
    expect(moveWords(talk)).toEqual(Array.from({ length: 3 }, () => ['buyer low fast', 'seller high slow']).flat());
    expect(recordIn(talk).ending).toMatchObject({ ending: 'expired', round: 3, by: null });
    expect(talk.texts.filter((text) => text.startsWith('This is the offer you made last.'))).toHaveLength(3);
  });

  it('in the seat of the second party, which hears an offer first', async () => {
    const talk = await said(stall(), ['hardliner', PERSON], ['theirs', 'send', 'html']);
    expect(talk.text()).toContain('Buyer offers what is worth 0.0 to you.');
    // What it sends back is all that the buyer can get, and is accepted.
    expect(moveWords(talk)).toEqual(['buyer low fast', 'seller low fast', 'buyer accept']);
    expect(talk.house.pages.size).toBe(1);
  });

  it.each([
    ['words', ['send', 'extend', 'reject', 'accept', 'reject', 'stop']],
    ['letters', ['send', 'y', 'r', 'a', 'r', 'n']],
  ])('through a recess, the last word and an extension, each with its own %s', async (_, ending) => {
    // Oven moves first, has the last word, and is asked first for the extension.
    const offers = ['set price 6', 'set day today', 'set bread none', 'send', ...Array(5).fill(['send', 'yes']).flat()];
    const lines = [...offers, ...ending, 'offer', 'extend'];
    const talk = await said(scenarioOf('market'), ['hardliner', PERSON], lines);
    const text = talk.text();
    expect(text).toContain('Recess\nEvening, 22:00-02:00 is over.');
    expect(text).toContain('You may now sign from 40.0; before it was 62.5.');
    expect(text).toContain(
      'The rounds are used up, and the last word is yours: accept their offer, or reject it.\nYour move',
    );
    expect(text).toContain('The rounds are used up. Say extend for a short session more, or stop.\nYour move');
    // `send` and `extend` at the last word, `accept` and `reject` when asked for more, are refused with a reason.
    expect(talk.texts.filter((one) => one === 'That cannot be done now.')).toHaveLength(4);
    expect(moveWords(talk).slice(-2)).toEqual(['oven reject', 'oven stop']);
    expect(recordIn(talk).ending).toMatchObject({ ending: 'expired', by: null });
    expect(talk.left).toEqual(['extend']);
  });
});

describe('the words', () => {
  it('each answer in text, and every one stands in the help', async () => {
    for (const { word, intent } of PLAIN_WORDS) {
      const talk = await said(stall(), [PERSON, 'hardliner'], [word]);
      const at = talk.texts.findIndex((text) => text.startsWith('Your move'));
      if (intent !== 'quit') expect(talk.texts.length, word).toBeGreaterThan(at + 2);
      expect(talk.text(), word).not.toContain('There is no word');
      const help = await said(stall(), [PERSON, 'hardliner'], ['help']);
      expect(help.texts.some((text) => text.startsWith(`  ${word} `))).toBe(true);
    }
  });

  it('put options on the sheet by number and by id, and say what that changes', async () => {
    const talk = await said(stall(), [PERSON, 'hardliner'], ['set 1 2', 'SET  delivery\tslow ', 'table']);
    // By the table of points: mid and slow are worth 30, of which mid is 30 and slow nothing.
    expect(talk.text()).toContain('Price: The mid one.\nYour sheet is worth 30.0: 1 still open.');
    expect(talk.text()).toContain('Delivery: The slow one.\nYour sheet is worth 30.0: you may sign.');
    expect(talk.text()).toContain('1. Price: on your sheet The mid one, worth 30.0; you last: none yet');
    expect(talk.text()).toContain('Your BATNA is 20.0, your mandate today none.');
  });

  it('tell the options of an issue with their points and red lines', async () => {
    const talk = await said(scenarioOf('market'), ['hardliner', PERSON], ['options price', 'options 3']);
    expect(talk.text()).toContain('1. Nine, 0.0, your red line\n2. Eight, 12.0\n3. Seven, 28.0\n4. Six, 40.0');
    expect(talk.text()).toContain('1. Ten loaves, 0.0\n2. Two loaves, 21.0\n3. No bread, 35.0');
  });

  it.each([
    ['boo', 'There is no word "boo"'],
    ['acept', 'There is no word "acept" (did you mean "accept"?)'],
    ['send', 'An offer names an option for every issue: some are still open.'],
    ['accept', 'There is nothing on the table to accept.'],
    ['reject', 'That cannot be done now.'],
    ['extend', 'That cannot be done now.'],
    ['set', 'Say the issue too, as in: options 1'],
    ['set 0 1', 'There is no issue "0": say a number from 1 to 2, or its id.'],
    ['set 3 1', 'There is no issue "3": say a number from 1 to 2, or its id.'],
    ['set 1e0 1', 'There is no issue "1e0"'],
    ['set price 4', 'Price has no option "4": say a number from 1 to 3, or its id.'],
    ['set price -1', 'Price has no option "-1"'],
    ['options __proto__', 'There is no issue "__proto__"'],
    ['hint boulwar', 'There is no strategy "boulwar" (did you mean "boulware"?).'],
    ['copy toString', 'There is no strategy "tostring"'],
    ['whatif 3', 'There is no strategy "3"'],
    ['\u001b[2J\u202eset', 'There is no word "\\u001b[2j\\u202eset"'],
    ['set \u001b[31m', 'There is no issue "\\u001b[31m"'],
    ['set price \u001b[31m', 'Price has no option "\\u001b[31m"'],
    ['hint \u001b[31m', 'There is no strategy "\\u001b[31m"'],
  ])('%j is answered with a sentence, and changes nothing', async (line, sentence) => {
    const talk = await said(stall(), [PERSON, 'hardliner'], [line, 'table']);
    expect(talk.text()).toContain(sentence);
    expect(talk.text()).toContain('1. Price: open on your sheet');
    expect(recordIn(talk).moves).toEqual([]);
  });

  it('copy the offer that a strategy would make', async () => {
    // Among the buyer's 100, 70, 60, 40, 30 and 0, the hardliner asks for all.
    const talk = await said(stall(), [PERSON, 'hardliner'], ['hint hardliner', 'copy hardliner', 'send']);
    expect(talk.text()).toContain('In your seat, hardliner:\n  would offer what is worth 100.0 to you.');
    expect(moveWords(talk)[0]).toBe('buyer low fast');
  });

  it('say what may come: every move worth trying, with chances', async () => {
    const talk = await said(stall(), [PERSON, 'conceder'], ['set 1 1', 'set 2 1', 'whatif boulware']);
    expect(talk.text()).toContain('From here boulware plays on for Buyer, and any strategy of the house for Seller.');
    expect(talk.text()).toMatch(/^send your sheet: a deal in \d+% of talks, worth \d+\.\d in the mean/m);
    expect(talk.text()).toMatch(
      /^walk out: a deal in 0% of talks, worth 20\.0 in the mean; one in ten ends below 20\.0/m,
    );
  });
});

/** Any line that somebody may type: words of the mode with anything after them, and anything at all. */
const anyLine = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...PLAIN_WORDS.filter(({ word }) => word !== 'whatif').map(({ word }) => word)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('set', 'options', 'hint', 'copy'), fc.string({ unit: 'binary' }), fc.string())
      .map((words) => words.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 }))
      .map(([issue, option]) => `set ${issue} ${option}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('yes', 'no', 'y', '', ' ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3000 }) },
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe('whatever is typed', () => {
  it('ends in a record that is true so far, said where, and in no sign that a terminal obeys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 30 }), async (lines) => {
        const talk = await said(stall(), [PERSON, 'tit-for-tat'], lines);
        const { moves, ending, lines: kept } = recordIn(talk);
        if (ending !== undefined) expect(brokenSeal(kept, ending)).toEqual([]);
        expect(moves.every(({ by, because }) => (because === undefined) === (by === 'buyer'))).toBe(true);
        expect(talk.texts.filter((text) => OBEYED.test(text))).toEqual([]);
        const farewell = ending === undefined ? 'To go on: lancaster play' : 'To look back: lancaster replay';
        expect(talk.text()).toContain(`This talk is kept. ${farewell} /records/stall-1.jsonl`);
        expect(talk.house.closed).toEqual(['/records/stall-1.jsonl']);
        expect(talk.why).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

/** The lines of a talk, turn by turn: each turn names all that its offer needs. */
const TURNS: readonly (readonly string[])[] = [
  ['set 1 1', 'set 2 1', 'send'],
  ['boo', 'set 1 2', 'set 2 1', 'send'],
  ['set 1 2', 'set 2 2', 'walk', 'no', 'send'],
];

describe('input that ends', () => {
  it('at any line leaves a talk that goes on to the same end', async () => {
    const whole = await said(stall(), [PERSON, 'tit-for-tat'], TURNS.flat());
    const expected = [...whole.house.files.values()][0];
    expect(recordIn(whole).ending).toBeDefined();
    for (let lines = 0; lines <= TURNS.flat().length; lines++) {
      const first = await said(stall(), [PERSON, 'tit-for-tat'], TURNS.flat().slice(0, lines));
      const { moves, ending } = recordIn(first);
      if (ending !== undefined) continue;
      const record = first.house.openRecord('/records/stall-1.jsonl');
      if (!record.ok) throw new Error(record.why);
      const made = moves.filter(({ by }) => by === 'buyer').length;
      const { voice } = heardWith(TURNS.slice(made).flat());
      await plainOn(first.house, { on: 'record', record: record.value }, '1', voice);
      expect([...first.house.files.values()], `after ${lines} lines`).toEqual([expected]);
    }
  });

  it('ends the lists, a talk that is watched, and a debrief', async () => {
    const scenario = stall();
    const talk = talkOf(prepare(scenario), ['boulware', 'conceder'], '1');
    for (const lines of [[], ['d'], ['t 1 seller'], ['']]) {
      const { voice, left } = heardWith(lines);
      expect(await plainOn(memoryHouse([scenario]), { on: 'talk', talk }, '1', voice)).toBeUndefined();
      expect(left).toEqual([]);
    }
    for (const lines of [[], ['1'], ['1', '1'], ['1', '4'], ['1', '4', '2'], ['1', '4', '2', '3']]) {
      const { voice, left } = heardWith(lines);
      expect(await plainOn(memoryHouse([scenario]), { on: 'start' }, '1', voice)).toBeUndefined();
      expect(left).toEqual([]);
    }
  });
});

describe('a disk that is full', () => {
  it('is told once for every try, and nothing is said that is not kept', async () => {
    const house = memoryHouse([stall()]);
    const lines = ['set 1 1', 'set 2 1', 'send', 'send', 'send', 'accept', 'yes', 'accept', 'yes'];
    const troubles: Record<number, string | undefined> = { 2: 'the disk is full', 4: undefined, 6: 'no', 8: undefined };
    const talk = await said(stall(), [PERSON, 'hardliner'], lines, {
      house,
      before: (answer) => {
        if (answer in troubles) house.trouble = troubles[answer];
      },
    });
    expect(moveWords(talk)).toEqual(['buyer low fast', 'seller high slow', 'buyer accept']);
    const sentence = 'Not done: the disk is full. Mend that and say it again; nothing is lost.';
    expect(talk.texts.filter((text) => text === sentence)).toHaveLength(2);
    expect(talk.texts.filter((text) => text.startsWith('Not done: no.'))).toHaveLength(1);
  });

  it('holds the other side back too, until there is room', async () => {
    const house = memoryHouse([stall()]);
    // Room for the header and for one move: the agent's cannot be kept.
    house.room = 2;
    const talk = await said(stall(), [PERSON, 'hardliner'], ['set 1 1', 'set 2 1', 'send', '', '', 'accept', 'yes'], {
      house,
      before: (answer) => {
        if (answer === 4) house.room = 10;
      },
    });
    const stuck = 'Seller has moved, but the record cannot be kept: the disk is full. Mend that.';
    expect(talk.texts.filter((text) => text === stuck)).toHaveLength(2);
    const before = talk.texts.slice(0, talk.texts.lastIndexOf(stuck)).join('\n');
    expect(before).not.toContain('Seller offers');
    expect(moveWords(talk)).toEqual(['buyer low fast', 'seller high slow', 'buyer accept']);
  });

  it('lets nobody begin, and says why', async () => {
    const scenario = stall();
    const house = memoryHouse([scenario]);
    house.trouble = 'the disk is full';
    const { voice, text } = heardWith(['1', '1', '1', 'q']);
    await plainOn(house, { on: 'start' }, '1', voice);
    expect(text()).toContain('That cannot be done: the disk is full.');
    expect(house.files.size).toBe(0);
  });
});

/** A seat whose agent says what it is told, whatever its points are. */
function toldSeat(outcomes: readonly number[]): Seat {
  return {
    name: 'boulware',
    agent: {
      decide: ({ question, offers, party }) => {
        if (question !== 'move') return decision(question === 'answer' ? 'reject' : 'stop', 'told');
        return offer(outcomes[offers[party].length % outcomes.length] as number, 'told');
      },
    },
  };
}

/** What this party may sign from the first session on, the best for it first. */
function signable(id: string, party: Party): number[] {
  const { preferences, schedule } = dealOf(id);
  const mandate = schedule.sessions[0]?.mandates[party] as number;
  return [...tabulated(preferences[party]).ranking].filter((outcome) => maySign(preferences[party], outcome, mandate));
}

describe('secrets', () => {
  /** Everything that is said to a person in this seat until the talks are over, with every word tried. */
  async function heardBefore(scenario: Scenario, party: Party, id: string): Promise<string> {
    const house = memoryHouse([scenario]);
    const own = { name: PERSON, agent: undefined };
    const told = toldSeat(signable(id, opponent(party)).slice(0, 3));
    const seats = pair((seat) => (seat === party ? own : told));
    const looks = ['table', 'options 1', 'options 2', 'options 3', 'trade', 'brief', 'log', 'theirs', 'trade', 'table'];
    const hints = panel.flatMap(({ name }) => [`hint ${name}`, `copy ${name}`]);
    const send = ['copy hardliner', 'send', 'yes', 'accept', 'no'];
    const lines = [...looks, ...hints, 'whatif', ...send, ...hints, ...looks, ...send, ...looks, 'walk', 'yes'];
    const heard = heardWith(lines);
    await plainOn(house, begun(house, openTable(prepare(scenario), seats, '1')), '1', heard.voice);
    const end = heard.texts.findIndex((text) => text.startsWith('This talk is kept.'));
    expect(heard.texts[end], id).toContain('replay');
    return heard.texts.slice(0, end).join('\n');
  }

  it.each(['two-ports', 'market', 'points'])(
    'of the other side change no word before the end of %s',
    async (id) => {
      for (const party of PARTIES) {
        const data = dataOf(id);
        delete data.history;
        const one = await heardBefore(checked(data), party, id);
        expect(await heardBefore(otherSecrets(id, party), party, id)).toBe(one);
        // The test can fail: what is one's own does change it.
        expect(await heardBefore(otherSecrets(id, opponent(party)), party, id)).not.toBe(one);
      }
    },
    120_000,
  );

  it('are all told when it is over', async () => {
    const data = dataOf('two-ports');
    data.parties[SELLER].reservation = 41.7;
    const talk = await said(checked(data), [PERSON, 'boulware'], ['copy', 'send', 'walk', 'yes']);
    const end = talk.texts.findIndex((text) => text.startsWith('This talk is kept.'));
    const [before, after] = [talk.texts.slice(0, end).join('\n'), talk.texts.slice(end).join('\n')];
    expect(before).not.toContain('41.7');
    expect(after).toContain('41.7');
    expect(before).not.toMatch(/boulware/);
    expect(after).toMatch(/boulware/);
    // Tools are worth 60 to Southport, which said nothing of it.
    expect(after).toContain('60.0');
  });
});

describe('two people at one keyboard', () => {
  const PEOPLE = [PERSON, PERSON] as const;
  const lines = [
    '',
    'set 1 1',
    'set 2 1',
    'send',
    '',
    'table',
    'log',
    'set 1 3',
    'set 2 2',
    'send',
    '',
    'table',
    'walk',
    'yes',
  ];

  it('are asked to look away, and the screen is cleared between them', async () => {
    const talk = await said(stall(), PEOPLE, lines, { screen: true });
    expect(moveWords(talk)).toEqual(['buyer low fast', 'seller high slow', 'buyer walk']);
    const cleared = talk.texts.flatMap((text, at) => (text === HIDDEN ? [talk.texts[at + 1]] : []));
    expect(cleared).toEqual([
      'Give the keyboard to Buyer, and look away.',
      'Give the keyboard to Seller, and look away.',
      'Give the keyboard to Buyer, and look away.',
    ]);
  });

  it('see nothing of each other: what one keeps to itself changes no word of what the other reads', async () => {
    const read = async (scenario: Scenario, party: Party) => {
      const talk = await said(scenario, PEOPLE, lines, { screen: true });
      const end = talk.texts.findIndex((text) => text.startsWith('This talk is kept.'));
      const turns = talk.texts.slice(0, end).join('\n').split(HIDDEN).slice(1);
      return turns.filter((_, at) => at % 2 === party).join('');
    };
    const plain = stall();
    const secret = (party: Party) => {
      const [buyer, seller] = structuredClone(plain.parties);
      const changed = { brief: 'A secret.', batna: 'Another.', reservation: 33 };
      return stall({
        parties: party === BUYER ? [{ ...buyer, ...changed }, seller] : [buyer, { ...seller, ...changed }],
      });
    };
    for (const party of PARTIES) {
      expect(await read(secret(opponent(party)), party)).toBe(await read(plain, party));
      expect(await read(secret(party), party)).not.toBe(await read(plain, party));
    }
  });

  it('are refused where the screen cannot be cleared, and no record is begun from the lists', async () => {
    const scenario = stall();
    const house = memoryHouse([scenario]);
    const { voice, text } = heardWith(['1', '3', '4', '1', '1']);
    await plainOn(house, { on: 'start' }, '1', voice);
    expect(text()).toContain(
      'two people at one keyboard need a terminal, where the screen can be cleared between them',
    );
    expect(house.files.size).toBe(0);
    // The list stays open: the same lines go on to a talk that is watched.
    expect(text()).toContain('Watch: who plays Buyer?');
  });

  it('may not go on with their record there either', async () => {
    const first = await said(stall(), PEOPLE, ['', 'set 1 1', 'set 2 1', 'send'], { screen: true });
    const record = first.house.openRecord('/records/stall-1.jsonl');
    if (!record.ok) throw new Error(record.why);
    const heard = heardWith([]);
    const why = await plainOn(first.house, { on: 'record', record: record.value }, '1', heard.voice);
    expect(why).toContain('two people at one keyboard need a terminal');
    expect(heard.texts).toEqual([]);
    expect(first.house.closed).toHaveLength(2);
  });
});

describe('the lists, by number', () => {
  it('lead to a talk that is played', async () => {
    const scenario = stall();
    const house = memoryHouse([scenario]);
    const hardliner = panel.findIndex(({ name }) => name === 'hardliner') + 1;
    const heard = heardWith(['0', '2', 'one', '1', '1', String(hardliner), 'walk', 'yes', '', 'q']);
    await plainOn(house, { on: 'start' }, '1', heard.voice);
    expect(heard.left).toEqual([]);
    expect(heard.texts.filter((text) => text.startsWith('That is not a number from 1 to'))).toHaveLength(3);
    expect(heard.texts).toContain('Kept in /records/stall-1.jsonl');
    expect(JSON.parse(house.files.get('/records/stall-1.jsonl')?.[0] as string).agents).toEqual({
      buyer: PERSON,
      seller: 'hardliner',
    });
    // And back to the lists, where it can now be looked back on.
    const home = heard.texts.lastIndexOf('Lancaster: talks between two parties');
    expect(heard.texts.slice(home)).toContain('Look back');
    expect(heard.texts.slice(home)).not.toContain('Go on');
  });

  it('go on with a talk that was left, and look back on one that is over', async () => {
    const first = await said(stall(), [PERSON, 'hardliner'], ['set 1 1', 'set 2 1', 'send', 'quit']);
    const heard = heardWith(['1', 'walk', 'yes', '', '2', '', 'q']);
    await plainOn(first.house, { on: 'start' }, '1', heard.voice);
    expect(heard.left).toEqual([]);
    expect(moveWords({ ...heard, house: first.house, why: undefined })).toEqual([
      'buyer low fast',
      'seller high slow',
      'buyer walk',
    ]);
    expect(heard.texts.filter((text) => text === DEBRIEF)).toHaveLength(2);
  });

  it('lead to a talk that is watched, to a seat in it, and to its debrief as a page', async () => {
    const scenario = stall();
    const house = memoryHouse([scenario]);
    const [boulware, conceder] = ['boulware', 'conceder'].map(
      (name) => `${panel.findIndex((one) => one.name === name) + 1}`,
    ) as [string, string];
    const heard = heardWith([
      '1',
      '4',
      boulware,
      conceder,
      't 99 seller',
      't 1 mars',
      't 1 seller',
      'walk',
      'yes',
      'HTML',
      'q',
    ]);
    await plainOn(house, { on: 'start' }, '1', heard.voice);
    expect(heard.left).toEqual([]);
    expect(heard.texts.filter((text) => text.startsWith('To take over, say t, a move from 0 to'))).toHaveLength(2);
    const header = JSON.parse(house.files.get('/records/stall-1.jsonl')?.[0] as string);
    expect(header).toMatchObject({
      agents: { buyer: 'boulware', seller: PERSON },
      parent: { move: 1, agents: { buyer: 'boulware', seller: 'conceder' } },
    });
    expect(heard.texts).toContain('Written to /here/stall-debrief-1.html: open it in a browser.');
    expect(house.pages.get('/here/stall-debrief-1.html')).toMatch(/^<!doctype html>/i);
  });
});
