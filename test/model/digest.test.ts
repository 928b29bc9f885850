import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { canonicalJson, sha256Hex } from '../../src/model/digest.js';
import { changed, dealOf, soundScenario, textOf } from '../helpers/scenarios.js';

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j is the published one', (text, hash) => {
    expect(sha256Hex(text)).toBe(hash);
  });

  test('of any text is what OpenSSL makes of its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

/** The same data with the keys of every object in another order. */
function shuffled(value: unknown, backwards: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, backwards));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, !backwards)] as const);
  return Object.fromEntries(backwards ? entries.reverse() : entries);
}

describe('canonical JSON', () => {
  test('puts keys in order, at every depth, and leaves lists alone', () => {
    expect(canonicalJson({ b: [3, 1, { z: 1, y: null }], a: { d: true, c: 'é' } })).toBe(
      '{"a":{"c":"é","d":true},"b":[3,1,{"y":null,"z":1}]}',
    );
  });

  test('puts capitals before small letters, not as a dictionary does', () => {
    expect(canonicalJson({ a: 1, B: 2, _: 3, A: 4 })).toBe('{"A":4,"B":2,"_":3,"a":1}');
  });

  test('does not see the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(canonicalJson(shuffled(value, true))).toBe(canonicalJson(value));
      }),
    );
  });

  test('keeps all the data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the digest of a scenario', () => {
  const text = textOf('two-ports');
  const digestOf = (yaml: string) => prepare(soundScenario(yaml)).digest;
  const { digest } = dealOf('two-ports');

  test('is 64 hexadecimal digits', () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a comment', changed(text, 'title: Two ports, one afternoon', 'title: Two ports, one afternoon # in May')],
    ['all comments gone', text.replaceAll(/^ *#.*\n/gm, '')],
    ['quotes', changed(text, 'title: Two ports, one afternoon', 'title: "Two ports, one afternoon"')],
    [
      'a block instead of braces',
      changed(text, ' { northport: 45, southport: 45 }', '\n      southport: 45\n      northport: 45'),
    ],
    ['a folded text broken elsewhere', changed(text, 'Last winter they\n  fell out', 'Last winter\n  they fell out')],
    ['the order of keys', changed(changed(text, 'id: two-ports\n', ''), 'format: 1\n', 'id: two-ports\nformat: 1\n')],
    ['40.0 for 40', text.replaceAll('reservation: 40', 'reservation: 40.0')],
    ['CRLF line ends', text.replaceAll('\n', '\r\n')],
    ['blank lines', text.replaceAll(/^(\w+:)/gm, '\n$1')],
  ])('is not changed by %s', (_, same) => {
    expect(same).not.toBe(text);
    expect(digestOf(same)).toBe(digest);
  });

  test.each([
    ['a word', changed(text, 'The customs house on the bay', 'The customs house by the bay')],
    ['a letter of a brief', changed(text, 'Open tools matter most', 'Open Tools matter most')],
    [
      'a weight',
      changed(
        changed(text, 'northport: 60, southport: 15', 'northport: 59, southport: 15'),
        'northport: 15, southport: 60',
        'northport: 16, southport: 60',
      ),
    ],
    ['a mandate by a hundredth', changed(text, 'mandate: { northport: 45,', 'mandate: { northport: 45.01,')],
    ['a key that says what was so already', `${text}discount: { northport: 1, southport: 1 }\n`],
    ['another order of issues', swappedIssues(text)],
  ])('is changed by %s', (_, other) => {
    expect(digestOf(other)).not.toBe(digest);
  });

  test('is the same for plain alternating offers, which change the schedule and not the scenario', () => {
    expect(prepare(soundScenario(text), { rounds: 5 }).digest).toBe(digest);
  });
});

function swappedIssues(text: string): string {
  const magnets = text.indexOf('  - id: magnets');
  const tools = text.indexOf('  - id: tools');
  const truce = text.indexOf('  - id: truce');
  return text.slice(0, magnets) + text.slice(tools, truce) + text.slice(magnets, tools) + text.slice(truce);
}
