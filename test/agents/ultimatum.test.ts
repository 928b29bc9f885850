import { describe, it } from 'vitest';
import { scenarioOf } from '../helpers/scenarios.js';
import { pie, type Said, versus } from '../helpers/versus.js';

/** Outcomes worth 100, 90, 80 ... to Left; ten rounds, so that the time in round r is r/11. */
const tenths = pie(10);

const firm = (times: number): Said[] => new Array<Said>(times).fill('0-100');

describe('ultimatum', () => {
  it('comes down evenly to its demand, says it as often as it said it would, and walks out', () => {
    // The first round at or after 0.45 is the fifth: 5/11. Up to it 100 - 50 r/5.
    versus('ultimatum(until=0.45)', { scenario: tenths, against: firm(6) }, [
      ['90-10', 'press'],
      ['80-20', 'press'],
      ['70-30', 'press'],
      ['60-40', 'press'],
      ['50-50', 'final'],
      ['50-50', 'final'],
      ['walk', 'leave'],
    ]);
    // With patience 1 at once; from the start if there is no way down.
    versus('ultimatum(until=0,patience=1,demand=0.7)', { scenario: tenths, against: firm(1) }, [
      ['70-30', 'final'],
      ['walk', 'leave'],
    ]);
  });

  it('takes a time that falls on a round for that round', () => {
    // 7/100 is round 7 of 99, but in binary 0.07 x 100 is 7 and a last bit. Up to it 100 - 70 r/7.
    versus('ultimatum(until=0.07,demand=0.3)', { scenario: tenths, rounds: 99, against: firm(6) }, [
      ['90-10', 'press'],
      ['80-20', 'press'],
      ['70-30', 'press'],
      ['60-40', 'press'],
      ['50-50', 'press'],
      ['40-60', 'press'],
      ['30-70', 'final'],
    ]);
  });

  it('counts from its reservation, and never asks for less than its floor', () => {
    // 20 + 0.5 x 80 = 60; on the way 100 - 40 r/5 = 92, 84, 76, 68.
    versus('ultimatum(until=0.45)', { scenario: pie(10, { reservation: [20, 0] }), against: firm(4) }, [
      ['100-0', 'press'],
      ['90-10', 'press'],
      ['80-20', 'press'],
      ['70-30', 'press'],
      ['60-40', 'final'],
    ]);
    versus('ultimatum(until=0)', { scenario: pie(10, { sessions: [[3, [75, 0]]] }), against: [] }, [
      ['80-20', 'final'],
    ]);
  });

  it('demands it in the way that suits the other side best', () => {
    // 4000 + 0.55 x 6000 = 7300 -> 7500, which 12 blocked 365 and 12 open 90 are worth to Northport.
    versus('ultimatum(until=0,demand=0.55)', { scenario: scenarioOf('two-ports'), against: ['0 open 365'] }, [
      ['12 blocked 365', 'final'],
      ['12 open 90', 'final'],
    ]);
  });

  it('accepts what is worth its demand, also when it was about to leave', () => {
    versus('ultimatum(until=0)', { scenario: tenths, against: ['0-100', '50-50'] }, [
      ['50-50', 'final'],
      ['50-50', 'final'],
      ['accept', 'enough'],
    ]);
  });

  it('rejects at the last word, which is to leave', () => {
    versus('ultimatum(until=0)', { scenario: pie(10, { sessions: [[2]], lastWord: true }), against: firm(2) }, [
      ['50-50', 'final'],
      ['50-50', 'final'],
      ['reject', 'tooLittle'],
    ]);
  });
});
