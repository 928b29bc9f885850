/** What the screen of the debrief says around the sections of the report. */
export const DEBRIEF = {
  title: (title: string) => `Debrief: ${title}`,
  ended: (title: string, result: string) => `${title}; ${result}`,
  part: (section: string, at: number, of: number) => `${section}  (${at} of ${of})`,
  saved: (path: string) => `Written to ${path}: open it in a browser.`,
  notSaved: (why: string) => `The page could not be written: ${why}.`,
  notes: ['The web page has the same text, and the pictures drawn as pictures.'],
  space: {
    axes: (right: string, up: string) => `To the right: worth to ${right}. Upwards: worth to ${up}.`,
    legend: (first: string, second: string) =>
      `. outcome  : in the ZOPA  # frontier  1 ${first} offered  2 ${second} offered`,
    marks: '@ the deal  * what really happened  N Nash  K Kalai-Smorodinsky  | - the BATNAs',
  },
  curves: {
    legend: (first: string, second: string) =>
      `What each asked for itself, in its own points: 1 ${first}  2 ${second}  * both`,
    rounds: (first: number, last: number) => `rounds ${first} to ${last}`,
  },
} as const;
