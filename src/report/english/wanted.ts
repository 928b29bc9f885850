/** The words of what both wanted, and of where a trade was to be had. */
import { listed } from './numbers.js';

export const WANTED = {
  both: (issue: string, option: string) => `On ${issue} both wanted the same most: ${option}.`,
  got: 'They got it.',
  missed: (option: string, losses: readonly string[]) =>
    `They agreed on ${option} instead, which cost ${listed(losses)} for nothing.`,
  loss: (party: string, points: string) => `${party} ${points} points`,
  noDeal: 'Without a deal neither got it.',
  noLoss: (option: string) => `They agreed on ${option}, which is worth as much to both.`,
  none: 'On no issue of this scenario did both want the same most. What remains is trade: to give where it costs little, and to take where it is worth much.',
  none1:
    'There is one issue, and on it the two want different things. With nothing to trade, what one side wins the other side mostly loses.',
  cheapest: (party: string, issue: string, own: string, other: string, others: string) =>
    `Cheapest for ${party} to give, against what it brings ${other}, was ${issue}: from end to end it is worth ${own} to ${party} and ${others} to ${other}.`,
  noCheapest: (party: string, other: string) =>
    `For ${party} no issue was cheap to give: each is worth at least as much to it as to ${other}.`,
  used: (other: string, share: string) => `The deal used this: ${other} got ${share} of what the issue holds for it.`,
  unused: (other: string, share: string) =>
    `The deal hardly used this: ${other} got ${share} of what the issue holds for it.`,
  indifferent: (party: string, issue: string) => `On ${issue} every open option is worth the same to ${party}.`,
  tableCaption: 'What each issue holds for each side, and how much of it each got',
  tableHead: (a: string, b: string, deal: boolean) =>
    deal
      ? ['Issue', `Worth to ${a}`, `Worth to ${b}`, `${a} got`, `${b} got`]
      : ['Issue', `Worth to ${a}`, `Worth to ${b}`],
  tableMeans: 'What an issue holds is the difference between the worst and the best option without a red line.',
  tableWithout: 'What each issue holds for each side',
  unknown: '–',
  nothing: 'No issue holds anything for either side: every open option is worth the same.',
} as const;
