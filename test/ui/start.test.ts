import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/agents/index.js';
import { PERSON } from '../../src/model/record.js';
import type { RecordEntry } from '../../src/ui/house.js';
import { firstInSight, scrolled } from '../../src/ui/scroll.js';
import { type Leads, type Menu, menuOf, type StartStep } from '../../src/ui/start.js';
import { JULY } from '../helpers/campaigns.js';
import { scenarioOf } from '../helpers/scenarios.js';

const scenarios = [scenarioOf('london-2025'), scenarioOf('two-ports')] as const;
const [london] = scenarios;

const record = (name: string, finished: boolean): RecordEntry & { of: 'talk' } => ({
  path: `/records/${name}.jsonl`,
  name,
  of: 'talk',
  scenario: 'london-2025',
  agents: { us: PERSON, china: 'tit-for-tat' },
  moves: finished ? 21 : 1,
  isBegun: true,
  isOver: finished,
});

const menu = (step: StartStep, records: readonly RecordEntry[] = []) => menuOf(step, scenarios, records);
const names = ({ items }: Menu<Leads>) => items.map(({ name }) => name);
const itemOf = (list: Menu<Leads>, name: string) => {
  const found = list.items.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name} in ${names(list).join(', ')}`);
  return found;
};

describe('the first list', () => {
  it('has the scenarios, each with what it is about, and leads to the seats', () => {
    const all = menu({ list: 'all' });
    expect(names(all)).toEqual([london.title, scenarios[1].title]);
    expect(all.items.map(({ group }) => group)).toEqual(['Scenarios', undefined]);
    const { about, value } = itemOf(all, london.title);
    expect(about[0]).toBe('9-10 June 2025, Lancaster House, London');
    expect(about[1]).toBe('9 issues, 103,680 outcomes, 18 rounds in 3 sessions');
    expect(about[2]).toMatch(/^Teaches: How to trade across nine issues/);
    expect(value).toEqual({ list: 'seat', scenario: london });
  });

  it('has talks that are not finished before them, and others after them, under titles of their own', () => {
    const all = menu({ list: 'all' }, [record('b', true), record('a', false), record('c', true)]);
    expect(names(all)).toEqual([
      `${london.title}  (a)`,
      london.title,
      scenarios[1].title,
      `${london.title}  (b)`,
      `${london.title}  (c)`,
    ]);
    expect(all.items.map(({ group }) => group)).toEqual(['Go on', 'Scenarios', undefined, 'Look back', undefined]);
    expect(all.first).toBe(0);
    const [first, , , last] = all.items;
    expect(first?.about).toEqual([
      'us: you v china: tit-for-tat, 1 move',
      'Not finished: go on at the same move.',
      'Kept in /records/a.jsonl',
    ]);
    expect(first?.value).toEqual({ kind: 'record', path: '/records/a.jsonl' });
    expect(last?.about.slice(0, 2)).toEqual([
      'us: you v china: tit-for-tat, 21 moves',
      'Over: read the debrief, or step through it.',
    ]);
  });

  it('names a record of a scenario that is not there by the scenario’s id', () => {
    const all = menu({ list: 'all' }, [{ ...record('a', false), scenario: 'elsewhere' }]);
    expect(names(all)[0]).toBe('elsewhere  (a)');
  });
});

describe('campaigns', () => {
  const all = menuOf({ list: 'all' }, scenarios, [record('a', true)], [JULY]);

  it('stand after the scenarios, each with its talks and parties', () => {
    expect(all.items.map(({ group }) => group)).toEqual(['Scenarios', undefined, 'Campaigns', 'Look back']);
    const { about, value } = itemOf(all, JULY.campaign.title);
    expect(about[0]).toBe('4 talks: United States, China, Japan, South Korea, India');
    expect(about[1]).toMatch(/^Teaches: How one negotiator’s deals/);
    expect(value).toEqual({ list: 'campaignSeat', opened: JULY });
  });

  it('lead to a seat of any party, or to watching, and then to who plays the others', () => {
    const seats = menu({ list: 'campaignSeat', opened: JULY });
    expect(names(seats)).toEqual([
      'Play United States',
      'Play China',
      'Play Japan',
      'Play South Korea',
      'Play India',
      'Watch',
    ]);
    expect(itemOf(seats, 'Play Japan').about).toEqual(['in the talk japan']);
    expect(itemOf(seats, 'Play United States').about).toEqual(['in the talks china, japan, korea, india']);
    const others = menu({ list: 'campaignAgents', opened: JULY, player: 'japan' });
    expect(others.title).toBe('You sit for Japan. Who plays all the others?');
    expect(itemOf(others, 'linear').value).toEqual({
      kind: 'campaign',
      opened: JULY,
      agents: { us: 'linear', china: 'linear', japan: 'person', korea: 'linear', india: 'linear' },
    });
    const watched = menu({ list: 'campaignAgents', opened: JULY, player: undefined });
    expect(watched.items[watched.first]?.name).toBe('logroller');
    expect(itemOf(watched, 'linear').value).toMatchObject({ agents: { japan: 'linear' } });
  });
});

describe('records of campaigns', () => {
  const entry: RecordEntry & { of: 'campaign' } = {
    path: '/records/x.jsonl',
    name: 'x',
    of: 'campaign',
    campaign: 'july-9',
    agents: { us: PERSON, china: 'linear', japan: 'linear' },
    talks: ['china', 'japan'],
    inTalk: true,
    isBegun: true,
    isOver: false,
  };
  const shown = (more: Partial<typeof entry> = {}) => {
    const { items } = menuOf({ list: 'all' }, scenarios, [{ ...entry, ...more }], [JULY]);
    return items.find(({ value }) => 'kind' in value && value.kind === 'campaignRecord');
  };

  it('tell the talk in which one is, or after which, and who sits there', () => {
    expect(shown()).toEqual({
      group: 'Go on',
      name: 'The United States and four partners before 9 July 2025  (x)',
      about: [
        'us: you, china: linear, japan: linear',
        'In talk 2 of 4, US-Japan, April-September 2025: go on at the same place.',
        'Kept in /records/x.jsonl',
      ],
      value: { kind: 'campaignRecord', path: '/records/x.jsonl' },
    });
    expect(shown({ inTalk: false, talks: ['china'] })?.about[1]).toBe(
      'After talk 1 of 4, US-China, London, 9-10 June 2025: go on at the same place.',
    );
  });

  it('stand with what is to be looked back on once all is over', () => {
    expect(shown({ isOver: true })).toMatchObject({
      group: 'Look back',
      about: [expect.any(String), 'Over: read the story, and the debrief of each talk.', expect.any(String)],
    });
  });

  it('of a campaign that is not there have its id and those of its talks', () => {
    expect(shown({ campaign: 'spring' })).toMatchObject({
      name: 'spring  (x)',
      about: [expect.any(String), 'In talk 2, japan: go on at the same place.', expect.any(String)],
    });
  });
});

describe('the seats', () => {
  const seats = menu({ list: 'seat', scenario: london });

  it('are one of the two, both, or none', () => {
    expect(names(seats)).toEqual(['Play United States', 'Play China', 'Play both sides', 'Watch']);
    expect(itemOf(seats, 'Play China').value).toEqual({ list: 'against', scenario: london, party: 1 });
    expect(itemOf(seats, 'Play China').about).toEqual(['against an agent that plays United States']);
    expect(itemOf(seats, 'Play both sides').value).toEqual({
      kind: 'play',
      scenario: london,
      seats: [PERSON, PERSON],
    });
    expect(itemOf(seats, 'Watch').value).toEqual({ list: 'watched', scenario: london });
  });
});

describe('the agents', () => {
  it('are all of the house, the cursor on the logroller, and sit across', () => {
    for (const party of [0, 1] as const) {
      const against = menu({ list: 'against', scenario: london, party });
      expect(names(against)).toEqual(strategies.map(({ name }) => name));
      expect(against.items[against.first]?.name).toBe('logroller');
      expect(itemOf(against, 'micro').value).toEqual({
        kind: 'play',
        scenario: london,
        seats: party === 0 ? [PERSON, 'micro'] : ['micro', PERSON],
      });
    }
    expect(menu({ list: 'against', scenario: london, party: 1 }).title).toContain('You sit for China');
  });

  it('are chosen one after the other to be watched', () => {
    const first = menu({ list: 'watched', scenario: london });
    expect([first.title, first.items[first.first]?.name]).toEqual(['Watch: who plays United States?', 'logroller']);
    expect(itemOf(first, 'random').value).toEqual({ list: 'watched', scenario: london, first: 'random' });
    const second = menu({ list: 'watched', scenario: london, first: 'random' });
    expect([second.title, second.items[second.first]?.name]).toEqual(['Watch: who plays China?', 'tit-for-tat']);
    expect(itemOf(second, 'micro').value).toEqual({ kind: 'watch', scenario: london, agents: ['random', 'micro'] });
  });
});

describe('scrolling', () => {
  it('goes a line, or a page that keeps one line of the last, and stops at both ends', () => {
    // Twenty lines in a room of six.
    expect(scrolled(0, 'down', 20, 6)).toBe(1);
    expect(scrolled(3, 'up', 20, 6)).toBe(2);
    expect(scrolled(3, 'pageDown', 20, 6)).toBe(8);
    expect(scrolled(8, 'pageUp', 20, 6)).toBe(3);
    expect(scrolled(0, 'up', 20, 6)).toBe(0);
    expect(scrolled(3, 'pageUp', 20, 6)).toBe(0);
    expect(scrolled(13, 'pageDown', 20, 6)).toBe(14);
    expect(scrolled(14, 'down', 20, 6)).toBe(14);
  });

  it('stays where all fits', () => {
    for (const intent of ['up', 'down', 'pageUp', 'pageDown'] as const) expect(scrolled(0, intent, 5, 6)).toBe(0);
  });

  it('keeps the cursor in sight, near the middle', () => {
    // Twelve items in a room of five.
    expect([0, 1, 2, 3, 6, 9, 11].map((cursor) => firstInSight(cursor, 12, 5))).toEqual([0, 0, 0, 1, 4, 7, 7]);
    expect(firstInSight(3, 4, 5)).toBe(0);
    for (let room = 1; room <= 6; room++)
      for (let cursor = 0; cursor < 9; cursor++) {
        const from = firstInSight(cursor, 9, room);
        expect(cursor >= from && cursor < from + room && from >= 0 && from + room <= 9).toBe(true);
      }
  });
});
