import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { prepare } from '../../src/model/deal.js';
import { knowledgeOf } from '../../src/model/knowledge.js';
import { opponent, PARTIES } from '../../src/model/party.js';
import { dealOf } from '../helpers/scenarios.js';
import { otherSecrets } from '../helpers/secrets.js';

/** All that can be read in it, the big tables too. */
const written = (value: unknown) =>
  JSON.stringify(value, (_, one) => (ArrayBuffer.isView(one) ? [...(one as Uint8Array)] : one));

describe.each(['market', 'points', 'two-ports', 'fence', 'docks'])('%s', (id) => {
  const deal = dealOf(id);
  const moves = play(deal, [hire('linear').seat(), hire('boulware').seat()], { seed: '1' }).moves.slice(0, 5);

  test.each(PARTIES)('what party %i knows does not depend on what the other side keeps to itself', (party) => {
    const other = prepare(otherSecrets(id, party));
    expect(written(knowledgeOf(other, party, moves))).toBe(written(knowledgeOf(deal, party, moves)));
    expect(written(knowledgeOf(other, opponent(party), moves))).not.toBe(
      written(knowledgeOf(deal, opponent(party), moves)),
    );
  });
});

describe('at the market', () => {
  const deal = dealOf('market');

  test('Mill knows its own brief, points and mandates, the one for the extension last', () => {
    const { party, brief, preferences, mandates, deal: open } = knowledgeOf(deal, 0, []);
    expect([party, brief, preferences.reservation]).toEqual([0, 'Sell your flour dear.', 2000]);
    expect(preferences.optionPoints[0]).toEqual([5000, 4000, 2250, 0]);
    expect(mandates).toEqual([6000, 4500, 4500]);
    expect(open.schedule.sessions.map(({ title }) => title)).toEqual(['Evening', 'Morning']);
  });

  test('and what was said, but not why', () => {
    const said = { type: 'offer', outcome: 3, by: 1, round: 1 } as const;
    expect(knowledgeOf(deal, 0, [{ ...said, because: 'aspire' }]).moves).toEqual([said]);
  });
});
