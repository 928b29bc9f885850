/** What a player is told before the talks, at a recess and at a change of seats. */

export const BRIEF = {
  title: (own: string) => `Confidential: the brief of ${own}`,
  you: (own: string) => `You speak for ${own}.`,
  person: (name: string, office: string) => `${name}, ${office}`,
  withYou: 'With you at the table',
  across: (other: string) => `Across the table: ${other}`,
  situation: 'The situation',
  brief: 'Your brief',
  batna: (worth: string) => `Without a deal: your BATNA, worth ${worth}`,
  points: 'Your points, out of 100 in all',
  issuePoints: (issue: string, most: string) => `${issue}, up to ${most}`,
  redLine: 'red line',
  options: (unit: string | undefined) =>
    `Its options${unit === undefined ? '' : ` (${unit})`}, and what each is worth to you`,
  mandate: "Today's mandate",
  mandateIs: (level: string) => `Your capital lets you sign nothing under ${level} today.`,
  noMandate: 'Your capital has set no level: sign what you think right.',
  redLines: 'Your red lines: what you may not sign',
  noRedLines: 'You have none.',
  rules: 'The rules',
} as const;

export const RULES = {
  turns: (rounds: number, sessions: number, first: string) =>
    `${rounds} ${rounds === 1 ? 'round' : 'rounds'} in ${sessions} ${sessions === 1 ? 'session' : 'sessions'}. In each round ${first} acts first, then the other.`,
  act: 'On your turn you offer an option for every issue, accept the offer on the table, or walk out.',
  limits: 'You may not sign across a red line or below your mandate; the referee says so before anything is sent.',
  recess: 'Between sessions the capitals may lower their mandates, and never raise them.',
  oneSession: 'There is no recess: your mandate stays as it is.',
  lastWord: (first: string) => `When the rounds are used up, ${first} may still answer the last offer.`,
  extension: 'Then both may agree to a short session more.',
  noMore: 'When the rounds are used up the talks expire.',
  worth: 'A deal is worth its points to you, no deal your BATNA; what the other side gets does not count.',
  market:
    'The markets look on: how likely they think a breakdown, and how prices have moved since the start. They know what is public, and change nothing.',
  discount: (left: string) => `Time costs: a deal at the very end keeps ${left} of its worth.`,
} as const;

export const RECESS = {
  title: 'Recess',
  over: (session: string) => `${session} is over.`,
  next: (session: string, rounds: number) => `Next: ${session}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
  extension: 'Both want to go on: there is a short session more.',
  instructions: 'New instructions from your capital',
  lower: (now: string, before: string) => `You may now sign from ${now}; before it was ${before}.`,
  higher: (now: string, before: string) => `You may now sign only from ${now}; before it was ${before}.`,
  same: (now: string) => `Your mandate stays at ${now}.`,
  none: 'Your capital still sets no level.',
  stand: 'Where the talks stand, in your points',
  yours: (worth: string) => `Your last offer: ${worth}`,
  theirs: (other: string, worth: string, may: boolean) =>
    `${other}'s last offer: ${worth}${may ? ', which you may sign now' : ''}`,
  theirsNow: (other: string, worth: string, may: boolean) =>
    `${other} has opened the new session: ${worth}${may ? ', which you may sign now' : ''}`,
} as const;

export const HANDOVER = {
  title: 'Change of seats',
  give: (name: string) => `Give the keyboard to ${name}, and look away.`,
  ready: (name: string, key: string) => `${name}: press ${key} when nobody else can see the screen.`,
  enter: 'Enter',
  space: 'Space',
} as const;

export const LOG = {
  title: 'What was said',
  nothing: 'Nothing yet.',
  entry: (number: number, name: string, deed: string) => `${number}. ${name} ${deed}`,
  worth: (worth: string) => `, worth ${worth} to you`,
  round: (round: number) => `Round ${round}`,
  same: 'the same as before',
} as const;
