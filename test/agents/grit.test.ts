import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Party } from '../../src/model/party.js';
import { bestPoints, pointsOf } from '../../src/model/preferences.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';
import { type Said, table, versus } from '../helpers/versus.js';

/** To Left everything is worth 100 and no deal nothing, so a step unasked is 5 and the budget 20. */
const issues = [
  [
    [40, 0],
    [35, 5],
    [30, 10],
    [20, 20],
  ],
  [
    [35, 0],
    [30, 10],
    [25, 20],
  ],
  [
    [25, 0],
    [20, 5],
    [10, 20],
  ],
] as const;
const scenario = table(issues);

const firm = (times: number): Said[] => new Array<Said>(times).fill('20-20 25-20 10-20');

describe('grit', () => {
  it('steps unasked on another issue each time, waits in between, and stops when its budget is spent', () => {
    versus('grit', { scenario, rounds: 20, against: firm(10) }, [
      ['40-0 35-0 25-0', 'open'],
      // 5 on any issue, none of them touched: the lowest outcome is that of c, then b, then a.
      ['40-0 35-0 20-5', 'initiate'],
      ['40-0 35-0 20-5', 'wait'],
      ['40-0 30-10 20-5', 'initiate'],
      ['40-0 30-10 20-5', 'wait'],
      ['35-5 30-10 20-5', 'initiate'],
      ['35-5 30-10 20-5', 'wait'],
      // c was left alone longest, but a step there costs 10 now; then b.
      ['35-5 25-20 20-5', 'initiate'],
      ['35-5 25-20 20-5', 'wait'],
      // 20 of 20 given for nothing.
      ['35-5 25-20 20-5', 'stay'],
      ['35-5 25-20 20-5', 'stay'],
    ]);
    versus('grit(patience=1,budget=0.1)', { scenario, rounds: 20, against: firm(4) }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 35-0 20-5', 'initiate'],
      ['40-0 30-10 20-5', 'initiate'],
      ['40-0 30-10 20-5', 'stay'],
      ['40-0 30-10 20-5', 'stay'],
    ]);
  });

  it('takes the least step there is where all are larger than it would like', () => {
    // Steps cost 5 and more, but a step is 0.01 x 100 = 1.
    versus('grit(step=0.01)', { scenario, rounds: 20, against: firm(1) }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 35-0 20-5', 'initiate'],
    ]);
    // With 12 it takes what costs most of what costs no more: 10 on b or a, of which b is the lower outcome; c has 15.
    versus('grit(step=0.12)', { scenario, rounds: 20, against: firm(1) }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 25-20 25-0', 'initiate'],
    ]);
  });

  it('answers a step at once with one of its size', () => {
    // 55 -> 65 is 10: on b, because c was the last. Given 15, got 10.
    versus('grit', { scenario, rounds: 20, against: ['20-20 25-20 10-20', '30-10 25-20 10-20', '30-10 25-20 10-20'] }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 35-0 20-5', 'initiate'],
      ['40-0 25-20 20-5', 'match'],
      ['40-0 25-20 20-5', 'wait'],
    ]);
    // 55 -> 60 is less than its own step of 10, and it keeps to that: a, because b was the last.
    versus('grit(step=0.1)', { scenario, rounds: 20, against: ['20-20 25-20 10-20', '20-20 30-10 10-20'] }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 25-20 25-0', 'initiate'],
      ['30-10 25-20 25-0', 'match'],
    ]);
  });

  it('answers a step back exactly and once, and then goes on', () => {
    versus(
      'grit',
      {
        scenario,
        rounds: 20,
        against: [
          '30-10 25-20 10-20', // 65
          '30-10 25-20 20-5', // 75
          '30-10 25-20 10-20', // 65
          '20-20 25-20 10-20', // 55
          '20-20 25-20 10-20',
        ],
      },
      [
        ['40-0 35-0 25-0', 'open'],
        ['40-0 35-0 20-5', 'initiate'],
        ['40-0 25-20 20-5', 'match'],
        // Back by 10: of 5 and 10 on b and 5 on c, 10 on b.
        ['40-0 35-0 20-5', 'retaliate'],
        // Back by 10 again, but it has answered.
        ['40-0 35-0 20-5', 'wait'],
        // Its offer has stood twice: a step on a, never touched. Given 5, got 55 - 65 = -10: with 5 more, 20 of 20.
        ['35-5 35-0 20-5', 'initiate'],
      ],
    );
  });

  it('takes nothing back where all that it could take is more than was taken', () => {
    // Given 10 on b in one step, which can be taken back by 5 or 10; 60 -> 58 is 2.
    const fine = table([
      [
        [60, 0],
        [50, 10],
      ],
      [
        [40, 0],
        [12, 50],
        [10, 60],
        [0, 80],
      ],
    ]);
    // 50 -> 62 would be matched by 12; a step costs at most 10 on a. 62 -> 60 is 2.
    versus('grit', { scenario: fine, against: ['50-10 0-80', '50-10 12-50', '50-10 10-60'] }, [
      ['60-0 40-0', 'open'],
      ['50-10 40-0', 'initiate'],
      // No step of 12 or less is left, and the least, 28 on b, costs more than the budget.
      ['50-10 40-0', 'stay'],
      ['50-10 40-0', 'wait'],
    ]);
  });

  it('waits for nothing at its best', () => {
    versus(
      'grit',
      {
        scenario,
        rounds: 20,
        against: ['30-10 25-20 10-20', '30-10 25-20 10-20', '20-20 25-20 10-20', '20-20 25-20 10-20'],
      },
      [
        ['40-0 35-0 25-0', 'open'],
        ['40-0 35-0 20-5', 'initiate'],
        ['40-0 35-0 20-5', 'wait'],
        // Back by 10: it has 5 to take back, on c.
        ['40-0 35-0 25-0', 'retaliate'],
        // c was the last: b.
        ['40-0 30-10 25-0', 'initiate'],
      ],
    );
  });

  it('never steps under its floor', () => {
    const strict = table(issues, { reservation: [91, 0] });
    // The range is 9 and the budget 1.8, less than any step.
    versus('grit(patience=1)', { scenario: strict, rounds: 20, against: firm(2) }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 35-0 25-0', 'stay'],
      ['40-0 35-0 25-0', 'stay'],
    ]);
    // With a budget of 9 a second step would be under 91.
    versus('grit(patience=1,budget=1)', { scenario: strict, rounds: 20, against: firm(3) }, [
      ['40-0 35-0 25-0', 'open'],
      ['40-0 35-0 20-5', 'initiate'],
      ['40-0 35-0 20-5', 'stay'],
      ['40-0 35-0 20-5', 'stay'],
    ]);
  });

  /** What it has given in all with its offer, less what the other side had given in all by then. */
  function unanswered({ deal, moves }: Session, at: number, party: Party): number {
    const own = deal.preferences[party];
    const heard = moves.slice(0, at).filter(({ by, type }) => by !== party && type === 'offer');
    const worth = (place: number) => pointsOf(own, heard.at(place)?.outcome as number);
    const got = heard.length === 0 ? 0 : worth(-1) - worth(0);
    return bestPoints(own) - pointsOf(own, moves[at]?.outcome as number) - got;
  }

  it('gives a hardliner no more than its budget', () => {
    for (const deal of [prepare(scenario, { rounds: 60 }), prepare(scenarioOf('london-2025'), { rounds: 60 })])
      for (const budget of [0, 0.1, 0.2, 0.5]) {
        const talk = play(deal, [hire(`grit(budget=${budget})`).seat(), hire('hardliner').seat()], { seed: '1' });
        const own = deal.preferences[0];
        const most = Math.floor(budget * (bestPoints(own) - own.reservation));
        const losses = talk.moves
          .filter(({ by, type }) => by === 0 && type === 'offer')
          .map(({ outcome }) => bestPoints(own) - pointsOf(own, outcome));
        expect(Math.max(...losses)).toBeLessThanOrEqual(most);
        expect(Math.max(...losses) > 0).toBe(budget > 0);
      }
  });

  it('never takes a step by which it would give more than its budget in advance, whoever it meets', () => {
    const worth = fc.nat(60);
    const issue = fc.array(fc.tuple(worth, worth), { minLength: 2, maxLength: 4 });
    let steps = 0;
    fc.assert(
      fc.property(
        fc.array(issue, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...panel.map(({ name }) => name)),
        fc.integer({ min: 0, max: 10 }),
        (issues, other, budget) => {
          const deal = prepare(table(issues.map((options) => [[60, 0], ...options, [0, 60]])), { rounds: 20 });
          const talk = play(deal, [hire(`grit(budget=${budget / 10})`).seat(), hire(other).seat()], { seed: '7' });
          for (const [at, { because }] of talk.moves.entries())
            if (because === 'initiate' || because === 'match') {
              expect(unanswered(talk, at, 0)).toBeLessThanOrEqual((budget / 10) * bestPoints(deal.preferences[0]));
              steps++;
            }
        },
      ),
      { seed: 1962, numRuns: 300 },
    );
    expect(steps).toBeGreaterThan(300);
  });

  /** Grit against tit-for-tat; at its move `slip`, tit-for-tat asks for its best again. */
  function withSlip(deal: Deal, slip?: number): Session {
    const session = openSession(deal, { seed: '1' });
    const agents = [hire('grit').seat(), hire('tit-for-tat').seat()] as const;
    while (!session.over) {
      const by = session.turn;
      const slips = by === 1 && session.moves.length === slip;
      const { because, ...action } = agents[by].decide(session.view(by));
      const refusal =
        slips && action.type === 'offer'
          ? session.move(by, { type: 'offer', outcome: tabulated(deal.preferences[1]).ranking[0] as number })
          : session.move(by, action, because);
      expect(refusal).toBeUndefined();
    }
    return session;
  }

  it('leads tit-for-tat, which waits for ever with itself, to concessions on both sides, also after a slip', () => {
    const mild = table([
      [
        [50, 20],
        [45, 30],
        [40, 40],
        [30, 50],
      ],
      [
        [50, 20],
        [40, 30],
        [30, 40],
        [20, 50],
      ],
    ]);
    const deal = prepare(mild, { rounds: 40 });
    const alone = play(deal, [hire('tit-for-tat').seat(), hire('tit-for-tat').seat()], { seed: '1' });
    expect(alone.result()?.ending).toBe('expired');
    for (const slip of [undefined, 3, 5, 7, 9]) {
      const session = withSlip(deal, slip);
      expect(session.result()?.ending).toBe('agreed');
      for (const party of [0, 1] as const) {
        const asked = session.moves
          .filter(({ by, type }) => by === party && type === 'offer')
          .map(({ outcome }) => pointsOf(deal.preferences[party], outcome));
        expect(Math.min(...asked)).toBeLessThan(bestPoints(deal.preferences[party]));
      }
    }
  });
});
