/** What is said of the acceptance conditions, held up to a talk. */
export const ACCEPTANCE = {
  title: 'What each acceptance condition would have signed',
  about:
    'A condition changes a talk in no way but by ending it, so one talk answers for all of them: every other move stays as it was. Under every condition a party signs only what crosses none of its red lines and is worth at least its mandate and its BATNA. Worth is out of 100, after what waiting costs.',
  people:
    'People’s moves count like those of agents: a condition looks only at the offers and the time, never at who sat there.',
  caption: (party: string) => `${party} under each condition`,
  head: (first: string, second: string) => ['Condition', 'What comes of it', 'Move', first, second],
  asItWas: '(as it was)',
  agreed: (round: number) => `agreed in round ${round}`,
  walkedOut: (party: string, round: number) => `${party} walks out in round ${round}`,
  expired: (round: number) => `no deal after round ${round}`,
  open: 'not over yet',
  signs: (round: number) => `it signs in round ${round}`,
  never: 'it signs nothing',
  unknown: { noNextOffer: 'unknown: no next offer', goesOn: 'unknown: the talk goes on' },
  notes: {
    never: 'Where it signs nothing, the talk ends as it did.',
    noNextOffer:
      'No next offer: the condition asks what the party would offer next, and from that move on it made no offer any more.',
    goesOn:
      'The talk goes on: at that move the party accepted, which by this condition it would not have done yet, and what the two would have said then is not in the record.',
  },
  legend: 'The conditions',
  entry: (symbol: string, says: string) => `${symbol}: ${says}`,
} as const;
