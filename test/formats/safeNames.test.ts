import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsFor, namesFor } from '../../src/formats/safeNames.js';

describe('ids', () => {
  test.each([
    ['dell', 'dell'],
    ['Hard Disk', 'hard-disk'],
    ["19'' LCD", '19-lcd'],
    ['-5', 'm5'],
    ['-0.5', 'm0-5'],
    ['$4.37', '4-37'],
    ['Zürich', 'zurich'],
    ['  --x-- ', 'x'],
    ['日本', 'option-1'],
    ['__proto__', 'proto'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%j becomes %j', (name, id) => {
    expect(idsFor([name], 'option')).toEqual([id]);
  });

  test('of issues and parties begin with a letter', () => {
    expect(idsFor(['2nd', '-5', 'third'], 'issue', true)).toEqual(['issue-2nd', 'm5', 'third']);
  });

  test('that repeat are numbered, and never take that of another', () => {
    expect(idsFor(['A', 'a', 'a-2', 'a!'], 'option')).toEqual(['a', 'a-3', 'a-2', 'a-4']);
  });

  test('are safe and each once, whatever the names', () => {
    const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('a', 'A', 'a-2', '', '-', '1'));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.boolean(), (names, letterFirst) => {
        const ids = idsFor(names, 'option', letterFirst);
        expect(new Set(ids).size).toBe(names.length);
        for (const id of ids) expect(id).toMatch(letterFirst ? /^[a-z][a-z0-9-]{0,39}$/ : /^[a-z0-9][a-z0-9-]{0,39}$/);
      }),
    );
  });
});

describe('names', () => {
  test.each([
    [' a \n b ', 'a b'],
    ['\u001b[2J', '\\u001b[2J'],
    ['', 'Option 1'],
  ])('%j becomes %j', (name, line) => {
    expect(namesFor([name], 'Option')).toEqual([line]);
  });

  test('that repeat are numbered', () => {
    expect(namesFor(['a', 'a ', 'a (2)'], 'Option')).toEqual(['a', 'a (3)', 'a (2)']);
  });
});
