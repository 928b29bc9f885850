/** What the helpers at the table say: trade, hint and what-if. */

export const TRADE = {
  title: 'A trade',
  how: 'What to give, and what to ask for it: counted from your sheet, in your points.',
  give: 'You give',
  ask: 'You ask',
  nothing: '  nothing',
  empty: '  nothing: put options on your sheet first',
  step: (issue: string, to: string) => `${issue}: ${to}`,
  net: (given: string, asked: string, net: string) => `Give ${given}, ask ${asked}: net ${net} for you.`,
  note: 'What a step is worth to the other side you must find out from its offers.',
} as const;

export const HINT = {
  title: 'A hint',
  strategy: (name: string) => `In your seat, ${name}:`,
  sees: 'It sees what you see: your points, what was offered and the time; nothing of the other side.',
  would: {
    offer: (worth: string) => `would offer what is worth ${worth} to you`,
    accept: (worth: string) => `would accept their offer, worth ${worth} to you`,
    reject: 'would let their offer lie',
    walk: 'would walk out',
    extend: 'would ask for more time',
    stop: 'would want no more time',
  },
  why: (reason: string) => `Why: ${reason}`,
  terms: 'Its offer, against your last one:',
  whole: 'Its offer:',
  same: 'the same as your last',
  failed: 'finds no move here that the referee would let pass.',
} as const;

export const WHAT_IF = {
  title: 'What if',
  playing: (own: string, name: string, other: string, across: string) =>
    `From here ${own} plays on for ${name}, and ${other} for ${across}.`,
  any: 'any strategy of the house',
  imagined:
    'Nobody knows what they want: a strategy is drawn for them, and points are guessed from their offers, anew for many of the thousand.',
  imaginedOf: 'Nobody knows what they want: points are guessed from their offers, anew for many of the thousand.',
  watching: 'You are watching, so the true points of both sides are used.',
  worthOf: (name: string) => `Worth is counted for ${name}, who is to move.`,
  head: {
    move: 'If you',
    chance: 'Deal',
    mean: 'Mean',
    low: 'Low',
    middle: 'Middle',
    high: 'High',
    spread: 'Worth, 0 to 100',
  },
  candidate: {
    accept: 'accept their offer',
    walk: 'walk out',
    reject: 'let it lie',
    extend: 'ask for more time',
    stop: 'want no more time',
    sheet: 'send your sheet',
    again: 'repeat your last offer',
    strategy: (name: string, worth: string) => `offer ${worth}, as ${name}`,
    stay: 'say what was said',
  },
  counting: (done: number, all: number) => `${done} of ${all} talks played`,
  done: (all: number) => `${all} talks played for each.`,
  legend: 'Low and High: one talk in ten ends below, and one above. No deal counts as the BATNA.',
  noMatter: 'One move changes little here: how the strategies play on decides.',
  alike: 'All went the same way: these strategies draw nothing at random.',
  over: 'The talks are over: there is nothing left to try.',
} as const;
