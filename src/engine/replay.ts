/** Replaying is playing the list of a record again through the door. */
import { REFUSALS } from '../machines/talks.js';
import type { Deal } from '../model/deal.js';
import { outcomeOf, partyOf } from '../model/deal.js';
import { openEvents } from '../model/event.js';
import type { Action } from '../model/move.js';
import type { Pair } from '../model/party.js';
import { type LineProblem, lineOfMove, type RecordMove, type TalkRecord } from '../model/record.js';
import { NONE } from '../model/space.js';
import type { Agent } from '../model/view.js';
import { ask } from './ask.js';
import { quotesIn } from './market.js';
import { recordLines } from './record.js';
import { openSession, type Session, type SessionOptions } from './session.js';

export interface Replay {
  /** The session after the last move that could be played. */
  readonly session: Session;
  readonly problem: LineProblem | undefined;
}

export interface ReplayOptions {
  readonly stage?: SessionOptions['stage'];
  /** Sees the session at the start and after every move. */
  readonly watch?: (session: Session) => void;
  /**
   * Who sat in both seats when a move, by its number from 1, was made: fresh agents, which must decide it again as the
   * record has it, and nobody where a person sat.
   */
  readonly seats?: (move: number) => Pair<Agent | undefined>;
}

/** Plays a record of this deal, up to its end or the first line that the referee or the agents contradict. */
export function replay(deal: Deal, record: TalkRecord, { stage = 'off', watch, seats }: ReplayOptions = {}): Replay {
  const session = openSession(deal, { seed: record.header.seed, stage });
  watch?.(session);
  for (const [at, line] of record.moves.entries()) {
    const problem = otherEvent(session, record);
    if (problem !== undefined) return { session, problem };
    const message = playLine(session, line, seats?.(at + 1));
    if (message !== undefined) return { session, problem: { line: lineOfMove(record, at + 1), message } };
    watch?.(session);
  }
  return { session, problem: otherEvent(session, record) };
}

/** The first event after the last move so far that the seed does not bear out, or that is missing from the record. */
function otherEvent({ deal, happened, moves, over }: Session, record: TalkRecord): LineProblem | undefined {
  const told = record.events.filter(({ after }) => after <= moves.length);
  const drawn = openEvents(deal, happened);
  const at = told.findIndex(({ event, round }, place) => drawn[place]?.id !== event || drawn[place]?.round !== round);
  const wrong = told[at];
  // A record that was broken off may lack what happened after its last move.
  const brokenOff = record.moves.length === moves.length && !over;
  if (wrong === undefined && (told.length >= drawn.length || brokenOff)) return undefined;
  const here = drawn[wrong === undefined ? told.length : at];
  const line = wrong === undefined ? lineOfMove(record, moves.length) + 1 : wrong.after + 2 + at;
  return {
    line,
    message:
      here === undefined
        ? 'with this seed nothing happens here'
        : `with this seed ${here.id} happens in round ${here.round}, and not what stands here`,
  };
}

function playLine(session: Session, line: RecordMove, agents: Pair<Agent | undefined> | undefined): string | undefined {
  const { deal } = session;
  const by = partyOf(deal, line.by);
  if (by === undefined) return `there is no party "${line.by}"`;
  const outcome = line.offer === undefined ? NONE : outcomeOf(deal, line.offer);
  if (line.type === 'offer' && outcome === NONE) return 'the offer is not an outcome of this scenario';
  const action: Action = { type: line.type, outcome, says: line.says };
  const agent = session.over || session.turn !== by ? undefined : agents?.[by];
  const decided = agent && ask(agent, session.view(by));
  const refusal = session.move(by, action, line.because);
  if (refusal !== undefined) return `the referee refuses this move: ${REFUSALS[refusal]}`;
  if (decided === undefined)
    return agents === undefined || line.because === undefined ? undefined : 'a person gives no rule for a move';
  if (typeof decided === 'string') return `the agent of ${line.by} ${decided} here`;
  const same =
    decided.type === line.type &&
    decided.outcome === outcome &&
    decided.because === line.because &&
    decided.says === line.says;
  return same
    ? undefined
    : `the agent of ${line.by} decides otherwise here: ${decided.type}, because ${decided.because}${decided.says === line.says ? '' : `, and says ${decided.says ?? 'nothing'}`}`;
}

/** Whether a record that plays to its end also says what the session says: the first line that does not. */
export function firstDifference(
  session: Session,
  record: TalkRecord,
  lines: readonly string[],
): LineProblem | undefined {
  const { agents, version, parent } = record.header;
  const [first, second] = session.deal.scenario.parties;
  const expected = recordLines(session, {
    agents: [agents[first.id] ?? '', agents[second.id] ?? ''],
    version,
    parent,
  });
  for (let at = 0; at < Math.max(expected.length, lines.length); at++) {
    if (expected[at] === lines[at]) continue;
    if (expected[at] === undefined) return { line: at + 1, message: 'the talks were over before this line' };
    if (lines[at] === undefined) return { line: at + 1, message: 'the ending is missing here' };
    const last = at === lines.length - 1 ? otherQuote(session, record) : undefined;
    return { line: at + 1, message: last ?? readsInstead(expected[at]) };
  }
  return undefined;
}

const READS = 'replayed, this line reads';

/** A line that is not as it was written. */
export function readsInstead(line = 'nothing'): string {
  return `${READS} ${line}`;
}

/** The same problem without the line, which may hold the other side's reasons and points: for who still sits there. */
export function unquoted({ line, message }: LineProblem): LineProblem {
  return { line, message: message.startsWith(READS) ? readsInstead('otherwise') : message };
}

/** The first point of the markets in the last line that the talk does not bear out. */
function otherQuote(session: Session, { ending }: TalkRecord): string | undefined {
  if (!session.deal.market || ending?.market === undefined) return undefined;
  const told = ending.market.map((quote) => JSON.stringify(quote));
  const wrong = quotesIn(session).find((quote, at) => JSON.stringify(quote) !== told[at]);
  return wrong && `replayed, the markets after move ${wrong.move} read ${JSON.stringify(wrong)}`;
}
