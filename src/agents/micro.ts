/**
 * MiCRO: walks down the list of its outcomes by own points, one new outcome for each new one it hears.
 * Also known as: Minimal Concession in Response to new Offers.
 * Paper: de Jonge, IJCAI 2022, doi 10.24963/ijcai.2022/32. The deterministic variant: when it is not its turn to give
 * it repeats its last new offer instead of a random earlier one.
 */

import { type Decision, offer } from '../model/move.js';
import { opponent } from '../model/party.js';
import { pointsOf, rankedAt } from '../model/preferences.js';
import type { Agent, View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { strategy } from './strategy.js';

export const micro = strategy({
  name: 'micro',
  says: 'Gives the least it can, one new outcome for each new one it hears, and needs neither clock nor model.',
  source: 'de Jonge, IJCAI 2022, doi 10.24963/ijcai.2022/32',
  reading:
    'when it is not its turn to give it repeats its last new offer instead of a random earlier one; the mandate bounds it beside the reservation',
  uses: ['offers'],
  parameters: {},
  rules: {
    open: '{self} opens with {offer}, the top of its list.',
    concede: '{other} has made no fewer new offers than {self}, so {self} takes the next on its list, {offer}{gave}.',
    repeat: '{other} has made fewer new offers than {self}, so {self} stays at {offer}.',
    exhausted: '{self} may sign nothing further down its list that beats no deal, so it stays at {offer}.',
    ...ACCEPTANCE_RULES,
  },
  make: () => (): Agent => {
    const mine = new Set<number>();
    const heard = new Set<number>();
    let read = 0;
    let readMine = 0;
    /** The first place of its list that it has not offered. */
    let place = 0;

    return {
      decide: (view) => {
        const ours = view.offers[view.party];
        const theirs = view.offers[opponent(view.party)];
        while (readMine < ours.length) mine.add(ours[readMine++] as number);
        while (read < theirs.length) heard.add(theirs[read++] as number);
        while (mine.has(rankedAt(view.preferences, place) as number)) place++;
        return acceptOrOffer(view, nextOffer(view, place, mine.size <= heard.size));
      },
    };
  },
});

/** The outcome at this place of its list if it is its turn to give, else its last offer again. */
function nextOffer(view: View, place: number, isItsTurn: boolean): Decision | undefined {
  const last = view.offers[view.party].at(-1);
  if (!isItsTurn && last !== undefined) return offer(last, 'repeat');
  const next = willing(view, place);
  if (next !== undefined) return offer(next, last === undefined ? 'open' : 'concede');
  return last === undefined ? undefined : offer(last, 'exhausted');
}

/** The outcome at this place of its list, if it may sign it and it is worth more than no deal. */
function willing({ preferences, mandate }: View, place: number): number | undefined {
  const outcome = rankedAt(preferences, place);
  if (outcome === undefined) return undefined;
  const points = pointsOf(preferences, outcome);
  return points >= mandate && points > preferences.reservation ? outcome : undefined;
}
