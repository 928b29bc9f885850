/**
 * What if: seeded continuations of a talk after a move that somebody is thinking of, played off stage, and what they
 * come to. Many plays from one position to judge a move is the Monte Carlo evaluation of game programs (Abramson 1990).
 */
import { REFUSALS, type Refusal } from '../machines/talks.js';
import type { Action, Move } from '../model/move.js';
import type { Party } from '../model/party.js';
import type { Ending, Result } from '../model/result.js';
import type { World, Worlds } from '../model/world.js';
import { openSession, type Session } from './session.js';

export interface WhatIfOptions {
  /** The moves so far, all legal. */
  readonly moves: readonly Omit<Move, 'because'>[];
  /** Whose turn it is: who is thinking of the action, and whose utility is told. */
  readonly by: Party;
  readonly action: Action;
  /** Continuation k plays seed `seed/k`: asked of several actions, the same chances meet each of them. */
  readonly seed: string;
  readonly worlds: Worlds;
}

export interface Forecast {
  /** How many continuations came to an end. */
  readonly talks: number;
  /** How many could not be played, because an agent made a move that the referee refuses; they count nowhere else. */
  readonly failed: number;
  /** How many of the talks ended in each way. */
  readonly endings: Readonly<Record<Ending, number>>;
  /** What each of the talks was worth to the party, after its discount, in their order; no deal is its reservation. */
  readonly utilities: readonly number[];
}

export interface WhatIf {
  /** How many continuations have been played. */
  readonly done: number;
  /** Plays so many more. How they are sliced does not matter to what they come to. */
  readonly run: (many: number) => void;
  /** What all so far come to. */
  readonly forecast: () => Forecast;
}

/**
 * Makes ready to play continuations after the action; none is played yet. Gives the refusal if the referee refuses the
 * action. Throws a `RangeError` if the moves so far cannot have been made in one of the worlds.
 */
export function whatIf(options: WhatIfOptions): WhatIf | Refusal {
  const { by, action, seed, worlds } = options;
  const refusal = sessionBefore(options, worlds(1), seed).move(by, action);
  if (refusal !== undefined) return refusal;
  const endings: Record<Ending, number> = { agreed: 0, walkedOut: 0, expired: 0 };
  const utilities: number[] = [];
  /** The one continuation of each world that leaves nothing to chance. */
  const certain = new Map<World, Result | undefined>();
  let failed = 0;

  const resultIn = (world: World, number: number): Result | undefined => {
    if (certain.has(world)) return certain.get(world);
    const result = continuation(options, world, `${seed}/${number}`);
    if (world.certain) certain.set(world, result);
    return result;
  };
  const state: { -readonly [Key in keyof WhatIf]: WhatIf[Key] } = {
    done: 0,
    run: (many) => {
      for (const end = state.done + many; state.done < end; ) {
        const number = state.done + 1;
        const result = resultIn(worlds(number), number);
        state.done = number;
        if (result === undefined) failed++;
        else {
          endings[result.ending]++;
          utilities.push(result.utility[by]);
        }
      }
    },
    forecast: () => ({ talks: utilities.length, failed, endings: { ...endings }, utilities: [...utilities] }),
  };
  return state;
}

/** How one continuation ends; `undefined` if an agent makes a move that the referee refuses. */
function continuation(options: WhatIfOptions, world: World, seed: string): Result | undefined {
  const session = sessionBefore(options, world, seed);
  const refusal = session.move(options.by, options.action);
  if (refusal !== undefined) throw new RangeError(`in one of the worlds the action is refused: ${REFUSALS[refusal]}`);
  const agents = world.agents();
  while (!session.over) {
    const by = session.turn;
    if (session.move(by, agents[by].decide(session.view(by))) !== undefined) return undefined;
  }
  return session.result();
}

/** A talk in this world as it stands after the moves so far. */
function sessionBefore({ moves }: WhatIfOptions, { deal, past }: World, seed: string): Session {
  const session = openSession(deal, { seed, ledger: false, past });
  for (const [at, move] of moves.entries()) {
    const refusal = session.move(move.by, move);
    if (refusal !== undefined)
      throw new RangeError(`in one of the worlds move ${at + 1} is refused: ${REFUSALS[refusal]}`);
  }
  return session;
}

/** The mean utility of a forecast; `NaN` if it has no talks. */
export function meanUtility({ utilities }: Forecast): number {
  return utilities.reduce((sum, utility) => sum + utility, 0) / utilities.length;
}

/**
 * The least utility that at least this share of the talks, 0 to 1, does not exceed (the inverse of the empirical
 * distribution): 0 gives the lowest, 0.5 the lower median, 1 the highest. `NaN` if the forecast has no talks.
 */
export function utilityQuantile({ utilities }: Forecast, share: number): number {
  const sorted = Float64Array.from(utilities).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
