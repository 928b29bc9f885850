/** The words of the scenario doctor: what it measured, and what to change. */
import type { Rule } from '../../model/rules.js';
import { capital, inWords, listed, several } from './numbers.js';

/** How a measure is written: a share in percent, a coefficient, points out of 100, a count. */
export type Unit = 'share' | 'coefficient' | 'points' | 'count';

export interface MeasureWords {
  readonly unit: Unit;
  /** What was measured; of measures of both parties, for the one of this name. */
  readonly says: (party: string) => string;
}

/** The measures that are shown, rule by rule; what else was measured is for programs. */
export const MEASURES: Readonly<Record<Rule, Readonly<Record<string, MeasureWords>>>> = {
  form: {
    leastOptions: { unit: 'count', says: () => 'fewest options of an issue' },
    mostOptions: { unit: 'count', says: () => 'most options of an issue' },
    sameLabels: { unit: 'count', says: () => 'labels that are there twice' },
  },
  opposition: { correlation: { unit: 'coefficient', says: () => 'correlation of the two utilities' } },
  trades: {
    compatible: { unit: 'count', says: () => 'issues where both want the same end' },
    dear: { unit: 'count', says: (party) => `issues twice as dear to ${party}` },
  },
  frontier: {
    share: { unit: 'share', says: () => 'outcomes on the frontier' },
    inZopa: { unit: 'count', says: () => 'of them in the ZOPA' },
    spread: { unit: 'points', says: (party) => `points between them for ${party}` },
  },
  zopa: {
    share: { unit: 'share', says: () => 'outcomes in the ZOPA' },
    forbidden: { unit: 'count', says: (party) => `outcomes too poor for ${party} alone` },
  },
  midpoint: {
    coefficient: { unit: 'coefficient', says: () => 'efficiency of splitting every issue' },
    overBoth: { unit: 'points', says: () => 'points it pays both over no deal' },
  },
  balance: {
    nashShare: { unit: 'share', says: (party) => `of the surplus for ${party} at Nash’s point` },
    botsApart: { unit: 'points', says: () => 'points between the roles for bots' },
  },
  impasse: { noDeal: { unit: 'share', says: () => 'talks of random bots without a deal' } },
  sensitivity: { distance: { unit: 'points', says: () => 'points off with other weights' } },
  dominated: { options: { unit: 'count', says: () => 'options worse for both than another' } },
};

export const DOCTOR = {
  rules: 'Does it teach?',
  caption: (scenario: string) => `The ten rules in ${scenario}`,
  head: ['Rule', '', 'Measured', 'Value', 'Should be'],
  verdicts: { holds: '✓ holds', broken: '✗ broken', onPurpose: '~ on purpose', unmeasured: '? not measured' },
  undefined: 'not defined',
  range: (least: string, most: string) => `${least} to ${most}`,
  least: (least: string) => `at least ${least}`,
  most: (most: string) => `at most ${most}`,
  none: 'none',
  straight:
    'The file gives points straight: the weight of an issue is its range of points as a share of the ranges of all issues, out of 100.',
  counted: (names: readonly string[]) =>
    `The last mandate of ${listed(names)} is harder than the BATNA, so it is what counts here.`,
  bots: (talks: number, one: string, other: string) =>
    `Bots: ${one} and ${other}, ${several(talks, 'talk')}, half of them with the roles swapped.`,
  change: 'What to change',
  purpose: 'On purpose',
  named: (rule: string, said: string) => `${rule}: ${said}`,
  needless: (rule: string) =>
    `The rule ${rule} holds, although the file says that it breaks it: take it out of breaks.`,
  unmeasured: 'Not measured',
  why: {
    nothingClean: 'every outcome crosses a red line.',
    noZopa: 'there is no outcome that both could sign.',
    noSurplus: 'nothing in the ZOPA pays either side more than no deal.',
    notPlayed: 'the talks are too long to be played often.',
    indifferent: (party: string) => `every outcome is worth the same to ${party}.`,
  },
} as const;

/** Two ends of a floor of a party: `the BATNA of US from 43.0 to 51.0`. */
export interface FloorChange {
  readonly floor: 'BATNA' | 'last mandate' | 'BATNA and last mandate';
  readonly party: string;
  readonly from: string;
  readonly to: string;
}

const floorChange = ({ floor, party, from, to }: FloorChange) =>
  floor === 'BATNA and last mandate'
    ? `the ${floor} of ${party} to ${to}`
    : `the ${floor} of ${party} from ${from} to ${to}`;

/** `raise the BATNA of US from 43.0 to 51.0, or that of …`; empty if there is nothing to move. */
function moved(verb: 'raise' | 'lower', alone: readonly FloorChange[], together: readonly FloorChange[] = []): string {
  const ways = [
    ...alone.map(floorChange),
    ...(together.length < 2 ? [] : [`both, ${together.map(floorChange).join(' and ')}`]),
  ];
  return ways.length === 0 ? '' : `${verb} ${ways.join(', or ')}`;
}

const widen = (issues: readonly string[]) =>
  issues.length === 0
    ? 'make the weights of the two sides less alike'
    : `widen the weights of ${listed(issues)}, so that ${issues.length === 1 ? 'it is' : 'each is'} dear to one side only`;

export const ADVICE = {
  options: (issue: string, options: number, side: 'under' | 'over') =>
    side === 'under'
      ? `${capital(issue)} has ${several(options, 'option')}: give it three to six, so that there is something in between.`
      : `${capital(issue)} has ${several(options, 'option')}: three to six are enough to read and to trade.`,
  sameIssues: (label: string) => `Two issues are called “${label}” in columns: give one another short name.`,
  sameOptions: (issue: string, label: string) =>
    `Two options of ${issue} are called “${label}” in columns: give one another short name.`,
  haggling: (correlation: string, issues: readonly string[]) =>
    `What one side wins the other loses nearly everywhere (correlation ${correlation}), so all they can do is haggle: ${widen(issues)}, or let both want the same on one issue.`,
  agreed: (correlation: string, issues: readonly string[], party: string) =>
    `There is too little to argue about (correlation ${correlation}): on ${listed(issues)} they agree, so give ${issues.length === 1 ? 'it' : 'these'} less weight, or turn the values of ${party} round on ${issues.length === 1 ? 'it' : 'one of them'}.`,
  lopsided: (correlation: string, issues: readonly string[]) =>
    `There is too little to argue about (correlation ${correlation}): bring the weights of ${listed(issues)} closer together.`,
  noCompatible: (issue: string | undefined, party: string) =>
    issue === undefined
      ? 'On no issue do both want the same: add one.'
      : `On no issue do both want the same, so nothing waits to be found: turn the values of ${party} round on ${issue}, which weighs least.`,
  compatibleInside: (issue: string, option: string) =>
    `Both want “${option}” most on ${issue}, but it stands amid the options, where who splits the difference hits it by luck: move it to an end of the list.`,
  fewDear: (party: string, other: string, dear: readonly string[]) =>
    dear.length === 0
      ? `No issue weighs at least twice as much to ${party} as to ${other}, and it takes two to make trades.`
      : `The only issue that weighs at least twice as much to ${party} as to ${other} is ${dear[0]}, and it takes two to make trades.`,
  nearest: (issue: string, now: readonly [string, string], instead: readonly [string, string]) =>
    `Nearest is ${issue} with ${now[0]} against ${now[1]}: ${instead[0]} against ${instead[1]} would do, made up for on the other issues.`,
  noneNear: 'Add an issue that they dispute.',
  wideFrontier: (share: string, issues: readonly string[]) =>
    `Of all outcomes without a red line ${share} are efficient, so a good deal needs no search: ${issues.length === 0 ? 'give the issues more options' : widen(issues)}.`,
  shortFrontier: (inZopa: number, names: readonly [string, string], spread: readonly [string, string]) =>
    `The ZOPA holds ${several(inZopa, 'efficient deal')}${inZopa === 0 ? '' : `, ${spread[0]} points apart for ${names[0]} and ${spread[1]} for ${names[1]}`}; five over 20 points leave something to claim.`,
  lengthen: (floors: readonly FloorChange[], issue: string) => {
    const lower = moved('lower', floors);
    return capital(`${lower === '' ? 'give' : `${lower}, or give`} ${issue} more options.`);
  },
  zopaWide: (share: string, alone: readonly FloorChange[], together: readonly FloorChange[]) => {
    const raise = moved('raise', alone, together);
    return `Of all outcomes without a red line ${share} are in the ZOPA, so nearly everybody signs something good. ${raise === '' ? 'Let the two want more of what the other side wants too' : `For 20% ${raise}`}.`;
  },
  zopaNarrow: (share: string, alone: readonly FloorChange[], together: readonly FloorChange[]) => {
    const lower = moved('lower', alone, together);
    return `Of all outcomes without a red line ${share} are in the ZOPA, so talks fail by bad luck. ${lower === '' ? 'Let the two want less of the same' : `For 3% ${lower}`}.`;
  },
  idleFloor: (party: string, other: string, change: FloorChange | undefined) =>
    `${party} could sign all that ${other} could, so no deal never tempts it: ${change === undefined ? `make its BATNA better` : moved('raise', [change])}.`,
  midpointOver: (coefficient: string) =>
    `Splitting every issue in the middle already has an efficiency of ${coefficient}, so who does no more misses nothing.`,
  midpointUnder: (coefficient: string) =>
    `Splitting every issue in the middle has an efficiency of only ${coefficient}, so it cannot even serve as a start.`,
  bow: (issue: string, option: string, names: readonly [string, string], shares: readonly [string, string]) =>
    `“${option}” on ${issue} gives ${names[0]} ${shares[0]} and ${names[1]} ${shares[1]}`,
  bows: (bows: readonly string[], side: 'under' | 'over') =>
    `Of what an issue holds, ${listed(bows)}, where a straight line gives 50% each: make ${bows.length === 1 ? 'this middle option' : 'these middle options'} worth ${side === 'over' ? 'less' : 'more'}.`,
  widen: (issues: readonly string[]) => `${capital(widen(issues))}.`,
  midpointPays: (names: readonly [string, string], over: readonly [string, string], floors: readonly FloorChange[]) =>
    `Splitting every issue in the middle pays both well, ${names[0]} by ${over[0]} points and ${names[1]} by ${over[1]}: ${moved('raise', floors)}.`,
  nashUneven: (party: string, share: string, floors: readonly FloorChange[], other: string) =>
    `At Nash’s point ${party} has ${share} of the surplus: ${floors.length === 0 ? `make the options that are dear to ${other} worth more to it` : moved('raise', floors)}.`,
  botsUneven: (party: string, apart: string, other: string) =>
    `Bots do better as ${party}, by ${apart} points: give ${other} a better BATNA or last mandate, or the middle options a little more.`,
  impasse: (noDeal: string, side: 'under' | 'over', rounds: number, instead: number | undefined, eased: boolean) => {
    const said = side === 'under' ? `only ${noDeal} fail, so nobody can` : `${noDeal} fail`;
    const mandates = side === 'under' ? 'make the mandates harder' : 'ease the mandates of the first sessions';
    const zopa = side === 'under' ? 'make the ZOPA smaller' : 'make the ZOPA bigger';
    const ways = [...(instead === undefined ? [] : [about(instead, rounds)]), eased ? mandates : zopa];
    return `Of the talks of random bots ${said}: ${ways.join(', or ')}.`;
  },
  fickle: (distance: string, issues: readonly string[]) =>
    `With weights a fifth more or less, the package that theory picks is up to ${distance} points worse for one side than the new pick, which differs most often on ${listed(issues)}: give ${issues.length === 1 ? 'this issue' : 'these issues'} more options in smaller steps, or weights that lie further apart.`,
  often: (issue: string, share: string) => `${issue} (${share} of the draws)`,
  dominated: (issue: string, option: string, by: string) =>
    `“${option}” on ${issue} is worse for both than “${by}”, so nobody should ever sign it: make it better for one of them, or take it out.`,
} as const;

function about(instead: number, rounds: number): string {
  return `give about ${inWords(instead)} rounds instead of ${inWords(rounds)}`;
}
