/** The rounds of the talks, laid out over sessions, and the time they are counted in. */
import type { Pair, Party } from './party.js';

export interface SessionPlan {
  readonly title: string;
  /** Hours such as `13:00`, where the scenario gives them. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** First and last round of the session, counted through from 1. */
  readonly firstRound: number;
  readonly lastRound: number;
  /** The least each party may sign in this session, in points. */
  readonly mandates: Pair<number>;
}

export interface Schedule {
  /** Who acts first in every round. */
  readonly first: Party;
  /** Rounds without the extension: the N of t = r/(N+1). */
  readonly rounds: number;
  readonly sessions: readonly SessionPlan[];
  /** The session that both may agree to add, or `undefined`. */
  readonly extension: SessionPlan | undefined;
  /** Whether the first mover may answer the last offer when the rounds are used up. */
  readonly lastWord: boolean;
  /** Relative time t of each round, from 1: r/(N+1), as in Genius and NegMAS; in an extension it stays at N/(N+1). */
  readonly times: Float64Array;
}

/** The times of a schedule of this many rounds, and of an extension of so many more. */
export function timesOf(rounds: number, extension: number): Float64Array {
  return Float64Array.from({ length: rounds + extension + 1 }, (_, round) => Math.min(round, rounds) / (rounds + 1));
}

/** Sessions in their order, with whatever is known of them. */
interface Sessions<Plan> {
  readonly sessions: readonly Plan[];
  readonly extension: Plan | undefined;
}

/** The session by its number; the one after the last is the extension. */
export function sessionAt<Plan>(schedule: Sessions<Plan>, number: number): Plan {
  const session = schedule.sessions[number] ?? schedule.extension;
  if (session === undefined) throw new RangeError(`there is no session ${number}`);
  return session;
}

/** The number of the session in which a round falls. */
export function sessionOfRound(schedule: Sessions<Pick<SessionPlan, 'lastRound'>>, round: number): number {
  const number = schedule.sessions.findIndex(({ lastRound }) => round <= lastRound);
  return number === -1 ? schedule.sessions.length : number;
}

/** The hour at which a round begins, if the session has hours: `13:00` plus its share of the session. */
export function clockAt(session: Omit<SessionPlan, 'mandates'>, round: number): string | undefined {
  if (session.from === undefined || session.to === undefined) return undefined;
  const start = minutes(session.from);
  const length = (minutes(session.to) - start + DAY) % DAY || DAY;
  const rounds = session.lastRound - session.firstRound + 1;
  const now = (start + Math.floor((length * (round - session.firstRound)) / rounds)) % DAY;
  return `${two(Math.floor(now / 60))}:${two(now % 60)}`;
}

const DAY = 24 * 60;

function minutes(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
