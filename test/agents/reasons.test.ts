import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/agents/index.js';
import { reasonFor } from '../../src/agents/reasons.js';
import { prepare } from '../../src/model/deal.js';
import { ACTION_TYPES, type ActionType, type Move } from '../../src/model/move.js';
import type { Pair, Party } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { scenarioOf } from '../helpers/scenarios.js';
import { against, outcome, pie } from '../helpers/versus.js';

const london = prepare(scenarioOf('london-2025'));

/** What each side likes best; to the US its own is worth 100, to China its own 100. */
const US = 'general keep keep refuse keep 30-10 aug-12 revoke joint';
const CHINA = 'april-regime lift-and-freeze multi-year lift reinstate 10-10 plus-365 drop none';

/** An offer with some options changed, each written as `issue=option`. */
function but(offer: string, ...changes: string[]): string {
  const ids = offer.split(' ');
  for (const change of changes) {
    const [issue = '', option = ''] = change.split('=');
    ids[london.scenario.issues.findIndex(({ id }) => id === issue)] = option;
  }
  return ids.join(' ');
}

type Line = readonly [by: Party, words: string, because?: string];

/** The reason for the last of these moves, all made in one round. */
function reason(agent: string, lines: readonly Line[], round = 1): string | undefined {
  const moves = lines.map(([by, words, because]): Move => {
    const type = (ACTION_TYPES as readonly string[]).includes(words) ? (words as ActionType) : 'offer';
    return { type, by, round, because, outcome: type === 'offer' ? outcome(london, words) : NONE };
  });
  const agents: Pair<string> = [agent, agent];
  return reasonFor(london, agents, moves, moves.length - 1);
}

describe('the reason for a move', () => {
  it('tells what was heard and what was given for it', () => {
    // One step on jet engines costs the US 1.2.
    const lines: Line[] = [
      [0, US],
      [1, CHINA],
      [0, US],
      [1, but(CHINA, 'rare-earths=big-three')],
      [0, but(US, 'jet-engines=repair'), 'reciprocate'],
    ];
    expect(reason('tit-for-tat', lines)).toBe(
      'China eased rare earths by one step, so US answers in kind, giving one step on jet engines.',
    );
  });

  it('tells what was taken back', () => {
    const lines: Line[] = [
      [1, but(CHINA, 'rare-earths=m6', 'tariffs=20-10')],
      [0, but(US, 'jet-engines=repair')],
      [1, but(CHINA, 'rare-earths=april-regime', 'tariffs=10-10')],
      [0, US, 'retaliate'],
    ];
    expect(reason('tit-for-tat', lines)).toBe(
      'China hardened rare earths by two steps and tariffs by one step, so US answers in kind and asks for ' + '100.0.',
    );
  });

  it('sees both sides of a mixed move with the eyes of the party that moves', () => {
    // China goes back on rare earths and forward on visas.
    const lines: Line[] = [
      [1, CHINA],
      [0, US],
      [1, but(CHINA, 'rare-earths=big-three', 'visas=screen')],
      [0, US],
      [1, but(CHINA, 'rare-earths=april-regime', 'visas=revoke')],
      [0, but(US, 'truce=plus-90', 'visas=screen'), 'reciprocate'],
    ];
    expect(reason('tit-for-tat', lines)).toBe(
      'China eased visas by one step and hardened rare earths by one step, so US answers in kind, giving ' +
        'two steps on truce end and one step on visas.',
    );
    expect(
      reason('boulware', [
        [1, CHINA],
        [0, US],
        [1, but(CHINA, 'fentanyl=joint'), 'aspire'],
      ]),
    ).toBe('5% of the time has gone: China asks for 97.0 now, giving two steps on fentanyl.');
  });

  it('stays, when nothing came', () => {
    const lines: Line[] = [
      [1, CHINA],
      [0, but(US, 'jet-engines=repair')],
      [1, CHINA],
      [0, but(US, 'jet-engines=repair'), 'hold'],
    ];
    expect(reason('tit-for-tat', lines)).toBe('China came no closer, so US stays at 98.8.');
  });

  it('waits for a step, and stays where none of its own would answer it', () => {
    const lines: Line[] = [
      [0, US],
      [1, CHINA],
      [0, US, 'wait'],
    ];
    expect(reason('tit-for-tat', lines)).toBe('China has made no step yet that US could answer: US stays at 100.0.');
    expect(reason('tit-for-tat', [...lines, [1, but(CHINA, 'visas=screen')], [0, US, 'stay']])).toBe(
      'China eased visas by one step, but US has no step left that answers it and stays at 100.0.',
    );
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'names the rule %s as it is, though every object knows it',
    (rule) => {
      expect(reason('micro', [[0, US, rule]])).toBe(rule);
    },
  );

  it('opens', () => {
    expect(reason('tit-for-tat', [[0, US, 'open']])).toBe('US opens with 100.0, the best it may sign.');
    expect(
      reason('logroller', [
        [0, US],
        [1, CHINA, 'open'],
      ]),
    ).toBe('China opens with 100.0, the best it may sign.');
    expect(reason('hardliner', [[0, US, 'insist']])).toBe(
      'US asks for 100.0, the best it may sign, and will ask for nothing else.',
    );
  });

  it('tells the time: 18 rounds, so round 9 is 9/19', () => {
    expect(reason('linear', [[0, US, 'aspire']], 1)).toBe('5% of the time has gone: US asks for 100.0 now.');
    const lines: Line[] = [
      [0, but(US, 'nuclear=safety', 'visas=drop')],
      [1, CHINA],
      [0, but(US, 'tariffs=25-10', 'visas=screen'), 'aspire'],
    ];
    expect(reason('boulware(exponent=0.1)', lines, 9)).toBe(
      '47% of the time has gone: US asks for 93.3 now, giving one step on tariffs and taking back one step on nuclear ' +
        'and one step on visas.',
    );
    expect(
      reason(
        'conceder',
        [
          [0, US],
          [1, CHINA],
          [0, US, 'aspire'],
        ],
        9,
      ),
    ).toBe('47% of the time has gone: US asks for 100.0 now, the same offer as before.');
  });

  describe('with many issues', () => {
    const all = ['chip-software=mature', 'jet-engines=repair', 'chemicals=load-only', 'nuclear=safety', 'visas=screen'];
    const giving = (issues: number) =>
      reason('linear', [
        [0, US],
        [1, CHINA],
        [0, but(US, ...all.slice(0, issues)), 'aspire'],
      ]);
    const three = 'giving one step on chip software, one step on jet engines, one step on chemicals and';

    it('names four, or three and how many more', () => {
      // 1.8 for chip software, 1.2 for jet engines, .15 for chemicals, .6 for nuclear parts, .75 for visas.
      expect(giving(4)).toBe(`5% of the time has gone: US asks for 96.3 now, ${three} one step on nuclear.`);
      expect(giving(5)).toMatch(
        new RegExp(`^5% of the time has gone: US asks for 95\\.5 now, ${three} (2|two) more\\.$`),
      );
    });

    // src/agents/reasons.ts listed: the only number in the sentences that stands in digits up to ten.
    it('counts the others in words too', () => {
      expect(giving(5)).toMatch(/ and two more\.$/);
    });
  });

  it('counts steps in words up to ten', () => {
    // Of a pie in hundredths linear gives a tenth in each of 9 rounds: 90, 80. In 8 rounds it goes from 89 (88.9) to 78
    // (77.8) in round 2, which is 2/9 of the time.
    const giving = (rounds: number) => {
      const { deal, moves } = against('linear', { scenario: pie(100), rounds, against: ['0-100'] });
      return reasonFor(deal, ['linear', 'people'], moves, moves.length - 1);
    };
    expect(giving(9)).toBe('20% of the time has gone: Left asks for 80.0 now, giving ten steps on issue a.');
    expect(giving(8)).toBe('22% of the time has gone: Left asks for 78.0 now, giving 11 steps on issue a.');
  });

  it('counts new offers for micro', () => {
    const next = but(US, 'nuclear=safety');
    expect(reason('micro', [[0, US, 'open']])).toBe('US opens with 100.0, the top of its list.');
    expect(
      reason('micro', [
        [0, US],
        [1, CHINA],
        [0, next, 'concede'],
      ]),
    ).toBe(
      'China has made no fewer new offers than US, so US takes the next on its list, 99.4, giving one step on nuclear.',
    );
    expect(
      reason('micro', [
        [0, US],
        [1, CHINA],
        [0, next],
        [1, CHINA],
        [0, next, 'repeat'],
      ]),
    ).toBe('China has made fewer new offers than US, so US stays at 99.4.');
    expect(
      reason('micro', [
        [0, US],
        [1, CHINA],
        [0, next],
        [1, but(CHINA, 'visas=screen')],
        [0, next, 'exhausted'],
      ]),
    ).toBe('US may sign nothing further down its list that beats no deal, so it stays at 99.4.');
  });

  it('names what the other side seems to want', () => {
    const lines: Line[] = [
      [0, but(US, 'tariffs=25-10', 'chemicals=lift')],
      [1, CHINA],
      [0, but(US, 'chip-software=lift', 'chemicals=lift'), 'trade'],
    ];
    expect(reason('logroller', lines)).toBe(
      'US keeps its own worth and moves toward what China seems to want, giving two steps on chip software and taking back one step on tariffs.',
    );
    expect(
      reason('logroller', [...lines.slice(0, 2), [0, but(US, 'tariffs=20-10', 'chemicals=lift'), 'concede']]),
    ).toBe('At this level US has no trade that China would notice, so it concedes, giving one step on tariffs.');
    expect(
      reason('logroller', [
        [0, US],
        [1, CHINA],
        [0, US, 'stay'],
      ]),
    ).toBe('US has no trade that China would notice, and nothing lower to ask for yet: it stays at 100.0.');
  });

  it('tells why the talks end or go on', () => {
    // China’s best is worth 7.6 to the US: 2.4 for ethane, 1.8 each for nuclear parts and visas, 1.6 for the truce.
    const last: Line[] = [
      [0, US],
      [1, CHINA],
    ];
    expect(reason('linear', [...last, [0, 'accept', 'enough']])).toBe(
      'China offers 7.6, no less than US would ask for next.',
    );
    expect(reason('linear', [...last, [0, 'reject', 'tooLittle']])).toBe(
      'China offers 7.6, less than US would ask for.',
    );
    expect(reason('linear', [...last, [0, 'extend', 'goOn']])).toBe('US sees room for a deal.');
    expect(reason('linear', [[0, 'walk', 'hopeless']])).toBe('Nothing that US may sign beats no deal.');
    expect(reason('hardliner', [...last, [1, 'stop', 'noMore']])).toBe('China has said what it wants: no more time.');
    expect(reason('random', [...last, [0, 'stop', 'tails']])).toBe('US tosses a coin for more time, and it says no.');
    expect(reason('random', [[0, US, 'draw']])).toBe('US draws 100.0.');
  });

  it('gives a rule that nobody declared by its name, and none for people', () => {
    expect(reason('linear', [[0, US, 'hunch']])).toBe('hunch');
    expect(reason('somebody', [[0, US, 'aspire']])).toBe('aspire');
    expect(reason('linear', [[0, US]])).toBeUndefined();
    expect(reasonFor(london, ['linear', 'linear'], [], 0)).toBeUndefined();
  });

  it('names the step that was answered, also with a delta over 1', () => {
    // With delta 2 the step answered is the one before the last: rare earths, not fentanyl. With delta 1 it is the last.
    const lines: Line[] = [
      [1, CHINA],
      [1, but(CHINA, 'rare-earths=big-three')],
      [1, but(CHINA, 'rare-earths=big-three', 'fentanyl=joint')],
    ];
    const talk: Line[] = lines.flatMap((line) => [[0, US], line] as Line[]);
    const answer = (agent: string) => reason(agent, [...talk, [0, but(US, 'jet-engines=repair'), 'reciprocate']]);
    const answered = 'so US answers in kind, giving one step on jet engines.';
    expect(answer('tit-for-tat(delta=2)')).toBe(`China eased rare earths by one step, ${answered}`);
    expect(answer('tit-for-tat')).toBe(`China eased fentanyl by two steps, ${answered}`);
  });
});

describe.each(strategies.map(({ name, rules }) => [name, Object.keys(rules)] as const))('%s', (name, rules) => {
  it.each(rules)('has a whole sentence for %s, early and late, in either seat', (rule) => {
    const before: Line[] = [
      [0, US],
      [1, CHINA],
      [0, but(US, 'truce=plus-90')],
      [1, but(CHINA, 'fentanyl=two', 'visas=screen')],
    ];
    for (const said of [[], before.slice(0, 1), before.slice(0, 2), before] as Line[][])
      for (const line of [
        [0, but(US, 'chip-software=lift'), rule],
        [1, CHINA, rule],
        [0, 'accept', rule],
      ] as Line[]) {
        const sentence = reason(name, [...said, line]) as string;
        expect(sentence).toMatch(/^[A-Z\d][^{}]*[^.,: ]\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|\s\s|\s,|,,/);
      }
  });
});
