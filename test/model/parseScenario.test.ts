import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { parseScenario } from '../../src/model/parseScenario.js';
import { bestPoints } from '../../src/model/preferences.js';
import { writePath } from '../../src/model/problem.js';
import { dataOf } from '../helpers/scenarios.js';
import { runs } from '../helpers/soak.js';

type Data = ReturnType<typeof dataOf>;

function problemsOf(data: unknown): string[] {
  const parsed = parseScenario(data);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${writePath(path)}: ${message}`);
}

/** The problems of a scenario of the fixtures after one change to its data. */
function problemsWith(change: (data: Data) => void, id = 'market'): string[] {
  const data = dataOf(id);
  change(data);
  return problemsOf(data);
}

const ID = 'an id is small letters, digits and hyphens, begins with a letter, at most 40 in all';
const HOUR = 'a time of day in quotes, with two digits each, such as "09:30"; midnight at the end is "24:00"';

/** Faults that touch different places, and the problems each must give whatever else is wrong. */
const FAULTS: readonly [name: string, change: (data: Data) => void, problems: readonly string[]][] = [
  ['a format of the future', (d) => (d.format = 2), ['format: must be 1, not 2']],
  ['an id with capitals', (d) => (d.id = 'Market'), [`id: ${ID}`]],
  ['a title of two lines', (d) => (d.title = 'a\nb'), ['title: one line of text, without a line break']],
  ['an unknown key', (d) => (d.colour = 'red'), ['colour: unknown key']],
  ['a key with a typing mistake', (d) => (d.tittle = 'Once more'), ['tittle: unknown key (did you mean "title"?)']],
  ['a missing text', (d) => delete d.parties[1].batna, ['parties[1].batna: missing: text belongs here']],
  [
    'a rule that it breaks twice over',
    (d) =>
      (d.breaks = [
        { rule: 'zopa', why: 'History had a wide one.' },
        { rule: 'zopa', why: 'It had.' },
      ]),
    ['breaks[1].rule: "zopa" is already the rule of breaks[0]'],
  ],
  [
    'a number in quotes',
    (d) => (d.parties[0].reservation = '20'),
    ['parties[0].reservation: a number belongs here, not "20"'],
  ],
  [
    'three decimals',
    (d) => (d.parties[1].reservation = 25.125),
    ['parties[1].reservation: 25.125 has more than two decimals'],
  ],
  [
    'a bell in a brief',
    (d) => (d.parties[0].brief = 'Ring\u0007'),
    ['parties[0].brief: control characters cannot be printed: leave them out'],
  ],
  ['an empty name', (d) => (d.parties[1].name = ''), ['parties[1].name: write some text here, or leave the key out']],
  ['an unknown first mover', (d) => (d.first = 'ovn'), ['first: "ovn" is not a party (did you mean "oven"?)']],
  ['an hour in words', (d) => (d.schedule[0].from = '2 am'), [`schedule[0].from: ${HOUR}`]],
  [
    'a mandate that rises',
    (d) => (d.schedule[1].mandate.oven = 63),
    ['schedule[1].mandate.oven: 63 is over 62.5, the mandate before: mandates never rise'],
  ],
  [
    'a mandate for a stranger',
    (d) => (d.schedule[0].mandate.baker = 50),
    ['schedule[0].mandate.baker: "baker" is not a party; the parties are mill and oven'],
  ],
  ['no rounds', (d) => (d.extension.rounds = 0), ['extension.rounds: 0 is under 1']],
  ['half a round', (d) => (d.schedule[1].rounds = 1.5), ['schedule[1].rounds: a whole number belongs here, not 1.5']],
  ['a word for yes', (d) => (d.lastWord = 'yes'), ['lastWord: true or false belongs here, not "yes"']],
  ['a discount over 1', (d) => (d.discount.mill = 2), ['discount.mill: 2 is over 1']],
  [
    'a value over 100',
    (d) => (d.issues[0].options[0].value.mill = 140),
    ['issues[0].options[0].value.mill: 140 is over 100'],
  ],
  [
    'a value for one party only',
    (d) => delete d.issues[0].options[2].value.oven,
    ['issues[0].options[2].value.oven: missing: a number belongs here'],
  ],
  [
    'weights that do not sum to 100',
    (d) => (d.issues[0].weight.mill = 49),
    ['issues: the weights of mill sum to 99; they must sum to 100'],
  ],
  [
    'an id that YAML reads as a number',
    (d) => (d.issues[1].options[0].id = 5),
    ['issues[1].options[0].id: text belongs here: write "5" in quotes'],
  ],
  [
    'an option id given twice',
    (d) => (d.issues[2].options[1].id = 'ten'),
    ['issues[2].options[1].id: "ten" is already the id of options[0]'],
  ],
  [
    'a red line of a stranger',
    (d) => (d.issues[0].options[1].redLine = ['mile']),
    ['issues[0].options[1].redLine[0]: "mile" is not a party (did you mean "mill"?)'],
  ],
  [
    'a red line on every option',
    (d) => {
      for (const option of d.issues[1].options) option.redLine = ['mill'];
    },
    ['issues[1].options: every option is a red line of mill, so nothing could ever be signed: leave one open'],
  ],
  [
    'an issue name given twice',
    (d) => (d.issues[2].name = d.issues[0].name),
    ['issues[2].name: "Price of a sack" is already the name of issues[0]'],
  ],
  ['a list for a text', (d) => (d.issues[2].short = ['Bread']), ['issues[2].short: text belongs here, not a list']],
  [
    'a compliance block that names strangers',
    (d) =>
      (d.compliance = {
        slowWalker: 'baker',
        licences: { issue: 'price', named: ['9', '5'] },
        standstill: { issue: 'dai', options: ['friday'] },
      }),
    [
      'compliance.slowWalker: "baker" is not a party; the parties are mill and oven',
      'compliance.licences.named[1]: "5" is not an option of price; the options are 9, 8, 7 and 6',
      'compliance.standstill.issue: "dai" is not an issue (did you mean "day"?)',
    ],
  ],
  [
    'a history that never was',
    (d) => (d.history = { summary: 'They met.', outcome: { price: '5', day: 'tuesday', bread: 'none' } }),
    ['history.outcome.price: "5" is not an option of price; the options are 9, 8, 7 and 6'],
  ],
  [
    'an address that is none',
    (d) => (d.sources = [{ title: 'A page', address: 'nowhere' }]),
    ['sources[0].address: a web address, such as https://example.org/page'],
  ],
];

describe('one fault is one problem, with its place and what would be right', () => {
  test.each(FAULTS)('%s', (_, change, problems) => {
    expect(problemsWith(change)).toEqual(problems);
  });
});

test('no fault hides another: any faults together give the problems of each', () => {
  fc.assert(
    fc.property(fc.subarray([...FAULTS], { minLength: 2 }), (faults) => {
      const data = dataOf('market');
      for (const [, change] of faults) change(data);
      expect(problemsOf(data).sort()).toEqual(faults.flatMap(([, , problems]) => problems).sort());
    }),
    { numRuns: 200 },
  );
});

test('a faulty item of a list does not shift the places of those after it', () => {
  expect(
    problemsWith((d) => {
      d.issues.unshift(null);
      d.issues[2].options[1].id = 'friday';
      d.schedule.unshift('Afternoon');
      d.schedule[2].mandate.oven = 63;
    }).sort(),
  ).toEqual([
    'issues[0]: a block of keys belongs here, not nothing',
    'issues[2].options[1].id: "friday" is already the id of options[0]',
    'schedule[0]: a block of keys belongs here, not "Afternoon"',
    'schedule[2].mandate.oven: 63 is over 62.5, the mandate before: mandates never rise',
  ]);
});

describe('what a mandate must be', () => {
  test('the same in every session is right', () => {
    expect(problemsWith((d) => (d.schedule[1].mandate = { ...d.schedule[0].mandate }))).toEqual([]);
  });

  test('given in one session and not in the next is a problem', () => {
    expect(problemsWith((d) => delete d.schedule[1].mandate)).toEqual([
      'schedule[1].mandate: missing: give a mandate for every session, or for none',
    ]);
  });

  test('given in no session is right', () => {
    expect(
      problemsWith((d) => {
        for (const session of d.schedule) delete session.mandate;
      }),
    ).toEqual([]);
  });

  test('over all that a party may sign is a problem, and its red lines count', () => {
    // Oven may not sign a price of nine and here values eight at 30, so its best is 40x30 + 25x100 + 35x100 = 7200.
    expect(
      problemsWith((d) => {
        const worth = [100, 30, 10, 0];
        for (const [at, option] of d.issues[0].options.entries()) option.value.oven = worth[at];
        d.schedule[0].mandate.oven = 72.01;
      }),
    ).toEqual(['schedule[0].mandate.oven: 72.01 is over 72, the best that oven may sign: it could offer nothing']);
  });

  test('exactly the best that a party may sign is right', () => {
    expect(problemsWith((d) => (d.schedule[0].mandate.mill = 100))).toEqual([]);
  });
});

describe('points given straight', () => {
  test('need no weights', () => {
    expect(problemsWith(() => undefined, 'points')).toEqual([]);
  });

  test('beside a weight or a value are a mixture', () => {
    expect(
      problemsWith((d) => {
        d.issues[0].weight = { seller: 50, buyer: 50 };
        d.issues[1].options[0].value = { seller: 0, buyer: 100 };
      }, 'points'),
    ).toEqual([
      'issues[0].weight: a scenario with a scale gives points, not weights: take one out',
      'issues[1].options[0].value: with a scale, give points instead of a value',
    ]);
  });

  test('are missing where an option gives none', () => {
    expect(problemsWith((d) => delete d.issues[0].options[1].points, 'points')).toEqual([
      'issues[0].options[1].points: missing: a number for each party belongs here',
    ]);
  });

  test('without a scale are a problem', () => {
    expect(problemsWith((d) => delete d.scale, 'points')).toContain(
      'issues[0].options[0].points: points need a scale at the top of the file; with weights, give a value',
    );
  });

  test('are whole, and so are reservations and mandates', () => {
    expect(
      problemsWith((d) => {
        d.parties[0].reservation = 120.5;
        d.schedule[0].mandate.buyer = 0.25;
        d.issues[1].options[0].points.buyer = 1.5;
      }, 'points').sort(),
    ).toEqual([
      'issues[1].options[0].points.buyer: a whole number belongs here, not 1.5',
      'parties[0].reservation: 120.5 is not a whole number of points',
      'schedule[0].mandate.buyer: 0.25 is not a whole number of points',
    ]);
  });

  test('bound the mandates like weights do', () => {
    expect(problemsWith((d) => (d.schedule[0].mandate.buyer = 296), 'points')).toEqual([
      'schedule[0].mandate.buyer: 296 is over 295, the best that buyer may sign: it could offer nothing',
    ]);
    expect(problemsWith((d) => (d.schedule[0].mandate.buyer = 295), 'points')).toEqual([]);
  });
});

describe('how much a scenario may hold', () => {
  const issues = (many: number, options: number) =>
    Array.from({ length: many }, (_, issue) => ({
      id: `issue-${issue}`,
      name: `Issue ${issue}`,
      weight: { ash: issue === 0 ? 100 : 0, birch: issue === 0 ? 100 : 0 },
      options: Array.from({ length: options }, (_option, at) => ({
        id: `o${at}`,
        name: `Option ${at}`,
        value: { ash: at % 101, birch: 0 },
      })),
    }));

  test('a million outcomes are right', () => {
    expect(problemsWith((d) => (d.issues = issues(6, 10)), 'fence')).toEqual([]);
  });

  test('any number of outcomes is right, and none is tabulated to find out', () => {
    expect(problemsWith((d) => (d.issues = issues(9, 10)), 'fence')).toEqual([]);
    expect(problemsWith((d) => (d.issues = issues(100, 1000)), 'fence')).toEqual([]);
  });

  test('more than a thousand options on an issue are a problem', () => {
    expect(problemsWith((d) => (d.issues = issues(1, 1001)), 'fence')).toEqual([
      'issues[0].options: takes at most 1000, and there are 1001',
    ]);
  });

  test('one option on an issue leaves nothing to negotiate', () => {
    expect(problemsWith((d) => d.issues[0].options.pop(), 'fence')).toEqual([
      'issues[0].options: needs at least 2, and there is 1',
    ]);
  });
});

describe('anything may come in', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  });

  test('and is refused with problems, never with an exception', () => {
    fc.assert(
      fc.property(anything, (data) => {
        expect(problemsOf(data)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('in any one place of a scenario: it is sound and can be negotiated, or the problems say why in plain words', () => {
    const places = pathsIn(dataOf('market'));
    const unlikely = fc.oneof(
      anything,
      fc.constantFrom(null, '', ' ', 0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, [], {}, [null], '__proto__'),
      fc.integer({ min: 0, max: 100 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), unlikely, (path, value) => {
        // These faults have tests of their own below; and no file holds `undefined`.
        fc.pre(value !== undefined && !hasLength(value));
        const data = dataOf('market');
        put(data, path, value);
        const parsed = parseScenario(data);
        if (parsed.ok) {
          const deal = prepare(parsed.value);
          for (const own of deal.preferences) expect(Number.isSafeInteger(bestPoints(own))).toBe(true);
        } else {
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const { message } of parsed.problems) {
            expect(message).not.toBe('');
            expect(message).not.toMatch(/invalid|expected|undefined|\[object|function/i);
          }
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

function hasLength(value: unknown): boolean {
  return value !== null && !Array.isArray(value) && 'length' in Object(value);
}

/** The paths of all values in the data, lists and blocks too. */
function pathsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function put(data: Data, path: readonly (string | number)[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((node, step) => node[step], data);
  parent[path.at(-1) as string | number] = value;
}

describe('a fault brings no other problems with it', () => {
  test('a missing format is said to be missing', () => {
    expect(problemsWith((d) => delete d.format)).toEqual(['format: missing: 1 belongs here']);
  });

  test('a text where a list belongs is one problem, in plain words', () => {
    expect(problemsWith((d) => (d.issues[0].options = 'x'))).toEqual([
      'issues[0].options: a list belongs here, not "x"',
    ]);
  });

  test('a weight over 100 says nothing about mandates', () => {
    expect(problemsWith((d) => (d.issues[0].weight.mill = 101))).toEqual(['issues[0].weight.mill: 101 is over 100']);
  });

  test('a missing weight says nothing about mandates', () => {
    expect(problemsWith((d) => delete d.issues[0].weight)).toEqual([
      'issues[0].weight: missing: a weight for each party belongs here (or points on every option, and a scale)',
    ]);
  });

  test('missing issues say nothing about mandates', () => {
    expect(problemsWith((d) => delete d.issues)).toEqual(['issues: missing: a list belongs here']);
  });

  test('a party with a faulty id says nothing about the first mover', () => {
    expect(problemsWith((d) => (d.parties[1].id = 'Oven!')).filter((problem) => problem.startsWith('first'))).toEqual(
      [],
    );
  });

  test('missing parties say nothing about the first mover', () => {
    expect(problemsWith((d) => delete d.parties)).toEqual(['parties: missing: a list of two belongs here']);
  });

  test('a party in capitals is one problem, with the party that was meant', () => {
    const problems = problemsWith((d) => {
      d.issues[0].weight = { Mill: 50, oven: 40 };
    }).filter((problem) => problem.startsWith('issues[0].weight.Mill'));
    expect(problems).toEqual(['issues[0].weight.Mill: "Mill" is not a party (did you mean "mill"?)']);
  });

  test('a number far too big is one problem', () => {
    expect(problemsWith((d) => (d.schedule[0].rounds = 1e20))).toHaveLength(1);
  });

  test('a number far too big is not told to have decimals', () => {
    expect(problemsWith((d) => (d.parties[0].reservation = 1e20)).join()).not.toContain('decimals');
  });

  test('an option id that lacks its quotes is not also unknown to history', () => {
    expect(
      problemsWith((d) => {
        d.issues[0].options[0].id = 9;
        d.history = { summary: 'They met.', outcome: { price: '9', day: 'friday', bread: 'ten' } };
      }),
    ).toEqual(['issues[0].options[0].id: text belongs here: write "9" in quotes']);
  });

  test('an issue with a faulty id is not also unknown to history', () => {
    expect(
      problemsWith((d) => {
        d.issues[0].id = 'Price';
        d.history = { summary: 'They met.', outcome: { price: '9', day: 'friday', bread: 'ten' } };
      }),
    ).toEqual([`issues[0].id: ${ID}`]);
  });
});

describe('what a file could say, and should not', () => {
  test('a session that begins and never ends', () => {
    expect(problemsWith((d) => delete d.schedule[0].to)).not.toEqual([]);
  });

  test.each(['\u202e', '\u2066', '\u2028'])('a title with the layout character %j', (character) => {
    expect(problemsWith((d) => (d.title = `A stall${character}`))).not.toEqual([]);
  });

  // No file can say it, but a program that makes scenarios can: the key is there, and its points become NaN.
  test('a weight that is undefined', () => {
    expect(problemsWith((d) => (d.issues[1].weight = undefined))).not.toEqual([]);
  });

  test('a title of spaces only', () => {
    expect(problemsWith((d) => (d.title = '   '))).not.toEqual([]);
  });

  test('a source whose address is a script', () => {
    expect(problemsWith((d) => (d.sources = [{ title: 'A page', address: 'javascript:alert(1)' }]))).not.toEqual([]);
  });
});
