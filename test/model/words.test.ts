import { expect, test } from 'vitest';
import { issueInSentence } from '../../src/model/words.js';
import { scenarioOf } from '../helpers/scenarios.js';

test.each([
  ['Rare earths', 'rare earths'],
  ['AI chips', 'AI chips'],
  ['China’s tariff', 'China’s tariff'],
  ["Korea's fund", "Korea's fund"],
  ['Russian oil', 'Russian oil'],
  ['Korea fund', 'Korea fund'],
  ['Indian purchases', 'Indian purchases'],
  ['Finish of the talks', 'finish of the talks'],
  ['Thaing', 'thaing'],
  ['Österreichs Zoll', 'österreichs Zoll'],
  ['', ''],
])('%s in a sentence is %s', (short, said) => {
  const scenario = scenarioOf('two-ports');
  const [issue, ...issues] = scenario.issues;
  if (issue === undefined) throw new Error('no issue');
  expect(issueInSentence({ scenario: { ...scenario, issues: [{ ...issue, short }, ...issues] } } as never, 0)).toBe(
    said,
  );
});
