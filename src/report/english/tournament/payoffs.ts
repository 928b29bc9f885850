/** The words about who got how much against whom. */
import type { Contest, Standings } from '../../../analysis/tournament/standing.js';
import { worth } from './cells.js';

export const PAYOFFS = {
  title: 'Mean utility against each agent',
  says: 'A row tells what an agent got on average against the agent of each column, over all scenarios and both roles. The agents stand in the order of the ranking.',
  caption: (unmet: boolean) =>
    `The colour of a cell tells how much the agent of the row got against the agent of the column, on the scale below.${unmet ? ' A dot marks a pair that has not met.' : ''}`,
  matches:
    'A match is two talks of one repeat of a deal with the seats exchanged; it goes to who got more in both together, so that neither the seat nor the scale of a party counts. An agent plays none against itself.',
  score: (wins: number, ties: number, losses: number) => `${wins}-${ties}-${losses}`,
  row: (place: number, agent: string) => `${place} ${agent}`,
  least: (utility: string) => `least ${utility}`,
  most: (utility: string) => `most ${utility}`,
  all: (utility: string) => `all ${utility}`,
} as const;

/** What the heat map shows, in words and figures. */
export function payoffsInWords({ tournament, payoffs, overall }: Standings): string {
  const { agents } = tournament;
  const told = overall.order.flatMap((row) =>
    overall.order.flatMap((column) => {
      const utility = payoffs[row]?.[column];
      return utility === undefined ? [] : [{ row, column, utility }];
    }),
  );
  if (told.length === 0) return 'No pair has met.';
  const most = told.reduce((one, other) => (other.utility > one.utility ? other : one));
  const least = told.reduce((one, other) => (other.utility < one.utility ? other : one));
  const says = ({ row, column, utility }: (typeof told)[number]) =>
    `${worth(utility)}, by ${agents[row]} against ${agents[column]}`;
  return `A grid with a row and a column for each agent, in the order of the ranking; the table below has its numbers. The most is ${says(most)}; the least is ${says(least)}.`;
}

/** `1 boulware`: the agents in the order of the ranking, with the number that their column has. */
export function numbered({ order }: Contest, agents: readonly string[]): readonly string[] {
  return order.map((agent, at) => PAYOFFS.row(at + 1, agents[agent] as string));
}
