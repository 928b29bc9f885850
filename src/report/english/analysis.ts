/** The words of the analysis of a scenario. */
import type { Pair } from '../../model/party.js';
import { capital, inWords, listed, percent, several, thousands } from './numbers.js';

export const ANALYSIS = {
  titles: {
    possible: (scenario: string) => `What can be had: ${scenario}`,
    frontier: 'The frontier',
    solutions: 'What theory would pick',
    hard: 'What makes it hard',
  },
  caption: 'Every outcome by what it is worth to each side, in points out of 100',
  captionOfSample:
    'The frontier and a sample of the outcomes by what they are worth to each side, in points out of 100',
  alt: 'A plane of all outcomes; the tables below have its figures.',
  outcomes: (outcomes: number, clean: number) =>
    `${capital(many(outcomes, 'possible outcome'))}. ${
      clean === outcomes
        ? 'No red line closes any of them.'
        : clean === 0
          ? 'Each crosses a red line of one side or the other.'
          : `${capital(many(clean))} of them (${percent(clean / outcomes)}) cross no red line of either side.`
    }`,
  noZopa: 'The ZOPA is empty: no outcome can be signed by both.',
  zopa: (zopa: number, outcomes: number, clean: number) =>
    `${capital(many(zopa))} in the ZOPA: ${percent(zopa / outcomes)} of all outcomes${
      clean === outcomes ? '' : `, ${percent(zopa / clean)} of those without a red line`
    }.`,
  between: (least: number, most: number) =>
    `The ZOPA is too large to be counted; this is estimated from a sample, and 19 times in 20 the number lies between ${many(least)} and ${many(most)}.`,
  batnas: (levels: readonly string[]) => `BATNAs: ${listed(levels)}.`,
  mandates: (levels: readonly string[]) => `Last mandates: ${listed(levels)}.`,
  frontier: (points: number) =>
    `${capital(several(points, 'point'))} that cannot be made better for one side without making them worse for the other.`,
  noFrontier: 'Nothing can be signed, so that there is no frontier.',
  frontierCaption: (shown: number, points: number) =>
    shown === points ? 'Points of the frontier' : `${capital(inWords(shown))} of the ${thousands(points)} points`,
  solutionsCaption: 'Solutions in the ZOPA',
  solutionsHead: (a: string, b: string) => ['Solution', a, b, 'Outcomes'],
  sameAs: (name: string, other: string) => `${name}: as ${other}.`,
  worths: (names: Pair<string>, points: Pair<string>) => `${names[0]} ${points[0]}, ${names[1]} ${points[1]}`,
  picks: (name: string, worths: string, terms: string) => `${name} (${worths}): ${terms}.`,
  which: (name: string, at: number, of: string) => `${name}, ${at} of ${of}`,
  more: (name: string, left: number) => `${name}: and ${many(left)} more that tie.`,
  opposition: (value: string) =>
    `Opposition ${value}: the distance in utility from what would satisfy both fully to the nearest outcome.`,
  correlation: (value: string) =>
    `Correlation ${value}: of what the outcomes are worth to both, −1 where one wins what the other loses.`,
  integrativePotential: (value: string) =>
    `Integrative potential ${value}: the share of the range of both together that lies above splitting every issue in the middle.`,
  none: 'none',
  compatible: (issue: string, option: string) => `On ${issue} both want the same most: ${option}.`,
  noCompatible: 'On no issue do both want the same most.',
  distributive: (issues: readonly string[]) =>
    `What one side wins the other loses, in the same points, on ${listed(issues)}.`,
  noDistributive: 'On no issue does one side win exactly what the other loses.',
  trade: (wins: readonly string[], gains: readonly string[]) =>
    `${listed(wins)}: against meeting halfway on both, this adds ${listed(gains)}.`,
  win: (party: string, issue: string, option: string) => `${party} gets its way on ${issue} (${option})`,
  gain: (party: string, points: string) => `${points} for ${party}`,
  moreTrades: (left: number) => `${capital(several(left, 'more trade'))} of this kind.`,
  noTrade: 'No two issues can be traded so that both win against meeting halfway.',
  dominated: (issue: string, options: readonly string[], by: string) =>
    `On ${issue} no deal needs ${listed(options)}: ${by} is at least as good for both, and better for one.`,
} as const;

/** `three outcomes`, `9,601`, `about 10^20 outcomes`: large numbers by their power of ten. */
export function many(count: number, one?: string): string {
  const figures = count < 1e15 ? inWords(count) : `about ${count.toExponential(1).replace('e+', ' x 10^')}`;
  return one === undefined ? figures : `${figures} ${one}${count === 1 ? '' : 's'}`;
}
