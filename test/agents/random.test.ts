import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { against, pie, said, table, versus } from '../helpers/versus.js';

/** The first draw of the stream that a seed, a party and a move's number name. */
const draw = (stream: string) => seedrandom.alea(stream)();

describe('random', () => {
  it('draws from the stream of its seed, party and move, evenly over its list', () => {
    // Seven outcomes of the pie are worth 40 or more to Left: 100, 90 ... 40. Its moves are the first, third and fifth.
    const scenario = pie(10, { reservation: [40, 0] });
    const drawn = ['7/left/1', '7/left/3', '7/left/5'].map((stream) => Math.floor(draw(stream) * 7));
    versus('random', { scenario, seed: '7', against: ['0-100', '0-100'] }, [
      [drawn[0] as number, 'draw'],
      [drawn[1] as number, 'draw'],
      [drawn[2] as number, 'draw'],
    ]);
  });

  it('accepts what is worth at least its next draw', () => {
    // Right tables 70 in its first move. Left's next draw is from the stream of move 3.
    for (let seed = 1; seed <= 40; seed++) {
      const next = Math.floor(draw(`${seed}/left/3`) * 11);
      const talk = against('random', { scenario: pie(10), seed: `${seed}`, against: ['70-30'] });
      expect(said(talk, 0).at(-1)?.[0], `seed ${seed}`).toBe(next >= 3 ? 'accept' : `${100 - 10 * next}-${10 * next}`);
    }
  });

  it('tosses a coin about more time', () => {
    const scenario = pie(10, { sessions: [[1]], extension: 1, reservation: [95, 0] });
    const answers = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const talk = against('random', { scenario, seed: `${seed}`, against: ['0-100'] });
      const [words, because] = said(talk, 0)[1] as [string, string];
      expect([words, because]).toEqual(draw(`${seed}/left/3`) < 0.5 ? ['extend', 'goOn'] : ['stop', 'tails']);
      answers.add(words);
    }
    expect([...answers].sort()).toEqual(['extend', 'stop']);
  });

  it('offers only what it may sign and what pays, and all of it', () => {
    const scenario = pie(10, { reservation: [30, 0], redLines: { left: ['a/80-20', 'a/50-50'] } });
    const offered = new Set<string>();
    for (let seed = 1; seed <= 200; seed++)
      offered.add(said(against('random', { scenario, seed: `${seed}`, against: [] }), 0)[0]?.[0] as string);
    expect([...offered].sort()).toEqual(['100-0', '30-70', '40-60', '60-40', '70-30', '90-10']);
  });

  it('is even: a chi-square test over 2,700 draws of 27 outcomes', () => {
    const deal = prepare({ ...scenarioOf('two-ports'), schedule: [{ title: 'Once', rounds: 1 }] });
    const free = { ...deal, preferences: [{ ...deal.preferences[0], reservation: 0 }, deal.preferences[1]] as const };
    const counts = new Array<number>(27).fill(0);
    for (let seed = 1; seed <= 2700; seed++) {
      const { outcome } = hire('random')
        .seat()
        .decide(openSession(free, { seed: `even/${seed}` }).view(0));
      counts[outcome] = (counts[outcome] as number) + 1;
    }
    const chiSquare = counts.reduce((total, count) => total + (count - 100) ** 2 / 100, 0);
    // 26 degrees of freedom: 54.05 is exceeded once in a thousand, 9.22 missed once in a thousand.
    expect(chiSquare).toBeLessThan(54.05);
    expect(chiSquare).toBeGreaterThan(9.22);
  });

  it('says the same with the same seed, and something else with another', () => {
    const talk = (seed: string) =>
      said(against('random', { scenario: scenarioOf('two-ports'), seed, against: new Array(9).fill('0 open 365') }), 0);
    expect(talk('7')).toEqual(talk('7'));
    expect(talk('7')).not.toEqual(talk('8'));
  });

  it('walks out where nothing it may sign is worth as much as no deal', () => {
    const scenario = table(
      [
        [
          [50, 0],
          [0, 50],
        ],
      ],
      { reservation: [60, 0] },
    );
    versus('random', { scenario, against: [] }, [['walk', 'hopeless']]);
  });
});
