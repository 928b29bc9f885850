/** What the start says: lists to choose from. */
export const START = {
  title: 'Lancaster: talks between two parties',
  groups: { goOn: 'Go on', scenarios: 'Scenarios', lookBack: 'Look back' },
  seat: (title: string) => `${title}: where do you sit?`,
  as: (name: string) => `Play ${name}`,
  against: (name: string) => `You sit for ${name}. Whom do you talk with?`,
  asNote: (other: string) => `against an agent that plays ${other}`,
  both: 'Play both sides',
  bothNote: 'two people at one keyboard, each with a screen of their own',
  watch: 'Watch',
  watchNote: 'two agents, move by move, with everything to be seen',
  first: (name: string) => `Watch: who plays ${name}?`,
  record: (seats: string, moves: number) => `${seats}, ${moves} ${moves === 1 ? 'move' : 'moves'}`,
  recordName: (title: string, name: string) => `${title}  (${name})`,
  unfinished: 'Not finished: go on at the same move.',
  finished: 'Over: read the debrief, or step through it.',
  kept: (path: string) => `Kept in ${path}`,
  versus: ' v ',
  person: 'you',
  date: (date: string, place: string) => [date, place].filter(Boolean).join(', '),
  teaches: (text: string) => `Teaches: ${text}`,
  takeOver: 'Take over from here: which seat?',
  takeOverNote: (agent: string) => `${agent} stays across the table; the talk so far is copied to a record of its own`,
  takeOverBoth: 'somebody else sits across, at the same keyboard; the talk so far is copied to a record of its own',
  cannot: (why: string) => `That cannot be done: ${why}.`,
} as const;

export const FAREWELL = {
  goOn: (call: string) => `This talk is kept. To go on: ${call}`,
  lookBack: (call: string) => `This talk is kept. To look back: ${call}`,
} as const;
