/** The words about how talks ended and what deals were worth. */
export const OUTCOMES = {
  ends: 'Every talk ended with a deal, or without one though there was one to be had (deal missed), or without one where none could be signed by both (no deal right): the three add up to all talks. A trap is a deal worth less to the agent than no deal; a fault is a talk that the agent itself broke off.',
  quality:
    'Welfare is both utilities together. Distances are in utility out of 100: 0 is a deal on the frontier, or at the Nash or Kalai-Smorodinsky (K-S) outcome.',
  faults:
    'Who is at fault gets its worst outcome or its reservation, whichever is less. The last column is the first talk in which it happened, by its number in the rows.',
  faultless: 'No agent was at fault.',
} as const;

/** The words about every mean, by role and scenario. */
export const MEANS = {
  says: 'Every mean with both its intervals, in each scenario and in each of its roles: unfold what you want to see.',
  got: 'what agents got from all talks',
  together: 'what both got, and how long it took',
  deals: 'what deals were worth',
  distances: 'how far deals were from the best',
  tooMany: 'By scenario and role they are too many for a page: they stand in the data, and in standings.csv.',
  kinds: { chance: 'by chance', field: 'by field' },
  overall: 'Over all scenarios',
  bothRoles: 'Both roles',
} as const;

/** The words about scenarios. */
export const SCENARIOS = {
  says: 'The same means by scenario and by role. A role is the party whose seat the agent had.',
  of: (title: string, first: string, second: string, outcomes: string, zopa: string) =>
    `${title}: ${first} and ${second}, ${outcomes}, ${zopa} in the ZOPA.`,
} as const;
