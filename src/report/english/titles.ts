/** The titles of the sections, and what the page says around them. */
export const TITLES = {
  statement: 'Joint statement',
  worth: 'What it was worth',
  possible: 'All that was possible',
  left: 'Left on the table',
  ledger: 'Who gave what',
  concessions: 'How they conceded',
  market: 'What the markets made of it',
  wanted: 'What both wanted',
  'other-side': 'The other side of the table',
  discuss: 'To discuss',
} as const;

export const PAGE = {
  skip: 'Skip to the debrief',
  contents: 'Contents',
  title: (scenario: string) => `Debrief: ${scenario}`,
  confidential: 'This page tells the secrets of both sides. It is for when the talks are over.',
  made: (scenario: string, digest: string, version: string) =>
    `Lancaster ${version}, scenario ${scenario}, digest ${digest}`,
} as const;

/** Who sat in a seat, in a sentence. */
export function sitter(agent: string): string {
  return agent === 'person' ? 'a person' : agent;
}
