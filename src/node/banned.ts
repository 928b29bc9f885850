/** Agents that think for too long, and from which fixture on they are not asked any more. */

/** Talks in which an agent may think for too long before it is not asked again. */
const MOST_OVERRUNS = 3;

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
  /** The agents that thought for too long, once for each talk. */
  readonly overran: (result: Result) => readonly number[];
  /** The same fixture without a move, because this agent is banned. */
  readonly without: (result: Result, agent: number) => Result;
}

/** Nobody is banned yet. */
export function openBans<Result>({ agents, sitting, overran, without }: BansOptions<Result>): Bans<Result> {
  const overruns = new Array<number>(agents).fill(0);
  const banned: number[] = [];
  return {
    banned,
    judged: (result) => {
      const ban = banned.length === 0 ? undefined : banAmong(sitting(result), banned);
      if (ban !== undefined) return without(result, ban);
      for (const agent of overran(result)) {
        overruns[agent] = (overruns[agent] as number) + 1;
        if (overruns[agent] === MOST_OVERRUNS) banned.push(agent);
      }
      return result;
    },
  };
}

/** The first of the agents in a fixture that is banned, by its place. */
export function banAmong(sitting: readonly number[], banned: readonly number[]): number | undefined {
  return sitting.find((agent) => banned.includes(agent));
}
