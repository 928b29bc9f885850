import { describe, expect, it } from 'vitest';
import { reasonFor } from '../../src/agents/reasons.js';
import { against, pie, versus } from '../helpers/versus.js';

// What two of them agree on, and every move against a search through the whole game: theory/toTheEnd.test.ts.

const NAME = 'backward-induction';
const open = { completeInformation: true } as const;
/** Half of a worth is lost with every round of two. */
const halving = 0.125;

describe('backward induction, when both books lie open', () => {
  it('asks for all as the first mover, whose last offer the other can only take or leave', () => {
    versus(NAME, { ...open, scenario: pie(10), rounds: 2, against: ['0-100'] }, [
      ['100-0', 'foresee'],
      ['100-0', 'foresee'],
    ]);
  });

  it('accepts what is worth no less to it than no deal as the other, and offers what the first will get anyway', () => {
    const setup = { ...open, scenario: pie(10, { reservation: [0, 20] }), rounds: 2, seat: 1 } as const;
    versus(NAME, { ...setup, against: ['80-20'] }, [['accept', 'enough']]);
    versus(NAME, { ...setup, against: ['90-10', '90-10'] }, [
      ['80-20', 'foresee'],
      ['0-100', 'wait'], // nobody can answer that
    ]);
  });

  it('gives the second mover, who can wait for the last word, what that is worth to it now', () => {
    // All of the pie in the second round is half of it in the first.
    const scenario = pie(10, { sessions: [[2]], lastWord: true, discount: [1, halving] });
    versus(NAME, { ...open, scenario, against: ['10-90'] }, [
      ['50-50', 'foresee'],
      ['accept', 'enough'], // it would get nothing in the end
    ]);
    versus(NAME, { ...open, scenario, seat: 1, against: ['60-40', '100-0'] }, [
      ['0-100', 'foresee'],
      ['0-100', 'foresee'],
    ]);
    versus(NAME, { ...open, scenario, seat: 1, against: ['50-50'] }, [['accept', 'enough']]);
  });

  it('walks out where it foresees no more than no deal, and a round later', () => {
    const scenario = pie(10, { reservation: [0, 20], discount: [1, halving] });
    const setup = { ...open, scenario, rounds: 2, seat: 1 } as const;
    const session = versus(NAME, { ...setup, against: ['90-10'] }, [['walk', 'leave']]);
    expect(reasonFor(session.deal, [NAME, NAME], session.moves, 1)).toBe(
      'To walk out now gets Right more than all that it foresees.',
    );
    versus(NAME, { ...setup, against: ['80-20'] }, [['accept', 'enough']]);
  });

  it('takes the mandate of today to hold to the end', () => {
    const sessions = [
      [1, [0, 60]],
      [2, [0, 30]],
    ] as const;
    const setup = { ...open, scenario: pie(10, { sessions }), seat: 1 } as const;
    versus(NAME, { ...setup, against: ['50-50', '80-20', '80-20'] }, [
      ['40-60', 'foresee'],
      ['70-30', 'foresee'],
      ['0-100', 'wait'],
    ]);
    versus(NAME, { ...setup, against: ['50-50', '70-30'] }, [
      ['40-60', 'foresee'],
      ['accept', 'enough'],
    ]);
  });

  it('goes on in an extension as if each round were the last', () => {
    const scenario = pie(10, { sessions: [[1]], extension: 2 });
    versus(NAME, { ...open, scenario, against: ['0-100', 'extend', '0-100'] }, [
      ['100-0', 'foresee'],
      ['extend', 'goOn'],
      ['100-0', 'foresee'],
      ['100-0', 'foresee'],
    ]);
  });
});

describe('backward induction by what it hears', () => {
  it('opens with its best, before it has heard anything', () => {
    versus(NAME, { scenario: pie(10), against: [] }, [['100-0', 'foresee']]);
  });

  it('foresees that the first mover will ask for what it named and still leaves more than no deal', () => {
    // Named once each, 100-0 and 40-60 seem to be worth the same to Left; of them 40-60 is over 40.
    versus(NAME, { scenario: pie(10, { reservation: [0, 40] }), seat: 1, against: ['100-0', '40-60'] }, [
      ['0-100', 'foresee'],
      ['accept', 'enough'],
    ]);
  });

  it('does not walk out on a guess', () => {
    const scenario = pie(10, { reservation: [0, 20], discount: [halving, halving] });
    const session = against(NAME, { scenario, rounds: 2, seat: 1, against: ['90-10', '90-10'] });
    expect(session.moves.map(({ type }) => type)).toEqual(['offer', 'offer', 'offer', 'offer']);
  });
});
