/**
 * Ultimatum: comes down to its demand, says take it or leave it, and leaves if that is not taken.
 * Also known as: walk-away threat, final offer.
 * Papers: Schelling 1960, The Strategy of Conflict, chapter 2, on commitment; Guth, Schmittberger & Schwarze 1982, Journal
 * of Economic Behavior & Organization 3:367, for the game that it makes of the talks.
 *
 * Ours is the way there. Let R be the first round at or after time `until`. Up to then it asks in round r for
 * 1 - (1 - `demand`) r/R of the range from reservation to best, and from then on for `demand` of it, in the way that suits
 * the other side best, as it seems. It accepts what is worth as much. It makes the last demand `patience` times; at its next
 * turn it walks out. To reject at the last word is the same, so there it rejects.
 */
import { decision, offer } from '../model/move.js';
import type { View } from '../model/view.js';
import { ACCEPTANCE_RULES, acceptOrOffer } from './parts/acceptance.js';
import { DEMAND_BAND, demandFor } from './parts/demand.js';
import { informed } from './parts/informed.js';
import { smithModel } from './parts/models/smith.js';
import { worthToThem } from './parts/worthToThem.js';
import { strategy } from './strategy.js';

export const ultimatum = strategy({
  name: 'ultimatum',
  says: 'Comes down to its demand, says take it or leave it, and walks out if that is not taken.',
  source: 'Schelling 1960 (commitment), with the ultimatum game of Guth, Schmittberger & Schwarze 1982',
  reading: 'the even way down to the demand, and for how long that stands',
  uses: ['clock', 'model'],
  parameters: {
    demand: {
      says: 'how much of the range from its reservation to its best it demands in the end',
      standard: 0.5,
      least: 0,
      most: 1,
    },
    until: { says: 'the time by which it has come down to that', standard: 0.75, least: 0, most: 1 },
    patience: {
      says: 'how many times it makes its last demand before it walks out',
      standard: 2,
      least: 1,
      most: 100,
      whole: true,
    },
  },
  rules: {
    press: '{time} of the time has gone: {self} asks for {offer} now{gave}.',
    final: '{self} will not ask for less than {offer}: take it or leave it.',
    leave: '{other} has not taken what {self} said it would not go under, so {self} walks out.',
    ...ACCEPTANCE_RULES,
  },
  make: ({ demand, until, patience }) =>
    informed(smithModel, (view, model) => {
      const last = roundAt(view, until);
      const share = 1 - (1 - demand) * Math.min(1, view.round / last);
      const asked = demandFor(view, share, DEMAND_BAND, worthToThem(view, model));
      const because = view.round < last ? 'press' : 'final';
      const usual = acceptOrOffer(view, asked === undefined ? undefined : offer(asked, because));
      return usual.because === 'final' && view.round >= last + patience ? decision('walk', 'leave') : usual;
    }),
});

/** The first round at or after this time, past an error of the last bit. */
function roundAt({ rounds }: View, time: number): number {
  return Math.max(1, Math.ceil(time * (rounds + 1) - 1e-9));
}
