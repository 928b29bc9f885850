/** What the signs on the screens mean, for their help. */
export const DESK_NOTES = [
  'B on the bars is your BATNA (what no deal is worth), M your mandate.',
  'The column +/- counts each change against the start of the sheet.',
  'Of theirs: = is on your sheet too, * is where they moved last.',
  'You see only your own side; the debrief shows the other one.',
] as const;

export const TALKS_NOTES = [
  'Positions: · stated   ▼ eased   ▲ hardened (by its own points)   = met',
  'A > marks what the last move changed. B is the BATNA, M the mandate.',
  'Watching shows everything, the secrets of both sides too.',
] as const;
