/** What those read who play or watch a campaign, page by page. */
export const CAMPAIGN_PAGES = {
  situation: 'The situation',
  seats: 'Who sits where',
  seat: (party: string, agent: string) => `${party}: ${agent}`,
  seatKept: (party: string, agent: string, strategy: string) =>
    `${party}: ${agent}; keeps what it signs as ${strategy}`,
  talks: 'The talks',
  talk: (id: string, title: string, parties: string) => `${id}: ${title}, ${parties}`,
  talkOn: (days: string, id: string, title: string, parties: string) => `${days}: ${id}: ${title}, ${parties}`,
  and: ' and ',
  andAlso: ', and ',
  days: 'The days',
  fixed: 'They are held in this order.',
  chooses: (party: string) => `${party} chooses their order.`,
  youChoose: 'You choose their order, one at a time.',
  carries: 'What is carried from talk to talk',
  to: (talk: string) => `To ${talk}`,
  after: {
    deal: (talk: string, terms: string) => `After a deal in ${talk}${terms}`,
    'no-deal': (talk: string) => `After ${talk} without a deal`,
    unsigned: (talk: string) => `As long as ${talk} is not signed`,
  },
  withTerms: (terms: string) => ` with ${terms}`,
  term: (issue: string, options: string) => `${issue} at ${options}`,
  or: ' or ',
  found: {
    flowing: (talk: string) => `If the licences of ${talk} let through half of normal or more`,
    slowed: (talk: string) => `If the licences of ${talk} let through less than half of normal`,
    countered: (talk: string) => `If measures stand against what was signed in ${talk}`,
    uncountered: (talk: string) => `If no measures stand against what was signed in ${talk}`,
  },
  clause: (condition: string, why: string) => `${condition}: ${why}`,
  deadlines: 'Deadlines',
  deadline: (day: string, title: string) => `${day}: ${title}`,
  unlessSigned: (talk: string) => `If ${talk} is not signed by then`,
  onlyIf: (condition: string) => `Only in this case: ${condition}.`,

  youSit: (own: string, other: string, who: string) => `You sit for ${own}, against ${other} (${who}).`,
  withoutYou: (one: string, other: string) => `${one} and ${other} meet without you.`,
  watched: (one: string, other: string) => `${one} and ${other} meet.`,
  with: (party: string, who: string) => `${party} (${who})`,
  changed: 'What has changed',
  written:
    'This brief tells of the talks as they came about in reality. What has come to them here stands first; where the two differ, it holds, and so do the numbers in the headings.',
  passed: 'In the meantime',

  next: (days: string) => `Which talk comes next, ${days}?`,
  nothingYet: 'Nothing has changed it yet.',
  ownSoFar: (reservation: string, mandate: string) =>
    reservation === '0' && mandate === '0'
      ? 'It has changed, though neither no deal nor the mandate has for you.'
      : `Carried to you so far: no deal ${reservation}, mandate ${mandate}.`,

  over: (title: string) => `Over: ${title}`,
  ended: (how: string) => `The talk ended: ${how}.`,
  signed: 'What was signed',
  notSigned: 'Nothing was signed.',
  own: 'What it is worth to you',
  worth: (worth: string) => `This talk: ${worth} out of 100.`,
  paid: (price: string) => `Your broken words cost ${price} of it.`,
  total: (sum: string, talks: string, mean: string) => `All talks so far: ${sum} in ${talks}, mean ${mean}.`,
  notIn: 'You had no seat in this talk.',
  later: 'The debrief of both sides comes at the end of the campaign: you may meet again before.',

  last: 'All talks have been held: the whole story comes next, with what deadlines took and the debriefs of both sides.',

  story: 'The whole story',
  debriefOf: 'Debrief of which talk?',
  numbered: (number: number, title: string) => `${number}. ${title}`,
} as const;
