import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/model/deal.js';
import { clockAt, type SessionPlan, sessionAt, sessionOfRound, timesOf } from '../../src/model/schedule.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';

function session(from: string | undefined, to: string | undefined, firstRound: number, lastRound: number): SessionPlan {
  return { title: 'A session', from, to, firstRound, lastRound, mandates: [0, 0] };
}

/** The hour of every round of a session. */
function clocks({ from, to, firstRound, lastRound }: SessionPlan): (string | undefined)[] {
  const one = session(from, to, firstRound, lastRound);
  return Array.from({ length: lastRound - firstRound + 1 }, (_, at) => clockAt(one, firstRound + at));
}

describe('relative time', () => {
  test('of four rounds is a fifth, two fifths, three fifths, four fifths', () => {
    expect([...timesOf(4, 0)].slice(1)).toEqual([0.2, 0.4, 0.6, 0.8]);
  });

  test('of a single round is a half', () => {
    expect(timesOf(1, 0)[1]).toBe(0.5);
  });

  test('stays at N/(N+1) through an extension', () => {
    expect([...timesOf(4, 3)].slice(4)).toEqual([0.8, 0.8, 0.8, 0.8]);
  });

  test('is r/(N+1) to the last bit, rises, and never reaches 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (rounds) => {
        const times = timesOf(rounds, 2);
        for (let round = 1; round <= rounds; round++) expect(times[round]).toBe(round / (rounds + 1));
        expect(times[rounds + 2]).toBeLessThan(1);
        expect(times.length).toBe(rounds + 3);
      }),
    );
  });
});

describe('the hour of a round', () => {
  test('of seven rounds from 13:00 to 20:00 is on the hour', () => {
    expect(clocks(session('13:00', '20:00', 1, 7))).toEqual([
      '13:00',
      '14:00',
      '15:00',
      '16:00',
      '17:00',
      '18:00',
      '19:00',
    ]);
  });

  test('of four rounds from 20:00 to 24:00 is on the hour', () => {
    expect(clocks(session('20:00', '24:00', 15, 18))).toEqual(['20:00', '21:00', '22:00', '23:00']);
  });

  test('goes on past midnight', () => {
    expect(clocks(session('22:00', '02:00', 1, 4))).toEqual(['22:00', '23:00', '00:00', '01:00']);
  });

  test('of a session that ends at the hour at which it begins goes once around the clock', () => {
    expect(clocks(session('08:00', '08:00', 1, 4))).toEqual(['08:00', '14:00', '20:00', '02:00']);
    expect(clocks(session('00:00', '24:00', 1, 2))).toEqual(['00:00', '12:00']);
  });

  test('counts from the first round of its session', () => {
    expect(clockAt(session('09:00', '12:00', 19, 21), 20)).toBe('10:00');
  });

  test('is in whole minutes, rounded down: 410 minutes in seven rounds', () => {
    expect(clocks(session('10:40', '17:30', 8, 14))).toEqual([
      '10:40',
      '11:38',
      '12:37',
      '13:35',
      '14:34',
      '15:32',
      '16:31',
    ]);
  });

  test('is unknown where either hour is missing', () => {
    expect(clockAt(session(undefined, undefined, 1, 3), 2)).toBeUndefined();
    expect(clockAt(session('13:00', undefined, 1, 3), 2)).toBeUndefined();
    expect(clockAt(session(undefined, '14:00', 1, 3), 2)).toBeUndefined();
  });

  test('of a session from 24:00 begins at midnight', () => {
    expect(clocks(session('24:00', '02:00', 1, 2))).toEqual(['00:00', '01:00']);
  });

  test('loses no minute to rounding: round 8 of ten in 90 minutes begins after 63', () => {
    expect(clockAt(session('06:00', '07:30', 1, 10), 8)).toBe('07:03');
  });

  test('is the whole minute at or before its share of the session, for every session of up to three hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 60 }), (length, rounds) => {
        const to = `${String(6 + Math.floor(length / 60)).padStart(2, '0')}:${String(length % 60).padStart(2, '0')}`;
        for (let before = 0; before < rounds; before++) {
          const after = (length * before - ((length * before) % rounds)) / rounds;
          const hour = `0${6 + Math.floor(after / 60)}:${String(after % 60).padStart(2, '0')}`;
          expect(clockAt(session('06:00', to, 1, rounds), before + 1)).toBe(hour);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('the sessions of London', () => {
  const { schedule } = dealOf('london-2025');

  test('count their rounds through: 1-7, 8-14, 15-18, and 19-21 in the extension', () => {
    const all = [...schedule.sessions, schedule.extension];
    expect(all.map((one) => [one?.firstRound, one?.lastRound])).toEqual([
      [1, 7],
      [8, 14],
      [15, 18],
      [19, 21],
    ]);
  });

  test('know their rounds', () => {
    expect([1, 7, 8, 14, 15, 18, 19, 21].map((round) => sessionOfRound(schedule, round))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
  });

  test('are found by number, the extension after the last', () => {
    expect(sessionAt(schedule, 1).title).toBe('Tuesday 10 June');
    expect(sessionAt(schedule, 3).title).toBe('Wednesday 11 June, if need be');
  });

  test('have mandates in points, and the last hold in the extension', () => {
    expect(schedule.sessions.map(({ mandates }) => mandates)).toEqual([
      [7600, 7000],
      [6600, 6200],
      [5500, 5200],
    ]);
    expect(schedule.extension?.mandates).toEqual([5500, 5200]);
  });

  test('have 18 rounds without the extension, so round 9 is at 9/19 and round 21 still at 18/19', () => {
    expect(schedule.rounds).toBe(18);
    expect(schedule.times[9]).toBe(9 / 19);
    expect(schedule.times[18]).toBe(18 / 19);
    expect(schedule.times[21]).toBe(18 / 19);
    expect(schedule.times[22]).toBeUndefined();
  });
});

describe('a schedule', () => {
  test('without an extension has no session after its last', () => {
    const { schedule } = dealOf('two-ports');
    expect(() => sessionAt(schedule, 1)).toThrow(RangeError);
  });

  test('without mandates lets both sign anything', () => {
    expect(dealOf('fence').schedule.sessions[0]?.mandates).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ]);
  });

  test('begins with the party that is first, else with the first party', () => {
    expect(dealOf('market').schedule.first).toBe(1);
    expect(dealOf('fence').schedule.first).toBe(0);
  });

  test('of plain alternating offers is one session with the last mandates and nothing after it', () => {
    const { schedule, plainRounds } = prepare(scenarioOf('market'), { rounds: 9 });
    expect(plainRounds).toBe(9);
    expect(schedule.rounds).toBe(9);
    expect(schedule.sessions).toHaveLength(1);
    expect(schedule.sessions[0]).toMatchObject({ firstRound: 1, lastRound: 9, mandates: [4500, 4000] });
    expect(schedule.extension).toBeUndefined();
    expect(schedule.lastWord).toBe(false);
    expect(schedule.first).toBe(1);
    expect(schedule.times[9]).toBe(0.9);
  });
});
