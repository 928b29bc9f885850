/** Imported domains under alternating offers: which offers are made, and when one is accepted, as Genius and NegMAS play. */
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { importScenario } from '../../src/formats/importScenario.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { fixtures } from '../helpers/formats.js';

/** The moves of a talk, as offers by outcome number and `accept`. */
function talk(deal: Deal, agents: readonly [string, string]): (number | string)[] {
  const session = play(deal, [hire(agents[0]).seat(), hire(agents[1]).seat()], { seed: '1' });
  return session.moves.map(({ type, outcome }) => (type === 'offer' ? outcome : type));
}

/** A price from 0 to 10 of which the buyer has 1 - price / 10 and the seller price / 10. */
const PRICE = ['-0.1', '0.1'].map((slope, party) => ({
  name: party === 0 ? 'buyer.xml' : 'seller.xml',
  text: `<utility_space><objective index="0" name="price">
    <issue index="1" name="price" type="integer" lowerbound="0" upperbound="10">
      <evaluator ftype="linear" slope="${slope}" offset="${1 - party}"/></issue>
    <weight index="1" value="1"/></objective></utility_space>`,
}));

test('boulware and conceder over nine rounds of a price, worked out by hand', () => {
  // t = r / 10. Boulware aims at 1 - t^5: 1.000, 1.000, 0.998, 0.990, 0.969, 0.922, 0.832, 0.672 ...
  // Conceder at 1 - t^(1/2): 0.684, 0.553, 0.452, 0.368, 0.293, 0.225, 0.163 ...
  // Each offers the lowest of its own at or above that. In round 7 the buyer offers 1 and the seller, who would rather
  // have 2, says so; 2 is worth 0.8 to the buyer, and its next offer, 3, only 0.7: it accepts.
  const { scenario } = importScenario(PRICE, { rounds: 9 });
  const moves = talk(prepare(scenario), ['boulware', 'conceder']);
  expect(moves).toEqual([0, 7, 0, 6, 0, 5, 0, 4, 0, 3, 0, 3, 1, 2, 'accept']);
});

/** The same rules written down anew: lowest own utility at or above the target, ties to the first; AC_next. */
function expected(
  utilities: readonly (readonly number[])[],
  floors: readonly number[],
  exponents: readonly number[],
  rounds: number,
) {
  const moves: (number | string)[] = [];
  let table: number | undefined;
  for (let round = 1; round <= rounds; round++)
    for (const party of [0, 1]) {
      const own = utilities[party] as readonly number[];
      const floor = floors[party] as number;
      const fallen = (round / (rounds + 1)) ** (1 / (exponents[party] as number));
      const target = floor + (Math.max(...own) - floor) * (1 - fallen);
      const enough = own.flatMap((utility, at) => (utility >= target ? [at] : []));
      const next = enough.reduce((best, at) => ((own[at] as number) < (own[best] as number) ? at : best));
      if (table !== undefined && (own[table] as number) >= (own[next] as number)) return [...moves, 'accept'];
      moves.push(next);
      table = next;
    }
  return moves;
}

/** Utilities of a file by its own rules, apart from the program: integer slopes from -5, held within 0 and 1. */
function pricesWorth(
  weights: readonly [number, number],
  slopes: readonly [number, number],
  offsets: readonly [number, number],
) {
  const value = (x: number, at: 0 | 1) => Math.min(1, Math.max(0, slopes[at] * (x + 5) + offsets[at]));
  const numbers = Array.from({ length: 11 }, (_, at) => at - 5);
  return numbers.flatMap((a) => numbers.map((b) => weights[0] * value(a, 0) + weights[1] * value(b, 1)));
}

describe.each([10, 25, 100])('over %d rounds', (rounds) => {
  test.each([
    ['boulware', 'conceder', 0.2, 2],
    ['conceder', 'boulware', 2, 0.2],
    ['linear', 'boulware', 1, 0.2],
    ['boulware', 'boulware', 0.2, 0.2],
  ] as const)('%s and %s share two prices as rules written anew do', (first, second, one, two) => {
    const files = fixtures('prices.xml', 'prices-1.xml', 'prices-2.xml');
    // The second profile is turned round, so that there is something to share.
    const turned = files.map(({ name, text }) => ({
      name,
      text: name === 'prices-2.xml' ? text.replaceAll('"0.1" parameter0="0"', '"-0.1" parameter0="1"') : text,
    }));
    const { scenario } = importScenario(turned, { rounds });
    const utilities = [
      pricesWorth([0.75, 0.25], [0.08, 0.1], [0.3, 0]),
      pricesWorth([0.25, 0.75], [-0.1, 0.1], [1, 0]),
    ];
    const inNinths = utilities.map((own) => own.map((utility) => Math.round(utility * 1e9) / 1e9));
    const moves = talk(prepare(scenario), [first, second]);
    expect(moves).toEqual(expected(inNinths, [0, 0], [one, two], rounds));
    expect(moves.length).toBeGreaterThan(1);
  });
});
