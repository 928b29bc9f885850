/** A talk as a record keeps it: the moves, who sat there at the end, and where it was taken over from another one. */
import type { Session } from '../engine/session.js';
import type { Table } from '../engine/table.js';
import type { Pair } from '../model/party.js';
import type { RecordParent } from '../model/record.js';

export interface KeptTalk {
  readonly session: Session;
  readonly names: Pair<string>;
  readonly parent: RecordParent | undefined;
}

export function keptTalk({ session, seats, parent }: Table): KeptTalk {
  return { session, names: [seats[0].name, seats[1].name], parent };
}
