import { describe, it } from 'vitest';
import { pie, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('resource-estimation', () => {
  it('grows impatient with the thread: of four rounds there is room for eight offers', () => {
    // Before its moves 0, 2, 4, 6 of 8 offers were made; conceded = e^(-.5 x 8/offers) = 0, e^-2 = .1353, e^-1 = .3679,
    // e^-.6667 = .5134.
    versus('resource-estimation', { scenario: pie(100), rounds: 4, against: always('0-100', 3) }, [
      ['100-0', 'tire'],
      ['87-13', 'tire'],
      ['64-36', 'tire'],
      ['49-51', 'tire'],
    ]);
  });

  it('counts the offers of both sides: who moves second has heard one more', () => {
    // 1, 3, 5, 7 of 8: e^-4 = .0183, e^-1.3333 = .2636, e^-.8 = .4493, e^-.5714 = .5647.
    versus('resource-estimation', { scenario: pie(100), rounds: 4, seat: 1, against: always('100-0', 4) }, [
      ['1-99', 'tire'],
      ['26-74', 'tire'],
      ['44-56', 'tire'],
      ['56-44', 'tire'],
    ]);
  });

  it('takes mu and kappa from its name', () => {
    // kappa + .8 e^(-8/offers): .2, .2 + .8 e^-4 = .2147, .2 + .8 e^-2 = .3083, .2 + .8 e^-1.3333 = .4109.
    const name = 'resource-estimation(mu=1,kappa=0.2)';
    versus(name, { scenario: pie(100), rounds: 4, against: always('0-100', 3) }, [
      ['80-20', 'tire'],
      ['79-21', 'tire'],
      ['70-30', 'tire'],
      ['59-41', 'tire'],
    ]);
  });

  it('goes on tiring in an extension', () => {
    // One round has room for two offers; before its moves 0, 2 and 4 were made: e^(-.5 x 2/2) = .6065, e^-.25 = .7788.
    const scenario = pie(100, { sessions: [[1]], extension: 2 });
    versus('resource-estimation', { scenario, against: ['0-100', 'extend', '0-100'] }, [
      ['100-0', 'tire'],
      ['extend', 'goOn'],
      ['40-60', 'tire'],
      ['23-77', 'tire'],
    ]);
  });

  it('by time counts the rounds that are left, and has none left in the last', () => {
    // Rounds left 3, 2, 1, 0: e^-3 = .0498, e^-2 = .1353, e^-1 = .3679, 1: down to the floor of 20.
    const scenario = pie(100, { reservation: [20, 0] });
    versus('resource-estimation(resource=time)', { scenario, rounds: 4, against: always('0-100', 3) }, [
      ['97-3', 'aspire'], // 20 + 80 x .9502 = 96.02
      ['90-10', 'aspire'], // 20 + 80 x .8647 = 89.2
      ['71-29', 'aspire'], // 20 + 80 x .6321 = 70.6
      ['20-80', 'aspire'],
    ]);
  });

  it('by time starts from kappa and is at its floor throughout an extension', () => {
    // Rounds left 1, 0, none: .5 + .5 e^-1 = .6839, 1, 1.
    const scenario = pie(100, { sessions: [[2]], extension: 2, reservation: [10, 0] });
    const name = 'resource-estimation(resource=time,kappa=0.5)';
    versus(name, { scenario, against: ['0-100', '0-100', 'extend', '9-91', '10-90'] }, [
      ['39-61', 'aspire'], // 10 + 90 x .3161 = 38.4
      ['10-90', 'aspire'],
      ['extend', 'goOn'],
      ['10-90', 'aspire'],
      ['10-90', 'aspire'],
    ]);
  });
});
