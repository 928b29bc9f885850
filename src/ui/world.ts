/** What was said in public and what happened outside the room, in words. */
import type { Deal } from '../model/deal.js';
import type { Effect, EventPlan, Happening } from '../model/event.js';
import type { Move } from '../model/move.js';
import { PARTIES } from '../model/party.js';
import type { Preferences } from '../model/preferences.js';
import { type OpenCommitment, type Statements, wordsOf } from '../model/statement.js';
import { partyName } from '../model/words.js';
import { WORLD } from './english/world.js';
import { signed } from './words.js';

/** What was said with a move, in quotes; nothing where nothing was. */
export function quoteOf(
  statements: Statements<OpenCommitment> | undefined,
  { by, says }: Pick<Move, 'by' | 'says'>,
): string[] {
  return statements === undefined || says === undefined ? [] : [WORLD.quote(wordsOf(statements, by, says))];
}

/** What an event did to a party, such as `BATNA +4.0, mandate +6.0`; nothing where it did nothing. */
export function effectWords(own: Preferences, { reservation, mandate, discount }: Effect, isBound: boolean): string[] {
  return [
    ...(reservation === 0 ? [] : [WORLD.batna(signed(own, reservation))]),
    ...(mandate === 0 || !isBound ? [] : [WORLD.mandate(signed(own, mandate))]),
    ...(discount === 1 ? [] : [WORLD.discount(String(discount))]),
  ];
}

/** An event as those read it who see both sides. */
export function eventEntry(deal: Deal, { event }: Happening): string {
  const { text, effects } = deal.events[event] as EventPlan;
  const did = PARTIES.map((party) => {
    const isBound = Number.isFinite(deal.schedule.sessions[0]?.mandates[party]);
    const words = effectWords(deal.preferences[party], effects[party], isBound);
    return words.length === 0 ? '' : WORLD.forParty(partyName(deal, party), words);
  });
  return `${WORLD.event(text)}${did.join('')}`;
}
