/** The words of what was left on the table. */
import { decimals, inWords, listed, several } from './numbers.js';

export const LEFT = {
  frontier:
    'Nothing was left on the table: no outcome without a red line would have been better for one side and as good for the other. The deal is on the Pareto frontier.',
  could: (party: string, more: string, other: string) =>
    `${party} could have had ${more} points more without costing ${other} anything.`,
  notBoth: 'That is each alone: the more one takes of this, the less is left for the other.',
  bothAtOnce: 'There was an outcome that would have given them both at once.',
  bothBetter: (changes: number, parts: readonly string[]) =>
    `${changes === 1 ? 'One change' : `These ${inWords(changes)} changes`} to the deal would have been better for both: ${listed(parts)}.`,
  oneBetter: (changes: number, party: string, from: string, to: string, other: string) =>
    `No outcome is better for both at once, but ${changes === 1 ? 'one change' : `these ${inWords(changes)} changes`} would have cost ${other} nothing and given ${party} ${to} instead of ${from}.`,
  gains: (party: string, from: string, to: string) => `${party} ${to} instead of ${from}`,
  changesCaption: 'What to change in the deal, and what that gives each side',
  changesHead: (a: string, b: string) => ['Issue', 'In the deal', 'Instead', a, b],
  all: 'All together',
  nothing: '',
  couldSign: (parts: readonly string[]) =>
    `Both could have signed this, for one: it is the point that Nash’s solution picks from the ZOPA, worth ${listed(parts)}.`,
  worth: (party: string, worth: string, batna: string) => `${worth} to ${party} (BATNA ${batna})`,
  packageCaption: 'A deal that both could have signed, and what it gives each side',
  packageHead: (a: string, b: string) => ['Issue', 'Option', a, b],
  turnedDown: (party: string, worth: string, batna: string) =>
    `${party} was offered ${worth} and has its BATNA of ${batna} instead.`,
  noneBetter: (party: string) => `${party} was never offered more than its BATNA.`,
  wise: 'Nothing was left on the table: there was no outcome that both sides could have signed.',
  open: 'That can be told when the talks are over.',
  measuresCaption: 'How near the deal came to the best',
  measure: 'Measure',
  deal: 'This deal',
  real: 'The real one',
  coefficient: 'Efficiency coefficient, from 0 to 1',
  better: 'Outcomes better for one, worse for neither',
  worse: 'Outcomes worse for one, better for neither',
  about: (count: string) => `about ${count}`,
  distance: 'Distance to the frontier, in points',
  nash: 'Product of the surpluses, of the greatest',
  undefined: 'not defined',
  caution: (coefficient: number, better: number, worse: number) =>
    `The efficiency coefficient (Tripp and Sondak 1992) is ${decimals(coefficient)}: of the ${several(better + worse, 'outcome')} clearly better or clearly worse than this deal, ${better === 0 ? 'none is' : better === 1 ? 'one is' : `${inWords(better)} are`} better. Take it with care: a package drawn at random gets about 0.5, so 0.5 is no merit, and Clyman (1995) shows that no single measure of joint gain is neutral between ways of sharing it.`,
  alone:
    'No other outcome is clearly better or clearly worse than this deal, so the efficiency coefficient says nothing here.',
  beyond:
    'The real outcome crosses a red line of this scenario, so it is measured only against outcomes that cross none.',
} as const;
