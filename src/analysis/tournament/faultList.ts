/** Faults counted by agent and by what they were, in bounded memory and in any order. */
import type { FaultCount, Faults } from './standing.js';

/** The most kinds of faults of one agent that are counted apart: of more, those whose text comes first. */
export const MOST_KINDS = 50;

export interface FaultList {
  readonly add: (agent: number, what: string, fixture: number) => void;
  readonly faults: () => Faults;
}

type Count = { -readonly [Key in keyof FaultCount]: FaultCount[Key] };

/**
 * A list for so many agents. A text that has been left out is never taken in again, because the last of those that are
 * kept only ever comes earlier: so what is kept has been counted from its first talk on, whatever the order.
 */
export function openFaultList(agents: number): FaultList {
  const kinds = Array.from({ length: agents }, () => new Map<string, Count>());
  const others = Array.from({ length: agents }, () => 0);
  return {
    add: (agent, what, fixture) => {
      const known = kinds[agent] as Map<string, Count>;
      const count = known.get(what);
      if (count !== undefined) {
        count.talks++;
        count.example = Math.min(count.example, fixture);
        return;
      }
      known.set(what, { agent, what, talks: 1, example: fixture });
      if (known.size <= MOST_KINDS) return;
      const last = [...known.values()].reduce((one, other) => (other.what > one.what ? other : one));
      known.delete(last.what);
      others[agent] = (others[agent] as number) + last.talks;
    },
    faults: () => ({
      kinds: kinds.flatMap((known) => [...known.values()].sort(byTalks).map((count) => ({ ...count }))),
      others: [...others],
    }),
  };
}

function byTalks(one: FaultCount, other: FaultCount): number {
  return other.talks - one.talks || (one.what < other.what ? -1 : 1);
}
