import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { against, pie, type Said, said, type TableOptions, versus } from '../helpers/versus.js';

const always = (words: Said, times: number) => new Array<Said>(times).fill(words);
const TAKES = ['accept', 'enough'];

/** The place in its list that it draws in its move of this number, out of so many. */
const place = (move: number, many: number, party = 'left') =>
  Math.floor(seedrandom.alea(`7/${party}/${move}`)() * many);

/** What Left does when it is left so much in turn, out of 100. */
function answers(heard: readonly number[], options: TableOptions = {}) {
  const setup = { scenario: pie(100, options), seed: '7', against: heard.map((left) => `${left}-${100 - left}`) };
  return said(against('crazy-haggler', setup), 0);
}

describe('crazy-haggler', () => {
  it('draws evenly from what is worth more than .9, first to last', () => {
    // 91 to 100: ten outcomes, whatever it hears.
    const drawn = [1, 3, 5, 7].map((move) => [place(move, 10), 'draw'] as const);
    versus('crazy-haggler', { scenario: pie(100), rounds: 4, seed: '7', against: always('80-20', 3) }, drawn);
    const all = new Set<string>();
    for (let seed = 1; seed <= 100; seed++)
      all.add(
        said(against('crazy-haggler', { scenario: pie(100), seed: `${seed}`, against: [] }), 0)[0]?.[0] as string,
      );
    expect([...all].sort()).toEqual(
      ['100-0', '91-9', '92-8', '93-7', '94-6', '95-5', '96-4', '97-3', '98-2', '99-1'].sort(),
    );
  });

  it('draws from what is worth more than .95 where its utility is discounted', () => {
    // 96 to 100
    const drawn = [1, 3, 5].map((move) => [place(move, 5), 'draw'] as const);
    const setup = { scenario: pie(100, { discount: [0.9, 1] }), seed: '7', against: always('80-20', 2) };
    versus('crazy-haggler', setup, drawn);
    // Whose time costs it nothing draws from 91 to 100 all the same.
    const other = { scenario: pie(100, { discount: [0.9, 1] }), seed: '7', seat: 1 as const, against: ['20-80'] };
    versus('crazy-haggler', other, [[100 - place(2, 10, 'right'), 'draw']]);
  });

  it('takes what is worth .85 / 1.02, or .9 / 1.02 with a discount', () => {
    // .83333 and .88235
    expect(answers([84])[1]).toEqual(TAKES);
    expect(answers([83])[1]?.[1]).toBe('draw');
    expect(answers([89], { discount: [0.9, 1] })[1]).toEqual(TAKES);
    expect(answers([88], { discount: [0.9, 1] })[1]?.[1]).toBe('draw');
  });

  it('takes nothing in its first move', () => {
    const setup = { scenario: pie(100), seat: 1 as const, seed: '7', against: ['0-100', '0-100'] };
    versus('crazy-haggler', setup, [[100 - place(2, 10, 'right'), 'draw'], TAKES as ['accept', 'enough']]);
  });

  it('goes no lower than its floor, and never across a red line', () => {
    // A mandate of 97: 97 to 100 to ask for, and 97 to take.
    const strict = { sessions: [[10, [97, 0]]] } as const;
    expect(answers([96], strict)).toEqual(
      [place(1, 4), place(3, 4)].map((given) => [`${100 - given}-${given}`, 'draw']),
    );
    expect(answers([97], strict)[1]).toEqual(TAKES);
    // Without 100 the best is 99: over 89.1 are 90 to 99, and 82.5 is enough.
    const shut = { redLines: { left: ['a/100-0'] } };
    expect(answers([82], shut)).toEqual(
      [place(1, 10), place(3, 10)].map((given) => [`${99 - given}-${given + 1}`, 'draw']),
    );
    expect(answers([83], shut)[1]).toEqual(TAKES);
  });
});
