import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, firstChange } from '../../src/agents/parts/changes.js';
import { levelAbove, levelBelow } from '../../src/agents/parts/levels.js';
import { prepare } from '../../src/model/deal.js';
import { maySign, pointsOf } from '../../src/model/preferences.js';
import { optionOf } from '../../src/model/space.js';
import { table } from '../helpers/versus.js';

const { space, preferences } = prepare(
  table(
    [
      [
        [40, 0],
        [30, 0],
        [0, 40],
      ],
      [
        [60, 0],
        [30, 0],
        [30, 10],
        [20, 60],
      ],
    ],
    { redLines: { left: ['b/20-60'] } },
  ),
);
const [left] = preferences;
const all = Array.from({ length: space.outcomes }, (_, outcome) => outcome);
const anyOutcome = fc.nat(space.outcomes - 1);

describe('the changes of an offer', () => {
  it('are all signable outcomes that differ on one issue and reach the floor', () => {
    fc.assert(
      fc.property(anyOutcome, fc.nat(110), (outcome, floor) => {
        const expected = all.filter(
          (other) =>
            [0, 1].filter((issue) => optionOf(space, other, issue) !== optionOf(space, outcome, issue)).length === 1 &&
            maySign(left, other, floor),
        );
        // Where the outcome crosses a red line itself, only what leaves that may be signed.
        const changes = changesOf(left, outcome, floor);
        expect(changes.map((change) => change.outcome).sort((a, b) => a - b)).toEqual(expected);
        for (const change of changes) {
          expect(change.gain).toBe(pointsOf(left, change.outcome) - pointsOf(left, outcome));
          expect(optionOf(space, change.outcome, change.issue)).not.toBe(optionOf(space, outcome, change.issue));
        }
      }),
      { seed: 1962 },
    );
  });

  it('are told apart by number where nothing else does', () => {
    const change = (outcome: number, gain: number) => ({ issue: 0, outcome, gain });
    const list = [change(7, 5), change(4, 3), change(2, 5)];
    expect(firstChange(list, (a, b) => b.gain - a.gain)).toBe(list[2]);
    expect(firstChange(list, (a, b) => a.gain - b.gain)).toBe(list[1]);
    expect(firstChange([], () => 0)).toBeUndefined();
  });
});

describe('levels', () => {
  it('are the next worths up and down, red lines left out', () => {
    // 100, 90, 70 (twice), 60 twice (30-0 30-0, 30-0 30-10; 0-40 60-0), 30.
    const worths = all.filter((outcome) => maySign(left, outcome, 0)).map((outcome) => pointsOf(left, outcome));
    for (let points = -1; points <= 101; points++) {
      const over = worths.filter((worth) => worth > points);
      const under = worths.filter((worth) => worth < points);
      expect(levelAbove(left, points)).toBe(over.length > 0 ? Math.min(...over) : undefined);
      expect(levelBelow(left, points)).toBe(under.length > 0 ? Math.max(...under) : undefined);
    }
  });
});
