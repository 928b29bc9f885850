/** What the signs on the screens mean, for their help. */
export const DESK_NOTES = [
  'On the bars, B is your BATNA (what no deal is worth to you) and M your mandate today.',
  'The column +/- counts what each change gives or takes against the start of the sheet.',
  'You see only your own side; the debrief shows the other one.',
] as const;

export const TALKS_NOTES = [
  'Positions: · stated   ▼ eased   ▲ hardened (by its own points)   = met',
  'A > marks what the last move changed. In the bars, B is the BATNA and M the mandate.',
  'Watching shows everything, the secrets of both sides too.',
] as const;
