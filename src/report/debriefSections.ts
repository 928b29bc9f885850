/** A debrief as data: what a class sees when the talks are over, in the order in which it can take it. */
import type { Debrief } from '../analysis/debrief.js';
import type { Pair } from '../model/party.js';
import { concessions } from './debrief/concessions.js';
import { ledger } from './debrief/ledger.js';
import { left } from './debrief/left.js';
import { market } from './debrief/market.js';
import { otherSide } from './debrief/otherSide.js';
import { possible } from './debrief/possible.js';
import { discuss } from './debrief/questions.js';
import { statement } from './debrief/statement.js';
import { wanted } from './debrief/wanted.js';
import { worth } from './debrief/worth.js';
import type { Section } from './section.js';

export interface DebriefInput {
  readonly debrief: Debrief;
  /** Who sat in each seat: an agent's name, or `person`. */
  readonly agents: Pair<string>;
  /** For each move the agent's reason in words; `undefined` where it gave none. */
  readonly reasons: readonly (string | undefined)[];
}

/**
 * The nine sections of a debrief, in order, for a talk that went in any way: a deal, a walk-out, time that ran out, not
 * an offer made; and a tenth where the markets looked on. They tell the secrets of both sides, so they are for when the talks are over.
 */
export function debriefSections({ debrief, agents, reasons }: DebriefInput): readonly Section[] {
  return [
    statement(debrief),
    worth(debrief, agents),
    possible(debrief),
    left(debrief),
    ledger(debrief),
    concessions(debrief),
    ...market(debrief),
    wanted(debrief),
    otherSide(debrief, reasons),
    discuss(debrief),
  ];
}
