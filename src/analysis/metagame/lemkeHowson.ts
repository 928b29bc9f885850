/**
 * The path of Lemke and Howson (1964) to one equilibrium of a game, in whole numbers.
 *
 * It starts where nobody plays anything, lets one strategy, the missing label, come in, and goes on pivoting: what
 * leaves one side's tableau has its complement (a strategy's slack, a slack's strategy) come in on the other side. When
 * the missing label is met again, every strategy is unused or a best reply.
 */
import { openTableau, pivot, type Tableau, weightsAt } from './tableau.js';

type Matrix = readonly (readonly bigint[])[];

/**
 * The equilibrium of two sides at the end of the path from a strategy of the first: weights for both. Both matrices
 * have own strategies as rows.
 */
export function lemkeHowson(own: Matrix, others: Matrix, label: number): [bigint[], bigint[]] {
  // A side's mix is held in by the replies of the other.
  const tableaus = [openTableau(others), openTableau(own)] as const;
  follow(tableaus, label);
  return [weightsAt(tableaus[0]), weightsAt(tableaus[1])];
}

/**
 * The symmetric equilibrium at the end of the path from a strategy of a symmetric game: the same path where both sides
 * are one (Savani & von Stengel 2006).
 */
export function symmetricLemkeHowson(payoff: Matrix, label: number): bigint[] {
  const tableau = openTableau(payoff);
  follow([tableau, tableau], label);
  return weightsAt(tableau);
}

function follow(tableaus: readonly [Tableau, Tableau], label: number): void {
  const slack = tableaus[1].columns + label;
  let side: 0 | 1 = 0;
  let entering = label;
  for (;;) {
    const here = tableaus[side];
    const leaving = pivot(here, entering);
    if (here === tableaus[0] && leaving === label) return;
    if (here === tableaus[1] && leaving === slack) return;
    side = side === 0 ? 1 : 0;
    entering = leaving < here.columns ? tableaus[side].columns + leaving : leaving - here.columns;
  }
}
