/** The words of the ledger: who gave what, and in return for what. */
import { inWords, listed, several } from './numbers.js';

export const LEDGER = {
  wayCaption: 'Where each side opened, and where it ended',
  wayHead: (a: string, b: string) => ['Issue', `${a} opened`, `${b} opened`, 'The deal'],
  standsCaption: 'Where each side opened, and where it last stood',
  standsHead: (a: string, b: string) => ['Issue', `${a} opened`, `${a} last`, `${b} opened`, `${b} last`],
  balanceCaption: 'What each side gave and got, in its own points',
  balanceHead: (a: string, b: string) => ['Issue', `${a} gave`, `${a} got`, `${b} gave`, `${b} got`],
  gaveCaption: 'What each side gave, in its own points',
  gaveHead: (a: string, b: string) => ['Issue', `${a} gave`, `${b} gave`],
  meaning:
    'What a side gave is what it lost from its own opening to the deal; what it got is what it won from the other side’s opening to the deal. A minus sign means the opposite.',
  meaningWithout:
    'What a side gave is what it lost from its opening to its last offer. A minus sign means that it took back.',
  all: 'All together',
  noOpening: 'no offer',
  unknown: '–',
  noOffers: 'No offer was made, so nobody gave anything.',
  noExchanges: 'Neither side ever changed its offer.',
  exchanges: (shown: number, count: number) =>
    shown === count
      ? 'Every step in which a side changed its offer, with what it brought:'
      : `A side changed its offer ${several(count, 'time')}. These are the ${inWords(shown)} steps in which most was given:`,
  gave: (changes: readonly string[]) => `gave ${listed(changes)}`,
  took: (changes: readonly string[]) => `took back ${listed(changes)}`,
  moved: 'changed what costs it nothing',
  change: (issue: string, from: string, to: string, worth: readonly string[]) =>
    `${issue} (${from} to ${to}: ${worth.join(', ')})`,
  worth: (party: string, change: string) => `${party} ${change}`,
  step: (round: number, by: string, deeds: readonly string[], answer: string) =>
    `Round ${round}: ${by} ${listed(deeds)}. ${answer}`,
  inReturn: (other: string, issues: readonly string[], worth: readonly string[]) =>
    `In return ${other} gave on ${listed(issues)} (${worth.join(', ')}).`,
  nothingInReturn: (other: string) => `${other} gave nothing in return.`,
  accepted: (other: string) => `${other} accepted.`,
  walked: (other: string) => `${other} walked out.`,
  letLie: (other: string) => `${other} let it lie.`,
  noAnswer: 'The talks ended before an answer.',
} as const;
