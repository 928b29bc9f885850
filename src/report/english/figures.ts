/** The words in and about the two pictures. */
import type { Debrief } from '../../analysis/debrief.js';
import { frameOf } from '../../analysis/picture.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { inWords, listed, several, thousands } from './numbers.js';
import { level, namesOf, worthToEach } from './points.js';

export const FIGURES = {
  spaceTitle: 'All outcomes',
  curvesTitle: 'The concessions',
  worthTo: (party: string) => `Worth to ${party}`,
  round: 'Round',
  points: 'Own points',
  outcomes: 'without a red line',
  zopa: 'in the ZOPA',
  frontier: 'Pareto frontier',
  offersOf: (party: string) => `offers of ${party}`,
  opens: (party: string) => `${party} opens`,
  deal: 'deal',
  dealKey: 'the deal',
  real: 'real',
  realKey: 'what really happened',
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai-Smorodinsky',
  batna: (points: string) => `BATNA ${points}`,
  batnaOf: (party: string, points: string) => `${party}: BATNA ${points}`,
  mandate: (points: string) => `mandate ${points}`,
  batnas: 'BATNA',
  lastMandates: 'last mandate',
  mandates: 'mandate',
  dealFor: (party: string, points: string) => `${party} ${points}`,
} as const;

/** What the picture of the outcome space shows, in words and figures. */
export function spaceInWords(debrief: Debrief): string {
  const { talk, counts, frontier, solutions, agreed, real, offers } = debrief;
  const { deal } = talk;
  const names = namesOf(deal);
  const { least, most } = frameOf(
    deal,
    offers.map(({ outcome }) => outcome),
  );
  const [best, other] = [frontier[0], frontier.at(-1)];
  const ranges = pair((party) => `from ${level(deal, party, least[party])} to ${level(deal, party, most[party])}`);
  const batnas = PARTIES.map(
    (party) => `${level(deal, party, deal.preferences[party].reservation)} for ${names[party]}`,
  );
  const [nash] = solutions.nash;
  const [fair] = solutions.kalaiSmorodinsky;
  const sentences = [
    `A plane. To the right is what an outcome is worth to ${names[0]}, ${ranges[0]}; upwards what it is worth to ${names[1]}, ${ranges[1]}.`,
    `A cloud shows the ${several(counts.clean, 'outcome')} without a red line; ${counts.zopa === 0 ? 'none of them is' : `${thousands(counts.zopa)} of them ${counts.zopa === 1 ? 'is' : 'are'}`} in the ZOPA.`,
    `Lines mark the BATNAs, ${listed(batnas)}.`,
    best === undefined || other === undefined
      ? ''
      : best === other
        ? `The Pareto frontier is one point, worth ${worthToEach(deal, best.outcome)}.`
        : `The Pareto frontier runs from what is worth ${worthToEach(deal, best.outcome)} to what is worth ${worthToEach(deal, other.outcome)}.`,
    nash === undefined ? '' : `Nash’s solution is worth ${worthToEach(deal, nash)}.`,
    fair === undefined ? '' : `The Kalai-Smorodinsky solution is worth ${worthToEach(deal, fair)}.`,
    ...PARTIES.map((party) => pathInWords(debrief, party)),
    agreed === NONE ? '' : `The deal is worth ${worthToEach(deal, agreed)}.`,
    real === NONE ? '' : `What really happened is worth ${worthToEach(deal, real)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function pathInWords({ talk: { deal }, offers }: Debrief, party: 0 | 1): string {
  const own = offers.filter(({ by }) => by === party);
  const [first, last] = [own[0], own.at(-1)];
  const name = namesOf(deal)[party];
  if (first === undefined || last === undefined) return `${name} made no offer.`;
  if (own.length === 1) return `The one offer of ${name} is worth ${worthToEach(deal, first.outcome)}.`;
  return `The ${inWords(own.length)} offers of ${name} go from one worth ${worthToEach(deal, first.outcome)} to one worth ${worthToEach(deal, last.outcome)}.`;
}

/** What the picture of the concessions shows, in words and figures. */
export function curvesInWords(debrief: Debrief): string {
  const { talk, agreed } = debrief;
  const { deal } = talk;
  const sentences = [
    `Two lines over the rounds, 1 to ${deal.schedule.rounds}: for each side what its own offers were worth to itself.`,
    ...PARTIES.map((party) => curveInWords(debrief, party)),
    agreed === NONE ? 'There was no deal.' : `The deal is worth ${worthToEach(deal, agreed)}.`,
    ...PARTIES.map((party) => levelsInWords(deal, party)),
  ];
  return sentences.join(' ');
}

function curveInWords({ talk: { deal }, offers }: Debrief, party: 0 | 1): string {
  const own = offers.filter(({ by }) => by === party);
  const name = namesOf(deal)[party];
  const [first, half, last] = [own[0], own[own.length >> 1], own.at(-1)];
  if (first === undefined || half === undefined || last === undefined) return `${name} made no offer.`;
  const at = (offer: typeof first) => `${level(deal, party, offer.points[party])} in round ${offer.round}`;
  if (own.length === 1) return `${name} made one offer, ${at(first)}.`;
  if (own.length === 2) return `${name} opens at ${at(first)} and ends at ${at(last)}.`;
  return `${name} opens at ${at(first)}, stands at ${at(half)} and ends at ${at(last)}.`;
}

function levelsInWords(deal: Deal, party: 0 | 1): string {
  const { sessions } = deal.schedule;
  const batna = `The BATNA of ${namesOf(deal)[party]} is ${level(deal, party, deal.preferences[party].reservation)}`;
  const mandates = sessions.map(({ mandates }) => mandates[party]).filter(Number.isFinite);
  if (mandates.length === 0) return `${batna}.`;
  const told = mandates.map((points) => level(deal, party, points));
  return `${batna}; its ${mandates.length === 1 ? 'mandate is' : 'mandates are'} ${listed(told)}.`;
}
