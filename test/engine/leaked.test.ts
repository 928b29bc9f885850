/** What one party can see must hold nothing that only the other may know, however it is looked for. */
import { describe, expect, test } from 'vitest';
import { openSession, type Session } from '../../src/engine/session.js';
import { forkOf } from '../../src/engine/table.js';
import { windowOf } from '../../src/engine/window.js';
import { type Deal, type DealOptions, prepare } from '../../src/model/deal.js';
import { opponent, PARTIES, type Party, pair } from '../../src/model/party.js';
import type { Scenario } from '../../src/model/scenario.js';
import type { View } from '../../src/model/view.js';
import { attempt, checked, stallDeal, type Try } from '../helpers/play.js';
import { tabulated } from '../helpers/tabulated.js';

/** Everything that can be read, starting from some object. */
interface Reach {
  readonly numbers: Set<number>;
  readonly texts: string[];
  readonly objects: Set<object>;
}

const isNative = (value: unknown) =>
  typeof value === 'function' && /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(value));

/** Objects that belong to the language, not to anybody. */
const isLanguage = (value: object) =>
  isNative(value) ||
  (Object.hasOwn(value, 'constructor') && isNative((value as { constructor?: unknown }).constructor));

/** Walks own and inherited properties, shown or not, getters, arrays, buffers, Maps and Sets. */
function reach(...roots: readonly unknown[]): Reach {
  const numbers = new Set<number>();
  const texts: string[] = [];
  const objects = new Set<object>();
  const queue = [...roots];
  const read = (value: unknown) => {
    if (typeof value === 'number') numbers.add(value);
    else if (typeof value === 'bigint') numbers.add(Number(value));
    else if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'symbol') texts.push(String(value));
    else if ((typeof value === 'object' && value !== null) || typeof value === 'function') queue.push(value);
  };
  for (let value = queue.shift(); value !== undefined; value = queue.shift()) {
    if (typeof value !== 'object' && typeof value !== 'function') {
      read(value);
      continue;
    }
    if (value === null || objects.has(value) || isLanguage(value)) continue;
    objects.add(value);
    if (typeof value === 'function') texts.push(Function.prototype.toString.call(value));
    if (value instanceof Map || value instanceof Set) for (const entry of value.entries()) entry.forEach(read);
    if (value instanceof ArrayBuffer) for (const list of readings(value)) list.forEach(read);
    for (let owner: object | null = value; owner !== null; owner = Object.getPrototypeOf(owner)) {
      for (const key of Reflect.ownKeys(owner)) {
        if (typeof key === 'symbol' || !/^\d+$/.test(key)) read(key);
        read(propertyOf(owner, key, value));
      }
      // A prototype of somebody's own making is looked into for itself, too.
      if (owner !== value) read(owner);
    }
  }
  return { numbers, texts, objects };
}

function propertyOf(owner: object, key: PropertyKey, receiver: object): unknown {
  try {
    return Reflect.get(owner, key, receiver);
  } catch {
    return undefined; // some properties of the language may not be asked for
  }
}

/** A buffer in every kind of number that it may hold. */
function readings(buffer: ArrayBuffer): { forEach: (each: (value: number) => void) => void }[] {
  return [Float64Array, Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Uint8Array].map(
    (kind) => new kind(buffer, 0, Math.floor(buffer.byteLength / kind.BYTES_PER_ELEMENT)),
  );
}

/** All that a party can get out of its view: what it holds, and what its functions give. */
function reachOf(view: View): Reach {
  const stream = view.random();
  const draws = Array.from({ length: 50 }, stream);
  const more = Object.values(stream).flatMap((give: unknown) =>
    typeof give === 'function' ? Array.from({ length: 10 }, () => give() as unknown) : [],
  );
  return reach(view, stream, draws, more, JSON.stringify(view));
}

/** What only one party may know. */
interface Secrets {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly objects: readonly object[];
  readonly lists: readonly (readonly number[])[];
}

function secretsOf(deal: Deal, party: Party): Secrets {
  const { scenario } = deal;
  const { id, brief, batna, reservation } = scenario.parties[party];
  const own = deal.preferences[party];
  const written = [
    reservation,
    scenario.discount?.[id],
    ...scenario.schedule.map(({ mandate }) => mandate?.[id]),
    ...scenario.issues.flatMap(({ weight, options }) => [
      weight?.[id],
      ...options.flatMap(({ value, points }) => [value?.[id], points?.[id]]),
    ]),
  ].filter((number) => number !== undefined);
  const points = [
    own.reservation,
    ...own.optionPoints.flat(),
    ...tabulated(own).points,
    ...deal.schedule.sessions.map(({ mandates }) => mandates[party]),
  ];
  return {
    numbers: [...new Set([...written, ...points, ...points.map((one) => one / own.scale)])],
    texts: [brief, batna],
    objects: [own, ...Object.values(tabulated(own)), own.optionPoints, own.redLines, scenario, deal, deal.schedule],
    lists: Object.values(tabulated(own)).map((list) => [...list]),
  };
}

/** The secrets that are within reach, as sentences. */
function found({ numbers, texts, objects }: Reach, secrets: Secrets): string[] {
  const lists = [...objects].flatMap((one) => (ArrayBuffer.isView(one) || Array.isArray(one) ? [one] : []));
  const contents = new Set(lists.map((list) => [...(list as unknown as number[])].join()));
  const text = texts.join('\n');
  return [
    ...secrets.numbers.filter((number) => numbers.has(number)).map((number) => `the number ${number}`),
    ...secrets.numbers
      .filter((number) => number >= 1000 && new RegExp(`(?<![\\d.])${number}(?!\\d)`).test(text))
      .map((number) => `the number ${number} in a text`),
    ...secrets.texts.filter((secret) => text.includes(secret)).map((secret) => `the text ${secret}`),
    ...secrets.objects.filter((object) => objects.has(object)).map((_, at) => `object ${at}`),
    ...secrets.lists.filter((list) => contents.has(list.join())).map((list) => `the list ${list.join()}`),
  ];
}

const common = {
  format: 1,
  title: 'Two seals',
  situation: 'What everybody knows.',
  lastWord: true,
  extension: { title: 'More', rounds: 1 },
  discount: { left: 0.9137, right: 0.8713 },
};

const parties = (reservations: readonly [number, number]) => [
  { id: 'left', name: 'Left', brief: 'heliotrope', batna: 'quicksilver', reservation: reservations[0] },
  { id: 'right', name: 'Right', brief: 'marzipan', batna: 'obsidian', reservation: reservations[1] },
];

/** Every number that a side is given is its own, and so is every sum of its points; numbers under 13 count outcomes. */
const weighted = checked({
  ...common,
  id: 'weighted',
  parties: parties([23.57, 31.13]),
  schedule: [
    { title: 'First', rounds: 1, mandate: { left: 71.03, right: 66.07 } },
    { title: 'Second', rounds: 1, mandate: { left: 58.19, right: 44.21 } },
  ],
  issues: [
    {
      id: 'seal',
      name: 'Seal',
      weight: { left: 61, right: 37 },
      options: [
        { id: 'red', name: 'Red', value: { left: 97, right: 19 }, redLine: ['right'] },
        { id: 'green', name: 'Green', value: { left: 53, right: 59 } },
        { id: 'blue', name: 'Blue', value: { left: 17, right: 83 }, redLine: ['left'] },
      ],
    },
    {
      id: 'ribbon',
      name: 'Ribbon',
      weight: { left: 39, right: 63 },
      options: [
        { id: 'long', name: 'Long', value: { left: 89, right: 43 } },
        { id: 'short', name: 'Short', value: { left: 41, right: 71 } },
      ],
    },
  ],
});

const straight = checked({
  ...common,
  id: 'straight',
  scale: 777_777_777,
  parties: parties([20_000_003, 30_000_001]),
  schedule: [
    { title: 'First', rounds: 1, mandate: { left: 111_111_113, right: 233_333_333 } },
    { title: 'Second', rounds: 1, mandate: { left: 44_444_443, right: 123_456_789 } },
  ],
  issues: [
    {
      id: 'seal',
      name: 'Seal',
      options: [
        { id: 'red', name: 'Red', points: { left: 112_345_679, right: 100_000_007 }, redLine: ['right'] },
        { id: 'green', name: 'Green', points: { left: 67_867_967, right: 177_424_239 } },
        { id: 'blue', name: 'Blue', points: { left: 15_485_863, right: 198_491_317 }, redLine: ['left'] },
      ],
    },
    {
      id: 'ribbon',
      name: 'Ribbon',
      options: [
        { id: 'long', name: 'Long', points: { left: 49_979_687, right: 32_452_843 } },
        { id: 'short', name: 'Short', points: { left: 29_986_577, right: 86_028_121 } },
      ],
    },
  ],
});

/** A talk with a refusal, a recess, a last word and an extension; the outcomes are those that each side likes best. */
const TALK: readonly Try[] = [
  [0, 'offer', 0],
  [1, 'offer', 0],
  [1, 'offer', 5],
  [0, 'accept'],
  [0, 'offer', 2],
  [1, 'offer', 3],
  [0, 'reject'],
  [0, 'extend'],
  [1, 'extend'],
  [0, 'offer', 2],
  [1, 'accept'],
];

/** Sees the session at the start and after every move. */
function through(scenario: Scenario, see: (session: Session, at: number) => void, options: DealOptions = {}): Session {
  const session = openSession(prepare(scenario, options), { seed: 'sealed' });
  see(session, 0);
  TALK.forEach((one, at) => {
    attempt(session, [one]);
    see(session, at + 1);
  });
  return session;
}

describe.each([
  ['weights and values', weighted],
  ['points given straight', straight],
] as const)('with %s', (_, scenario) => {
  test('the talk goes where secrets could slip out', () => {
    const questions = new Set<string>();
    const session = through(scenario, (now) => questions.add(now.view(now.turn).question));
    expect([...questions].sort()).toEqual(['answer', 'extension', 'move']);
    expect(session.scene().talks.session).toBe(2);
    expect(session.result()?.ending).toBe('agreed');
  });

  test('a view holds nothing that only the other side may know', () => {
    through(scenario, (session, at) => {
      for (const party of PARTIES) {
        const leaks = found(reachOf(session.view(party)), secretsOf(session.deal, opponent(party)));
        expect([at, party, leaks]).toEqual([at, party, []]);
      }
    });
  });

  test('and it holds what is the party’s own: brief, points, reservation, discount, mandate', () => {
    through(scenario, (session) => {
      for (const party of PARTIES) {
        const view = session.view(party);
        const own = session.deal.preferences[party];
        const leaks = found(reachOf(view), secretsOf(session.deal, party));
        for (const number of [
          own.reservation,
          own.discount,
          view.mandate,
          ...tabulated(own).points,
          ...own.optionPoints.flat(),
        ])
          expect(leaks).toContain(`the number ${number}`);
        expect(leaks).toContain(`the text ${scenario.parties[party].brief}`);
        expect(leaks).toContain(`the list ${tabulated(own).forbidden.join()}`);
      }
    });
  });

  test('a view has the other side’s preferences where both books lie open, and then nothing more', () => {
    const seen = through(
      scenario,
      ({ deal, view }, at) => {
        for (const party of PARTIES) {
          const other = opponent(party);
          const { preferences, schedule } = deal;
          expect(view(party).other).toBe(preferences[other]);
          const { brief, batna } = scenario.parties[other];
          const mandates = schedule.sessions.map(({ mandates: both }) => both[other]);
          const confidential = {
            numbers: mandates,
            texts: [brief, batna],
            objects: [scenario, deal, schedule],
            lists: [],
          };
          expect([at, party, found(reachOf(view(party)), confidential)]).toEqual([at, party, []]);
        }
      },
      { completeInformation: true },
    );
    expect(seen.result()?.ending).toBe('agreed');
    through(scenario, ({ view }) => {
      for (const party of PARTIES) expect(view(party).other).toBeUndefined();
    });
  });

  test('a person’s window has nothing of them, there and in a talk taken over from there', () => {
    const see = (session: Session, at: number) => {
      for (const party of PARTIES) {
        const window = windowOf(session, party);
        expect(window.view).toHaveProperty('other', undefined);
        const { numbers, ...secrets } = secretsOf(session.deal, opponent(party));
        // A window counts moves and rounds and has times besides, as small as a part of a weight or a point may be.
        const large = { ...secrets, numbers: numbers.filter((number) => Math.abs(number) > 100) };
        const leaks = found(reach(window, window.view.random(), JSON.stringify(window)), large);
        expect([at, party, leaks]).toEqual([at, party, []]);
        expect(found(reach(window), { ...secretsOf(session.deal, party), objects: [] })).not.toEqual([]);
      }
    };
    const session = through(scenario, see, { completeInformation: true });
    const talk = { session, names: ['micro', 'micro'], parent: undefined, version: '1.0.0' } as const;
    const seats = pair(() => ({ name: 'person', agent: undefined }));
    for (const at of session.moves.keys()) {
      const taken = forkOf(talk, seats, at).session;
      expect(taken.deal.completeInformation).toBe(true);
      see(taken, at);
    }
  });

  test('the secrets of the two are not the same numbers', () => {
    const deal = prepare(scenario);
    const [left, right] = PARTIES.map((party) => secretsOf(deal, party));
    expect(left?.numbers.filter((number) => right?.numbers.includes(number))).toEqual([]);
    expect(left?.numbers.length).toBeGreaterThan(20);
  });
});

describe('the walk finds a secret wherever it is hidden', () => {
  const hidden: [string, () => unknown][] = [
    ['in a property that is not shown', () => Object.defineProperty({}, 'x', { value: 4711, enumerable: false })],
    ['under a symbol', () => ({ [Symbol('x')]: 4711 })],
    ['in a prototype', () => Object.create({ deep: { x: 4711 } })],
    [
      'behind a getter of a class',
      () =>
        new (class Vault {
          get x() {
            return 4711;
          }
        })(),
    ],
    ['in a Map in a Set', () => new Set([new Map([['x', [4711]]])])],
    ['as the key of a Map', () => new Map([[4711, true]])],
    ['in a typed array', () => Float64Array.of(1, 4711)],
    ['in the buffer behind a part of an array', () => Float64Array.of(4711, 1).subarray(1)],
    ['on a function', () => Object.assign(() => 1, { x: 4711 })],
    ['in the text of a function', () => () => 4711],
    ['in a text', () => ({ words: ['it is worth 4711 to us'] })],
    ['as a name', () => ({ at4711: { x4711: 1, ' 4711 ': 2 } })],
  ];
  const secrets: Secrets = { numbers: [4711], texts: [], objects: [], lists: [] };

  test.each(hidden)('%s', (_, hide) => {
    expect(found(reach({ depth: [hide()] }), secrets)).not.toEqual([]);
  });

  test('and nothing where there is none', () => {
    expect(found(reach({ depth: [new Map([[1, new Set(['47110', '14711'])]])], Date, list: [1] }), secrets)).toEqual(
      [],
    );
  });
});

describe('the random stream of a view', () => {
  const draws = (view: View) => Array.from({ length: 4 }, view.random()).join();

  test('is the same however often it is begun at one move', () => {
    const session = openSession(stallDeal(), { seed: '7' });
    const first = draws(session.view(0));
    expect(draws(session.view(0))).toBe(first);
    session.view(1).random()();
    expect(draws(session.view(0))).toBe(first);
    expect(attempt(session, [[0, 'accept']])).toEqual(['nothingOnTable']);
    expect(draws(session.view(0))).toBe(first);
    expect(draws(openSession(stallDeal(), { seed: '7', stage: 'on' }).view(0))).toBe(first);
  });

  test('is another at every move, for each party and for each seed', () => {
    const seen: string[] = [];
    for (const seed of ['7', '8']) {
      const session = openSession(stallDeal(), { seed });
      const moves: Try[] = [1, 2, 3].flatMap((): Try[] => [
        [0, 'offer', 0],
        [1, 'offer', 5],
      ]);
      for (const move of moves) {
        seen.push(draws(session.view(0)), draws(session.view(1)));
        attempt(session, [move]);
      }
    }
    expect(new Set(seen).size).toBe(24);
  });
});
