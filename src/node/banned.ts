/** Agents that cost threads, by thinking for too long or otherwise, and from when on they are not asked any more. */

/** Threads that an agent may cost before it is not asked again. */
const MOST_THREADS = 3;

export interface Bans<Result> {
  /** Agents that are not asked any more, by their places. */
  readonly banned: readonly number[];
  /** The result as it counts. Must be asked in the order of the fixtures: then bans do not depend on who played them. */
  readonly judged: (result: Result) => Result;
}

export interface BansOptions<Result> {
  /** How many agents there are. */
  readonly agents: number;
  /** The agents that sit in the fixture of a result, by their places. */
  readonly sitting: (result: Result) => readonly number[];
  /** The agents that cost a thread, once for each talk. */
  readonly costly: (result: Result) => readonly number[];
  /** The same fixture without a move, because this agent is banned. */
  readonly without: (result: Result, agent: number) => Result;
}

/** Nobody is banned yet. */
export function openBans<Result>({ agents, sitting, costly, without }: BansOptions<Result>): Bans<Result> {
  const threads = new Array<number>(agents).fill(0);
  const banned: number[] = [];
  return {
    banned,
    judged: (result) => {
      const ban = banned.length === 0 ? undefined : banAmong(sitting(result), banned);
      if (ban !== undefined) return without(result, ban);
      for (const agent of costly(result)) {
        threads[agent] = (threads[agent] as number) + 1;
        if (threads[agent] === MOST_THREADS) banned.push(agent);
      }
      return result;
    },
  };
}

/** The first of the agents in a fixture that is banned, by its place. */
export function banAmong(sitting: readonly number[], banned: readonly number[]): number | undefined {
  return sitting.find((agent) => banned.includes(agent));
}
