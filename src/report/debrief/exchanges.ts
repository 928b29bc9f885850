/** The steps of a talk one by one: what a side gave and took back, and what it got in return. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Change, Exchange } from '../../analysis/exchanges.js';
import type { Deal } from '../../model/deal.js';
import type { Move } from '../../model/move.js';
import { opponent, type Party } from '../../model/party.js';
import { issueInSentence, optionName } from '../../model/words.js';
import { LEDGER } from '../english/ledger.js';
import { change, namesOf } from '../english/points.js';
import { type Block, list, text } from '../section.js';

/** The most steps that are told one by one. */
const MOST_TOLD = 40;

export function exchangeBlocks(debrief: Debrief): Block[] {
  const { exchanges } = debrief;
  if (exchanges.length === 0) return text(LEDGER.noExchanges);
  const told = largest(debrief);
  return [
    ...text(LEDGER.exchanges(told.length, exchanges.length)),
    ...list(told.map((exchange) => inWords(debrief, exchange))),
  ];
}

/** The exchanges in which most utility was given, oldest first. */
function largest({ exchanges }: Debrief): readonly Exchange[] {
  if (exchanges.length <= MOST_TOLD) return exchanges;
  const given = (exchange: Exchange) => exchange.gave.reduce((sum, { own }) => sum - own, 0);
  return [...exchanges]
    .sort((a, b) => given(b) - given(a) || a.move - b.move)
    .slice(0, MOST_TOLD)
    .sort((a, b) => a.move - b.move);
}

function inWords(debrief: Debrief, exchange: Exchange): string {
  const { deal, moves } = debrief.talk;
  const { move, by, gave, took } = exchange;
  const told = (changes: readonly Change[], party: Party) => changes.map((one) => changeInWords(deal, party, one));
  const deeds = [
    ...(gave.length > 0 ? [LEDGER.gave(told(gave, by))] : []),
    ...(took.length > 0 ? [LEDGER.took(told(took, by))] : []),
  ];
  const { round } = moves[move] as Move;
  return LEDGER.step(round, namesOf(deal)[by], deeds.length > 0 ? deeds : [LEDGER.moved], answer(debrief, exchange));
}

function changeInWords(deal: Deal, party: Party, { issue, from, to, own, other }: Change): string {
  const [left, taken] = [optionName(deal, issue, from), optionName(deal, issue, to)];
  return LEDGER.change(issueInSentence(deal, issue), left, taken, worthOfAll(deal, party, [{ own, other }]));
}

/** What changes of a party bring to itself and to the other side, together. */
function worthOfAll(deal: Deal, party: Party, changes: readonly Pick<Change, 'own' | 'other'>[]): string[] {
  const names = namesOf(deal);
  const counter = opponent(party);
  const own = changes.reduce((sum, one) => sum + one.own, 0);
  const others = changes.reduce((sum, one) => sum + one.other, 0);
  return [
    LEDGER.worth(names[party], change(deal, party, own)),
    LEDGER.worth(names[counter], change(deal, counter, others)),
  ];
}

function answer({ talk }: Debrief, { move, by, inReturn }: Exchange): string {
  const { deal } = talk;
  const other = opponent(by);
  const names = namesOf(deal);
  const name = names[other];
  const next = talk.moves.find(({ by, type }, at) => at > move && by === other && type !== 'extend');
  switch (next?.type) {
    case 'offer':
      if (inReturn.length === 0) return LEDGER.nothingInReturn(name);
      return LEDGER.inReturn(
        name,
        inReturn.map(({ issue }) => issueInSentence(deal, issue)),
        worthOfAll(deal, other, inReturn),
      );
    case 'accept':
      return LEDGER.accepted(name);
    case 'walk':
      return LEDGER.walked(name);
    case 'reject':
      return LEDGER.letLie(name);
    default:
      return LEDGER.noAnswer;
  }
}
