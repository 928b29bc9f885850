import { describe, expect, test } from 'vitest';
import { compatibleIssues } from '../../src/analysis/compatible.js';
import type { Pair } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { dealOf } from '../helpers/scenarios.js';
import { mirrored, swapped, tableDeal } from './deals.js';

/** The compatible issues among one of these options and one that is disputed. */
function found(
  options: readonly Pair<number>[],
  outcome: number,
  redLines: { left?: string[]; right?: string[] } = {},
) {
  const disputed: Pair<number>[] = [
    [50, 0],
    [0, 50],
  ];
  return compatibleIssues(tableDeal([disputed, options], { redLines }), outcome);
}

describe('an issue is compatible', () => {
  test('where both want the same option most, and the deal may miss it', () => {
    const options: Pair<number>[] = [
      [0, 5],
      [20, 10],
      [30, 40],
    ];
    expect(found(options, 0)).toEqual([{ issue: 1, option: 2, chosen: 0, loss: [30, 35] }]);
    expect(found(options, 1)).toEqual([{ issue: 1, option: 2, chosen: 1, loss: [10, 30] }]);
    expect(found(options, 5)).toEqual([{ issue: 1, option: 2, chosen: 2, loss: [0, 0] }]);
    expect(found(options, NONE)).toEqual([{ issue: 1, option: 2, chosen: NONE, loss: [0, 0] }]);
  });

  test('not where one of the two would rather have another', () => {
    expect(
      found(
        [
          [0, 0],
          [20, 30],
          [21, 29],
        ],
        0,
      ),
    ).toEqual([]);
  });

  test('not where all options are the same to one of the two', () => {
    expect(
      found(
        [
          [0, 7],
          [20, 7],
        ],
        0,
      ),
    ).toEqual([]);
    expect(
      found(
        [
          [7, 0],
          [7, 20],
        ],
        0,
      ),
    ).toEqual([]);
  });

  test('where one of several best options is the best for both, the first of them', () => {
    const options: Pair<number>[] = [
      [30, 0],
      [30, 40],
      [30, 40],
      [0, 40],
    ];
    expect(found(options, 2)).toEqual([{ issue: 1, option: 1, chosen: 2, loss: [0, 0] }]);
    expect(found(options, 3)).toEqual([{ issue: 1, option: 1, chosen: 3, loss: [30, 0] }]);
  });
});

describe('options that one of the two must refuse do not count', () => {
  const options: Pair<number>[] = [
    [10, 10],
    [20, 30],
    [40, 0],
  ];

  test('as the best', () => {
    expect(found(options, 0)).toEqual([]);
    expect(found(options, 0, { right: ['b/40-0'] })).toEqual([{ issue: 1, option: 1, chosen: 0, loss: [10, 20] }]);
    expect(found(options, 0, { left: ['b/40-0'] })).toEqual([{ issue: 1, option: 1, chosen: 0, loss: [10, 20] }]);
  });

  test('though they come first', () => {
    expect(found(options.toReversed(), 1, { left: ['b/40-0'] })).toEqual([
      { issue: 1, option: 1, chosen: 1, loss: [0, 0] },
    ]);
  });

  test('as something to care about', () => {
    // Of what is left both options are the same to Left.
    const same: Pair<number>[] = [
      [20, 10],
      [20, 30],
      [0, 0],
    ];
    expect(found(same, 0)).toHaveLength(1);
    expect(found(same, 0, { left: ['b/0-0'] })).toEqual([]);
  });

  test('so that nothing is compatible where nothing is left', () => {
    expect(found(options, 0, { left: ['b/10-10', 'b/20-30'], right: ['b/40-0'] })).toEqual([]);
  });

  test('and a deal across a red line may be worth more than the best', () => {
    expect(found(options, 2, { right: ['b/40-0'] })).toEqual([{ issue: 1, option: 1, chosen: 2, loss: [-20, 30] }]);
  });
});

test('swapping the parties swaps the losses', () => {
  const deal = tableDeal([
    [
      [0, 5],
      [20, 10],
      [30, 40],
    ],
    [
      [3, 3],
      [1, 2],
    ],
  ]);
  for (let outcome = NONE; outcome < deal.space.outcomes; outcome++)
    expect(compatibleIssues(mirrored(deal), outcome)).toEqual(
      compatibleIssues(deal, outcome).map((issue) => ({ ...issue, loss: swapped(issue.loss) })),
    );
  expect(compatibleIssues(deal, 0)).toHaveLength(2);
});

test.each(['london-2025', 'two-ports'])('in %s every issue is disputed', (id) => {
  expect(compatibleIssues(dealOf(id), 0)).toEqual([]);
});
