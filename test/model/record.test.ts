import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenSeal, parseRecord, type RecordEnding, sealOf } from '../../src/model/record.js';
import { linesOf, rewritten, textOfLines } from '../helpers/records.js';
import { dealOf } from '../helpers/scenarios.js';

const LINES = linesOf(dealOf('two-ports'), ['random', 'random'], { seed: '7' });
const LAST = LINES.length;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function problemsIn(lines: readonly string[]) {
  const parsed = parseRecord(textOfLines(lines));
  return parsed.ok ? [] : parsed.problems;
}

function linesWithProblems(lines: readonly string[]): number[] {
  return problemsIn(lines).map(({ line }) => line);
}

describe('a record is read', () => {
  test('line by line, as it was written', () => {
    const parsed = parseRecord(textOfLines(LINES));
    expect(parsed.ok && [parsed.record.header, ...parsed.record.moves, parsed.record.ending]).toEqual(
      LINES.map((line) => JSON.parse(line)),
    );
    expect(parsed.ok && parsed.lines).toEqual(LINES);
  });

  test('while the talks go on, without an ending', () => {
    const parsed = parseRecord(textOfLines(LINES.slice(0, 4)));
    expect(parsed.ok && parsed.record.ending).toBeUndefined();
    expect(parsed.ok && parsed.record.moves).toHaveLength(3);
  });

  test('before the first move', () => {
    const parsed = parseRecord(textOfLines(LINES.slice(0, 1)));
    expect(parsed.ok && parsed.record.moves).toEqual([]);
  });

  test('from any text at all without an exception', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...LINES),
        fc.constantFrom('', 'null', '[]', '{}', '{"ending":1}', '{"record":1}', '{"__proto__":{"ending":"agreed"}}'),
        fc.json(),
        fc.string(),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom('\n', '\r\n', ''), (lines, end) => {
        const parsed = parseRecord(lines.join('\n') + end);
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what cannot be read is told by its line', () => {
  test.each([
    ['nothing', ''],
    ['a blank line', '\n'],
    ['a text', 'hello\n'],
    ['a number', '7\n'],
    ['null', 'null\n'],
    ['a list', '[]\n'],
    ['a hundred thousand brackets', `${'['.repeat(100_000)}\n`],
    ['a move', `${LINES[1]}\n`],
    ['an ending', `${LINES.at(-1)}\n`],
  ])('%s is no header', (_, text) => {
    const parsed = parseRecord(text);
    expect(parsed.ok ? [] : parsed.problems.map(({ line }) => line)).toEqual([1]);
  });

  test.each([
    ['a version of the format to come', 1, (data: Record<string, unknown>) => (data.record = 2)],
    ['a seed that is a number', 1, (data: Record<string, unknown>) => (data.seed = 7)],
    ['a header with an unknown key', 1, (data: Record<string, unknown>) => (data.colour = 'red')],
    ['rounds below one', 1, (data: Record<string, unknown>) => (data.rounds = 0)],
    ['a move number that is a text', 3, (data: Record<string, unknown>) => (data.move = '2')],
    ['a move of a kind there is not', 4, (data: Record<string, unknown>) => (data.type = 'shout')],
    ['a move without its party', 5, (data: Record<string, unknown>) => delete data.by],
    ['a move with an unknown key', 6, (data: Record<string, unknown>) => (data.note = 'x')],
    ['an offer without an outcome', 7, (data: Record<string, unknown>) => delete data.offer],
    ['an accept with an outcome', 10, (data: Record<string, unknown>) => (data.offer = {})],
    ['an option that is a number', 2, (data: Record<string, unknown>) => (data.offer = { magnets: 6 })],
    ['an ending there is not', LAST, (data: Record<string, unknown>) => (data.ending = 'tired')],
    ['an ending without its seal', LAST, (data: Record<string, unknown>) => delete data.sha256],
    ['a utility that is a text', LAST, (data: Record<string, unknown>) => (data.utility = { northport: '1' })],
  ])('%s', (_, line, change) => {
    expect(linesWithProblems(rewritten(LINES, line, change))).toEqual([line]);
  });

  test('a move out of its place', () => {
    expect(problemsIn(rewritten(LINES, 4, (data) => (data.move = 7)))).toEqual([
      { line: 4, message: 'this is move 3, but it says 7' },
    ]);
  });

  test('two faults are told together', () => {
    const broken = rewritten(
      rewritten(LINES, 2, (data) => (data.type = 'x')),
      5,
      (data) => delete data.round,
    );
    expect(linesWithProblems(broken)).toEqual([2, 5]);
  });

  test('faults are told in the order of the lines', () => {
    const broken = rewritten(
      rewritten(LINES, 2, (data) => (data.move = 9)),
      5,
      (data) => delete data.round,
    );
    expect(linesWithProblems(broken)).toEqual([2, 5]);
  });

  test('in words for people', () => {
    const [problem] = problemsIn(rewritten(LINES, 5, (data) => delete data.round));
    expect(problem?.message).not.toMatch(/invalid input|undefined/i);
  });

  test('a million million rounds', () => {
    expect(linesWithProblems(rewritten(LINES, 1, (data) => (data.rounds = 1e12)))).toEqual([1]);
  });

  test('a line after the ending', () => {
    expect(linesWithProblems([...LINES, LINES[1] as string])[0]).toBe(LAST + 1);
  });

  test('a blank line after the ending', () => {
    expect(linesWithProblems([...LINES, ''])[0]).toBe(LAST + 1);
  });
});

describe('the seal', () => {
  const seal: RecordEnding = JSON.parse(LINES.at(-1) as string);
  /** The problems of a seal over these lines, the last of which carries it. */
  const broken = (lines: readonly string[], ending = seal) => brokenSeal(lines, ending).map(({ line }) => line);

  test('is the SHA-256 of the lines with their ends, and eight digits for each', () => {
    expect(sealOf(['abc', 'é'])).toEqual({
      sha256: sha256('abc\né\n'),
      lines: ['ba7816bf', sha256('é').slice(0, 8)],
    });
  });

  test('of a record is over all lines but the last', () => {
    const before = LINES.slice(0, -1);
    expect(seal.sha256).toBe(sha256(before.map((line) => `${line}\n`).join('')));
    expect(seal.lines).toEqual(before.map((line) => sha256(line).slice(0, 8)));
  });

  test('that fits is not broken', () => {
    expect(broken(LINES)).toEqual([]);
  });

  test.each(LINES.slice(0, -1).map((_, at) => at))('names line %# when a space was added to it', (at) => {
    expect(broken(LINES.map((line, place) => (place === at ? `${line} ` : line)))).toEqual([at + 1]);
  });

  test('names all lines that were changed', () => {
    expect(broken(LINES.map((line, at) => (at === 2 || at === 5 ? line.toUpperCase() : line)))).toEqual([3, 6]);
  });

  test('names both lines that were swapped', () => {
    const [header, first, second, ...rest] = LINES as [string, string, string, ...string[]];
    expect(broken([header, second, first, ...rest])).toEqual([2, 3]);
  });

  test('names the last line when the hash of the whole was changed', () => {
    expect(
      broken(LINES, { ...seal, sha256: seal.sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    ).toEqual([LAST]);
  });

  test('names the last line when the hash of a line was changed', () => {
    expect(broken(LINES, { ...seal, lines: seal.lines.map((hash, at) => (at === 3 ? '00000000' : hash)) })).toEqual([
      LAST,
    ]);
  });

  test.each([
    ['is missing', seal.lines.slice(0, -1)],
    ['is one too many', [...seal.lines, '00000000']],
    ['and all others are missing', []],
  ])('names the last line when the hash of a line %s', (_, lines) => {
    expect(broken(LINES, { ...seal, lines })).toEqual([LAST]);
  });

  test('does not fit when a line was taken out', () => {
    expect(broken(LINES.filter((_, at) => at !== 4))).not.toEqual([]);
  });
});
