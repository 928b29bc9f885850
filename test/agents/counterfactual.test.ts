/** What conditions would have signed: traces worked out by hand, and the talks as they really go under each condition. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterfactuals, type Verdict } from '../../src/agents/counterfactual.js';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { CONDITION_WORDS, type ConditionWord } from '../../src/agents/parts/conditions/named.js';
import { play } from '../../src/engine/play.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { ACTION_TYPES, type ActionType } from '../../src/model/move.js';
import { PARTIES, type Party } from '../../src/model/party.js';
import type { Result } from '../../src/model/result.js';
import { NONE } from '../../src/model/space.js';
import { anyScenario } from '../helpers/play.js';
import { outcome, pie, table } from '../helpers/versus.js';

/** A talk in which the parties say this in turn; a rule may stand after a colon. */
function talk(deal: Deal, ...said: readonly string[]): Session {
  const session = openSession(deal, { seed: '1', ledger: false });
  for (const one of said) {
    const [words = '', because] = one.split(': ');
    const isWord = (ACTION_TYPES as readonly string[]).includes(words);
    const action = isWord
      ? { type: words as ActionType, outcome: NONE }
      : { type: 'offer' as const, outcome: outcome(deal, words) };
    const refusal = session.move(session.turn, action, because);
    if (refusal !== undefined) throw new Error(`${one}: ${refusal}`);
  }
  return session;
}

function verdicts({ deal, moves }: Session, party: Party): Record<ConditionWord, Verdict> {
  const found = counterfactuals(deal, moves)[party];
  expect(found.map(({ condition }) => condition)).toEqual(CONDITION_WORDS);
  return Object.fromEntries(found.map(({ condition, verdict }) => [condition, verdict])) as Record<
    ConditionWord,
    Verdict
  >;
}

/** The same verdict on each of these conditions. */
function all(words: readonly ConditionWord[], verdict: object): Partial<Record<ConditionWord, object>> {
  return Object.fromEntries(words.map((word) => [word, verdict]));
}

const NEVER = { kind: 'never' };
const unknown = (move: number, why: string) => ({ kind: 'unknown', move, why });
const COMBIS = CONDITION_WORDS.filter((word) => word.startsWith('combi'));

describe('a talk of four rounds over a pie', () => {
  const deal = prepare(pie(10), { rounds: 4 });
  const until = ['100-0', '20-80', '70-30', '40-60', '60-40', '50-50'];
  const atEnd = { kind: 'signs', move: 7, round: 4, outcome: outcome(deal, '50-50'), utility: [0.5, 0.5] };
  // Left is offered 20 in round 2, where it goes on to 70 from 100; 40 in round 3 (60 from 70); 50 in round 4 (from 60).
  // Optimal stopping, with 2, 1 and no offers to come: 62.5, 50, 0. The last round is late.
  const late: readonly ConditionWord[] = ['time', ...COMBIS, 'stopping'];

  it('that Left ends by accepting 50 in the last round', () => {
    expect(verdicts(talk(deal, ...until, 'accept'), 0)).toEqual({
      ...all(late, atEnd),
      // 50 is less than the 60 it asked for last, and what it would have asked for next nobody knows.
      ...all(['prev', 'gap', 'const'], unknown(7, 'goesOn')),
      next: unknown(7, 'noNextOffer'),
    });
  });

  it('in which Left has told that it accepted by AC_next', () => {
    const { next, prev } = verdicts(talk(deal, ...until, 'accept: enough'), 0);
    expect(next).toEqual(atEnd);
    expect(prev).toEqual(unknown(7, 'goesOn'));
    // Another rule tells nothing of its next offer.
    expect(verdicts(talk(deal, ...until, 'accept: level'), 0).next).toEqual(unknown(7, 'noNextOffer'));
  });

  it('that leaves Right nothing that it would have signed', () => {
    // It is offered 0, 30 and 40, and goes on to 80, 60 and 50; stopping: 69.5, 62.5, 50; it has no turn in round 4.
    expect(verdicts(talk(deal, ...until, 'accept'), 1)).toEqual(all(CONDITION_WORDS, NEVER));
  });

  it('that Left walks out of', () => {
    expect(verdicts(talk(deal, ...until, 'walk'), 0)).toEqual({
      ...all(late, atEnd),
      ...all(['prev', 'gap', 'const'], NEVER),
      next: unknown(7, 'noNextOffer'),
    });
  });

  it('that Left would have ended a round before if it had gone down to 40 there', () => {
    const sooner = { kind: 'signs', move: 5, round: 3, outcome: outcome(deal, '40-60'), utility: [0.4, 0.6] };
    const { next, prev, combi, time } = verdicts(talk(deal, ...until.slice(0, 4), '40-60', '50-50', 'accept'), 0);
    expect([next, combi]).toEqual([sooner, sooner]);
    // In round 4 the 50 on the table is over the 40 it asked for last.
    expect([prev, time]).toEqual([atEnd, atEnd]);
  });

  it('that is not over: nothing is said of what is to come', () => {
    for (const party of PARTIES) expect(verdicts(talk(deal, ...until), party)).toEqual(all(CONDITION_WORDS, NEVER));
  });

  it('of one move, or none', () => {
    for (const moves of [[], ['100-0'], ['walk']])
      for (const party of PARTIES) expect(verdicts(talk(deal, ...moves), party)).toEqual(all(CONDITION_WORDS, NEVER));
  });
});

describe('what is signed', () => {
  it('is worth what its time leaves of it, to both', () => {
    const deal = prepare(pie(10, { discount: [0.5, 1] }), { rounds: 4 });
    // Right signs 10 in round 1 by no condition; Left would have signed 90 in round 2, at t = 2/5.
    const { const: level } = verdicts(talk(deal, '90-10', '90-10', 'walk'), 0);
    expect(level).toMatchObject({ kind: 'signs', move: 3, round: 2 });
    const [ours, theirs] = (level as Extract<Verdict, { kind: 'signs' }>).utility;
    expect(Math.abs(ours - 0.9 * Math.pow(0.5, 0.4))).toBeLessThan(1e-12);
    expect(theirs).toBe(0.1);
  });

  it('may be signed: never across a red line', () => {
    const scenario = table(
      [
        [
          [95, 5],
          [60, 40],
          [0, 90],
        ],
      ],
      { redLines: { left: ['a/95-5'] } },
    );
    const deal = prepare(scenario, { rounds: 2 });
    expect(verdicts(talk(deal, '60-40', '95-5', '60-40', '95-5'), 0)).toEqual(all(CONDITION_WORDS, NEVER));
  });

  it('is at or over the mandate of its session, and waits for one that eases', () => {
    const scenario = pie(10, {
      sessions: [
        [2, [80, 0]],
        [2, [50, 0]],
      ],
    });
    const deal = prepare(scenario);
    // AC_next from round 2 on, but for the mandate: in round 3, the first of the second session, 60 may be signed.
    const { next, const: level } = verdicts(talk(deal, '80-20', '60-40', '80-20', '60-40', '60-40', '60-40'), 0);
    expect(next).toMatchObject({ kind: 'signs', move: 5, round: 3 });
    expect(level).toEqual(NEVER);
    // 60 is enough for AC_next in round 2, where it asks for no more, if only the capital lets it.
    const free = prepare(pie(10, { sessions: [[2], [2]] }));
    expect(verdicts(talk(free, '80-20', '60-40', '60-40', '60-40'), 0).next).toMatchObject({ move: 3, round: 2 });
  });

  it('is never less than the BATNA, whatever was really signed', () => {
    const deal = prepare(pie(10, { reservation: [30, 0] }), { rounds: 2 });
    const session = talk(deal, '90-10', '20-80', 'accept');
    expect(session.result()?.ending).toBe('agreed');
    expect(verdicts(session, 0)).toEqual(all(CONDITION_WORDS, unknown(3, 'goesOn')));
  });
});

describe('the last word', () => {
  const deal = prepare(pie(10, { sessions: [[2]], lastWord: true, extension: 2 }));
  const until = ['90-10', '20-80', '60-40', '50-50'];

  it('has no next offer, unless an extension brings one', () => {
    // 50 in round 2 against the 60 it asked for last; in the extension it goes on to 50 or to 70.
    const more = (next: string) => talk(deal, ...until, 'reject', 'extend', 'extend', next);
    expect(verdicts(talk(deal, ...until, 'reject', 'stop'), 0).next).toEqual(unknown(5, 'noNextOffer'));
    expect(verdicts(more('50-50'), 0).next).toMatchObject({ kind: 'signs', move: 5, round: 2 });
    expect(verdicts(more('70-30'), 0).next).toEqual(NEVER);
  });

  it('lets lie what was too little for AC_next, if it was told so', () => {
    const told = verdicts(talk(deal, ...until, 'reject: tooLittle', 'stop'), 0);
    expect(told.next).toEqual(NEVER);
    expect(told.time).toMatchObject({ kind: 'signs', move: 3, round: 2, outcome: outcome(deal, '20-80') });
    expect(told.const).toEqual(NEVER);
  });

  it('and the extension are asked of nobody but who answers: to extend is no turn', () => {
    const session = talk(deal, ...until, 'reject', 'extend', 'extend', '60-40', '50-50', 'accept');
    expect(verdicts(session, 0)).toMatchObject({
      // 50 is less than 60 at every turn.
      prev: unknown(10, 'goesOn'),
      next: unknown(10, 'noNextOffer'),
      // With no offer to come in round 2 anything over the BATNA.
      stopping: { kind: 'signs', move: 3, outcome: outcome(deal, '20-80') },
    });
    // Right is offered 10 in round 1, 40 in round 2 (from 80 to 50) and 40 again in round 3 (from 50 to 50).
    expect(verdicts(session, 1)).toMatchObject({ prev: NEVER, next: NEVER, time: { move: 4, round: 2 } });
  });
});

describe('one trace answers for all conditions', () => {
  const BIDDERS = ['boulware', 'linear', 'conceder', 'boulware(exponent=0)'];
  const under = (bidder: string, word: ConditionWord) =>
    bidder.endsWith(')') ? `${bidder.slice(0, -1)},accept=${word})` : `${bidder}(accept=${word})`;
  const others = panel.map(({ name }) => name);
  const words = fc.constantFrom(...CONDITION_WORDS);

  const played = (deal: Deal, party: Party, own: string, other: string): Session => {
    const [one, two] = [hire(own).seat(), hire(other).seat()];
    return play(deal, party === 0 ? [one, two] : [two, one], { seed: '1', ledger: false });
  };
  const seen = new Set<string>();

  it('as the talk really goes under another condition', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.constantFrom(...BIDDERS),
        fc.constantFrom(...others),
        fc.constantFrom(...PARTIES),
        words,
        (scenario, bidder, other, party, word) => {
          const deal = prepare(scenario);
          const trace = played(deal, party, under(bidder, word), other);
          for (const { condition, verdict } of counterfactuals(deal, trace.moves)[party]) {
            const really = played(deal, party, under(bidder, condition), other);
            const result = really.result() as Result;
            seen.add(verdict.kind === 'unknown' ? verdict.why : verdict.kind);
            if (verdict.kind === 'signs') {
              const { move, round, outcome, utility } = verdict;
              expect([really.moves.length, result]).toEqual([
                move,
                { ending: 'agreed', by: party, round, outcome, utility },
              ]);
            } else if (verdict.kind === 'never') expect(result).toEqual(trace.result());
            else expect(really.moves.length).toBeGreaterThanOrEqual(verdict.move);
          }
          // Its own condition it cannot but follow.
          const own = counterfactuals(deal, trace.moves)[party].find(({ condition }) => condition === word);
          if (own?.verdict.kind !== 'unknown')
            expect(own?.verdict.kind).toBe(
              trace.result()?.by === party && trace.moves.at(-1)?.type === 'accept' ? 'signs' : 'never',
            );
        },
      ),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['goesOn', 'never', 'noNextOffer', 'signs']);
  });

  it('and where AC_next signs, AC_next or AC_time has signed by then: on every trace, for both', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...others), fc.constantFrom(...others), (scenario, one, two) => {
        const deal = prepare(scenario);
        const { moves } = played(deal, 0, one, two);
        for (const party of PARTIES) {
          const { next, combi } = verdicts({ deal, moves } as Session, party);
          if (next.kind !== 'signs') continue;
          expect(combi.kind).toBe('signs');
          expect((combi as typeof next).move).toBeLessThanOrEqual(next.move);
        }
      }),
      { numRuns: 300 },
    );
  });
});
