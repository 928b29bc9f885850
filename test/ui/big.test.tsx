/** A turn on a million outcomes: what a key costs must not grow with them. */
import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/engine/table.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { pair } from '../../src/model/party.js';
import { seatFor } from '../../src/ui/seats.js';
import { begun, memoryHouse, openApp, shown } from '../helpers/house.js';
import { KEYS } from '../helpers/screen.js';
import { tabulated } from '../helpers/tabulated.js';
import { table } from '../helpers/versus.js';

const { enter, up, down, left, right, escape: back, pageDown } = KEYS;

/** Six issues of so many options each, the first of them best for Left and the last for Right. */
function dealOf(options: number): Deal {
  const worths = Array.from({ length: options }, (_, at) => [(options - 1 - at) * 10, at * 10] as const);
  return prepare(
    table(
      Array.from({ length: 6 }, () => worths),
      { scale: 60 * (options - 1), sessions: [[4]] },
    ),
  );
}

/** The deal with every look into its tables of outcomes counted; to walk through a table counts as much as it is long. */
function counted(deal: Deal): { deal: Deal; looks: () => number } {
  let looks = 0;
  const watched = <List extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(list: List): List =>
    new Proxy(list, {
      get: (target, name) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) looks++;
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        looks += target.length;
        return value.bind(target);
      },
    }) as List;
  const space = { ...deal.space, options: deal.space.options && watched(deal.space.options) };
  const preferences = pair((party) => {
    const own = deal.preferences[party];
    const { points, forbidden, ranking } = tabulated(own);
    return {
      ...own,
      space,
      points: watched(points),
      forbidden: watched(forbidden),
      ranking: watched(ranking),
    };
  });
  return { deal: Object.freeze({ ...deal, space, preferences }), looks: () => looks };
}

/** Keys that look at the turn and put an offer together, none of which makes a move. */
const LOOKING: readonly string[] = [
  ...[down, right, right, left, up, 'm', 't', 'e', right, 'm'],
  ...['b', pageDown, back, 'l', back, 'x', down, right, down, enter, '?', '?', 'w', 'n'],
];

/** How often each of the keys looks into the tables, in the second round of a talk. */
async function looksPerKey(options: number): Promise<number[]> {
  const { deal, looks } = counted(dealOf(options));
  const opened = openTable(deal, [seatFor('person'), seatFor('hardliner')], '7');
  for (const outcome of [0, deal.space.outcomes - 1])
    expect(opened.session.move(opened.session.turn, { type: 'offer', outcome })).toBeUndefined();
  const house = memoryHouse([]);
  const { screen, app } = await openApp(120, 40, begun(house, opened), house);
  await screen.type(enter);
  expect(await shown(screen)).toContain('You are Left');
  const counts: number[] = [];
  for (const key of LOOKING) {
    const before = looks();
    await screen.type(key);
    counts.push(looks() - before);
  }
  // The last of them were about the desk, where the trade is on the sheet.
  expect(await shown(screen)).toMatch(/round 2 of 4, your move[\s\S]*Your sheet/);
  expect(opened.session.moves).toHaveLength(2);
  app.unmount();
  return counts;
}

describe('a key on a million outcomes', () => {
  it('looks into them no more often than on 64', async () => {
    const [small, big] = [await looksPerKey(2), await looksPerKey(10)];
    expect(Math.max(...small)).toBeGreaterThan(0);
    expect(Math.max(...big)).toBeLessThan(1000);
    big.forEach((looks, at) => {
      expect([LOOKING[at], looks]).toEqual([LOOKING[at], small[at]]);
    });
  });

  it('and the count sees a walk through all of them', () => {
    const { deal, looks } = counted(dealOf(2));
    expect(looks()).toBe(0);
    expect(tabulated(deal.preferences[0]).points[3]).toBe(40);
    expect(looks()).toBe(1);
    expect(tabulated(deal.preferences[0]).points.reduce((most, points) => Math.max(most, points))).toBe(60);
    expect(looks()).toBe(65);
  });
});
