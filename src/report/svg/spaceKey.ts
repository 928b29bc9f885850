/** The key to the picture of a talk among all outcomes: what is in it, and nothing else. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { FIGURES } from '../english/figures.js';
import { namesOf } from '../english/points.js';
import { landscapeKey } from './landscape.js';
import type { Entry } from './legend.js';
import { offerMark, shapeKey } from './marks.js';
import type { Plane } from './plane.js';

/** The entries of the key. */
export function spaceKey(plane: Plane, { solutions, agreed, real, offers }: Debrief): Entry[] {
  const names = namesOf(plane.deal);
  return [
    ...landscapeKey(plane),
    ...PARTIES.filter((party) => offers.some(({ by }) => by === party)).map((party) => ({
      sample: (x: number, y: number) => offerMark(party, x, y, 5.5),
      name: FIGURES.offersOf(names[party]),
    })),
    ...shapeKey('deal', FIGURES.dealKey, agreed !== NONE),
    ...shapeKey('real', FIGURES.realKey, real !== NONE),
    ...shapeKey('nash', FIGURES.nash, solutions.nash.length > 0),
    ...shapeKey('kalaiSmorodinsky', FIGURES.kalaiSmorodinsky, solutions.kalaiSmorodinsky.length > 0),
  ];
}
