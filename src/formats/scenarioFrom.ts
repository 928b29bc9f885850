/** From utilities in fractions to a scenario in whole points: plain alternating offers over one session. */
import { pair } from '../model/party.js';
import type { Scenario } from '../model/scenario.js';
import type { Additive, Side } from './additive.js';
import { idsFor, namesFor } from './safeNames.js';
import { FormatError } from './sourceFile.js';

export interface ScenarioOptions {
  /** Rounds of the one session, 1 to 10,000; 100 unless said. */
  readonly rounds?: number;
  /** The scenario's id; made of the domain's name unless said. */
  readonly id?: string;
  /** The points that make utility 1, instead of 1,000,000,000 (100,000 from a million outcomes up). */
  readonly scale?: number;
}

export interface Made {
  readonly scenario: Scenario;
  /** What was read otherwise than it stands in the files, a sentence each. */
  readonly notes: readonly string[];
}

const SCALE = 1_000_000_000;

/** With more outcomes than these, utilities are kept in fewer digits. */
const MANY_OUTCOMES = 1_000_000;
const SCALE_OF_MANY = 100_000;

/** The most points of an option or a reservation, up or down. */
const MOST_POINTS = 1_000_000_000;

/**
 * Makes the scenario of these utilities: each option's are rounded to whole points, half up. An issue of one option is left
 * out, and its worth goes to the first issue that stays. Throws `FormatError` where nothing is left to negotiate.
 */
export function scenarioFrom(source: Additive, options: ScenarioOptions = {}): Made {
  const { issues, sides, notes: foldNotes } = folded(source);
  const outcomes = issues.reduce((product, issue) => product * issue.options.length, 1);
  const scale = scaleFor(source, sides, outcomes, options.scale);
  const inPoints = (utility: number) => Math.round(utility * scale) + 0;
  const points = sides.map(({ worth }) => worth.map((list) => list.map(inPoints)));
  const partyNames = namesFor(
    sides.map(({ name }) => name),
    'Party',
  );
  const partyIds = idsFor(partyNames, 'party', true);
  const perParty = <T>(value: (party: 0 | 1) => T) =>
    Object.fromEntries(pair((at) => [partyIds[at] as string, value(at)]));
  const { rounds = 100, id = idsFor([source.name], 'domain', true)[0] as string } = options;
  const issueNames = namesFor(
    issues.map(({ name }) => name),
    'Issue',
  );
  const issueIds = idsFor(issueNames, 'issue', true);
  const scenario: Scenario = {
    format: 1,
    id,
    title: namesFor([source.name], 'Domain')[0] as string,
    situation: `A domain of ${source.platform}, imported. Its files give numbers and no story.`,
    parties: pair((party) => ({
      id: partyIds[party] as string,
      name: partyNames[party] as string,
      brief: 'What each option is worth to you is all that your file says. Get as much as you can.',
      batna: 'Without a deal you have what your reservation says, and no more is known of it.',
      reservation: reservationOf(sides[party], points[party] as number[][], inPoints),
    })),
    schedule: [{ title: 'Alternating offers', rounds }],
    lastWord: false,
    ...(sides.some(({ discount }) => discount !== 1) ? { discount: perParty((party) => sides[party].discount) } : {}),
    scale,
    issues: issues.map((issue, at) => {
      const names = namesFor(
        issue.options.map(({ name }) => name),
        'Option',
      );
      const ids = idsFor(names, 'option');
      return {
        id: issueIds[at] as string,
        name: issueNames[at] as string,
        options: names.map((name, place) => ({
          id: ids[place] as string,
          name,
          points: perParty((party) => points[party]?.[at]?.[place] as number),
        })),
      };
    }),
  };
  const notes = [
    ...source.notes,
    ...foldNotes,
    ...sides.flatMap((side, party) => capNote(source, side.name, points[party] as number[][], scale, outcomes)),
    ...(source.scale === scale ? [] : [roundingNote(scale, outcomes)]),
    ...idNote(scenario),
  ];
  return { scenario, notes };
}

/** Issues of one option leave nothing to choose: what they are worth is added to the options of another issue. */
function folded({ issues, sides }: Additive) {
  const open = issues.flatMap(({ options }, at) => (options.length > 1 ? [at] : []));
  const first = open[0];
  const empty = issues.find(({ options }) => options.length === 0);
  if (empty !== undefined) throw new FormatError(`issue "${empty.name}" has no options`);
  if (first === undefined) throw new FormatError('every issue has one option only: there is nothing to negotiate');
  const notes = issues
    .filter(({ options }) => options.length === 1)
    .map(
      ({ name }) =>
        `issue "${name}" has one option only: it is left out, and its worth added to "${issues[first]?.name}"`,
    );
  const sidesOpen = pair((party): Side => {
    const { worth } = sides[party];
    const fixed = worth.reduce((sum, list) => sum + (list.length === 1 ? (list[0] as number) : 0), 0);
    return {
      ...sides[party],
      worth: open.map((at) => (worth[at] as readonly number[]).map((value) => value + (at === first ? fixed : 0))),
    };
  });
  return { issues: open.map((at) => issues[at] as (typeof issues)[number]), sides: sidesOpen, notes };
}

/** As fine as can be, and so coarse that no option has more points than a scenario allows. */
function scaleFor(source: Additive, sides: readonly Side[], outcomes: number, wished: number | undefined): number {
  const greatest = sides
    .flatMap(({ worth, reservation }) => [...worth.flat(), Number.isFinite(reservation) ? reservation : 0])
    .reduce((most, utility) => Math.max(most, Math.abs(utility)), 0);
  if (wished !== undefined) {
    if (greatest * wished <= MOST_POINTS) return wished;
    throw new FormatError(
      `with a scale of ${wished} an option would have more than ${MOST_POINTS} points: take a lower one`,
    );
  }
  let scale = source.scale ?? (outcomes > MANY_OUTCOMES ? SCALE_OF_MANY : SCALE);
  while (greatest * scale > MOST_POINTS && scale > 1) scale = Math.floor(scale / 10);
  if (greatest * scale <= MOST_POINTS) return scale;
  throw new FormatError(`an option is worth ${greatest}, and ${MOST_POINTS} is the most`);
}

function reservationOf(
  { reservation }: Side,
  points: readonly number[][],
  inPoints: (utility: number) => number,
): number {
  if (reservation !== Number.NEGATIVE_INFINITY) return inPoints(reservation);
  return points.reduce((sum, list) => sum + Math.min(...list), 0);
}

function roundingNote(scale: number, outcomes: number): string {
  const many = `for ${grouped(outcomes)} outcomes`;
  const why = scale === SCALE ? '' : outcomes > MANY_OUTCOMES && scale === SCALE_OF_MANY ? ` ${many}` : ' here';
  return `what each option adds is rounded to whole points, ${grouped(scale)} of which make a utility of 1${why}; reservations too, half up`;
}

/** A sum over 1 that the platform would cut off is kept, because points are added up: this says where it matters. */
function capNote(
  source: Additive,
  name: string,
  points: readonly number[][],
  scale: number,
  outcomes: number,
): string[] {
  const best = points.reduce((sum, list) => sum + Math.max(...list), 0);
  if (!source.capped || best <= scale) return [];
  const over = outcomes > MANY_OUTCOMES ? 'some' : `${countOver(points, scale)} of ${grouped(outcomes)}`;
  return [
    `${name}: the best outcome comes to ${best / scale}; ${source.platform} cuts utility off at 1, here it stays as it is (${over} outcomes are over 1)`,
  ];
}

function countOver(points: readonly number[][], scale: number): number {
  let sums = Float64Array.of(0);
  for (const list of points) {
    const next = new Float64Array(sums.length * list.length);
    for (let at = 0; at < next.length; at++)
      next[at] = (sums[Math.floor(at / list.length)] as number) + (list[at % list.length] as number);
    sums = next;
  }
  return sums.reduce((count, sum) => count + (sum > scale ? 1 : 0), 0);
}

/** How many names could not be ids as they are. */
function idNote({ issues }: Scenario): string[] {
  const changed = issues.flatMap((issue) => [issue, ...issue.options]).filter(({ id, name }) => id !== name);
  const [one] = changed;
  if (one === undefined) return [];
  return [
    `${changed.length} names of issues and options are no ids as they stand, such as "${one.name}": its id is ${one.id}`,
  ];
}

function grouped(count: number): string {
  return count < 1e15 ? String(count).replace(/\B(?=(\d{3})+$)/g, ',') : `about 10^${Math.round(Math.log10(count))}`;
}
