/** The key to the picture of all outcomes: what is in it, and nothing else. */
import type { Debrief } from '../../analysis/debrief.js';
import { PARTIES } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { lastMandates } from '../debrief/ends.js';
import { FIGURES } from '../english/figures.js';
import { namesOf } from '../english/points.js';
import { dot, IN_ZOPA, isSmall, OUTSIDE } from './cloud.js';
import { BATNA_DASHES, drawn, INK, MANDATE_DASHES } from './ink.js';
import type { Entry } from './legend.js';
import { type Mark, mark, offerMark } from './marks.js';
import { short } from './markup.js';

/** The entries of the key. */
export function spaceKey(debrief: Debrief): Entry[] {
  const { talk, counts, frontier, solutions, agreed, real, offers } = debrief;
  const { deal } = talk;
  const names = namesOf(deal);
  const square = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('rect', { x: x - 9, y: y - 7, width: 18, height: 14 }, style);
  const stroke = (style: Readonly<Record<string, string>>) => (x: number, y: number) =>
    drawn('path', { d: `M${short(x - 12)} ${short(y)}h24` }, { 'stroke-width': '2px', ...style });
  const shape = (kind: Mark, name: string, shown: boolean): Entry[] =>
    shown ? [{ sample: (x, y) => mark(kind, x, y), name }] : [];
  const mandates = PARTIES.some((party) => lastMandates(deal)[party] > deal.preferences[party].reservation);
  const sample = (inside: boolean) => (x: number, y: number) =>
    isSmall(debrief) ? dot(inside, x, y) : square(inside ? IN_ZOPA : OUTSIDE)(x, y);
  return [
    ...(counts.clean > 0 ? [{ sample: sample(false), name: FIGURES.outcomes }] : []),
    ...(counts.zopa > 0 ? [{ sample: sample(true), name: FIGURES.zopa }] : []),
    ...(frontier.length > 1 ? [{ sample: stroke({ stroke: INK.line }), name: FIGURES.frontier }] : []),
    { sample: stroke({ stroke: INK.line, 'stroke-dasharray': BATNA_DASHES }), name: FIGURES.batnas },
    ...(mandates
      ? [{ sample: stroke({ stroke: INK.line, 'stroke-dasharray': MANDATE_DASHES }), name: FIGURES.lastMandates }]
      : []),
    ...PARTIES.filter((party) => offers.some(({ by }) => by === party)).map((party) => ({
      sample: (x: number, y: number) => offerMark(party, x, y, 5.5),
      name: FIGURES.offersOf(names[party]),
    })),
    ...shape('deal', FIGURES.dealKey, agreed !== NONE),
    ...shape('real', FIGURES.realKey, real !== NONE),
    ...shape('nash', FIGURES.nash, solutions.nash.length > 0),
    ...shape('kalaiSmorodinsky', FIGURES.kalaiSmorodinsky, solutions.kalaiSmorodinsky.length > 0),
  ];
}
