/** All that is told of a tournament as a game between strategies. Every figure has its reason where there is none. */
import { alphaRank, alphaRankLimit } from './alphaRank.js';
import { type BestReplies, bestReplies } from './bestReplies.js';
import { bimatrixEquilibria, type Equilibrium } from './bimatrixEquilibria.js';
import { type Dominated, dominatedStrategies } from './dominance.js';
import type { Equilibria } from './equilibria.js';
import type { Measure } from './measure.js';
import { tableInNameOrder } from './nameOrder.js';
import type { Bimatrix, PayoffMatrix } from './payoffs.js';
import { replicator } from './replicator.js';
import { type SymmetricEquilibrium, symmetricEquilibria } from './symmetricEquilibria.js';
import type { Moment } from './trajectory.js';

export interface Metagame {
  /** By the strategy that is replied to. */
  readonly bestReplies: readonly Measure<BestReplies>[];
  /** Strictly dominated strategies. */
  readonly dominated: Measure<readonly Dominated[]>;
  readonly equilibria: Measure<Equilibria<SymmetricEquilibrium>>;
  /** From the mix of all alike on. */
  readonly replicator: Measure<readonly Moment[]>;
  /** By strategy: the share of time at a finite intensity of selection, and in the limit of it. */
  readonly alphaRank: Measure<readonly number[]>;
  readonly alphaRankLimit: Measure<readonly number[]>;
}

/** The most strategies whose equilibria are searched: the paths to them grow long. */
const MOST_IN_EQUILIBRIUM = 24;

/** The most strategies whose shares are followed over time. */
const MOST_EVOLVING = 200;

/** Replicator dynamics: steps, and the length of one times the spread of the payoffs. */
const STEPS = 2000;
const STEP = 1 / 8;

/** Alpha-rank: the intensity of selection and the players of the population. */
export const ALPHA = 100;
export const POPULATION = 50;

/** The game of a tournament; where its agents do not meet themselves, what needs that has the reason. */
export function metagameOf(matrix: PayoffMatrix, selfPlay: boolean): Metagame {
  const { names, payoff } = matrix;
  const known = <T>(most: number, make: () => Measure<T>): Measure<T> =>
    selfPlay ? within(names.length, most, make) : { value: undefined, reason: 'agents did not meet themselves' };
  const ranking = { population: POPULATION, localSelection: !selfPlay };
  return {
    bestReplies: bestReplies(payoff),
    dominated: known(Number.POSITIVE_INFINITY, () => {
      const table = tableInNameOrder(payoff, [names, names]);
      return 'reason' in table ? table : { value: dominatedStrategies(payoff, 'strict') };
    }),
    equilibria: known(MOST_IN_EQUILIBRIUM, () => symmetricEquilibria(matrix)),
    replicator: known(MOST_EVOLVING, () => replicator(matrix, { steps: STEPS, step: STEP / spreadOf(matrix) })),
    alphaRank: within(names.length, MOST_EVOLVING, () =>
      ranked(matrix, () => alphaRank(matrix, { ...ranking, alpha: ALPHA })),
    ),
    alphaRankLimit: within(names.length, MOST_EVOLVING, () => ranked(matrix, () => alphaRankLimit(matrix, ranking))),
  };
}

/** The equilibria of a game whose seats differ, where the work is bounded. */
export function seatEquilibria(game: Bimatrix, selfPlay: boolean): Measure<Equilibria<Equilibrium>> {
  if (!selfPlay) return { value: undefined, reason: 'agents did not meet themselves' };
  return within(Math.max(...game.names.map(({ length }) => length)), MOST_IN_EQUILIBRIUM, () =>
    bimatrixEquilibria(game),
  );
}

function within<T>(strategies: number, most: number, make: () => Measure<T>): Measure<T> {
  return strategies > most ? { value: undefined, reason: `more than ${most} agents` } : make();
}

/** A ranking takes two strategies: one by itself has all the time. */
function ranked<T>({ names }: PayoffMatrix, make: () => Measure<T>): Measure<T> {
  return names.length < 2 ? { value: undefined, reason: 'there is one agent' } : make();
}

/** The largest payoff less the least one; 1 where all are the same. */
function spreadOf({ payoff }: PayoffMatrix): number {
  const met = payoff.flat().filter((one) => one !== undefined);
  const spread =
    met.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY) -
    met.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return spread > 1e-9 ? spread : 1;
}
