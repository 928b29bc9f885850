/** What the plain text mode says around what the screens say too. */
export const PLAIN = {
  choose: (most: number) => `A number from 1 to ${most}, or q: `,
  notANumber: (most: number) => `That is not a number from 1 to ${most}.`,
  item: (number: number, name: string) => `${number}. ${name}`,
  prompt: 'Your move (help tells the words): ',
  yesOrNo: 'yes or no: ',
  enter: 'Press Enter.',
  turn: (session: string, round: string) => `${session}, ${round}. It is your turn.`,
  unknown: (word: string, near: string) => `There is no word "${word}"${near}.`,
  words: 'Words you can say',
  noIssue: (word: string, most: number) => `There is no issue "${word}": say a number from 1 to ${most}, or its id.`,
  noOption: (word: string, issue: string, most: number) =>
    `${issue} has no option "${word}": say a number from 1 to ${most}, or its id.`,
  missing: 'Say the issue too, as in: options 1',
  issue: (number: number, name: string) => `${number}. ${name}`,
  onSheet: (option: string, worth: string) => `on your sheet ${option}, worth ${worth}`,
  openOnSheet: 'open on your sheet',
  stood: (own: string, other: string, theirs: string) => `you last: ${own}, ${other} last: ${theirs}`,
  sheetWorth: (worth: string, verdict: string) => `Your sheet is worth ${worth}: ${verdict}.`,
  marks: (batna: string, mandate: string) => `Your BATNA is ${batna}, your mandate today ${mandate}.`,
  noMandate: 'none',
  option: (number: number, name: string, worth: string, isRed: boolean) =>
    `${number}. ${name}, ${worth}${isRed ? ', your red line' : ''}`,
  noStrategy: (word: string, near: string) => `There is no strategy "${word}"${near}.`,
  trade: (gain: string, text: string) => `${gain}  ${text}`,
  /** What is asked when the rounds are used up. */
  question: {
    answer: 'The rounds are used up, and the last word is yours: accept their offer, or reject it.',
    extension: 'The rounds are used up. Say extend for a short session more, or stop.',
  },
  notKept: (why: string) => `Not done: ${why}. Mend that and say it again; nothing is lost.`,
  stuck: (other: string, why: string) => `${other} has moved, but the record cannot be kept: ${why}. Mend that.`,
  hotSeat: 'two people at one keyboard need a terminal, where the screen can be cleared between them',
  over: 'The talks are over.',
  noMoreInput: 'There is no more input.',
  afterTalk: (seat: string) =>
    `d for the debrief, t and a move and a seat to take over (such as: t 4 ${seat}), or Enter to go on: `,
  notTaken: (last: number, seats: string) =>
    `To take over, say t, a move from 0 to ${last} after which the talks went on, and a seat: ${seats}.`,
  goOn: 'Enter to go on, or q to leave: ',
  afterWatched: 'Enter to go on, d for the debrief, or q to leave: ',
  afterDebrief: 'html to write it as a web page, or Enter to go on: ',
  whatIf: (name: string, chance: string, mean: string, low: string, high: string) =>
    `${name}: a deal in ${chance} of talks, worth ${mean} in the mean; one in ten ends below ${low}, one in ten above ${high}.`,
} as const;
