import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lookInto, openScenario, readScenario } from '../../src/cli/scenarioFile.js';
import { prepare } from '../../src/model/deal.js';
import { dataOf, problemsIn, soundScenario } from '../helpers/scenarios.js';

const PARTIES_OF_OTHER_NAMES = ['ash', 'birch']
  .map((id) => `  - { id: ${id}, name: ${id}, brief: You., batna: None., reservation: 40 }\n`)
  .join('');

const HEAD = 'extends: two-ports\nid: again\ntitle: Again\n';

test('a variant is its base with its own keys in place of the base’s, each whole', () => {
  const scenario = soundScenario(`${HEAD}schedule: [{ title: Once, rounds: 3 }]\n`);
  expect(scenario).toEqual({
    ...dataOf('two-ports'),
    id: 'again',
    title: 'Again',
    schedule: [{ title: 'Once', rounds: 3 }],
  });
});

test('its digest is that of the same scenario written out', () => {
  const written = JSON.stringify({ ...dataOf('two-ports'), id: 'again', title: 'Again' });
  expect(prepare(soundScenario(HEAD)).digest).toBe(prepare(soundScenario(written)).digest);
});

test('London in public has the issues and parties of London, and words and events of its own', () => {
  const { issues, parties, statements, events } = openScenario('london-2025-in-public');
  const london = openScenario('london-2025');
  expect({ issues, parties }).toEqual({ issues: london.issues, parties: london.parties });
  expect([statements?.commitments?.length, events?.length]).toEqual([4, 4]);
  expect([london.statements, london.events]).toEqual([undefined, undefined]);
});

test('a problem in what comes from the base stands at extends, one in its own part where it is', () => {
  expect(problemsIn(`# a variant\n${HEAD}first: nobody\n`)).toEqual([expect.stringMatching(/^line 5, first: /)]);
  const other = problemsIn(`# a variant\n${HEAD}parties:\n${PARTIES_OF_OTHER_NAMES}`);
  expect(other.length).toBeGreaterThan(0);
  expect(other.every((line) => /^line 2, extends: [a-z]+ comes from two-ports, and does not fit: /.test(line))).toBe(
    true,
  );
});

test.each([
  [
    'an unknown base',
    'extends: two-prots\nid: a\ntitle: A\n',
    /^line 1, extends: there is no scenario "two-prots" \(did you mean "two-ports"\?\)$/,
  ],
  ['a base that is a variant', 'extends: london-2025-in-public\nid: a\ntitle: A\n', /extends another scenario itself/],
  ['a number', 'extends: 7\nid: a\ntitle: A\n', /the id or the path of a scenario/],
])('%s is refused in one sentence', (_, text, message) => {
  const problems = problemsIn(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
});

test('a variant says its own id and title', () => {
  const read = readScenario('extends: two-ports\n');
  expect(read.ok ? [] : read.problems.map(({ place }) => place)).toEqual(['id', 'title']);
});

const folder = mkdtempSync(join(tmpdir(), 'variant-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a base by path lies beside the file; itself, a missing and a broken one are refused', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const messages = (name: string) => {
    const read = lookInto(join(folder, name));
    return read.ok ? read.value.id : read.problems.map(({ message }) => message).join();
  };
  write('base.yaml', JSON.stringify(dataOf('two-ports')));
  write('good.yaml', 'extends: ./base.yaml\nid: good\ntitle: Good\n');
  write('self.yaml', 'extends: self.yaml\nid: self\ntitle: Self\n');
  write('lost.yaml', 'extends: gone.yaml\nid: lost\ntitle: Lost\n');
  write('broken.yaml', 'a: [\n');
  write('on-broken.yaml', 'extends: broken.yaml\nid: b\ntitle: B\n');
  expect(messages('good.yaml')).toBe('good');
  expect(messages('self.yaml')).toContain('a variant has no variants');
  expect(messages('lost.yaml')).toContain('cannot be read');
  expect(messages('on-broken.yaml')).toContain('mend them first');
});
