/** Nash equilibria of a game whose seats differ: a mix for each seat, either a best reply to the other. */
import { opponent, type Pair, pair } from '../../model/party.js';
import { bestReplies } from './bestReplies.js';
import { bestReplyVertices } from './bestReplyVertices.js';
import { eliminate } from './dominance.js';
import {
  amongAll,
  compareMixes,
  different,
  type Equilibria,
  type Found,
  MOST_ON_PATHS,
  MOST_STRATEGIES,
  only,
} from './equilibria.js';
import { expected } from './expected.js';
import { lemkeHowson } from './lemkeHowson.js';
import { andThen, type Measure } from './measure.js';
import { nameOrder, putBack, tableInNameOrder } from './nameOrder.js';
import { type Bimatrix, ownPayoffs, type Table } from './payoffs.js';
import { lossesAgainst } from './regret.js';
import { sharesOf, shortest, wholeTable } from './wholeVectors.js';

export interface Equilibrium {
  /** The share of each strategy in each seat. */
  readonly mixes: Pair<readonly number[]>;
  /** What each seat gets. */
  readonly payoffs: Pair<number>;
  /** The most that a seat gains by deviating in the payoffs as given: 1e-9 or less, because those are taken in billionths. */
  readonly regret: number;
}

/** The equilibria of a game without a gap. */
export function bimatrixEquilibria(game: Bimatrix): Measure<Equilibria<Equilibrium>> {
  const [rowNames, columnNames] = game.names;
  const [rowPayoffs, columnPayoffs] = ownPayoffs(game);
  return andThen(tableInNameOrder(rowPayoffs, [rowNames, columnNames]), (rows) =>
    andThen(tableInNameOrder(columnPayoffs, [columnNames, rowNames]), (columns) => {
      const tables = [rows, columns] as const;
      const { survivors } = eliminate(tables, 'strict');
      const small = pair((seat) =>
        survivors[seat].map((own) => survivors[opponent(seat)].map((other) => tables[seat][own]?.[other] as number)),
      );
      const few = survivors.every(({ length }) => length <= MOST_STRATEGIES);
      const { weights, complete, continuum } = few ? allPairs(small) : somePairs(small);
      const orders = pair((seat) => nameOrder(game.names[seat]));
      const equilibria = weights
        .map((one) => pair((seat) => amongAll(sharesOf(one[seat]), survivors[seat], tables[seat].length)))
        .map((mixes) => ({ ...measured(tables, mixes), mixes: pair((seat) => putBack(orders[seat], mixes[seat])) }))
        .sort((one, other) => compareMixes(one.mixes.flat(), other.mixes.flat()));
      return { value: { equilibria, complete, continuum } };
    }),
  );
}

/**
 * The pairs of corners at which every strategy of both seats is unused or a best reply (Avis, Rosenberg, Savani &
 * von Stengel 2010). A corner that is in two pairs also goes with every mix between its partners.
 */
function allPairs(tables: Pair<Table>): Found<Pair<readonly bigint[]>> {
  const [rows, columns] = pair((seat) => wholeTable(tables[seat]));
  const everyRow = (1 << rows.length) - 1;
  const everyColumn = (1 << columns.length) - 1;
  const mine = bestReplyVertices(columns);
  const theirs = bestReplyVertices(rows);
  const pairs = mine.flatMap((one) =>
    theirs
      .filter(
        (other) => (one.unused | other.bestReplies) === everyRow && (one.bestReplies | other.unused) === everyColumn,
      )
      .map((other) => [one, other] as const),
  );
  const continuum = [0, 1].some((seat) => new Set(pairs.map((corners) => corners[seat])).size < pairs.length);
  return { weights: pairs.map(([one, other]) => [one.weights, other.weights]), complete: true, continuum };
}

/** The pure ones, and the ends of the paths from every strategy of both seats if there are not too many. */
function somePairs(tables: Pair<Table>): Found<Pair<readonly bigint[]>> {
  const [rows, columns] = pair((seat) => wholeTable(tables[seat]));
  const [toColumns, toRows] = pair((seat) => bestReplies(tables[seat]));
  const pure = toRows.flatMap((replies, row) =>
    (replies.value?.replies ?? [])
      .filter((column) => toColumns[column]?.value?.replies.includes(row))
      .map((column) => [only(row, rows.length), only(column, columns.length)] as const),
  );
  const paths =
    Math.max(rows.length, columns.length) > MOST_ON_PATHS
      ? []
      : [
          ...rows.map((_, label) => lemkeHowson(rows, columns, label)),
          ...columns.map((_, label) => lemkeHowson(columns, rows, label).toReversed()),
        ];
  const ends = paths.map(([one = [], other = []]) => [shortest(one), shortest(other)] as const);
  return { weights: different([...pure, ...ends]), complete: false, continuum: undefined };
}

function measured(tables: Pair<Table>, mixes: Pair<readonly number[]>): Omit<Equilibrium, 'mixes'> {
  const earned = pair((seat) => tables[seat].map((row) => expected(row, mixes[opponent(seat)])));
  const payoffs = pair((seat) => expected(earned[seat], mixes[seat]));
  const regrets = pair((seat) => expected(lossesAgainst(tables[seat], mixes[opponent(seat)]), mixes[seat]));
  return { payoffs, regret: Math.max(0, ...regrets) };
}
