/** What a broken word's price does to a decision. Points of docks by hand: outcome = 3 x fee + berth. */
import { expect, test } from 'vitest';
import { acceptOrOffer } from '../../src/agents/parts/acceptance.js';
import { keepingWord, wordPrice } from '../../src/agents/parts/word.js';
import { openSession } from '../../src/engine/session.js';
import { decision, offer } from '../../src/model/move.js';
import { PARTIES } from '../../src/model/party.js';
import { dealOf } from '../helpers/scenarios.js';

const [HARBOUR, SHIPPER] = PARTIES;

/** The Shipper's view after Harbour's 0, its own 8 (the low fee, the best berth: 100) with these words, and Harbour's 1. */
function shipperAfter(says?: string) {
  const session = openSession(dealOf('docks'), { seed: '1' });
  expect(session.move(HARBOUR, { type: 'offer', outcome: 0 })).toBeUndefined();
  expect(session.move(SHIPPER, { type: 'offer', outcome: 8, says })).toBeUndefined();
  expect(session.move(HARBOUR, { type: 'offer', outcome: 1 })).toBeUndefined();
  return session.view(SHIPPER);
}

test('the price is that of words that were given and that the outcome breaks', () => {
  expect(wordPrice(shipperAfter('fair-berth'), 6)).toBe(750);
  expect(wordPrice(shipperAfter('fair-berth'), 7)).toBe(0);
  expect(wordPrice(shipperAfter(), 6)).toBe(0);
});

test('an offer that breaks the word must be worth the price more than the next own offer', () => {
  // The low fee in the outer berth and a high fee for the best berth are both worth 50; the first breaks the word for 7.5.
  const next = offer(2, 'aspire');
  const decided = (says?: string) => acceptOrOffer({ ...shipperAfter(says), table: 6, mandate: 0 }, next);
  expect(decided()).toEqual(decision('accept', 'enough'));
  expect(decided('fair-berth')).toEqual(next);
});

test('a deal that is worth less than none after the price is neither taken nor offered', () => {
  // A middle fee and the inner berth are worth 65; after 60 for the low fee 5 are left, under no deal's 10.
  const accept = decision('accept', 'enough');
  const again = offer(8, 'keepsWord');
  expect(keepingWord({ ...shipperAfter('low-fee'), table: 4 }, accept)).toEqual(again);
  expect(keepingWord(shipperAfter('low-fee'), offer(4, 'aspire'))).toEqual(again);
  expect(keepingWord({ ...shipperAfter('low-fee'), table: 4, question: 'answer' }, accept)).toEqual(
    decision('reject', 'keepsWord'),
  );
  expect(keepingWord({ ...shipperAfter(), table: 4 }, accept)).toBe(accept);
  // After 7.5 the middle fee in the outer berth leaves 22.5: that still pays.
  expect(keepingWord({ ...shipperAfter('fair-berth'), table: 3 }, accept)).toBe(accept);
});
