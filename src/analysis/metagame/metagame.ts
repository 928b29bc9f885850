/** All that is told of a tournament as a game between strategies. Every figure has its reason where there is none. */
import type { Pair } from '../../model/party.js';
import { alphaRank, alphaRankLimit } from './alphaRank.js';
import { type BestReplies, bestReplies } from './bestReplies.js';
import { bimatrixEquilibria, type Equilibrium } from './bimatrixEquilibria.js';
import { type Dominated, dominatedStrategies } from './dominance.js';
import type { Equilibria } from './equilibria.js';
import { andThen, type Measure } from './measure.js';
import { tableInNameOrder } from './nameOrder.js';
import { bimatrix, outOfRange, type PayoffMatrix, type Payoffs, payoffMatrix } from './payoffs.js';
import { LONGEST_STEP, replicator } from './replicator.js';
import { type SymmetricEquilibrium, symmetricEquilibria } from './symmetricEquilibria.js';
import { thinnedByMovement } from './thinning.js';
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

/** The most strategies whose shares are followed over time, and whose equilibria are looked for. */
const MOST_EVOLVING = 200;

/** Replicator dynamics: steps, the length of one times the spread of the payoffs, and the moments that are told. */
const STEPS = 2000;
const STEP = 1 / 8;
const MOMENTS = 200;

/** Alpha-rank: the intensity of selection and the players of the population. */
export const ALPHA = 100;
export const POPULATION = 50;

/**
 * The game of a tournament between strategies of these names, all different; what earns what is as in `PayoffMatrix`.
 * Where agents did not meet themselves, all that needs that has the reason.
 */
export function metagameOf(names: readonly string[], payoff: Payoffs, selfPlay: boolean): Metagame {
  if (outOfRange(payoff) !== undefined) return untold(names, { value: undefined, reason: TOO_LARGE });
  const matrix = payoffMatrix(names, payoff);
  const known = <T>(most: number, make: () => Measure<T>): Measure<T> =>
    selfPlay ? within(names.length, most, make) : { value: undefined, reason: NO_SELF_PLAY };
  const ranked = <T>(make: () => Measure<T>): Measure<T> =>
    names.length < 2 ? { value: undefined, reason: 'there is one agent' } : within(names.length, MOST_EVOLVING, make);
  // Where payoffs lie closer together than any that are told apart, nothing moves, however long a step is.
  const step = Math.min(LONGEST_STEP, STEP / spreadOf(matrix));
  const population = { population: POPULATION, localSelection: !selfPlay };
  return {
    bestReplies: bestReplies(payoff),
    dominated: known(Number.POSITIVE_INFINITY, () =>
      andThen(tableInNameOrder(payoff, [names, names]), () => ({ value: dominatedStrategies(payoff, 'strict') })),
    ),
    equilibria: known(MOST_EVOLVING, () => symmetricEquilibria(matrix)),
    replicator: known(MOST_EVOLVING, () =>
      andThen(replicator(matrix, { steps: STEPS, step, moments: STEPS + 1 }), (moments) => ({
        value: thinnedByMovement(moments, MOMENTS),
      })),
    ),
    alphaRank: ranked(() => alphaRank(matrix, { ...population, alpha: ALPHA })),
    alphaRankLimit: ranked(() => alphaRankLimit(matrix, population)),
  };
}

/** The equilibria of a game in which each seat has these strategies; the payoffs are as in `Bimatrix`. */
export function seatEquilibria(
  names: readonly string[],
  payoffs: Pair<Payoffs>,
  selfPlay: boolean,
): Measure<Equilibria<Equilibrium>> {
  if (payoffs.some((one) => outOfRange(one) !== undefined)) return { value: undefined, reason: TOO_LARGE };
  if (!selfPlay) return { value: undefined, reason: NO_SELF_PLAY };
  return within(names.length, MOST_EVOLVING, () => bimatrixEquilibria(bimatrix([names, names], payoffs)));
}

const NO_SELF_PLAY = 'agents did not meet themselves';
const TOO_LARGE = 'some payoffs are over a million';

/** A game of which nothing can be told, for one reason. */
function untold(names: readonly string[], none: Measure<never>): Metagame {
  return {
    bestReplies: names.map(() => none),
    dominated: none,
    equilibria: none,
    replicator: none,
    alphaRank: none,
    alphaRankLimit: none,
  };
}

function within<T>(strategies: number, most: number, make: () => Measure<T>): Measure<T> {
  return strategies > most ? { value: undefined, reason: `there are more than ${most} agents` } : make();
}

/** The largest payoff less the least one; 1 where all are the same. */
function spreadOf({ payoff }: PayoffMatrix): number {
  const met = payoff.flat().filter((one) => one !== undefined);
  const spread =
    met.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY) -
    met.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return spread > 1e-9 ? spread : 1;
}
