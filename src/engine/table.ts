/**
 * A talk in which people sit, one move at a time. Every move makes a new table and leaves the old one as it was, so that
 * the lines of the record can be brought to safety before anybody sees the move, and a step back is the table before.
 */
import type { Refusal } from '../machines/talks.js';
import type { Deal } from '../model/deal.js';
import type { Action } from '../model/move.js';
import type { Pair, Party } from '../model/party.js';
import { type RecordParent, sealOf } from '../model/record.js';
import { VERSION } from '../model/version.js';
import type { Agent } from '../model/view.js';
import { AgentFault } from './agentFault.js';
import { ask, refused } from './ask.js';
import { recordLines } from './record.js';
import { openSession, type Session } from './session.js';

/** Who sits in a seat: the name for the record, and the agent unless it is a person. */
export interface Seat {
  readonly name: string;
  readonly agent: Agent | undefined;
}

/** A talk as its record keeps it. */
export interface KeptTalk {
  readonly session: Session;
  /** Who sat there at the end: agents by name, people as `PERSON`. */
  readonly names: Pair<string>;
  /** Where it was taken over from another one. */
  readonly parent: RecordParent | undefined;
  /** The package that began the record. */
  readonly version: string;
}

export interface Table extends Pick<KeptTalk, 'parent' | 'version'> {
  /** The talk as it stands. It is never moved on: the next move makes another. */
  readonly session: Session;
  readonly seats: Pair<Seat>;
}

export type Step =
  | {
      readonly ok: true;
      readonly table: Table;
      /** What the move adds to the record: its line, what happens after it, and the last line if the talks are over. */
      readonly lines: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A table at which nothing has been said. */
export function openTable(deal: Deal, seats: Pair<Seat>, seed: string): Table {
  return { session: openSession(deal, { seed, ledger: false }), seats, parent: undefined, version: VERSION };
}

/** The table at which a talk goes on after so many of its moves, such as one that was broken off. */
export function tableFrom(talk: KeptTalk, seats: Pair<Seat>, moves: number = talk.session.moves.length): Table {
  const { session, parent, version } = talk;
  return { session: sessionAfter(session, moves), seats, parent, version };
}

/** The table at which others take over after so many moves: a talk of its own that names its parent. */
export function forkOf(talk: KeptTalk, seats: Pair<Seat>, moves: number): Table {
  const { session, names } = talk;
  const [first, second] = session.deal.scenario.parties;
  const before = tableFrom(talk, seats, moves);
  const lines = linesIn({ ...talk, session: before.session });
  const parent: RecordParent = {
    move: moves,
    sha256: sealOf(lines).sha256,
    agents: { [first.id]: names[0], [second.id]: names[1] },
    ...(talk.parent === undefined ? {} : { parent: talk.parent }),
  };
  return { ...before, parent, version: VERSION };
}

export function keptTalk({ session, seats, parent, version }: Table): KeptTalk {
  return { session, names: [seats[0].name, seats[1].name], parent, version };
}

/** The lines of the record so far. */
export function linesOf(table: Table): string[] {
  return linesIn(keptTalk(table));
}

function linesIn({ session, names, parent, version }: KeptTalk): string[] {
  return recordLines(session, { agents: names, parent, version });
}

/** The party whose turn it is if a person sits there; `undefined` if an agent does, or the talks are over. */
export function personToMove({ session, seats }: Table): Party | undefined {
  return session.over || seats[session.turn].agent !== undefined ? undefined : session.turn;
}

/** Whether people sit in both seats, at one keyboard. */
export function isShared({ seats }: Table): boolean {
  return seats.every(({ agent }) => agent === undefined);
}

/** The table after a move. The talk before it is as it was. */
export function moved(table: Table, by: Party, action: Action, because?: string): Step {
  const refusal = table.session.whyNot(by, action);
  if (refusal !== undefined) return { ok: false, refusal };
  const session = sessionAfter(table.session);
  session.move(by, action, because);
  const next = { ...table, session };
  return { ok: true, table: next, lines: linesOf(next).slice(linesOf(table).length) };
}

/** The table after the move of the agent whose turn it is. Throws `AgentFault` where it fails. */
export function agentMoved(table: Table): Step & { readonly ok: true } {
  const { session, seats } = table;
  const by = session.turn;
  const { agent } = seats[by];
  if (agent === undefined) throw new Error(`no agent sits in the seat of party ${by + 1}`);
  const decision = ask(agent, session.view(by));
  if (typeof decision === 'string') throw new AgentFault(by, decision, session);
  const step = moved(table, by, decision, decision.because);
  if (!step.ok) throw new AgentFault(by, refused(step.refusal), session);
  return step;
}

/** The same talk played again, up to so many of its moves. */
export function sessionAfter({ deal, seed, moves }: Session, many: number = moves.length): Session {
  const session = openSession(deal, { seed, ledger: false });
  for (const move of moves.slice(0, many)) session.move(move.by, move, move.because);
  return session;
}
