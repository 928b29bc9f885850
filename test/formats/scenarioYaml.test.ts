import { expect, test } from 'vitest';
import { readScenario } from '../../src/cli/scenarioFile.js';
import { scenarioYaml } from '../../src/formats/scenarioYaml.js';
import { stall } from '../helpers/play.js';
import { IDS, scenarioOf } from '../helpers/scenarios.js';

test.each([...IDS, 'market', 'fence', 'points'])('%s, written and read, is the same', (id) => {
  const scenario = scenarioOf(id);
  expect(readScenario(scenarioYaml(scenario, []))).toMatchObject({ ok: true, value: scenario });
});

test.each(['12', '1e3', 'no', '~', 'a: b', '# c', "it's", '- x', '2025-06-09', 'a\\u0041', '"', '{', '10:30', 'null'])(
  'a name such as %j stays what it is',
  (name) => {
    const scenario = stall({ title: name });
    expect(readScenario(scenarioYaml(scenario, ['A comment']))).toMatchObject({ ok: true, value: scenario });
  },
);

test('an option stands in one line, under the comments', () => {
  const lines = scenarioYaml(stall(), ['first', '', 'second']).split('\n');
  expect(lines.slice(0, 4)).toEqual(['# first', '#', '# second', 'format: 1']);
  expect(lines).toContain('      - { id: low, name: The low one, value: { buyer: 100, seller: 0 } }');
});
