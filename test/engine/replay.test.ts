import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { play } from '../../src/engine/play.js';
import { recordLines } from '../../src/engine/record.js';
import { firstDifference, replay } from '../../src/engine/replay.js';
import { openSession } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { pair } from '../../src/model/party.js';
import { PERSON, parseRecord, type TalkRecord } from '../../src/model/record.js';
import { NONE } from '../../src/model/space.js';
import { checker, type Fault, linesOf, resealed, rewritten, textOfLines } from '../helpers/records.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';

const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const check = checker();
afterAll(check.close);

function parsed(lines: readonly string[]): TalkRecord {
  const read = parseRecord(textOfLines(lines));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.record;
}

/** What was written of a talk, played again: its lines, or the problem. */
function replayed(deal: Deal, lines: readonly string[], stage: 'on' | 'off', again: boolean): unknown {
  const record = parsed(lines);
  const names = deal.scenario.parties.map(({ id }) => record.header.agents[id] as string) as [string, string];
  const seats = pair((party) => (names[party] === PERSON ? undefined : hire(names[party]).seat()));
  const { session, problem } = replay(deal, record, { stage, ...(again ? { seats: () => seats } : {}) });
  return problem ?? firstDifference(session, record, lines) ?? recordLines(session, { agents: names });
}

const agentNames = [
  ...strategies.map(({ name }) => name),
  'boulware(exponent=0.05)',
  'conceder(exponent=7)',
  'random',
  'random',
];

const talk = fc.record({
  id: fc.constantFrom('london-2025', 'two-ports', 'big-board', 'market', 'market', 'market', 'fence', 'points'),
  agents: fc.tuple(fc.constantFrom(...agentNames), fc.constantFrom(...agentNames)),
  seed: fc.oneof(
    fc.nat().map(String),
    fc.string({ unit: 'binary', maxLength: 12 }).filter((seed) => !UNPRINTABLE.test(seed)),
  ),
  rounds: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  stage: fc.constantFrom('on' as const, 'off' as const),
});

describe('the record of any talk between agents', () => {
  const dealIn = (id: string, rounds: number | undefined) =>
    rounds === undefined || id === 'london-2025' ? dealOf(id) : prepare(scenarioOf(id), { rounds });

  test.each(['\u0000', 'a\nb', '\u001b[2J', '\u202e'])(
    'is not begun with the seed %j, which no terminal may print',
    (seed) => {
      expect(() => openSession(dealOf('two-ports'), { seed })).toThrow(RangeError);
    },
  );

  test('written, read and played again gives the same lines, on stage and off', () => {
    fc.assert(
      fc.property(talk, ({ id, agents, seed, rounds, stage }) => {
        const deal = dealIn(id, rounds);
        const lines = linesOf(deal, agents, { seed, stage });
        expect(replayed(deal, lines, 'on', false)).toEqual(lines);
        expect(replayed(deal, lines, 'off', false)).toEqual(lines);
        expect(replayed(deal, lines, 'off', true)).toEqual(lines);
      }),
      { numRuns: 150 },
    );
  });

  test('says nothing of the stage it was played on', () => {
    fc.assert(
      fc.property(talk, ({ id, agents, seed, rounds }) => {
        const deal = dealIn(id, rounds);
        expect(linesOf(deal, agents, { seed, stage: 'on' })).toEqual(linesOf(deal, agents, { seed, stage: 'off' }));
      }),
      { numRuns: 60 },
    );
  });

  test('stopped anywhere, plays as far as it goes and is not ended', () => {
    const lines = linesOf(dealOf('market'), ['random', 'random'], { seed: '4' });
    for (let moves = 0; moves <= lines.length - 3; moves++) {
      const record = parsed(lines.slice(0, moves + 1));
      const { session, problem } = replay(dealOf('market'), record);
      expect(problem).toBeUndefined();
      expect(session.moves).toHaveLength(moves);
      expect(session.over).toBe(false);
      expect(recordLines(session, { agents: ['random', 'random'] })).toEqual(lines.slice(0, moves + 1));
    }
  });

  test('of people, who need no rule, says no reason and plays again', () => {
    const deal = dealOf('two-ports');
    const session = openSession(deal, { seed: '1' });
    session.move(0, { type: 'offer', outcome: 0 });
    session.move(1, { type: 'offer', outcome: 26 });
    session.move(0, { type: 'walk', outcome: NONE });
    const lines = recordLines(session, { agents: [PERSON, PERSON] });
    expect(lines).toHaveLength(5);
    expect(lines.slice(1).join()).not.toContain('because');
    expect(replayed(deal, lines, 'off', false)).toEqual(lines);
    expect(replayed(deal, lines, 'off', true)).toEqual(lines);
  });
});

describe('a record worked by hand', () => {
  // North: 60x50 + 15x0 + 25x60 = 4500, South: 15x50 + 60x100 + 25x60 = 8250.
  const deal = dealOf('two-ports');
  const session = openSession(deal, { seed: 'a seed' });
  session.move(0, { type: 'offer', outcome: 0 }, 'aspire');
  session.move(1, { type: 'offer', outcome: 16 }, 'aspire');
  session.move(0, { type: 'accept', outcome: NONE }, 'enough');
  const [header, first, second, third, ending] = recordLines(session, { agents: ['boulware', 'linear'] }) as string[];

  test('begins with a header', () => {
    const { version, digest, ...rest } = JSON.parse(header as string);
    expect(rest).toEqual({
      record: 1,
      scenario: 'two-ports',
      agents: { northport: 'boulware', southport: 'linear' },
      seed: 'a seed',
    });
    expect(digest).toBe(deal.digest);
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('has a line for every move in the words of the scenario', () => {
    expect([first, second, third]).toEqual([
      '{"move":1,"round":1,"by":"northport","type":"offer","offer":{"magnets":"12","tools":"blocked","truce":"30"},"because":"aspire"}',
      '{"move":2,"round":1,"by":"southport","type":"offer","offer":{"magnets":"6","tools":"open","truce":"90"},"because":"aspire"}',
      '{"move":3,"round":2,"by":"northport","type":"accept","because":"enough"}',
    ]);
  });

  test('ends with who agreed, on what, what it is worth to both, and the seal', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const before = [header, first, second, third] as string[];
    expect(ending).toBe(
      JSON.stringify({
        ending: 'agreed',
        round: 2,
        by: 'northport',
        deal: { magnets: '6', tools: 'open', truce: '90' },
        utility: { northport: 0.45, southport: 0.825 },
        sha256: sha256(before.map((line) => `${line}\n`).join('')),
        lines: before.map((line) => sha256(line).slice(0, 8)),
      }),
    );
  });
});

const PORTS = linesOf(dealOf('two-ports'), ['random', 'random'], { seed: '7' });
const LONDON = linesOf(dealOf('london-2025'), ['logroller', 'tit-for-tat'], { seed: '7' });

describe('a sealed record', () => {
  test.each([
    ['Two ports', PORTS],
    ['London', LONDON],
    ['talks that expired', linesOf(dealOf('two-ports'), ['hardliner', 'hardliner'], { seed: '7' })],
    [
      'plain alternating offers',
      linesOf(prepare(scenarioOf('two-ports'), { rounds: 4 }), ['linear', 'micro'], { seed: '7' }),
    ],
  ])('is true: %s', async (_, lines) => {
    expect(await check.firstFault(textOfLines(lines))).toBeUndefined();
  });

  test('of a scenario in another file is checked against that file', async () => {
    const file = fileURLToPath(new URL('../fixtures/market.yaml', import.meta.url));
    const text = textOfLines(linesOf(dealOf('market'), ['random', 'micro'], { seed: '3' }));
    expect(await check.firstFault(text, '--scenario', file)).toBeUndefined();
  });
});

interface Edit {
  readonly what: string;
  readonly text: string;
  /** The line that a check must name first. */
  readonly lines: readonly number[];
}

/** The line, from 1, in which a character stands; a line end belongs to the line it ends. */
function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Every way of changing one character here. */
function editsAt(text: string, position: number): Edit[] {
  const line = lineAt(text, position);
  const was = text[position] as string;
  const [head, tail] = [text.slice(0, position), text.slice(position + 1)];
  const say = (what: string) => `${what} at ${position}, line ${line}, ${JSON.stringify(was)}`;
  const substitutes = [...new Set([/\d/.test(was) ? String((Number(was) + 1) % 10) : 'x', ' ', '"', '\n', 'é'])];
  return [
    { what: say('deleted'), text: head + tail, lines: [line] },
    ...substitutes
      .filter((character) => character !== was)
      .map((character) => ({
        what: say(`${JSON.stringify(character)} for`),
        text: head + character + tail,
        lines: [line],
      })),
    ...['0', ' ', ',', '\r'].map((character) => ({
      what: say(`${JSON.stringify(character)} before`),
      text: head + character + was + tail,
      lines: [line],
    })),
    // A line end put before a line end makes a new, empty line after this one.
    { what: say('"\\n" before'), text: `${head}\n${was}${tail}`, lines: was === '\n' ? [line, line + 1] : [line] },
  ];
}

/** The edits that a check passes over or blames on another line. */
async function unfound(edits: readonly Edit[]): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (const { what, text, lines } of edits) {
    const fault = await check.firstFault(text);
    if (fault === undefined || !lines.includes(fault.line)) wrong.push({ what, fault, expected: lines });
  }
  return wrong;
}

describe('a byte edited in a sealed record is found, and its line is the first that is named', () => {
  test.each(PORTS.map((_, at) => at + 1))('in line %i of Two ports', async (number) => {
    const text = textOfLines(PORTS);
    const start = textOfLines(PORTS.slice(0, number - 1)).length;
    const length = (PORTS[number - 1] as string).length;
    // The line end of the last line has a test of its own, for what is put after it.
    const positions = Array.from({ length: number === PORTS.length ? length : length + 1 }, (_, at) => start + at);
    // A third of them, to be done in time, and the ends: the places shift from line to line.
    const chosen = positions.filter((position, at) => at < 2 || at >= length - 2 || position % 3 === number % 3);
    expect(await unfound(chosen.flatMap((position) => editsAt(text, position)))).toEqual([]);
  });

  test('at both ends, in the middle, in digits and in letters of every line of London', async () => {
    const text = textOfLines(LONDON);
    const edits = LONDON.flatMap((line, at) => {
      const start = textOfLines(LONDON.slice(0, at)).length;
      const digit = line.search(/\d/);
      const letter = line.search(/[a-z]/);
      const places = [0, digit, letter, Math.floor(line.length / 2), line.length - 1];
      return places.flatMap((place) => editsAt(text, start + place));
    });
    expect(await unfound(edits)).toEqual([]);
  });

  test('when it is the last line end', async () => {
    const text = textOfLines(PORTS);
    expect(await check.firstFault(text.slice(0, -1))).toEqual({
      line: PORTS.length,
      message: 'the line end is missing',
    });
    expect((await check.firstFault(`${text.slice(0, -1)}x`))?.line).toBe(PORTS.length);
    expect((await check.firstFault(`${text.slice(0, -1)} \n`))?.line).toBe(PORTS.length);
    expect((await check.firstFault(`${text.slice(0, -1)}\r\n`))?.line).toBe(PORTS.length);
  });

  test('when what is left is no UTF-8 but looks the same', async () => {
    const bytes = Buffer.from(textOfLines(linesOf(dealOf('two-ports'), ['random', 'random'], { seed: '\ufffd' })));
    const at = bytes.indexOf('\ufffd');
    expect(await check.firstFault(bytes)).toBeUndefined();
    expect((await check.firstFault(Buffer.concat([bytes.subarray(0, at + 2), bytes.subarray(at + 3)])))?.line).toBe(1);
  });
});

describe('lines of a sealed record', () => {
  const last = PORTS.length;
  const faultIn = (lines: readonly string[]) => check.firstFault(textOfLines(lines));
  const numbers = PORTS.map((_, at) => at + 1);

  test.each(numbers)('are missed: line %i', async (number) => {
    expect((await faultIn(PORTS.filter((_, at) => at !== number - 1)))?.line).toBe(
      number === last - 1 ? last - 1 : number,
    );
  });

  test.each(numbers.slice(0, -1))('are missed from the end: only the first %i are left', async (number) => {
    expect(await faultIn(PORTS.slice(0, number))).toEqual({ line: number + 1, message: 'the ending is missing here' });
  });

  test('are missed from the middle of any line on', async () => {
    const wrong: unknown[] = [];
    const text = textOfLines(PORTS);
    for (let length = 0; length < text.length; length += 7) {
      const cut = text.slice(0, length);
      const fault = await check.firstFault(cut);
      // A cut just before a line end leaves its line whole, and the next one is missing.
      const line = lineAt(cut, length) + (text[length] === '\n' ? 1 : 0);
      if (fault?.line !== line) wrong.push({ length, fault });
    }
    expect(wrong).toEqual([]);
  });

  test('are out of order: the first of any two that were swapped is named', async () => {
    const wrong: unknown[] = [];
    for (const one of numbers)
      for (const other of numbers.slice(one)) {
        const swapped = [...PORTS];
        [swapped[one - 1], swapped[other - 1]] = [PORTS[other - 1] as string, PORTS[one - 1] as string];
        const fault = await faultIn(swapped);
        if (fault?.line !== one) wrong.push({ one, other, fault });
      }
    expect(wrong).toEqual([]);
  });

  test.each(numbers.slice(0, -1))('are one too many: line %i twice', async (number) => {
    const fault = await faultIn([...PORTS.slice(0, number), ...PORTS.slice(number - 1)]);
    expect(fault?.line).toBe(number + 1);
  });

  test.each([
    ['a blank line', ''],
    ['a move', PORTS.at(-2) as string],
    ['the ending once more', PORTS.at(-1) as string],
    ['words', 'that is all'],
  ])('are one too many after the end: %s', async (_, line) => {
    expect((await faultIn([...PORTS, line]))?.line).toBe(last + 1);
  });

  test('all end as on Windows', async () => {
    expect((await check.firstFault(textOfLines(PORTS).replaceAll('\n', '\r\n')))?.line).toBe(1);
  });

  test('begin with a byte order mark', async () => {
    expect((await check.firstFault(`\ufeff${textOfLines(PORTS)}`))?.line).toBe(1);
  });
});

describe('a forged record, sealed again so that only playing it finds the forgery', () => {
  const accept = PORTS.length - 1;
  const ending = PORTS.length;
  const forged = (number: number, change: (data: Record<string, unknown>) => unknown, lines = PORTS) =>
    check.firstFault(textOfLines(resealed(rewritten(lines, number, change))));

  test('is true when nothing was changed', async () => {
    expect(await check.firstFault(textOfLines(resealed(PORTS)))).toBeUndefined();
  });

  test.each([
    [
      'another offer',
      4,
      (data: Record<string, unknown>) => (data.offer = { magnets: '12', tools: 'case', truce: '90' }),
    ],
    ['another reason', 6, (data: Record<string, unknown>) => (data.because = 'enough')],
    ['no reason', 6, (data: Record<string, unknown>) => delete data.because],
    ['another round', 5, (data: Record<string, unknown>) => (data.round = 3)],
    ['a walk for an accept', accept, (data: Record<string, unknown>) => (data.type = 'walk')],
    ['a party out of turn', 3, (data: Record<string, unknown>) => (data.by = 'northport')],
    ['an unknown party', 3, (data: Record<string, unknown>) => (data.by = 'eastport')],
    [
      'an unknown issue',
      3,
      (data: Record<string, unknown>) => (data.offer = { magnets: '6', tools: 'open', peace: '90' }),
    ],
    [
      'an unknown option',
      3,
      (data: Record<string, unknown>) => (data.offer = { magnets: '7', tools: 'open', truce: '90' }),
    ],
    ['half an offer', 3, (data: Record<string, unknown>) => (data.offer = { magnets: '6' })],
    [
      'an offer below the mandate',
      2,
      (data: Record<string, unknown>) => (data.offer = { magnets: '0', tools: 'open', truce: '365' }),
    ],
    ['another ending', ending, (data: Record<string, unknown>) => (data.ending = 'expired')],
    ['another last round', ending, (data: Record<string, unknown>) => (data.round = 6)],
    ['another who agreed', ending, (data: Record<string, unknown>) => (data.by = 'southport')],
    ['nobody who agreed', ending, (data: Record<string, unknown>) => (data.by = null)],
    [
      'another deal',
      ending,
      (data: Record<string, unknown>) => (data.deal = { magnets: '12', tools: 'open', truce: '30' }),
    ],
    ['no deal', ending, (data: Record<string, unknown>) => (data.deal = null)],
    [
      'a better utility',
      ending,
      (data: Record<string, unknown>) => (data.utility = { northport: 0.56, southport: 0.675 }),
    ],
    ['a scenario that has changed', 1, (data: Record<string, unknown>) => (data.digest = '0'.repeat(64))],
  ])('%s', async (_, line, change) => {
    expect((await forged(line, change))?.line).toBe(line);
  });

  test('another seed: the first move that is drawn otherwise', async () => {
    expect((await forged(1, (data) => (data.seed = '8')))?.line).toBe(2);
  });

  test('another agent: the first move that it decides otherwise', async () => {
    const fault = await forged(1, (data) => (data.agents = { northport: 'random', southport: 'hardliner' }));
    expect(fault?.line).toBe(3);
    expect(fault?.message).toContain('southport decides otherwise');
  });

  test('a move after the end', async () => {
    const more = JSON.stringify({ ...JSON.parse(PORTS[2] as string), move: accept, round: 5 });
    const lines = resealed([...PORTS.slice(0, -1), more, PORTS.at(-1) as string]);
    expect((await check.firstFault(textOfLines(lines)))?.line).toBe(ending);
  });

  test('an ending before the end', async () => {
    const lines = resealed([...PORTS.slice(0, 5), PORTS.at(-1) as string]);
    expect((await check.firstFault(textOfLines(lines)))?.line).toBe(6);
  });

  test('an offer across a red line', async () => {
    const crossing = (data: Record<string, unknown>) =>
      Object.assign(data.offer as Record<string, string>, { tariffs: '10-10' });
    const fault = (await forged(2, crossing, LONDON)) as Fault;
    expect(fault.line).toBe(2);
    expect(fault.message).toContain('the referee refuses this move');
  });

  test('an accept before there is an offer', async () => {
    const lines = rewritten(PORTS, 2, (data) => {
      data.type = 'accept';
      delete data.offer;
    });
    expect((await check.firstFault(textOfLines(resealed(lines))))?.line).toBe(2);
  });

  test('a word for more time in the middle of the talks', async () => {
    const lines = rewritten(PORTS, 5, (data) => {
      data.type = 'extend';
      delete data.offer;
    });
    expect((await check.firstFault(textOfLines(resealed(lines))))?.line).toBe(5);
  });

  test('an agent without a seat', async () => {
    const fault = await forged(
      1,
      (data) => (data.agents = { northport: 'random', southport: 'random', eastport: 'random' }),
    );
    expect(fault?.line).toBe(1);
  });

  test('is true when it only names another version of the package, as every older record does', async () => {
    expect(await forged(1, (data) => (data.version = '0.0.9'))).toBeUndefined();
  });

  test.each([
    [
      'an agent that there is not',
      (data: Record<string, unknown>) => (data.agents = { northport: 'nobody', southport: 'random' }),
    ],
    ['an agent for one seat only', (data: Record<string, unknown>) => (data.agents = { northport: 'random' })],
    ['a scenario that there is not', (data: Record<string, unknown>) => (data.scenario = 'three-ports')],
    ['a scenario by a path on this computer', (data: Record<string, unknown>) => (data.scenario = './package.json')],
    ['more rounds than can be counted', (data: Record<string, unknown>) => (data.rounds = 1e12)],
  ])('%s is a fault of line 1', async (_, change) => {
    expect((await forged(1, change))?.line).toBe(1);
  });
});

describe('without agents, replaying', () => {
  const deal = dealOf('two-ports');

  test('takes other legal moves, for people may have made them', () => {
    const lines = rewritten(
      PORTS.slice(0, 5),
      4,
      (data) => (data.offer = { magnets: '12', tools: 'case', truce: '90' }),
    );
    expect(replay(deal, parsed(lines)).problem).toBeUndefined();
  });

  test('stops at the first move that the referee refuses, and shows the talks until there', () => {
    const lines = rewritten(PORTS, 5, (data) => (data.by = 'northport'));
    const { session, problem } = replay(deal, parsed(lines));
    expect(problem?.line).toBe(5);
    expect(session.moves).toHaveLength(3);
    expect(session.over).toBe(false);
  });

  test('shows every step, the start included', () => {
    const steps: number[] = [];
    replay(deal, parsed(PORTS), { watch: ({ moves }) => steps.push(moves.length) });
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('on the command line', () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const called = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', main, 'replay', '--check', ...args], { encoding: 'utf8' });

  test('a true record ends with 0 and says so', () => {
    writeFileSync(check.file, textOfLines(PORTS));
    const { status, stdout, stderr } = called(check.file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(check.file);
  });

  test('an edited record ends with 1, names the file and the line, and prints nothing else', () => {
    writeFileSync(check.file, textOfLines(PORTS.map((line, at) => (at === 4 ? line.replace('draw', 'drew') : line))));
    const { status, stdout, stderr } = called(check.file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`lancaster: ${check.file}, line 5: this line was changed after the record was sealed\n`);
  });

  test('a record that is not there ends with 2', () => {
    const { status, stdout, stderr } = called(`${check.file}.gone`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`lancaster: ${check.file}.gone cannot be read: there is no such file or folder\n`);
  });
});

describe('the records that are kept', () => {
  /** A line without what hangs on the version of the package: the version and its hashes in the seal. */
  function timeless(line: string): unknown {
    const { version, sha256, lines, ...rest } = JSON.parse(line);
    return lines === undefined ? rest : { ...rest, lines: lines.slice(1) };
  }

  const kept = [
    {
      file: 'london-2025.logroller.tit-for-tat.7.jsonl',
      id: 'london-2025',
      agents: ['logroller', 'tit-for-tat'] as const,
      hash: '6be2c7a64c49b2c5926fd2bb34c6a7df8563f44f8d5a3f24efb46feb016b55c6',
    },
    {
      file: 'two-ports.random.random.7.jsonl',
      id: 'two-ports',
      agents: ['random', 'random'] as const,
      hash: '59eba6418d823360df4622a9703b08fe4dfe69fb43ba26f4cb0d5cd7845465f9',
    },
  ];

  describe.each(kept)('$file', ({ file, id, agents, hash }) => {
    const text = readFileSync(new URL(`../records/${file}`, import.meta.url), 'utf8');
    const lines = text.split('\n').slice(0, -1);

    test('was not edited', () => {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    });

    test('is true', async () => {
      expect(await check.firstFault(text)).toBeUndefined();
    });

    test.each(['on', 'off'] as const)('is written again, line by line, %s stage', (stage) => {
      const session = play(dealOf(id), [hire(agents[0]).seat(), hire(agents[1]).seat()], { seed: '7', stage });
      const again = recordLines(session, { agents: agents });
      expect(again.slice(1, -1)).toEqual(lines.slice(1, -1));
      expect(again.map(timeless)).toEqual(lines.map(timeless));
    });
  });
});
