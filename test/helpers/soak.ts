/**
 * The suite says the same each time it is run: properties draw from one seed, and what is tried in every combination is
 * tried in some. `npm run soak` draws anew and tries all of them, as long as that may take.
 */
import fc from 'fast-check';

const SOAK = process.env.LANCASTER_SOAK !== undefined;

/** Of these the ones that every run tries: `share` of them, spread evenly from the first to the last, or all on a soak. */
export function someOf<One>(all: readonly One[], share: number): One[] {
  const many = SOAK ? all.length : Math.max(1, Math.ceil(all.length * share));
  return Array.from(
    { length: many },
    (_, at) => all[many === 1 ? 0 : Math.round((at * (all.length - 1)) / (many - 1))] as One,
  );
}

/** How often a property is tried that a fuzzer would try without end. */
export function runs(many: number): number {
  return SOAK ? many * 25 : many;
}

if (!SOAK) fc.configureGlobal({ seed: 20250609 });
