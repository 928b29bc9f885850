/**
 * Part: what two who know each other's points would do, worked out from the last turn back (Ståhl 1972, Bargaining
 * Theory); with turns enough before a last one that hardly counts it is what Rubinstein 1982 (Econometrica 50:97) finds
 * for talks without end.
 *
 * At its turn a side accepts what is on the table, walks out, or makes an offer that the other may accept at the next
 * turn. What was offered before has no bearing on what comes, so two numbers tell all there is to know of a turn: what
 * each side gets from it on if what is on the table is not accepted. Who is indifferent accepts; of offers and waiting
 * that get a side the same it makes the offer, and it walks out only where that gets it more.
 */
import { wholeLimit, wholeTarget } from './aspiration.js';

/** The one who looks ahead, and the side across. */
type Side = 'own' | 'other';

/** One number for each side. */
export type Worths = Readonly<Record<Side, number>>;

export interface Game<Outcome extends Worths = Worths> {
  /** What may be agreed, in whole points: own points fall, the other's rise. */
  readonly frontier: readonly Outcome[];
  /** What no deal is worth, in whole points. */
  readonly reservation: Worths;
  /** The least that each may sign, in points; -Infinity where nothing is known to bind it. */
  readonly least: Worths;
  /** Whether a side walks out where that gets it more. */
  readonly mayWalk: boolean;
  /** The sides move in turn, this one first. */
  readonly first: Side;
  /** From turn 0 on; what is offered at the last one nobody can accept. */
  readonly turns: number;
  /** What a side keeps of one unit of worth that it gets a turn later than at this one. */
  readonly kept: (side: Side, turn: number) => number;
}

export interface Foresight<Outcome extends Worths = Worths> {
  /** The least for which whoever moves at this turn accepts what is on the table, in whole points. */
  readonly asked: (turn: number) => number;
  /** The outcome that it offers if it does not accept; `walk` if it walks out, `wait` if no offer gets it more than that. */
  readonly plan: (turn: number) => Outcome | 'walk' | 'wait';
}

const SIDES: readonly Side[] = ['own', 'other'];
const WAIT = -1;
const WALK = -2;

/** Solves the game; the time it takes grows with the turns, and with the logarithm of the frontier. */
export function foresee<Outcome extends Worths>(game: Game<Outcome>): Foresight<Outcome> {
  const { frontier, reservation, least, mayWalk, turns, kept } = game;
  /** In points as of each turn. */
  const worth = {
    own: new Float64Array(turns).fill(reservation.own),
    other: new Float64Array(turns).fill(reservation.other),
  };
  /** Places in the frontier, or `WAIT` or `WALK`. */
  const plans = new Int32Array(turns).fill(WAIT);
  const asked = (side: Side, turn: number) => Math.max(wholeTarget(worth[side][turn] as number), least[side]);

  for (let turn = turns - 2; turn >= 0; turn--) {
    const mover = moverAt(game, turn);
    const place = bestPlace(frontier, mover, asked(across(mover), turn + 1));
    const offered = frontier[place];
    const isOffered = offered !== undefined && offered[mover] >= asked(mover, turn + 1);
    if (isOffered) plans[turn] = place;
    for (const side of SIDES) {
      const then = isOffered ? offered[side] : (worth[side][turn + 1] as number);
      worth[side][turn] = then * kept(side, turn);
    }
    if (!mayWalk || wholeLimit(worth[mover][turn] as number) >= reservation[mover]) continue;
    plans[turn] = WALK;
    for (const side of SIDES) worth[side][turn] = reservation[side];
  }

  return {
    asked: (turn) => asked(moverAt(game, turn), turn),
    plan: (turn) => frontier[plans[turn] as number] ?? (plans[turn] === WALK ? 'walk' : 'wait'),
  };
}

function moverAt({ first }: Game, turn: number): Side {
  return turn % 2 === 0 ? first : across(first);
}

function across(side: Side): Side {
  return side === 'own' ? 'other' : 'own';
}

/** Where the best outcome for the mover stands that is worth so many points to the other; off the list if none is. */
function bestPlace(frontier: readonly Worths[], mover: Side, asked: number): number {
  let low = 0;
  let high = frontier.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { own, other } = frontier[middle] as Worths;
    if (mover === 'own' ? other < asked : own >= asked) low = middle + 1;
    else high = middle;
  }
  return mover === 'own' ? low : low - 1;
}
