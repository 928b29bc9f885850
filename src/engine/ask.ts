/** Asking an agent, whatever it may do: what it does wrong is said in a line, and is its own fault. */
import { REFUSALS, type Refusal } from '../machines/talks.js';
import type { Decision } from '../model/move.js';
import type { Pair, Party } from '../model/party.js';
import { NONE } from '../model/space.js';
import { thrownLine } from '../model/thrown.js';
import type { Fault } from '../model/tournament.js';
import type { Agent, View } from '../model/view.js';
import type { Session } from './session.js';

/** What an agent decides, or what it did wrong in a line. */
export function ask(agent: Agent, view: View): Decision | string {
  const heard = nothingHeard();
  return hear(agent, view, heard) ?? heard;
}

type Heard = { -readonly [Key in keyof Required<Decision>]: Decision[Key] };

function nothingHeard(): Heard {
  return { type: 'walk', outcome: NONE, because: '', says: undefined };
}

/** One for all moves that are made at once: the door copies what it lets pass, and a talk has hundreds. */
const HEARD = nothingHeard();

const NO_DECISION = 'gave no decision';

/** Asks an agent, once, and puts down what it decides; what it did wrong in a line, or `undefined`. */
function hear(agent: Agent, view: View, heard: Heard): string | undefined {
  try {
    const decided: Decision | undefined = agent.decide(view);
    if (typeof decided !== 'object' || decided === null) return NO_DECISION;
    const { type, outcome, because, says } = decided;
    if (typeof type !== 'string') return NO_DECISION;
    heard.type = type;
    heard.outcome = outcome;
    heard.because = because;
    heard.says = says;
    return undefined;
  } catch (error) {
    return `threw ${nameOf(error)}`;
  }
}

/** An agent that is made when it is first asked, so that what its making throws is its fault. */
export function late(seat: () => Agent): Agent {
  let agent: Agent | undefined;
  return {
    decide: (view) => {
      agent ??= seat();
      return agent.decide(view);
    },
  };
}

/** Lets an agent move; what it did wrong in a line, or `undefined`. */
export function faultIn(session: Session, by: Party, agent: Agent): string | undefined {
  return hear(agent, session.view(by), HEARD) ?? refusalOf(session, by, HEARD);
}

/**
 * Lets the agents move until the talks are over; who could not go on and why, in a line, or `undefined`. `onTurn` is told
 * before each move whose turn it is.
 */
export function faultThrough(session: Session, agents: Pair<Agent>, onTurn?: (by: Party) => void): Fault | undefined {
  while (!session.over) {
    const by = session.turn;
    onTurn?.(by);
    const what = faultIn(session, by, agents[by]);
    if (what !== undefined) return { by, what };
  }
  return undefined;
}

/** Makes a move; that the referee refused it as a fault in a line, or `undefined`. */
export function refusalOf(session: Session, by: Party, decided: Decision): string | undefined {
  const refusal = session.move(by, decided, decided.because);
  return refusal === undefined ? undefined : refused(refusal);
}

export function refused(refusal: Refusal): string {
  return `made a move that the referee refuses: ${REFUSALS[refusal]}`;
}

/** An error in one line that is not too long. */
function nameOf(error: unknown): string {
  const line = thrownLine(error);
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}

const MOST_LETTERS = 200;
