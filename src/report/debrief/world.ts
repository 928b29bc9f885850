/** What was said in public and what happened outside the room, as the debrief tells it. */
import { agreedIn, type Talk } from '../../analysis/talk.js';
import type { EventPlan } from '../../model/event.js';
import { PARTIES, type Party } from '../../model/party.js';
import { broken } from '../../model/statement.js';
import { change, level, namesOf } from '../english/points.js';
import { WORTH } from '../english/worth.js';

/** Every broken word with what it cost. */
export function brokenWords(talk: Talk): string[] {
  const { deal, moves } = talk;
  if (deal.statements === undefined) return [];
  const names = namesOf(deal);
  return broken(deal.statements, deal.space, moves, agreedIn(talk)).map(({ by, text, price }) =>
    WORTH.brokenWord(names[by], text, level(deal, by, price)),
  );
}

/** Every event with what it did to each side. */
export function eventTexts({ deal, happened = [] }: Talk): string[] {
  if (happened.length === 0) return [];
  const names = namesOf(deal);
  const told = happened.map(({ event, round }) => {
    const plan = deal.events[event] as EventPlan;
    const effects = PARTIES.flatMap((party) => {
      const words = effectWords({ deal }, plan, party);
      return words.length === 0 ? [] : [WORTH.effects(names[party], words)];
    });
    const source = deal.scenario.events?.[event]?.source;
    const from = source === undefined ? [] : [WORTH.source(source.title, source.address)];
    return WORTH.event(round, plan.text, [...effects, ...from]);
  });
  return [WORTH.asItStood, ...told];
}

function effectWords({ deal }: Pick<Talk, 'deal'>, { effects }: EventPlan, party: Party): string[] {
  const { reservation, mandate, discount } = effects[party];
  return [
    ...(reservation === 0 ? [] : [WORTH.batnaBy(change(deal, party, reservation))]),
    ...(mandate === 0 ? [] : [WORTH.mandateBy(change(deal, party, mandate))]),
    ...(discount === 1 ? [] : [WORTH.discountBy(String(discount))]),
  ];
}
