import seedrandom from 'seedrandom';

/** A stream of draws in [0, 1), named by the seed and a path such as `us/17`. Adding a stream shifts no other. */
export function streamOf(seed: string, path: string): () => number {
  return seedrandom.alea(`${seed}/${path}`);
}
