/** What agents say in public, and why. */
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { sayingFor } from '../../src/agents/parts/speaking.js';
import { promisesOf } from '../../src/agents/promises.js';
import { reasonFor } from '../../src/agents/reasons.js';
import { tried } from '../../src/engine/contract.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import type { Action } from '../../src/model/move.js';
import { PARTIES, type Party } from '../../src/model/party.js';
import { dealOf } from '../helpers/scenarios.js';

const docks = dealOf('docks');
const [HARBOUR, SHIPPER] = PARTIES;

function talkAfter(...moves: [Party, number, string?][]) {
  const session = openSession(docks, { seed: '1' });
  for (const [by, outcome, says] of moves) {
    const action: Action = { type: 'offer', outcome, says };
    expect(session.move(by, action)).toBeUndefined();
  }
  return session;
}

describe('an agent says', () => {
  test('with its first offer the first commitment that the offer keeps and that is worth its price', () => {
    // A high fee is worth 60 to the Harbour and a low one nothing: that is over the price of 5.
    expect(sayingFor(talkAfter().view(HARBOUR), 0)).toBe('no-gift');
    // A low fee breaks the word.
    expect(sayingFor(talkAfter().view(HARBOUR), 6)).toBeUndefined();
    // The best berth is worth 50 and the outer one nothing: over 7.5. The low fee holds 20 over the middle one, under 60.
    const shipper = talkAfter([HARBOUR, 0]).view(SHIPPER);
    expect(sayingFor(shipper, 8)).toBe('fair-berth');
    expect(sayingFor(shipper, 6)).toBeUndefined();
  });

  test('that it is closer where the gap has narrowed, and not twice in a row', () => {
    const session = talkAfter([HARBOUR, 0, 'no-gift'], [SHIPPER, 8], [HARBOUR, 0], [SHIPPER, 7]);
    expect(sayingFor(session.view(HARBOUR), 0)).toBe('upbeat');
    session.move(HARBOUR, { type: 'offer', outcome: 0, says: 'upbeat' });
    session.move(SHIPPER, { type: 'offer', outcome: 6 });
    expect(sayingFor(session.view(HARBOUR), 0)).toBeUndefined();
  });

  test('something hostile to who has not moved for three offers', () => {
    const still: [Party, number][] = [
      [HARBOUR, 0],
      [SHIPPER, 8],
      [HARBOUR, 0],
      [SHIPPER, 8],
    ];
    expect(sayingFor(talkAfter(...still).view(HARBOUR), 0)).toBeUndefined();
    expect(sayingFor(talkAfter(...still, [HARBOUR, 0], [SHIPPER, 8]).view(HARBOUR), 1)).toBe('hostile');
  });

  test('nothing where the scenario has no statements', () => {
    const session = play(dealOf('market'), [hire('linear').seat(), hire('micro').seat()], { seed: '1' });
    expect(session.moves.filter(({ says }) => says !== undefined)).toEqual([]);
  });

  test('and the reason of the move goes on with why', () => {
    const { moves } = play(docks, [hire('linear').seat(), hire('boulware').seat()], { seed: '1' });
    expect(reasonFor(docks, ['linear', 'boulware'], moves, 0)).toMatch(
      /\. Harbour commits itself in public to what its offer keeps, which is worth the price to it\.$/,
    );
  });
});

describe('where words are said and things happen every strategy', () => {
  test.each(strategies.map(({ name }) => name))('%s keeps its contract', (name) => {
    const hired = hire(name);
    const promises = promisesOf(hired);
    for (const seat of PARTIES)
      for (const rival of ['conceder', 'random']) {
        const trial = { title: 'docks', deal: docks, seat, rival: { name: rival, seat: hire(rival).seat } };
        const { breaches, session } = tried(promises, trial, promises.seating()(), true);
        expect([...breaches.keys()]).toEqual([]);
        expect(session.over).toBe(true);
      }
  });
});
