/** The real outcome beside the one of the talk. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { amount, namesOf, worthToEach } from '../english/points.js';
import { WORTH } from '../english/worth.js';
import { paragraphs } from './paragraphs.js';

/** What really happened, as far as the scenario tells it, against the deal or the lack of one. */
export function reality(debrief: Debrief): string[] {
  const { talk, agreed, real } = debrief;
  const { deal } = talk;
  const { history } = deal.scenario;
  if (history === undefined) return [];
  const [first = '', ...more] = paragraphs(history.summary);
  return [
    ...(real === NONE ? [] : agreed === NONE ? [WORTH.realWithout(worthToEach(deal, real))] : [compared(debrief)]),
    ...realTraps(debrief),
    WORTH.history(first),
    ...more,
    ...paragraphs(history.note ?? ''),
  ];
}

function compared({ talk: { deal }, agreed, real }: Debrief): string {
  if (agreed === real) return WORTH.identical;
  const names = namesOf(deal);
  const parts = PARTIES.map((party) => {
    const own = deal.preferences[party];
    const difference = pointsOf(own, agreed) - pointsOf(own, real);
    if (difference === 0) return WORTH.same(names[party]);
    const by = amount(deal, party, difference);
    return difference > 0 ? WORTH.more(names[party], by) : WORTH.less(names[party], by);
  });
  return WORTH.compared(parts);
}

function realTraps({ talk: { deal }, real }: Debrief): string[] {
  if (real === NONE) return [];
  const names = namesOf(deal);
  return PARTIES.filter((party) => {
    const own = deal.preferences[party];
    return pointsOf(own, real) < own.reservation;
  }).map((party) => WORTH.realTrap(names[party]));
}
