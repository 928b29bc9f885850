/** Moves at a table with people, each on disk before anybody sees it. */
import { agentMoved, moved, personToMove, type Table } from '../engine/table.js';
import type { Refusal } from '../machines/talks.js';
import type { Action } from '../model/move.js';
import type { Party } from '../model/party.js';
import type { Keeper } from './house.js';

/** How far it got: the table as it may be shown, and why it stopped if something is in the way. */
export interface Progress {
  readonly table: Table;
  readonly refusal?: Refusal;
  /** Why the next move could not be kept; it is not made. */
  readonly why?: string;
}

/** A person's move, and then the agents' up to the next person's turn or the end. */
export function playOn(table: Table, keep: Keeper['keep'], by: Party, action: Action): Progress {
  const step = moved(table, by, action);
  if (!step.ok) return { table, refusal: step.refusal };
  const why = keep(step.lines);
  return why === undefined ? letAgentsMove(step.table, keep) : { table, why };
}

/** The agents' moves up to the next person's turn or the end. */
export function letAgentsMove(table: Table, keep: Keeper['keep']): Progress {
  let now = table;
  while (!now.session.over && personToMove(now) === undefined) {
    const step = agentMoved(now);
    const why = keep(step.lines);
    if (why !== undefined) return { table: now, why };
    now = step.table;
  }
  return { table: now };
}
