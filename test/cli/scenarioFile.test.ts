import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/cli/failure.js';
import { DEFAULT_SCENARIO, openScenario, readScenario, scenarioIds } from '../../src/cli/scenarioFile.js';
import { prepare } from '../../src/model/deal.js';
import { problemLine } from '../../src/node/fileProblems.js';
import { changed, IDS, problemsIn, scenarioOf, textOf } from '../helpers/scenarios.js';
import { runs } from '../helpers/soak.js';
import { tabulated } from '../helpers/tabulated.js';

const FENCE = textOf('fence');
const MARKET = textOf('market');

/** The fence with one passage replaced; the problems that come of it. */
function problemsAfter(passage: string, replacement: string): string[] {
  return problemsIn(changed(FENCE, passage, replacement));
}

test('a file with faults of every kind has all of them told, in the order of its lines, with what would be right', () => {
  const ID = 'an id is small letters, digits and hyphens, begins with a letter, at most 40 in all';
  const HOUR = 'a time of day in quotes, with two digits each, such as "09:30"; midnight at the end is "24:00"';
  expect(problemsIn(textOf('broken'))).toEqual([
    'line 2, format: must be 1, not 2',
    'line 2, situation: missing: text belongs here',
    `line 3, id: ${ID}`,
    'line 4, title: control characters cannot be printed: leave them out',
    'line 5, place: one line of text, without a line break',
    'line 8, date: text belongs here: write "2025" in quotes',
    'line 9, situaton: unknown key (did you mean "situation"?)',
    'line 11, parties[0].batna: missing: text belongs here',
    'line 14, parties[0].reservation: a number belongs here, not "43"',
    'line 17, parties[1].short: write some text here, or leave the key out',
    'line 20, parties[1].reservation: 30.125 has more than two decimals',
    'line 21, first: "chian" is not a party (did you mean "china"?)',
    `line 24, schedule[0].from: ${HOUR}`,
    'line 26, schedule[0].rounds: 0 is under 1',
    'line 29, schedule[1].rounds: a whole number belongs here, not 2.5',
    'line 30, schedule[1].mandate.franc: "franc" is not a party; the parties are us and china',
    'line 30, schedule[1].mandate.us: 61 is over 60, the mandate before: mandates never rise',
    'line 31, schedule[2].mandate: missing: give a mandate for every session, or for none',
    'line 32, schedule[2].rounds: 12000 is over 10000',
    'line 35, schedule[3].mandate.china: missing: a number belongs here',
    'line 36, lastWord: true or false belongs here, not "yes"',
    'line 37, discount.us: must be over 0, not -0.5',
    'line 37, discount.china: 1.5 is over 1',
    'line 38, issues: the weights of us sum to 110; they must sum to 100',
    'line 43, issues[0].options[0].id: text belongs here: write "12" in quotes',
    'line 43, issues[0].options[0].value.us: 140 is over 100',
    'line 44, issues[0].options[1].value.us: -1 is under 0',
    'line 44, issues[0].options[1].value.france: "france" is not a party; the parties are us and china',
    'line 44, issues[0].options[1].value.china: missing: a number belongs here',
    'line 45, issues[1].name: missing: text belongs here',
    'line 47, issues[1].options: every option is a red line of us, so nothing could ever be signed: leave one open',
    'line 49, issues[1].options[1].value: a block of keys belongs here, not 7',
    'line 49, issues[1].options[1].id: "open" is already the id of options[0]',
    'line 49, issues[1].options[1].redLine[1]: "chnia" is not a party (did you mean "china"?)',
    'line 52, issues[2].colour: unknown key',
    'line 55, issues[2].options[0].points: points need a scale at the top of the file; with weights, give a value',
    'line 56, issues[2].options[1].value: missing: a number for each party belongs here',
    'line 57, issues[2].options[2]: a block of keys belongs here, not a list',
    'line 58, extension: a block of keys belongs here, not "Wednesday"',
    'line 60, history.summary: missing: text belongs here',
    'line 60, history.outcome.magnets: text belongs here: write "13" in quotes',
    'line 60, history.outcome.peace: "peace" is not an issue; the issues are magnets, tools and truce',
    'line 60, history.outcome.tools: "opne" is not an option of tools (did you mean "open"?)',
    'line 60, history.outcome.truce: missing: an option of this issue belongs here',
    'line 62, sources[0].address: a web address, such as https://example.org/page',
  ]);
});

test.each(['fence', 'points', 'market'])('the fixture %s is sound', (id) => {
  expect(problemsIn(textOf(id))).toEqual([]);
});

describe('the line of a problem', () => {
  test('in a block of many lines is the line of its key', () => {
    expect(problemsAfter('{ ash: 70, birch: 40 }', '\n      ash: 70\n\n      birch: many')).toEqual([
      'line 26, issues[0].weight.birch: a number belongs here, not "many"',
    ]);
  });

  test('in a list is the line of the item', () => {
    const inLines = [
      '- id: low',
      '  name: Low',
      '  value: { ash: 100, birch: 0 }',
      '  redLine:',
      '    - ash',
      '    - oak',
    ].join('\n      ');
    expect(problemsAfter('- { id: low, name: Low, value: { ash: 100, birch: 0 } }', inLines)).toEqual([
      'line 30, issues[0].options[0].redLine[1]: "oak" is not a party; the parties are ash and birch',
    ]);
  });

  test('of a text over several lines is the line where its key stands', () => {
    expect(problemsAfter('A fence between two gardens', '|\n  A fence\n  between gardens')).toEqual([
      'line 4, title: one line of text, without a line break',
    ]);
  });

  test('of something missing is the line of what should hold it', () => {
    expect(problemsAfter('    batna: The fence stays down.\n    reservation: 30', '    reservation: 30')).toEqual([
      'line 7, parties[0].batna: missing: text belongs here',
    ]);
  });

  test('counts the same with CRLF line ends', () => {
    const broken = changed(FENCE, 'rounds: 4', 'rounds: none');
    const expected = ['line 19, schedule[0].rounds: a number belongs here, not "none"'];
    expect(problemsIn(broken)).toEqual(expected);
    expect(problemsIn(broken.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test('behind an alias is the line of the alias', () => {
    const aliased = changed(
      changed(FENCE, 'weight: { ash: 70, birch: 40 }', 'weight: &same { ash: 50, birch: 40 }'),
      'weight: { ash: 30, birch: 60 }',
      'weight: *same',
    );
    expect(problemsIn(aliased)).toEqual(['line 20, issues: the weights of birch sum to 80; they must sum to 100']);
    expect(problemsIn(changed(aliased, 'birch: 40 }', 'birch: 40, oak: 0 }'))).toContain(
      'line 29, issues[1].weight.oak: "oak" is not a party; the parties are ash and birch',
    );
  });
});

describe('a file that is no scenario has one clear problem', () => {
  test.each([
    ['nothing', '', 'line 1: the file is empty'],
    ['blank lines', '\n  \n\n', 'line 1: the file is empty'],
    ['a comment', '# Here will be a scenario.\n', 'line 1: the file is empty'],
    ['null', 'null\n', 'line 1: a block of keys belongs here, not nothing'],
    ['a document mark', '---\n', 'line 1: a block of keys belongs here, not nothing'],
    ['a word', 'hello\n', 'line 1: a block of keys belongs here, not "hello"'],
    ['a number', '42\n', 'line 1: a block of keys belongs here, not 42'],
    ['a list', '- one\n- two\n', 'line 1: a block of keys belongs here, not a list'],
  ])('%s', (_, text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  test.each([
    ['an anchor that unfolds to a thousand million', laughs(9), 'line 1: its anchors and aliases cannot be unfolded'],
    ['a list that holds itself', 'a: &a [*a]\n', 'line 1: a cannot stand inside itself'],
  ])('%s', (_, text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });
});

/** The billion laughs: every line holds the one before nine times. */
function laughs(lines: number): string {
  const names = [...'abcdefghijklmnopqrst'].slice(0, lines);
  const list = (item: string) => `[${Array(9).fill(item).join(', ')}]`;
  return names.map((name, at) => `${name}: &${name} ${list(at === 0 ? 'ha' : `*${names[at - 1]}`)}\n`).join('');
}

describe('a file that is no YAML is told by its line', () => {
  test.each([
    ['a key given twice', changed(FENCE, 'id: fence', 'id: fence\nid: hedge'), 4],
    ['a key given twice deep inside', changed(FENCE, '{ ash: 70, birch: 40 }', '{ ash: 70, birch: 40, ash: 70 }'), 23],
    ['a second document', `${FENCE}---\n${FENCE}`, 33],
    ['a tab before a key', changed(FENCE, '    rounds: 4', '\trounds: 4'), 19],
    ['a brace left open', changed(FENCE, '{ ash: 70, birch: 40 }', '{ ash: 70, birch: 40'), 24],
    ['a colon inside a text', changed(FENCE, 'title: A fence', 'title: Ash: a fence'), 4],
    ['a tag that makes a function', changed(FENCE, 'title: Saturday', 'title: !!js/function "() => 1"'), 18],
    ['a tag of the author', changed(FENCE, 'title: Saturday', 'title: !day Saturday'), 18],
    ['a key that is a list', `${FENCE}? [a, b]\n: c\n`, 33],
    ['a YAML of the future', `%YAML 3.0\n---\n${FENCE}`, 1],
  ])('%s', (_, text, line) => {
    const [problem] = problemsIn(text);
    expect(problem).toMatch(new RegExp(`^line ${line}: .{10,}`));
  });

  test('two keys given twice are both told', () => {
    const twice = changed(
      changed(FENCE, 'id: fence', 'id: fence\nid: hedge'),
      '    rounds: 4',
      '    rounds: 4\n    rounds: 5',
    );
    expect(problemsIn(twice).map((problem) => /^line \d+/.exec(problem)?.[0])).toEqual(['line 4', 'line 21']);
  });

  test.each([
    ['in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['in blocks', '{a: '.repeat(100_000) + '}'.repeat(100_000)],
    ['in dashes', `${'- '.repeat(100_000)}x`],
    ['by indentation', Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['inside a scenario', `${FENCE}history: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['and never closed', '['.repeat(50_000)],
  ])('nested without end %s', (_, text) => {
    expect(problemsIn(text)).not.toEqual([]);
  });

  test('nested without end, in plain words', () => {
    expect(problemsIn('['.repeat(100_000) + ']'.repeat(100_000))).toEqual(['line 1: nested too deep']);
  });

  test('an alias that was never anchored, with its line and its name', () => {
    expect(problemsAfter('A fence between two gardens', '*fence')[0]).toMatch(/^line 4.*fence/);
  });

  test('two documents, in words for an author', () => {
    expect(problemsIn(`${FENCE}---\n${FENCE}`).join()).not.toContain('YAML.parseAllDocuments()');
  });

  test('a quote left open, with the line where it opens', () => {
    expect(problemsAfter('title: Saturday', 'title: "Saturday')[0]).toMatch(/^line 18:/);
  });

  test('a tab, with no more problems than there are tabs', () => {
    expect(problemsAfter('  - id: ash\n', '\t- id: ash\n')).toHaveLength(1);
  });
});

describe('a fault of YAML is told once, in words for an author', () => {
  // The parser warns of a tag that it does not know, and the search for tags finds it again.
  test('a tag that makes a function', () => {
    expect(problemsAfter('name: Height', 'name: !!js/function "() => 1"')).toHaveLength(1);
  });

  // Only brackets and braces are counted; the parser's stack ends in dashes too.
  test('dashes without end', () => {
    expect(problemsIn(`${'- '.repeat(100_000)}x`)).toEqual(['line 1: nested too deep']);
  });

  // These come from the parser as they are.
  test.each([
    ['a colon inside a text', changed(FENCE, 'title: A fence', 'title: Ash: a fence'), /compact mappings/],
    ['a key that is a list', `${FENCE}? [a, b]\n: c\n`, /stringKeys/],
  ])('%s', (_, text, jargon) => {
    expect(problemsIn(text).join()).not.toMatch(jargon);
  });
});

describe('values that YAML makes and no author means', () => {
  test.each([
    ['.nan', 'a number belongs here, not NaN'],
    ['.inf', 'a number belongs here, not Infinity'],
    ['-.inf', 'a number belongs here, not -Infinity'],
    ['1e400', 'a number belongs here, not Infinity'],
    ['2025-06-09', 'a number belongs here, not "2025-06-09"'],
    ['30 %', 'a number belongs here, not "30 %"'],
    ['1_000', 'a number belongs here, not "1_000"'],
    ['~', 'a number belongs here, not nothing'],
    ['', 'a number belongs here, not nothing'],
    ['true', 'a number belongs here, not true'],
    ['[30]', 'a number belongs here, not a list'],
    ['{ ash: 30 }', 'a number belongs here, not a block of keys'],
  ])('a reservation of %s', (value, message) => {
    expect(problemsAfter('reservation: 30', `reservation: ${value}`)).toEqual([
      `line 11, parties[0].reservation: ${message}`,
    ]);
  });

  test.each([
    ['0', '0 is under 1'],
    ['-3', '-3 is under 1'],
    ['10001', '10001 is over 10000'],
    ['2.5', 'a whole number belongs here, not 2.5'],
    ['.inf', 'a number belongs here, not Infinity'],
    ['"4"', 'a number belongs here, not "4"'],
  ])('%s rounds', (value, message) => {
    expect(problemsAfter('rounds: 4', `rounds: ${value}`)).toEqual([`line 19, schedule[0].rounds: ${message}`]);
  });

  test.each([
    ['12', 'text belongs here: write "12" in quotes'],
    ['1.5', 'text belongs here: write "1.5" in quotes'],
    ['true', 'text belongs here, not true'],
    ['~', 'text belongs here, not nothing'],
    ['[low]', 'text belongs here, not a list'],
    ['""', 'write some text here, or leave the key out'],
    ['"a\\tb"', 'control characters cannot be printed: leave them out'],
    ['"\\e[31mred"', 'control characters cannot be printed: leave them out'],
    ['"\\x85"', 'control characters cannot be printed: leave them out'],
    ['"\\0"', 'control characters cannot be printed: leave them out'],
  ])('a name of %s', (value, message) => {
    expect(problemsAfter('name: Height', `name: ${value}`)).toEqual([`line 22, issues[0].name: ${message}`]);
  });

  test.each(['2025-06-09', '13:00', 'on', 'yes', 'No', '0x', '+1 day', "'it''s'"])(
    'a name of %s is a text',
    (value) => {
      expect(problemsAfter('name: Height', `name: ${value}`)).toEqual([]);
    },
  );

  test('a number in another notation is a number', () => {
    expect(problemsAfter('reservation: 30', 'reservation: 3e1')).toEqual([]);
  });

  test('a merge is no key of the format, and merges nothing', () => {
    const problems = problemsAfter('title: A fence between two gardens', '<<: { title: A fence between two gardens }');
    expect(problems[0]).toBe('line 2, title: missing: text belongs here');
    expect(problems[1]).toMatch(/^line 4, <<: unknown key/);
    expect(problems).toHaveLength(2);
  });

  test.each(['!!binary aGVsbG8=', '!!timestamp 2025-06-09', '!!set { a, b }'])('%s is said to be a tag', (value) => {
    expect(problemsAfter('name: Height', `name: ${value}`)[0]).toMatch(/^line 22.*tag/);
  });
});

describe('names that mean something to the language underneath', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const SMALL = NAMES.filter((name) => /^[a-z]+$/.test(name));

  test.each(NAMES)('%s is an unknown key at the top', (name) => {
    expect(problemsIn(`${FENCE}${name}: { format: 1 }\n`)).toEqual([`line 33, ${name}: unknown key`]);
  });

  test.each(NAMES)('%s is an unknown key of a party', (name) => {
    expect(problemsAfter('name: Ash\n', `name: Ash\n    ${name}: { batna: x }\n`)).toEqual([
      `line 9, parties[0].${name}: unknown key`,
    ]);
  });

  test.each(NAMES)('%s is no party with a weight', (name) => {
    const problems = problemsAfter('{ ash: 70, birch: 40 }', `{ ash: 70, birch: 40, ${name}: 1 }`);
    expect(problems.at(-1)).toBe(
      `line 23, issues[0].weight.${name}: "${name}" is not a party; the parties are ash and birch`,
    );
  });

  test.each(NAMES)('%s stands for no party that is missing', (name) => {
    const problems = problemsAfter('{ ash: 70, birch: 40 }', `{ ash: 70, ${name}: { birch: 40 } }`);
    expect(problems).toContain('line 23, issues[0].weight.birch: missing: a number belongs here');
  });

  test.each(NAMES)('%s is no issue of history', (name) => {
    const history = `history: { summary: It stayed down., outcome: { height: low, cost: ash, ${name}: low } }\n`;
    expect(problemsIn(FENCE + history).at(-1)).toBe(
      `line 33, history.outcome.${name}: "${name}" is not an issue; the issues are height and cost`,
    );
  });

  test.each(SMALL)('%s is no option of history', (name) => {
    const history = `history: { summary: It stayed down., outcome: { height: ${name}, cost: ash } }\n`;
    expect(problemsIn(FENCE + history)).toEqual([
      `line 33, history.outcome.height: "${name}" is not an option of height; the options are low and high`,
    ]);
  });

  test.each(['__proto__', 'toString'])('%s is no id', (name) => {
    expect(problemsAfter('id: height', `id: ${name}`)).toEqual([
      'line 21, issues[0].id: an id is small letters, digits and hyphens, begins with a letter, at most 40 in all',
    ]);
  });

  test('constructor may be a party, an issue and an option, and keeps its own points', () => {
    const renamed = FENCE.replaceAll(/\bash: /g, 'constructor: ')
      .replace('id: ash\n', 'id: constructor\n')
      .replace('id: height', 'id: constructor')
      .replace('id: low', 'id: constructor');
    const read = readScenario(renamed);
    expect(read.ok ? [] : read.problems.map(problemLine)).toEqual([]);
    if (read.ok) expect([...tabulated(prepare(read.value).preferences[0]).points]).toEqual([7000, 10_000, 0, 3000]);
  });

  test('constructor as a party is missed where its number is missing', () => {
    const renamed = FENCE.replaceAll(/\bash: /g, 'constructor: ').replace('id: ash\n', 'id: constructor\n');
    expect(problemsIn(changed(renamed, 'value: { constructor: 100, birch: 0 }', 'value: { birch: 0 }'))).toEqual([
      'line 25, issues[0].options[0].value.constructor: missing: a number belongs here',
    ]);
  });

  test('nothing of it reaches the objects of the program', () => {
    problemsIn(`${FENCE}__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ['a key', `${FENCE}"\\e[2J": 1\n`],
    ['a key as bytes', `${FENCE}\u001b[2J: 1\n`],
    ['a key of two lines', `${FENCE}"a\\nb": 1\n`],
    ['a value', `${FENCE}lastWord: "\\e[2J"\n`],
    ['a text', '"\\e[2J"\n'],
    ['a party of a weight', changed(FENCE, '{ ash: 70, birch: 40 }', '{ ash: 70, birch: 40, "\\e[2J": 1 }')],
  ])('%s with control characters is not printed as it is', (_, text) => {
    expect(problemsIn(text).join('')).not.toMatch(/\p{Cc}/u);
  });
});

describe('how a text is laid out does not matter', () => {
  test.each([
    ['CRLF line ends', MARKET.replaceAll('\n', '\r\n')],
    ['no line end at the end', MARKET.trimEnd()],
    ['a byte order mark', `\ufeff${MARKET}`],
    ['a document mark before and after', `---\n${MARKET}...\n`],
    ['a version of YAML', `%YAML 1.2\n---\n${MARKET}`],
    ['900,000 bytes of comments', `${MARKET}#${' and so on'.repeat(90_000)}\n`],
    ['JSON', JSON.stringify(scenarioOf('market'))],
  ])('%s', (_, text) => {
    const read = readScenario(text);
    expect(read.ok ? read.value : read.problems.map(problemLine)).toEqual(scenarioOf('market'));
  });

  test('an anchor and an alias are as good as writing it twice', () => {
    const anchored = changed(
      changed(
        FENCE,
        'value: { ash: 0, birch: 100 } }\n  - id: cost',
        'value: &birch { ash: 0, birch: 100 } }\n  - id: cost',
      ),
      'name: Ash pays, value: { ash: 0, birch: 100 }',
      'name: Ash pays, value: *birch ',
    );
    const read = readScenario(anchored);
    expect(read.ok && read.value).toEqual(scenarioOf('fence'));
  });
});

describe('whatever is in a file, reading it ends with a scenario or with problems that have a line', () => {
  const sound = (text: string) => {
    const read = readScenario(text);
    if (read.ok) return expect(prepare(read.value).space.outcomes).toBeGreaterThan(1);
    const lines = text.split(/\r\n|\n/).length;
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { line, message } of read.problems) {
      expect(Number.isInteger(line) && line >= 1 && line <= lines).toBe(true);
      expect(message).not.toBe('');
    }
  };

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), sound), { numRuns: runs(400) });
  });

  test('any text of the characters that YAML gives a meaning', () => {
    const unit = fc.constantFrom(...'{}[]:,-?&*!|>%@`"\'#\n \tab1~<=\\\r');
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), sound), { numRuns: runs(1000) });
  });

  test('a scenario with a few characters put in, taken out or written over', () => {
    const edit = fc.record({
      at: fc.nat(MARKET.length),
      take: fc.nat(6),
      put: fc.oneof(
        fc.constantFrom(
          '',
          '\n',
          ' ',
          '\t',
          ':',
          '- ',
          '{',
          '}',
          '[',
          ']',
          '"',
          '#',
          '&a ',
          '*a',
          '!!map ',
          '9e9',
          '~',
        ),
        fc.string({ maxLength: 4 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        sound(edits.reduce((text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take), MARKET));
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('opening a scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lancaster-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Writes a file and opens it. */
  function opened(name: string, bytes: string | Uint8Array) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return openScenario(path);
  }

  /** The message with which opening is refused; any error but `InputError` fails the test. */
  function refusal(open: () => unknown): string {
    try {
      open();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      return (error as InputError).message;
    }
    throw new Error('it was opened');
  }

  /** The exit code of a run on a file; `null` if it had to be stopped. */
  function statusOfRun(name: string, text: string): number | null {
    const path = join(folder, name);
    writeFileSync(path, text);
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    return spawnSync(process.execPath, ['--import', 'tsx', main, 'run', path], { timeout: 15_000 }).status;
  }

  test('by id finds it in the package', () => {
    expect(openScenario('two-ports').id).toBe('two-ports');
    expect(openScenario(DEFAULT_SCENARIO).id).toBe('london-2025');
  });

  test('by path finds it anywhere', () => {
    expect(openScenario(fileURLToPath(new URL('../fixtures/fence.yaml', import.meta.url)))).toEqual(
      scenarioOf('fence'),
    );
    expect(opened('other-name.yml', FENCE)).toEqual(scenarioOf('fence'));
  });

  test('takes UTF-8 with a byte order mark and CRLF line ends', () => {
    expect(opened('windows.yaml', `\ufeff${FENCE.replaceAll('\n', '\r\n')}`)).toEqual(scenarioOf('fence'));
  });

  test('all ids are those of the folder', () => {
    expect(scenarioIds()).toEqual([DEFAULT_SCENARIO, ...IDS.filter((id) => id !== DEFAULT_SCENARIO)]);
  });

  test('by an id with a typing mistake tells the right one', () => {
    expect(refusal(() => openScenario('londn-2025'))).toBe(
      'there is no scenario "londn-2025" (did you mean "london-2025"?)',
    );
  });

  test.each(['xyzzy', '', '..', 'constructor', '__proto__', 'two-ports.json'])('by %j tells all ids', (id) => {
    const message = refusal(() => openScenario(id));
    expect(message).toContain(`there is no scenario "${id}"`);
    if (!message.includes('did you mean')) for (const known of IDS) expect(message).toContain(known);
  });

  test.each([
    ['a file that is not there', 'nowhere.yaml', 'cannot be read: there is no such file or folder'],
    ['a folder', '', 'cannot be read: it is a folder, not a file'],
    ['a path through a file', 'file.yaml/x.yaml', 'cannot be read: part of the path is a file, not a folder'],
  ])('%s says so', (_, name, reason) => {
    writeFileSync(join(folder, 'file.yaml'), FENCE);
    mkdirSync(join(folder, 'inner'), { recursive: true });
    const path = `${folder}/${name}`;
    expect(refusal(() => openScenario(path))).toBe(`${path} ${reason}`);
  });

  test.each([
    ['bytes of every kind', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)],
    ['a broken UTF-8 sequence', Buffer.concat([Buffer.from(FENCE), Buffer.from([0xc3, 0x28])])],
    ['Latin-1', Buffer.from(changed(FENCE, 'Height', 'Höhe'), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FENCE, 'utf16le')])],
  ])('%s are not a text in UTF-8', (_, bytes) => {
    expect(refusal(() => opened('bytes.yaml', bytes))).toBe(
      `${join(folder, 'bytes.yaml')} is not a text file in UTF-8`,
    );
  });

  test('two million bytes are too many', () => {
    expect(refusal(() => opened('big.yaml', `${FENCE}#${'x'.repeat(2_000_000)}`))).toMatch(
      /big\.yaml cannot be read: it is too big for a scenario: 2\d{6} bytes, and 1000000 is the most$/,
    );
  });

  test('zero bytes inside a text are a problem of its line', () => {
    expect(refusal(() => opened('zero.yaml', changed(FENCE, 'Who pays', 'Who\0pays')))).toBe(
      `${join(folder, 'zero.yaml')} has a problem\nline 28, issues[1].name: control characters cannot be printed: leave them out`,
    );
  });

  test('only zero bytes are refused', () => {
    refusal(() => opened('zeros.yaml', '\0'.repeat(1000)));
  });

  test('tells how many problems there are, and then each', () => {
    const path = fileURLToPath(new URL('../fixtures/broken.yaml', import.meta.url));
    const [head, ...problems] = refusal(() => openScenario(path)).split('\n');
    expect(head).toBe(`${path} has 45 problems`);
    expect(problems).toEqual(problemsIn(textOf('broken')));
  });

  test('with a single problem tells it alone', () => {
    expect(refusal(() => opened('one.yaml', changed(FENCE, 'rounds: 4', 'rounds: 0')))).toBe(
      `${join(folder, 'one.yaml')} has a problem\nline 19, schedule[0].rounds: 0 is under 1`,
    );
  });

  test('a file just under the limit, all of unknown keys, is refused before patience ends', () => {
    expect(statusOfRun('keys.yaml', Array.from({ length: 90_000 }, (_, at) => `k${at}: 1\n`).join(''))).toBe(2);
  });

  // Every alias is looked up by a walk through the whole file, also far beyond the number that may be unfolded.
  test('a file just under the limit, all of aliases, is refused before patience ends', () => {
    expect(statusOfRun('aliases.yaml', `a: &a 1\nb: [${Array(90_000).fill('*a').join(', ')}]\n`)).toBe(2);
  });

  test('a path that no system allows is not called a text file', () => {
    expect(refusal(() => openScenario('a\0b.yaml'))).toContain('cannot be read');
  });
});
