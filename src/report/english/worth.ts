/** The words of what a talk was worth. */
import { several } from './numbers.js';

export const WORTH = {
  seats: (a: string, first: string, b: string, second: string) =>
    `At the table sat ${first} for ${a} and ${second} for ${b}.`,
  ownPoints: (scale: string) => `This scenario counts in points of its own; ${scale} of them make 100 here.`,
  caption: 'What it was worth to each side',
  measure: 'Points out of 100',
  deal: 'This deal',
  batna: 'BATNA: what no deal is worth',
  lastMandate: 'Last mandate',
  mandateThen: 'Mandate when it was signed',
  surplus: 'Surplus: this deal less the BATNA',
  share: 'Share of the two surpluses',
  received: 'Best offer it was made',
  nothingReceived: 'none it may sign',
  noOffer: 'none',
  signedLate: 'This deal, less what waiting cost',
  noDealLate: 'No deal, less what waiting cost',
  price: 'Price of its broken word',
  brokenWord: (party: string, words: string, price: string) =>
    `${party} said in public “${words}” and signed otherwise, which cost it ${price}.`,
  event: (round: number, words: string, effects: readonly string[]) =>
    `Round ${round}: ${words}${effects.length === 0 ? '' : ` ${effects.join(' ')}`}`,
  effects: (party: string, effects: readonly string[]) => `${party}: ${effects.join(', ')}.`,
  source: (title: string, address: string | undefined) => `(${title}${address === undefined ? '' : `, ${address}`})`,
  batnaBy: (change: string) => `BATNA ${change}`,
  mandateBy: (change: string) => `mandate ${change}`,
  discountBy: (factor: string) => `discount times ${factor}`,
  asItStood: 'All numbers here are counted as things stood at the end, after what happened:',
  real: 'What really happened',
  realSurplus: 'Its surplus',
  realShare: 'Its share of the two surpluses',
  trap: (party: string, deal: string, batna: string) =>
    `${party} signed a deal worth ${deal}, less than the ${batna} that no deal was worth to it. By its own numbers it should have walked out. The literature calls this an agreement trap.`,
  split: (a: string, first: string, b: string, second: string) =>
    `Of what the deal gave beyond both BATNAs, ${a} took ${first} and ${b} ${second}. Adding the points of two sides is a convention: nobody can say that a point is worth as much to one as to the other.`,
  missed: (zopa: number) =>
    `This was a missed deal: ${several(zopa, 'outcome')} ${zopa === 1 ? 'was' : 'were'} in the ZOPA, where both sides could have signed and been at least as well off as without a deal.`,
  wise: (mandates: boolean) =>
    `There was nothing to sign: no outcome kept to the red lines${mandates ? ', BATNAs and last mandates' : ' and BATNAs'} of both sides. Ending without a deal was wise.`,
  mandatesStood: (outcomes: number) =>
    `It was the mandates that stood between them: ${several(outcomes, 'outcome')} that ${outcomes === 1 ? 'crosses' : 'cross'} no red line ${outcomes === 1 ? 'is' : 'are'} worth at least the BATNA to both.`,
  open: 'The talks are not over, so nothing is won or lost yet.',
  fallback: (a: string, first: string, b: string, second: string) =>
    `Without a deal each side has its BATNA: ${a} ${first}, ${b} ${second}.`,
  waiting: (round: string, kept: readonly string[]) =>
    `Waiting costs something in these talks: in ${round} ${kept.join(' and ')}, and this goes for no deal as well. So what each side has in the end is not what its points say. All other points on this page are counted before that loss.`,
  keeps: (party: string, share: string) => `${party} keeps ${share} of what an outcome is worth`,
  loses: (party: string) => `${party} loses nothing`,
  history: (paragraph: string) => `What really happened: ${paragraph}`,
  compared: (parts: readonly string[]) => `Against the real outcome, this deal gave ${parts.join(' and ')}.`,
  identical: 'This deal is the real one, clause for clause.',
  more: (party: string, by: string) => `${party} ${by} more`,
  less: (party: string, by: string) => `${party} ${by} less`,
  same: (party: string) => `${party} as much`,
  realWithout: (worth: string) =>
    `Those who really sat there did reach a deal. In the options of this scenario it is worth ${worth}.`,
  realTrap: (party: string) => `By the numbers of this scenario the real deal was worth less to ${party} than no deal.`,
} as const;
