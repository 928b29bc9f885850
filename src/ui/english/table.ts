/** What a player reads at the table. */
import type { Refusal } from '../../machines/talks.js';
import type { Question } from '../../model/view.js';

export const TABLE = {
  seat: (own: string, other: string, who: string) => `You are ${own}, against ${other} (${who})`,
  person: 'a person',
  yourMove: 'your move',
  theirMove: 'their move',
  roundOf: (round: number, rounds: number) => `round ${round} of ${rounds}`,
  extensionOf: (round: number, rounds: number) => `extension, round ${round} of ${rounds}`,
  recessAfter: (round: number) => `recess after ${round}`,
  lastRound: 'the last one',

  issue: 'Issue',
  sheet: 'Your sheet',
  points: 'Points',
  change: '+/-',
  youStand: 'You last',
  theyStand: (other: string) => `${other} last`,
  open: '-',
  more: (shown: string) => `Issue ${shown}`,
  optionsOf: (issue: string) => `${issue}, in your points:`,
  redLine: 'red line',
  optionWorth: (name: string, worth: string, isRed: boolean) => `${name} ${worth}${isRed ? ' red line' : ''}`,

  worth: 'Worth to you out of 100; B is your BATNA, M your mandate today.',
  theirOffer: 'Their offer',
  yourSheet: 'Your sheet',
  yourOffers: 'Your offers',
  theirOffers: 'Their offers',
  none: 'none yet',
  chart: (sign: string, other: string) =>
    `Worth to you by round: o what you offered, ${sign} what ${other} offered, dotted B and M.`,

  verdict: {
    fine: 'you may sign',
    redLine: (issue: string) => `your red line: ${issue}`,
    belowMandate: 'below your mandate',
    incomplete: (open: number) => `${open} still open`,
  },

  nothingYet: 'Nothing is on the table yet.',
  howTo: 'Put an offer on the sheet with the arrows, and send it with Enter.',
  youOffered: (worth: string) => `You offered what is worth ${worth} to you.`,
  theyOffered: (other: string, worth: string) => `${other} offers what is worth ${worth} to you.`,
  theyChanged: (terms: string) => `It moved on ${terms}.`,
  terms: (terms: string) => `That is: ${terms}.`,
  theySame: 'It is the same offer as before.',
  step: (issue: string, from: string, to: string) => `${issue} from ${from} to ${to}`,
  gives: (terms: string) => `gives ${terms}`,
  takes: (terms: string) => `takes ${terms}`,
  against: (start: string) => `Against ${start}:`,
  startOf: { mine: 'your last offer', theirs: 'their last offer', empty: 'an empty sheet' },
  net: (points: string) => `net ${points}`,
  unchanged: 'no change',

  ask: {
    accept: (worth: string) => `Sign their offer, worth ${worth} to you? y yes   n no`,
    walk: (batna: string) => `Walk out for good, for your BATNA of ${batna}? y yes   n no`,
    walkFrom: (worth: string, batna: string) =>
      `Their offer is worth ${worth} to you, and you may sign it. Walk out for good, for your BATNA of ${batna}? y yes   n no`,
    again: 'This is the offer you made last. Make it again? y yes   n no',
  },
  question: {
    move: '',
    answer: 'The rounds are used up. The last word is yours: a accepts their offer, r lets it lie.',
    extension: 'The rounds are used up. Go on for a short session more? y yes   n no, stop here',
  } satisfies Record<Question, string>,

  nothingFrom: { mine: 'You have made no offer yet.', theirs: 'They have made no offer yet.' },
  notOverYet: 'An offer names an option for every issue: some are still open.',
  notKept: (why: string) => `Not done: ${why}. Mend that and press the key again; nothing is lost.`,
  stuck: (other: string, why: string) =>
    `${other} has moved, but the record cannot be kept: ${why}. Mend that and press any key.`,
  left: 'This talk is kept.',
} as const;

/** The referee's reasons, said to the player who would make the move. */
export const REFUSED: Readonly<Record<Refusal, string>> = {
  over: 'The talks are over.',
  outOfTurn: 'It is not your turn.',
  unsayable: 'This scenario does not let you say that.',
  notNow: 'That cannot be done now.',
  nothingOnTable: 'There is nothing on the table to accept.',
  noSuchOutcome: 'An offer names an option for every issue.',
  redLine: 'The referee would refuse it: it crosses a red line of yours.',
  belowMandate: 'The referee would refuse it: it is worth less than your mandate today.',
};
