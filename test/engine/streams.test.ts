import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamOf } from '../../src/engine/streams.js';

/** The first draws of a stream. */
function draws(stream: () => number, count = 5): number[] {
  return Array.from({ length: count }, stream);
}

/** Alea by Johannes Baagøe, written from its published description: the generator every stream must be. */
function alea(seed: string): () => number {
  let n = 0xefc8249d;
  const mash = (text: string): number => {
    for (let at = 0; at < text.length; at++) {
      n += text.charCodeAt(at);
      let h = 0.02519603282416938 * n;
      n = h >>> 0;
      h -= n;
      h *= n;
      n = h >>> 0;
      h -= n;
      n += h * 2 ** 32;
    }
    return (n >>> 0) * 2 ** -32;
  };
  const state = [mash(' '), mash(' '), mash(' ')];
  for (let at = 0; at < 3; at++) {
    state[at] = (state[at] as number) - mash(seed);
    if ((state[at] as number) < 0) state[at] = (state[at] as number) + 1;
  }
  let carry = 1;
  return () => {
    const next = 2091639 * (state.shift() as number) + carry * 2 ** -32;
    carry = next | 0;
    state.push(next - carry);
    return next - carry;
  };
}

const word = fc.stringMatching(/^[a-z0-9-]{1,8}$/);

test('the generator is Alea, to the last bit', () => {
  expect(alea('hello.')()).toBe(0.4783254903741181); // from the documentation of seedrandom
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, path) => {
      expect(draws(streamOf(seed, path))).toEqual(draws(alea(`${seed}/${path}`)));
    }),
  );
});

test('a name has one stream, begun anew at every call', () => {
  fc.assert(
    fc.property(word, word, (seed, path) => {
      const first = streamOf(seed, path);
      const draw = first();
      const second = streamOf(seed, path);
      expect([second(), ...draws(second)]).toEqual([draw, ...draws(first)]);
    }),
  );
});

test('draws lie from 0, included, to 1, excluded', () => {
  for (let number = 0; number < 2000; number++)
    for (const draw of draws(streamOf('7', `us/${number}`), 20)) {
      expect(draw).toBeGreaterThanOrEqual(0);
      expect(draw).toBeLessThan(1);
    }
});

describe('other names, other streams', () => {
  test('by seed, by party and by move', () => {
    const names = ['7', '8', '7/1', 'seven', ''].flatMap((seed) =>
      ['us/1', 'us/2', 'us/11', 'china/1', 'china/2', 'events'].map((path) => [seed, path] as const),
    );
    const first = names.map(([seed, path]) => draws(streamOf(seed, path)).join());
    expect(new Set(first).size).toBe(names.length);
  });

  test('the first draws of one move after the other are spread evenly and know nothing of each other', () => {
    const first = Array.from({ length: 10_000 }, (_, move) => streamOf('7', `us/${move + 1}`)());
    const bins = new Array<number>(10).fill(0);
    for (const draw of first) bins[Math.floor(draw * 10)] = (bins[Math.floor(draw * 10)] as number) + 1;
    // 1000 to each bin, and 30 is one standard deviation.
    for (const filled of bins) expect(Math.abs(filled - 1000)).toBeLessThan(150);
    const neighbours = first.slice(1).map((draw, at) => (draw - 0.5) * ((first[at] as number) - 0.5) * 12);
    const correlation = neighbours.reduce((sum, one) => sum + one, 0) / neighbours.length;
    expect(Math.abs(correlation)).toBeLessThan(0.05);
  });

  test('one party’s draws do not tell the other’s at the same move', () => {
    const products = Array.from({ length: 10_000 }, (_, move) => {
      const [us, china] = ['us', 'china'].map((party) => streamOf('7', `${party}/${move + 1}`)() - 0.5);
      return (us as number) * (china as number) * 12;
    });
    expect(Math.abs(products.reduce((sum, one) => sum + one, 0) / products.length)).toBeLessThan(0.05);
  });
});
