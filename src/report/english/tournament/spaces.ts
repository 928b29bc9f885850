/** The words about outcome spaces and what was agreed in them. */
import type { ScenarioResults } from '../../../analysis/tournament/results.js';
import { several, thousands } from '../numbers.js';
import { level, namesOf, worthToEach } from '../points.js';

/** How many of the agreed outcomes are named. */
export const MOST_NAMED = 10;

export const SPACES = {
  says: 'Where the talks of each scenario agreed, among all outcomes that it has, and what that was worth to both parties.',
  title: (scenario: string) => `Outcomes of ${scenario}`,
  caption: (scenario: string, agreed: boolean) =>
    `${scenario}: all outcomes.${agreed ? ' A circle is an outcome on which talks agreed; its area grows with their number.' : ''}`,
  agreed: 'agreed, area by talks',
  none: (scenario: string) => `${scenario}: no talk ended in a deal.`,
} as const;

/** What the picture of a scenario shows, in words and figures. */
export function spaceInWords({ deal, counts, frontier, solutions, agreed }: ScenarioResults): string {
  const names = namesOf(deal);
  const [best, other] = [frontier[0], frontier.at(-1)];
  const [nash] = solutions.nash;
  const [fair] = solutions.kalaiSmorodinsky;
  const talks = agreed.reduce((sum, one) => sum + one.talks, 0);
  const [most] = [...agreed].sort((one, two) => two.talks - one.talks);
  const batnas = deal.preferences.map(({ reservation }, at) => level(deal, at === 0 ? 0 : 1, reservation));
  return [
    `${thousands(counts.clean)} of ${several(counts.outcomes, 'outcome')} cross no red line, and ${thousands(counts.zopa)} lie in the ZOPA.`,
    `The BATNAs are ${batnas[0]} for ${names[0]} and ${batnas[1]} for ${names[1]}.`,
    best !== undefined && other !== undefined
      ? `The Pareto frontier runs from what is worth ${worthToEach(deal, best.outcome)} to what is worth ${worthToEach(deal, other.outcome)}.`
      : '',
    nash === undefined ? '' : `Nash’s solution is worth ${worthToEach(deal, nash)}.`,
    fair === undefined ? '' : `The Kalai-Smorodinsky solution is worth ${worthToEach(deal, fair)}.`,
    most === undefined
      ? 'No talk ended in a deal.'
      : `${talks === 1 ? 'One talk' : `${thousands(talks)} talks`} agreed, on ${several(agreed.length, 'outcome')}; most often, ${several(most.talks, 'time')}, on one worth ${worthToEach(deal, most.outcome)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
