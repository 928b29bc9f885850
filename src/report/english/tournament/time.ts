/** The words about when talks agreed. */
import { rate } from './cells.js';

export const TIME = {
  title: 'Agreement over time',
  says: 'How much of each agent’s talks had ended in a deal by each part of the time allowed. A line that rises late belongs to an agent that agrees at the last moment.',
  caption:
    'One panel for each agent, in the order of the ranking: to the right the time from 0 to 100%, upwards the share of talks agreed; the thin line is the mean of all agents. The number is the share at the end.',
  none: 'No talk ended in a deal.',
} as const;

/** What the panels show, in words and figures. */
export function timeInWords(curves: readonly { readonly name: string; readonly shares: readonly number[] }[]): string {
  if (curves.length === 0) return 'No talk has been played.';
  const told = curves.map(
    ({ name, shares }) =>
      `${name} ${rate(shares[shares.length / 2 - 1])} by half of the time, ${rate(shares.at(-1))} at the end`,
  );
  return `Curves that rise over the time. Agreed: ${told.join('; ')}.`;
}
