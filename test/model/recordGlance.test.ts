import { describe, expect, test } from 'vitest';
import { PERSON } from '../../src/model/record.js';
import { glanceAt } from '../../src/model/recordGlance.js';
import { textOfLines } from '../helpers/records.js';

const header = (agents: object, more: object = {}) =>
  JSON.stringify({ record: 1, version: '0.1.0', scenario: 'bay', digest: 'd', agents, seed: '7', ...more });
const move = (number: number, by: string) => JSON.stringify({ move: number, round: 1, by, type: 'walk' });
const ENDING = JSON.stringify({ ending: 'walkedOut', round: 1 });

const CAMPAIGN = JSON.stringify({
  campaignRecord: 1,
  version: '0.1.0',
  campaign: 'spring',
  digest: 'd',
  agents: { n: PERSON, s: 'linear' },
  strategies: { n: 'faithful', s: 'faithful' },
  seed: '7',
});
const begins = (talk: string) => JSON.stringify({ talk, from: '2025-05-01', to: '2025-05-01' });
const SEATS = { north: PERSON, south: 'linear' };

describe('a talk at a glance', () => {
  test.each([
    ['nothing has happened', [], { moves: 0, isBegun: false, isOver: false }],
    ['only the agent has moved', [move(1, 'south')], { moves: 1, isBegun: false, isOver: false }],
    ['the person has moved', [move(1, 'south'), move(2, 'north')], { moves: 2, isBegun: true, isOver: false }],
    ['something has happened outside', ['{"event":"rain","round":1}'], { moves: 0, isBegun: false, isOver: false }],
    ['all is over', [move(1, 'south'), ENDING], { moves: 1, isBegun: false, isOver: true }],
  ])('where %s', (_, lines, glance) => {
    expect(glanceAt(textOfLines([header(SEATS), ...lines]))).toEqual({
      of: 'talk',
      scenario: 'bay',
      agents: SEATS,
      ...glance,
    });
  });

  test('a seat taken over is begun', () => {
    const parent = { move: 3, sha256: 'x', agents: SEATS };
    expect(glanceAt(textOfLines([header(SEATS, { parent })]))).toMatchObject({ isBegun: true });
  });
});

describe('a campaign at a glance', () => {
  const own = (...lines: readonly string[]) => [header(SEATS), ...lines];

  test.each([
    ['before the first talk', [], { talks: [], inTalk: false, isBegun: false, isOver: false }],
    ['torn where a talk begins', [begins('a')], { talks: ['a'], inTalk: true, isBegun: false, isOver: false }],
    [
      'before the first move of the person',
      [begins('a'), ...own(move(1, 'south'))],
      { talks: ['a'], inTalk: true, isBegun: false, isOver: false },
    ],
    [
      'in the first talk',
      [begins('a'), ...own(move(1, 'north'))],
      { talks: ['a'], inTalk: true, isBegun: true, isOver: false },
    ],
    [
      'after a talk in which the person did not sit',
      [begins('a'), header({ north: 'linear', south: 'linear' }), move(1, 'north'), ENDING],
      { talks: ['a'], inTalk: false, isBegun: true, isOver: false },
    ],
    [
      'in the second talk',
      [begins('a'), ...own(move(1, 'north'), ENDING), begins('b'), ...own()],
      { talks: ['a', 'b'], inTalk: true, isBegun: true, isOver: false },
    ],
    [
      'over',
      [begins('a'), ...own(move(1, 'north'), ENDING), '{"totals":{}}'],
      { talks: ['a'], inTalk: false, isBegun: true, isOver: true },
    ],
  ])('%s', (_, lines, glance) => {
    expect(glanceAt(textOfLines([CAMPAIGN, ...lines]))).toEqual({
      of: 'campaign',
      campaign: 'spring',
      agents: { n: PERSON, s: 'linear' },
      ...glance,
    });
  });

  test('no talk is named by what cannot be printed', () => {
    expect(glanceAt(textOfLines([CAMPAIGN, begins('\u001b[2J')]))).toMatchObject({ talks: [] });
  });
});

test.each(['', 'Dear diary\n', '{"record":1}\n', '{"campaignRecord":1}\n', '[]\n', 'null\n', '{"talk":"a"}\n'])(
  '%j begins no record',
  (text) => {
    expect(glanceAt(text)).toBeUndefined();
  },
);
