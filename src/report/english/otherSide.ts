/** The words of the section that lays both hands on the table. */
import { listed, several } from './numbers.js';

export const OTHER_SIDE = {
  told: (party: string) => `What ${party} was told`,
  batna: (party: string) => `The BATNA of ${party}`,
  quoted: (title: string, paragraph: string) => `${title}: ${paragraph}`,
  levelsCaption: 'What each side had to reach, in points out of 100',
  levelsHead: (a: string, b: string) => ['Level', a, b],
  batnaLevel: 'BATNA: what no deal is worth',
  mandate: (session: string) => `Mandate, ${session}`,
  best: 'The best it might sign',
  noMandates: 'No capital set a mandate.',
  redLines: (party: string, options: readonly string[]) => `${party} might not sign: ${listed(options)}.`,
  redLine: (option: string, issue: string) => `${option} (${issue})`,
  noRedLines: (party: string) => `${party} had no red lines.`,
  optionHead: (a: string, b: string) => ['Option', a, b, 'Marks'],
  dealMark: 'the deal',
  realMark: 'really agreed',
  redMark: (party: string) => `red line of ${party}`,
  openedMark: (party: string) => `${party} opened here`,
  unmarked: '',
  marks: (marks: readonly string[]) => marks.join(', '),
  reasons: 'Why they moved as they did, in their own words:',
  reason: (number: number, round: number, party: string, reason: string) =>
    `Move ${number}, round ${round}, ${party}: ${reason}`,
  leftOut: (count: number) => `${several(count, 'reason')} in between left out.`,
  noReasons: 'No reasons were recorded: people need not give any.',
} as const;
