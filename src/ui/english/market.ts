/** What is said of the markets that look on. */
export const MARKET = {
  caption: 'What the markets made of it',
  head: ['', 'Before', 'Move by move', 'After', 'Change', 'Lowest', 'Highest'],
  chance: 'Breakdown',
  sp500: 'S&P 500',
  treasury: '10-year yield',
  yuan: 'Yuan per dollar',
  most: 'The moves that changed the chance of a breakdown most:',
  move: (move: number, round: number, name: string, deed: string, said: boolean, from: string, to: string) =>
    `Move ${move}, round ${round}: ${name} ${deed}${said ? ' and speaks in public' : ''}, ${from} to ${to}.`,
  about:
    'The markets see offers, endings, the time and what is said in public, and neither side’s points, mandates or red lines. The model is ours, and rough.',
} as const;
