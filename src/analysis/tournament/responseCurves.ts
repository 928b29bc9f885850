/** How an agent's mean utility responds to one of its strategy's parameters. */
import { byName } from './ranking.js';
import type { Contest, Interval, Standing } from './standing.js';

/** An agent of a tournament, read: its name, its strategy and every parameter of it, given or standard. */
export interface Player {
  readonly name: string;
  readonly strategy: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

export interface ResponsePoint {
  /** The value of the parameter. */
  readonly value: number;
  /** The place of the agent. */
  readonly agent: number;
  readonly utility: number | undefined;
  readonly chance: Interval | undefined;
  readonly field: Interval | undefined;
}

/** Mean utility of agents that differ in one number parameter only, against that parameter. */
export interface ResponseCurve {
  readonly strategy: string;
  readonly parameter: string;
  /** What the agents share: every other parameter. */
  readonly others: Readonly<Record<string, number | string>>;
  /** Two or more, by rising value. */
  readonly points: readonly ResponsePoint[];
}

/**
 * The curves in a contest whose agents are these players, in the order of the tournament's agents: one for each largest
 * group of agents of a strategy that differ in one number parameter. By strategy, parameter and the others, in the
 * order of their letters; an agent may be on several curves.
 */
export function responseCurves({ standings }: Contest, players: readonly Player[]): readonly ResponseCurve[] {
  const groups = new Map<string, { curve: Omit<ResponseCurve, 'points'>; points: ResponsePoint[] }>();
  for (const [agent, { strategy, parameters }] of players.entries())
    for (const [parameter, value] of Object.entries(parameters)) {
      if (typeof value !== 'number') continue;
      const { [parameter]: _, ...others } = parameters;
      const name = JSON.stringify([strategy, parameter, Object.entries(others).sort()]);
      const group = groups.get(name) ?? { curve: { strategy, parameter, others }, points: [] };
      group.points.push(pointOf(value, standings[agent] as Standing));
      groups.set(name, group);
    }
  return [...groups]
    .map(([name, group]) => ({ name, ...group }))
    .filter(({ points }) => new Set(points.map(({ value }) => value)).size > 1)
    .sort(byName)
    .map(({ curve, points }) => ({
      ...curve,
      points: points.sort((one, other) => one.value - other.value),
    }));
}

function pointOf(value: number, { agent, utility, chance, field }: Standing): ResponsePoint {
  return { value, agent, utility, chance: chance.utility, field: field.utility };
}
