/** Files that are broken, half empty or meant to hurt: one clear sentence each, soon and in little memory. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importScenario } from '../../src/formats/importScenario.js';
import { FormatError, type SourceFile } from '../../src/formats/sourceFile.js';
import { edited, fixtures, refusal } from '../helpers/formats.js';
import { runs } from '../helpers/soak.js';

const LAPTOP = fixtures('laptop.xml', 'laptop-buyer.xml', 'laptop-seller.xml');
const PARTY = fixtures('party.json', 'party-host.json', 'party-guest.json');
const PARTS = fixtures('parts.yml', 'parts-buyer.yml', 'parts-seller.yml');

/** The first file of a set, written anew. */
const instead = (files: readonly SourceFile[], text: string) => [{ name: 'bad', text }, ...files.slice(1)];

const BOMB = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]><negotiation_template>&j;</negotiation_template>`;

const YAML_BOMB = [
  'a: &a [1, 1]',
  ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]}, `.repeat(10)}]`),
].join('\n');

test.each<[string, string, RegExp]>([
  ['nothing', '', /^bad, line 1: the file is empty$/],
  ['blank lines', ' \n\t\n', /^bad, line 1: the file is empty$/],
  ['a bomb of entities', BOMB, /^bad, line 1: a DOCTYPE has no place here: take it out$/],
  [
    'a file to include',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    /a DOCTYPE has no place here/,
  ],
  [
    'an entity that nobody declared',
    '<negotiation_template name="&xxe;"/>',
    /^bad, line 1: this is not XML: Invalid character entity$/,
  ],
  ['elements without end', '<a>'.repeat(300_000), /^bad, line 1: elements nest more than 100 deep$/],
  ['lists without end', `{"a":${'['.repeat(900_000)}`, /^bad, line 1: lists and blocks nest more than 100 deep$/],
  ['blocks without end', '{"a":'.repeat(200_000), /^bad, line 1: lists and blocks nest more than 100 deep$/],
  ['YAML lists without end', `issues: ${'['.repeat(100_000)}`, /^bad, line 1: nested too deep$/],
  ['a bomb of aliases', YAML_BOMB, /^bad, line 1: its anchors and aliases cannot be unfolded$/],
  [
    'too much YAML',
    `a: b\n${'#'.repeat(900_000)}`,
    /^bad, line 1: 150000 characters are the most in YAML: NegMAS can write JSON, too$/,
  ],
  [
    'two roots',
    '<negotiation_template/>\n<negotiation_template/>',
    /^bad, line 2: there is a second root element, <negotiation_template>$/,
  ],
  ['another root', '<html><body/></html>', /^bad, line 1, <html>: <html> is not the root of a file of Genius/],
  [
    'a domain without issues',
    '<negotiation_template/>',
    /^bad, line 1, <negotiation_template>: there are no issues in it$/,
  ],
  [
    'a thousand issues',
    `<negotiation_template>${'<issue type="integer" index="1" name="a" lowerbound="0" upperbound="999"/>'.repeat(1000)}</negotiation_template>`,
    /it has 1000 issues, and 100 are the most$/,
  ],
  ['a text', 'Dear all,\nhere is the domain.\n', /^bad, line 2: |no file of Genius/],
  ['a list', '[1, 2]', /^bad, line 1: this is no file of Genius, GeniusWeb, NegMAS or OpenSpiel$/],
  ['a block of something else', '{"a": 1}', /^bad, line 1: this is no file of Genius, GeniusWeb, NegMAS or OpenSpiel$/],
  ['a word', 'null', /^bad, line 1: this is no file of/],
  ['a string of a million signs', `{"${'x'.repeat(990_000)}`, /^bad, line 1: JSON cannot go on with/],
  ['zero bytes', '\0'.repeat(1000), /^bad, line 1: /],
  ['an attribute of a million signs', `<negotiation_template a="${'x'.repeat(990_000)}"/>`, /^bad, line 1/],
])('%s', (_, text, sentence) => {
  expect(refusal(instead(LAPTOP, text))).toMatch(sentence);
});

describe('names that are keys of every object', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a name like any other', (name) => {
    const renamed = PARTY.map((file) => ({
      ...file,
      text: file.text.replaceAll('Food', name).replaceAll('Soup', name),
    }));
    const { scenario } = importScenario(renamed);
    expect(scenario.issues[0]?.name).toBe(name);
    expect(scenario.issues[0]?.options[1]?.points).toEqual({ host: 600_000_000, guest: 0 });
    const inXml = LAPTOP.map((file) => ({
      ...file,
      text: file.text.replaceAll('Brand', name).replaceAll('Dell', name),
    }));
    expect(importScenario(inXml).scenario.issues[0]?.options[0]?.points).toEqual({
      buyer: 200_000_000,
      seller: 400_000_000,
    });
    const inYaml = PARTS.map((file) => ({
      ...file,
      text: file.text.replaceAll('Price', name).replaceAll('$4.12', name),
    }));
    expect(importScenario(inYaml).scenario.issues[0]?.options[1]?.points).toEqual({
      buyer: 12_500_000,
      seller: 100_000_000,
    });
  });

  test.each(['__proto__', 'constructor'])('%s is not taken for a key that is missing', (name) => {
    expect(refusal(edited(PARTY, 'party-host.json', '"issueWeights"', `"${name}"`))).toContain(
      '"issueWeights" is missing',
    );
  });

  test('nothing of a file reaches the objects of the program', () => {
    refusal(instead(PARTY, '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test('names that a terminal would obey are written out', () => {
  const files = edited(PARTY, 'party.json', '"Cake"', '"\\u001b[2J", "a\\nb", "", "Cake"');
  const names = importScenario(files).scenario.issues[0]?.options.map(({ name }) => name);
  expect(names).toEqual(['Chips', 'Soup', '\\u001b[2J', 'a b', 'Option 5', 'Cake']);
  expect(refusal(edited(PARTY, 'party-guest.json', '"Cake": 1', '"\\u001b[2J": 1'))).not.toMatch(/\p{Cc}/u);
});

test('a name of any length does not fill the screen', () => {
  expect(refusal(edited(PARTY, 'party-guest.json', '"Cake": 1', `"${'x'.repeat(100_000)}": 1`)).length).toBeLessThan(
    800,
  );
});

describe('whatever is cut out of a file, it is imported or refused in a sentence', () => {
  const whole = [LAPTOP, PARTY, PARTS].flatMap((files) => files.map((_, at) => ({ files, at })));
  const edit = fc.record({
    from: fc.nat(),
    take: fc.nat(30),
    put: fc.oneof(
      fc.constantFrom('', '"', '<', '>', '{', '}', '[', ']', ':', ',', '&', '9e99', '-', 'null', '\n'),
      fc.string({ maxLength: 4 }),
    ),
  });

  test.each(whole.map((one) => [one.files[one.at]?.name, one] as const))('%s', (_, { files, at }) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const { name, text } = files[at] as SourceFile;
        const changed = edits.reduce((now, { from, take, put }) => {
          const start = from % now.length;
          return now.slice(0, start) + put + now.slice(start + take) || ' ';
        }, text);
        try {
          importScenario(files.map((file, place) => (place === at ? { name, text: changed } : file)));
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
          expect((error as Error).message).toMatch(/^[^\n]+$/);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
