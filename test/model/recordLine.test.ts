import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { LineProblem } from '../../src/model/record.js';
import { hasKey, readLine, recordLinesIn } from '../../src/model/recordLine.js';

const nest = z.strictObject({
  get in(): z.ZodOptional<typeof nest> {
    return nest.optional();
  },
});

function problemsOf(text: string): LineProblem[] {
  const problems: LineProblem[] = [];
  for (const line of recordLinesIn(text)) readLine(nest, line, problems);
  return problems;
}

describe('lines of records', () => {
  test.each([
    ['', ['']],
    ['\n', ['']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['a\nb', ['a', 'b']],
  ])('of %j are %j, numbered from 1', (text, lines) => {
    expect(recordLinesIn(text).map((line) => line.text)).toEqual(lines);
    expect(recordLinesIn(text).map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
  });

  test('are parsed once, however often they are asked', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const lines = recordLinesIn('{"a":1}\n{"b":2}\n');
    expect(lines.map((line) => [hasKey(line, 'a'), hasKey(line, 'b')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(parse).toHaveBeenCalledTimes(2);
    parse.mockRestore();
  });

  test('have the keys of their own object, and of nothing else', () => {
    for (const text of ['{"a":1}', '["a"]', '"a"', 'null', '{', '{"b":{"a":1}}', '{"__proto__":{"a":1}}'])
      expect([text, hasKey(recordLinesIn(text)[0] as never, 'a')]).toEqual([text, text === '{"a":1}']);
    expect(hasKey(recordLinesIn('{}')[0] as never, 'toString')).toBe(false);
  });

  test('are complained of by their number, with the place in the line', () => {
    expect(problemsOf('{}\n{\n{"in":{"in":7}}\n{"out":{}}')).toEqual([
      { line: 2, message: 'this is not a line of JSON' },
      { line: 3, message: expect.stringMatching(/^in\.in: .* belongs here, not 7$/) },
      { line: 4, message: 'out: unknown key' },
    ]);
  });

  test('that nest without end are a problem like any other', () => {
    const deep = `${'{"in":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
    expect(problemsOf(`{}\n${deep}`)).toEqual([{ line: 2, message: 'this is nested too deep to be read' }]);
  });
});
