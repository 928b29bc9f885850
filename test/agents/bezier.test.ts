import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { preferencesOver } from '../../src/model/preferences.js';
import { against, pie, said, table, versus } from '../helpers/versus.js';

const always = (said: string, times: number) => new Array<string>(times).fill(said);

describe('bezier', () => {
  /** The targets at t = .1 .25 .5 .75 .9 in parts of 100,000, from (1 - t)^2 + 2(1 - t)t middle + t^2 end. */
  it.each([
    ['Boulware', 'bezier', [96_700, 90_625, 77_500, 60_625, 48_700]],
    ['Linear', 'bezier(middle=0.7)', [94_000, 85_000, 70_000, 55_000, 46_000]],
    ['Conceder', 'bezier(middle=0.55)', [91_300, 79_375, 62_500, 49_375, 43_300]],
  ])('asks for exactly what %s of NegoLog aims at', (_, name, targets) => {
    const scale = 100_000;
    // Each target is an option, and so is one point less: an offer of the target shows both bounds.
    const worths = [scale, ...targets.flatMap((target) => [target, target - 1]), 0];
    const scenario = table([worths.map((worth) => [worth, scale - worth] as const)], { scale });
    const offers = said(against(name, { scenario, rounds: 19, against: always(`0-${scale}`, 18) }), 0);
    // t = r/20: rounds 2, 5, 10, 15 and 18.
    const asked = [2, 5, 10, 15, 18].map((round) => offers[round - 1]);
    expect(asked).toEqual(targets.map((target) => [`${target}-${scale - target}`, 'aspire']));
  });

  it('lifts its end to a reservation over it, and the middle in the same ratio', () => {
    // End .6, middle .85 x 1.6/1.4 = .9714. t = .25: .5625 + .375 x .9714 + .0625 x .6 = .9643;
    // t = .5: .25 + .5 x .9714 + .25 x .6 = .8857; t = .75: .0625 + .375 x .9714 + .5625 x .6 = .7643.
    const scenario = pie(100, { reservation: [60, 0] });
    versus('bezier', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['97-3', 'aspire'],
      ['89-11', 'aspire'],
      ['77-23', 'aspire'],
    ]);
  });

  it('leaves the curve as it is under a lower reservation', () => {
    // t = .75: .0625 + .375 x .85 + .5625 x .4 = .60625.
    const scenario = pie(100, { reservation: [40, 0] });
    versus('bezier', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['91-9', 'aspire'],
      ['78-22', 'aspire'],
      ['61-39', 'aspire'],
    ]);
  });

  it('asks for its best where the lifted curve goes over it', () => {
    // Reservation 90: middle .85 x 1.9/1.4 = 1.1536; t = .5: .25 + .5 x 1.1536 + .25 x .9 = 1.0518;
    // t = .9: .01 + .18 x 1.1536 + .81 x .9 = .9466.
    const scenario = pie(100, { reservation: [90, 0] });
    versus('bezier', { scenario, rounds: 9, against: always('0-100', 8) }, [
      ...new Array(7).fill(['100-0', 'aspire'] as const),
      // t = .8: .04 + .32 x 1.1536 + .64 x .9 = .9851.
      ['99-1', 'aspire'],
      ['95-5', 'aspire'],
    ]);
  });

  it('takes both points from its name, and keeps to its floor where they lie under it', () => {
    // middle 0, end 0: 100 (1 - t)^2 = 56.25 -> 57, 25, 6.25 -> 7.
    versus('bezier(middle=0,end=0)', { scenario: pie(100), rounds: 3, against: always('0-100', 2) }, [
      ['57-43', 'aspire'],
      ['25-75', 'aspire'],
      ['7-93', 'aspire'],
    ]);
    // With a floor of 30 the end is .3 and the middle still 0, so the curve dips under the floor:
    // t = .5: 25 + 7.5 = 32.5 -> 33; t = .75: 6.25 + 16.9 = 23.1, but 30.
    const scenario = pie(100, { reservation: [30, 0] });
    versus('bezier(middle=0,end=0)', { scenario, rounds: 3, against: always('0-100', 2) }, [
      ['59-41', 'aspire'],
      ['33-67', 'aspire'],
      ['30-70', 'aspire'],
    ]);
  });

  it('counts shares from its worst outcome where that is worth less than nothing', () => {
    // From -100 to 100: t = .25: -100 + 200 x .90625 = 81.25, t = .5: 55, t = .75: 21.25. The reservation of -50 is a share
    // of .25, under the end of .4.
    const worths = [100, 82, 81, 55, 54, 22, 21, -100];
    const deal = prepare(pie(worths.length - 1), { rounds: 3 });
    const own = preferencesOver(deal.space, {
      ...deal.preferences[0],
      reservation: -50,
      optionPoints: [worths],
      redLines: [worths.map(() => false)],
    });
    const session = openSession({ ...deal, preferences: [own, deal.preferences[1]] }, { seed: '1' });
    const { seat } = hire('bezier');
    for (const asked of [82, 55, 22]) {
      const decision = seat().decide(session.view(0));
      expect(decision).toEqual({ type: 'offer', outcome: worths.indexOf(asked), because: 'aspire' });
      session.move(0, decision);
      session.move(1, { type: 'offer', outcome: worths.length - 1 });
    }
  });

  it('accepts what reaches its target', () => {
    // Round 2 aims at 77.5 and would ask for 80: 77 is less, 80 enough.
    versus('bezier', { scenario: pie(10), rounds: 3, against: ['70-30'] }, [
      ['100-0', 'aspire'],
      ['80-20', 'aspire'],
    ]);
    versus('bezier', { scenario: pie(10), rounds: 3, against: ['80-20'] }, [
      ['100-0', 'aspire'],
      ['accept', 'enough'],
    ]);
  });
});
