import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { whyNotPlayable } from '../../src/model/playable.js';
import { pointsTable } from '../../src/model/pointsTable.js';

/** So many issues of ten options, worth so much a step to the one and to the other. */
const board = (issues: number, step: number, scale = 100) =>
  pointsTable(
    Array.from({ length: issues }, () => Array.from({ length: 10 }, (_, at) => [at * step, (9 - at) * step] as const)),
    { scale },
  );

describe('what can be played', () => {
  it('is every space whose outcomes have numbers', () => {
    expect(whyNotPlayable(board(6, 1))).toBeUndefined();
    expect(whyNotPlayable(board(15, 1))).toBeUndefined();
    expect(whyNotPlayable(board(16, 1))).toBe(
      'it has over 2^53 outcomes, too many to be numbered: take out issues or options',
    );
    expect(() => openSession(prepare(board(16, 1)), { seed: '1' })).toThrow(RangeError);
  });

  it('is no large space whose points can add up to anything', () => {
    // Steps of 99,999,999 are few different sums; one odd option among them makes a billion.
    expect(whyNotPlayable(board(7, 99_999_999, 1_000_000_000))).toBeUndefined();
    const odd = board(7, 99_999_999, 1_000_000_000);
    const [issue] = odd.issues;
    const options = issue?.options.map((option, at) =>
      at === 1 ? { ...option, points: { left: 1, right: 2 } } : option,
    );
    const scenario = {
      ...odd,
      issues: odd.issues.map((one, at) => (at === 0 ? { ...one, options: options ?? [] } : one)),
    };
    expect(whyNotPlayable(scenario)).toBe(
      'its points add up to too many different sums to be ranked: give them in coarser steps, such as whole hundreds',
    );
  });
});
