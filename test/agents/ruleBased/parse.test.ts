import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseRules } from '../../../src/agents/ruleBased/parse.js';
import { rulesJsonSchema } from '../../../src/agents/ruleBased/schema.js';
import { problemLine, readParsed } from '../../../src/node/fileProblems.js';

function problemsIn(text: string): string[] {
  const read = readParsed(text, parseRules);
  return read.ok ? [] : read.problems.map(problemLine);
}

it('tells all that is wrong with rules at once, each with its line', () => {
  expect(
    problemsIn(`strategy: 2
name: Mine
sayz: What it does.
parameters:
  time: { says: a, standard: 1, least: 0, most: 1 }
  far: { says: a, standard: 5, least: 0, most: 1 }
  bare: { says: a, standard: 5 }
rules:
  - name: one
    when: { tabel: at least 75 }
    then: acept
  - name: one
    when: { table: over 75, gap: at most paitence }
    then: { offr: best }
  - name: hopeless
    then: { offer: best, concede: 5 }
  - name: two
    then: { offer: best + x, toward: them, band: 5 }
    because: '{othr} offers {table}'
  - name: three
    then: { offer: lst + 5, band: 3 }
  - then: accept
`),
  ).toEqual([
    'line 1, strategy: must be 1, not 2',
    'line 2, name: a name is small letters, digits and hyphens, begins with a letter, at most 40 in all',
    'line 3, sayz: unknown key (did you mean "says"?)',
    'line 5, parameters.time: time is a fact: give the parameter another name',
    'line 6, parameters.far.standard: it must lie from least to most',
    'line 7, parameters.bare.least: missing: a number belongs here',
    'line 7, parameters.bare.most: missing: a number belongs here',
    'line 10, rules[0].when.tabel: there is no fact or parameter "tabel" (did you mean "table"?)',
    'line 11, rules[0].then: accept, walk, extend, stop, or a block with offer or concede, such as { offer: best }, belongs here',
    'line 12, rules[1].name: "one" is already the name of rules[0]',
    expect.stringMatching(/^line 13, rules\[1\]\.when\.table: a comparison is a number, none, some, or at least/),
    expect.stringMatching(/^line 13, rules\[1\]\.when\.gap: there is no fact or parameter "paitence"/),
    'line 14, rules[1].then.offr: unknown key (did you mean "offer"?)',
    'line 14, rules[1].then: missing: offer or concede belongs here',
    'line 15, rules[2].name: every strategy has a rule "hopeless": choose another name',
    'line 16, rules[2].then.concede: a rule offers or concedes: leave one of the two out',
    expect.stringMatching(/^line 18, rules\[3\]\.then\.offer: a number, or a fact or parameter by name/),
    'line 18, rules[3].then.toward: must be "other", not "them"',
    'line 19, rules[3].because: nothing stands for {othr} (did you mean "other"?)',
    'line 21, rules[4].then.offer: there is no fact or parameter "lst" (did you mean "last"?)',
    'line 21, rules[4].then.band: a band goes with toward: other, which is missing here',
    'line 22, rules[5].name: missing: text belongs here',
  ]);
});

it.each<[string, RegExp]>([
  ['', /the file is empty/],
  ['- a list', /a block of keys belongs here, not a list/],
  ['strategy: 1\nname: a\nrules: []', /rules: needs at least 1, and there are 0/],
  ['strategy: 1\nname: a\nrules: 5', /rules: a list belongs here, not 5/],
  ['strategy: 1\nname: person\nrules: [{ name: a, then: walk }]', /this word means something else/],
  ['strategy: 1\nname: a\nrules:\n\t- x', /a tab cannot indent/],
  [
    'strategy: 1\nname: a\nrules: [{ name: a, when: { constructor: none }, then: walk }]',
    /no fact or parameter "constructor"/,
  ],
])('%j is no strategy', (text, problem) => {
  expect(problemsIn(text).join('\n')).toMatch(problem);
});

it('has its JSON Schema beside the examples, as lancaster schema rules prints it', () => {
  const kept = readFileSync(new URL('../../../examples/rules.schema.json', import.meta.url), 'utf8');
  expect(kept).toBe(`${JSON.stringify(rulesJsonSchema(), null, 2)}\n`);
});
