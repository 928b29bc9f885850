/** What an author may write of statements and events, and what is wrong with the rest, in words. */
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/model/parseScenario.js';
import { writePath } from '../../src/model/problem.js';
import { dataOf, dealOf } from '../helpers/scenarios.js';

// biome-ignore lint/suspicious/noExplicitAny: tests break this data in ways that no type allows
function problems(change: (data: any) => void): string[] {
  const data = dataOf('docks');
  change(data);
  const parsed = parseScenario(data);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${writePath(path)}: ${message}`);
}

test('as it stands it is sound, and prices and effects are whole points', () => {
  expect(problems(() => undefined)).toEqual([]);
  const { statements, events } = dealOf('docks');
  expect(statements?.commitments.map(({ by, issue, keeps, price }) => [by, issue, keeps, price])).toEqual([
    [0, 0, [true, true, false], 500],
    [1, 1, [false, true, true], 750],
    [1, 0, [false, false, true], 6000],
  ]);
  expect(statements?.tones[0]).toEqual({
    upbeat: 'The quay is in sight.',
    neutral: 'The talks go on.',
    hostile: 'The gate is shut.',
  });
  expect(events.map(({ round, chance, effects }) => [round, chance, effects])).toEqual([
    [
      2,
      1,
      [
        { reservation: 400, mandate: 600, discount: 1 },
        { reservation: -1000, mandate: -1200, discount: 1 },
      ],
    ],
    [
      5,
      1,
      [
        { reservation: 0, mandate: -800, discount: 1 },
        { reservation: 0, mandate: 0, discount: 0.5 },
      ],
    ],
    [
      undefined,
      0.25,
      [
        { reservation: 0, mandate: 0, discount: 1 },
        { reservation: 0, mandate: 0, discount: 1 },
      ],
    ],
  ]);
});

test.each([
  [
    'tones of nobody',
    (data) => (data.statements.tones.ship = {}),
    'statements.tones.ship: "ship" is not a party (did you mean "shipper"?)',
  ],
  [
    'a word of nobody',
    (data) => (data.statements.commitments[0].by = 'crew'),
    'statements.commitments[0].by: "crew" is not a party; the parties are harbour and shipper',
  ],
  [
    'two words with one id',
    (data) => (data.statements.commitments[1].id = 'no-gift'),
    'statements.commitments[1].id: "no-gift" is already the id of commitments[0]',
  ],
  [
    'a word called like a tone',
    (data) => (data.statements.commitments[0].id = 'upbeat'),
    'statements.commitments[0].id: "upbeat" is a tone: give the commitment another id',
  ],
  [
    'a word on no issue',
    (data) => (data.statements.commitments[0].issue = 'fees'),
    'statements.commitments[0].issue: "fees" is not an issue (did you mean "fee"?)',
  ],
  [
    'a word on no option',
    (data) => (data.statements.commitments[0].keeps = ['hihg']),
    'statements.commitments[0].keeps[0]: "hihg" is not an option of fee (did you mean "high"?)',
  ],
  [
    'a word that nothing breaks',
    (data) => (data.statements.commitments[0].keeps = ['low', 'high', 'middle']),
    'statements.commitments[0].keeps: every option of fee keeps this word: leave out what breaks it',
  ],
  [
    'a price under nothing',
    (data) => (data.statements.commitments[0].price = -1),
    'statements.commitments[0].price: -1 is under 0',
  ],
  [
    'a price of half a point',
    (data) => (data.statements.commitments[0].price = 0.005),
    'statements.commitments[0].price: 0.005 has more than two decimals',
  ],
  [
    'two events with one id',
    (data) => (data.events[1].id = 'storm'),
    'events[1].id: "storm" is already the id of events[0]',
  ],
  [
    'round and chance',
    (data) => (data.events[0].chance = 0.5),
    'events[0]: an event has a round or a chance, not both: take one out',
  ],
  [
    'neither',
    (data) => delete data.events[0].round,
    'events[0]: missing: say the round in which it happens, or the chance for each round',
  ],
  [
    'a round after the last',
    (data) => (data.events[0].round = 9),
    'events[0].round: 9 is over 8, the last round of the schedule',
  ],
  ['a chance over 1', (data) => (data.events[2].chance = 1.5), 'events[2].chance: 1.5 is over 1'],
  [
    'effects on nobody',
    (data) => (data.events[0].effects.crew = {}),
    'events[0].effects.crew: "crew" is not a party; the parties are harbour and shipper',
  ],
  [
    'an effect of half a point',
    (data) => (data.events[0].effects.harbour.mandate = 0.001),
    'events[0].effects.harbour.mandate: 0.001 has more than two decimals',
  ],
  [
    'a mandate over the best',
    (data) => (data.events[0].effects.harbour.mandate = 50),
    'events[0].effects.harbour.mandate: events could lift the mandate of harbour to 120, over 100, the best that it may sign',
  ],
  [
    'a discount over 1',
    (data) => (data.events[1].effects.shipper.discount = 2),
    'events[1].effects.shipper.discount: 2 is over 1',
  ],
  [
    'no discount',
    (data) => (data.events[1].effects.shipper.discount = 0),
    'events[1].effects.shipper.discount: must be over 0, not 0',
  ],
  // biome-ignore lint/suspicious/noExplicitAny: see above
] as [string, (data: any) => void, string][])('%s', (_, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});

describe('mandates', () => {
  test('change only where there are any', () => {
    const none = problems((data) => {
      for (const session of data.schedule) delete session.mandate;
    });
    const sentence = (party: string) =>
      `the schedule gives ${party} no mandate that could change: give it one, or take this out`;
    expect(none).toEqual([
      `events[0].effects.harbour.mandate: ${sentence('harbour')}`,
      `events[1].effects.harbour.mandate: ${sentence('harbour')}`,
      `events[0].effects.shipper.mandate: ${sentence('shipper')}`,
    ]);
  });

  test('may rise late where they are low by then', () => {
    const late = (round: number) =>
      problems((data) => {
        data.events[0].round = round;
        data.events[0].effects.harbour.mandate = 45;
      }).length;
    expect([late(2), late(3), late(8)]).toEqual([1, 0, 0]);
  });
});
