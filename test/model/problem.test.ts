import { describe, expect, test } from 'vitest';
import { didYouMean, writePath } from '../../src/model/problem.js';

describe('a path as people write it', () => {
  test.each([
    [[], ''],
    [['id'], 'id'],
    [['issues', 2, 'options', 1, 'value', 'us'], 'issues[2].options[1].value.us'],
    [['parties', 0], 'parties[0]'],
    [['schedule', 0, 'mandate', 'china'], 'schedule[0].mandate.china'],
    [['discount', 'us'], 'discount.us'],
  ])('%j is %s', (path, text) => {
    expect(writePath(path)).toBe(text);
  });
});

describe('did you mean', () => {
  const agents = ['hardliner', 'boulware', 'linear', 'conceder', 'tit-for-tat'];

  test.each([
    ['boulwar', 'boulware'],
    ['bulware', 'boulware'],
    ['Boulware', 'boulware'],
    ['CONCEDER', 'conceder'],
    ['tit-for-tatt', 'tit-for-tat'],
    ['lineal', 'linear'],
  ])('%s: %s', (word, name) => {
    expect(didYouMean(word, agents)).toBe(` (did you mean "${name}"?)`);
  });

  test('the beginning of a name is near enough', () => {
    expect(didYouMean('hard', agents)).toBe(' (did you mean "hardliner"?)');
  });

  test.each(['xyzzy', '', 'zebra-crossing', 'π'])('nothing is near %j', (word) => {
    expect(didYouMean(word, agents)).toBe('');
  });

  test('nothing is near when there are no names', () => {
    expect(didYouMean('boulware', [])).toBe('');
  });

  test.each(['12', '<<', 'zz'])('%s shares no letter with "id" and is not near it', (word) => {
    expect(didYouMean(word, ['format', 'id', 'title'])).toBe('');
  });
});
