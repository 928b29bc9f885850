import { describe, expect, test } from 'vitest';
import { compile } from '../../src/machines/compile.js';
import { mandate, mandateContext } from '../../src/machines/mandate.js';
import { openOffStage } from '../../src/machines/offStage.js';
import { openOnStage } from '../../src/machines/onStage.js';
import { prepare } from '../../src/model/deal.js';
import { LONDON, stallDeal } from '../helpers/play.js';

const session = (buyer: number, seller: number) => ({ title: 'A session', rounds: 1, mandate: { buyer, seller } });

/** States and levels of one party's mandate, at the start and after each recess. */
function story(stage: ReturnType<typeof openOffStage>, party: 0 | 1, recesses: number): [string, number][] {
  const now = (): [string, number] => {
    const { state, context } = stage.scene().mandates[party];
    return [state, context.level];
  };
  const told = [now()];
  for (let recess = 0; recess < recesses; recess++) {
    const level = stage.instruct(party);
    told.push(now());
    expect(told.at(-1)?.[1]).toBe(level);
  }
  return told;
}

describe.each([
  ['on', openOnStage],
  ['off', openOffStage],
] as const)('%s stage', (_, open) => {
  test('a capital eases or confirms at each recess', () => {
    const deal = stallDeal({ schedule: [session(70, 65), session(60, 65), session(60, 30)] });
    expect(story(open(deal), 0, 2)).toEqual([
      ['instructed', 7000],
      ['eased', 6000],
      ['confirmed', 6000],
    ]);
    expect(story(open(deal), 1, 2)).toEqual([
      ['instructed', 6500],
      ['confirmed', 6500],
      ['eased', 3000],
    ]);
  });

  test('the extension is held under the last mandate', () => {
    const deal = stallDeal({
      schedule: [session(70, 65), session(60, 65)],
      extension: { title: 'One hour', rounds: 1 },
    });
    expect(story(open(deal), 0, 2).at(-1)).toEqual(['confirmed', 6000]);
  });

  test('where no capital set a mandate, anything may be signed all along', () => {
    const deal = stallDeal({
      schedule: [
        { title: 'A', rounds: 1 },
        { title: 'B', rounds: 1 },
      ],
    });
    expect(story(open(deal), 0, 1)).toEqual([
      ['instructed', Number.NEGATIVE_INFINITY],
      ['confirmed', Number.NEGATIVE_INFINITY],
    ]);
  });

  test('events change the level at once and all that come, and say which way it last went', () => {
    const stage = open(stallDeal({ schedule: [session(70, 65), session(60, 30), session(60, 30)] }));
    const now = () => stage.scene().mandates.map(({ state, context }) => [state, context.level]);
    expect([stage.happen(0, 500), stage.happen(1, -1000)]).toEqual([7500, 5500]);
    expect(now()).toEqual([
      ['raised', 7500],
      ['eased', 5500],
    ]);
    expect([stage.instruct(0), stage.instruct(1)]).toEqual([6500, 2000]);
    expect(stage.happen(0, 0)).toBe(6500);
    expect([stage.instruct(0), stage.instruct(1)]).toEqual([6500, 2000]);
    expect(now()).toEqual([
      ['confirmed', 6500],
      ['confirmed', 2000],
    ]);
  });

  test('events leave a party free whose capital set nothing', () => {
    const stage = open(stallDeal());
    expect(stage.happen(0, 300)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('the capitals speak each for itself', () => {
    const stage = open(stallDeal({ schedule: [session(70, 65), session(60, 30)] }));
    stage.instruct(1);
    expect(stage.scene().mandates.map(({ context }) => context.level)).toEqual([7000, 3000]);
  });

  test('London: Washington and Beijing ease at both recesses, then stay', () => {
    const stage = open(prepare(LONDON));
    expect(story(stage, 0, 3)).toEqual([
      ['instructed', 7600],
      ['eased', 6600],
      ['eased', 5500],
      ['confirmed', 5500],
    ]);
    expect(story(stage, 1, 3).map(([, level]) => level)).toEqual([7000, 6200, 5200, 5200]);
  });
});

test('the chart has four states and knows two events', () => {
  const { states, trees } = compile(mandate);
  expect([...states].sort()).toEqual(['confirmed', 'eased', 'instructed', 'raised']);
  for (const tree of Object.values(trees)) expect(Object.keys(tree)).toEqual(['recess', 'happen']);
});

test('the context lists a level for every session and for the extension', () => {
  const { schedule } = stallDeal({
    schedule: [session(70, 65), session(60, 30)],
    extension: { title: 'E', rounds: 1 },
  });
  expect(mandateContext(schedule, 0)).toEqual({ levels: [7000, 6000, 6000], session: 0, shift: 0, level: 7000 });
  expect(mandateContext(schedule, 1)).toEqual({ levels: [6500, 3000, 3000], session: 0, shift: 0, level: 6500 });
});
