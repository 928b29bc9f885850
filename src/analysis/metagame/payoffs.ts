/**
 * The meta-game of a tournament: each strategy is one choice, and what it earned against each other is the payoff. Also
 * called the empirical game (Wellman 2006).
 */
import type { Pair } from '../../model/party.js';

/** Mean utilities: a row for each own strategy, a column for each of the other side. `undefined` where the two never met. */
export type Payoffs = readonly (readonly (number | undefined)[])[];

/** Payoffs without a gap. */
export type Table = readonly (readonly number[])[];

/** A game in which both sides choose from the same strategies and are paid alike: a seat drawn by lot, or a mean of both. */
export interface PayoffMatrix {
  /** All different. */
  readonly names: readonly string[];
  /** Square: what a strategy gets, by its row, when it meets the one of the column. */
  readonly payoff: Payoffs;
}

/** A game in which the seats differ, as a scenario's parties do. */
export interface Bimatrix {
  /** The strategies of the row seat and of the column seat; within a seat all different. */
  readonly names: Pair<readonly string[]>;
  /** What the row seat and the column seat get; in both the row seat's strategy is the row. */
  readonly payoffs: Pair<Payoffs>;
}

const MOST = 1_000_000;

/**
 * A matrix that the functions of this folder take. Throws a `RangeError` for a name given twice, a shape that does not
 * fit the names, and a payoff that is no number from -1,000,000 to 1,000,000.
 */
export function payoffMatrix(names: readonly string[], payoff: Payoffs): PayoffMatrix {
  refuseNames(names);
  refusePayoffs(payoff, [names, names]);
  return { names, payoff };
}

/** A bimatrix that the functions of this folder take. Throws a `RangeError` as `payoffMatrix` does. */
export function bimatrix(names: Pair<readonly string[]>, payoffs: Pair<Payoffs>): Bimatrix {
  names.forEach(refuseNames);
  for (const one of payoffs) refusePayoffs(one, names);
  return { names, payoffs };
}

/** The payoffs of each seat with its own strategies as rows. */
export function ownPayoffs({ names, payoffs }: Bimatrix): Pair<Payoffs> {
  return [payoffs[0], transposed(payoffs[1], names[1].length)];
}

/**
 * The symmetric game in which the seat is drawn by lot: the mean of what a strategy gets in both seats, unmet where it
 * met the other in one seat only. Throws a `RangeError` if the seats have different strategies.
 */
export function acrossSeats(game: Bimatrix): PayoffMatrix {
  const [names, others] = game.names;
  if (names.length !== others.length || names.some((name, at) => name !== others[at]))
    throw new RangeError('both seats take the same strategies in the same order');
  const [rows, columns] = ownPayoffs(game);
  const payoff = names.map((_, own) =>
    names.map((_, other) => {
      const [one, two] = [rows[own]?.[other], columns[own]?.[other]];
      return one === undefined || two === undefined ? undefined : (one + two) / 2;
    }),
  );
  return { names, payoff };
}

/** The same game as a bimatrix whose seats do not differ. */
export function inBothSeats({ names, payoff }: PayoffMatrix): Bimatrix {
  return { names: [names, names], payoffs: [payoff, transposed(payoff, names.length)] };
}

function transposed(payoffs: Payoffs, columns: number): Payoffs {
  return Array.from({ length: columns }, (_, column) => payoffs.map((row) => row[column]));
}

/**
 * A payoff in whole billionths. Ties and equilibria are told in these, so that the last bit of a mean never decides; in
 * the payoffs as given nothing is off by more than a billionth.
 */
export function whole(payoff: number): number {
  return Math.round(payoff * BILLION);
}

export const BILLION = 1_000_000_000;

/** A payoff that no game of this folder takes; `undefined` if there is none. */
export function outOfRange(payoffs: Payoffs): number | undefined {
  return payoffs.flat().find((payoff) => payoff !== undefined && !(Math.abs(payoff) <= MOST));
}

function refuseNames(names: readonly string[]): void {
  if (names.length === 0) throw new RangeError('a game takes one strategy or more');
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`the strategy ${twice} is named twice`);
}

function refusePayoffs(payoffs: Payoffs, [rows, columns]: Pair<readonly string[]>): void {
  if (payoffs.length !== rows.length || payoffs.some((row) => row.length !== columns.length))
    throw new RangeError(`payoffs are ${rows.length} rows of ${columns.length}`);
  const wrong = outOfRange(payoffs);
  if (wrong !== undefined) throw new RangeError(`${wrong} is no payoff from -1,000,000 to 1,000,000`);
}
