/** The sixth section: how each side came down from its opening, when, and in what kind of steps. */
import { type Conceding, STEP_CLASSES, STILL } from '../../analysis/concessions.js';
import type { Debrief } from '../../analysis/debrief.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { CONCESSIONS } from '../english/concessions.js';
import { curvesInWords } from '../english/figures.js';
import { percent, thousands } from '../english/numbers.js';
import { level, namesOf } from '../english/points.js';
import { TITLES } from '../english/titles.js';
import { type Block, list, type Section, text } from '../section.js';

/** An exponent from this to its inverse is called linear. */
const ALMOST_LINEAR = 0.8;

/** The ends of the range in which exponents are sought: what lies there may as well lie beyond. */
const LEAST_FITTED = 0.01;
const MOST_FITTED = 100;

export function concessions(debrief: Debrief): Section {
  const { offers, steps, conceding } = debrief;
  const blocks: Block[] =
    offers.length === 0
      ? text(CONCESSIONS.noOffers)
      : [
          { kind: 'figure', figure: 'curves', caption: CONCESSIONS.caption, alt: curvesInWords(debrief) },
          totals(debrief),
          ...text(conceding.some((one) => one?.exponent !== undefined) ? CONCESSIONS.exponentMeans : undefined),
          ...(steps.length === 0 ? text(CONCESSIONS.noSteps) : stepClasses(debrief)),
        ];
  return { id: 'concessions', title: TITLES.concessions, blocks };
}

function totals(debrief: Debrief): Block {
  const { agreed, conceding } = debrief;
  const { deal } = debrief.talk;
  const row = (label: string, cell: (one: Conceding, party: Party) => string) => [label, ...cells(conceding, cell)];
  const rows = [
    row(CONCESSIONS.offers, ({ offers }) => thousands(offers)),
    row(CONCESSIONS.opened, ({ first }, party) => level(deal, party, first)),
    row(agreed === NONE ? CONCESSIONS.ended.parted : CONCESSIONS.ended.agreed, ({ last }, party) =>
      level(deal, party, last),
    ),
    row(CONCESSIONS.total, ({ total }, party) => level(deal, party, total)),
    row(CONCESSIONS.late, ({ late }) => lateInWords(late)),
    row(CONCESSIONS.share, ({ share }) => (share === undefined ? CONCESSIONS.unknown : percent(share))),
    row(CONCESSIONS.exponent, ({ exponent }) => exponentInWords(exponent)),
    row(CONCESSIONS.manner, (one, party) => manner(debrief, one, party)),
    row(CONCESSIONS.sensitivity, ({ sensitivity }) =>
      sensitivity === undefined ? CONCESSIONS.unknown : sensitivity.toFixed(1),
    ),
  ];
  return {
    kind: 'table',
    caption: CONCESSIONS.totalsCaption,
    head: [CONCESSIONS.measure, ...namesOf(deal)],
    rows,
    numeric: [1, 2],
  };
}

function cells(conceding: Debrief['conceding'], cell: (one: Conceding, party: Party) => string): Pair<string> {
  return pair((party) => {
    const one = conceding[party];
    return one === undefined ? CONCESSIONS.unknown : cell(one, party);
  });
}

function lateInWords(late: number | undefined): string {
  if (late === undefined) return CONCESSIONS.unknown;
  if (late > 1) return CONCESSIONS.lateMore;
  return late < 0 ? CONCESSIONS.lateLess : percent(late);
}

function exponentInWords(exponent: number | undefined): string {
  if (exponent === undefined) return CONCESSIONS.unknown;
  if (exponent <= LEAST_FITTED) return CONCESSIONS.atMost(String(LEAST_FITTED));
  if (exponent >= MOST_FITTED) return CONCESSIONS.atLeast(String(MOST_FITTED));
  return exponent < 10 ? exponent.toFixed(2) : String(Math.round(exponent));
}

function manner({ offers }: Debrief, { exponent, first }: Conceding, party: Party): string {
  if (exponent === undefined) {
    const last = offers.findLast(({ by }) => by === party);
    return last !== undefined && last.points[party] < first ? CONCESSIONS.short : CONCESSIONS.firm;
  }
  if (exponent < ALMOST_LINEAR) return CONCESSIONS.boulware;
  return exponent > 1 / ALMOST_LINEAR ? CONCESSIONS.conceder : CONCESSIONS.linear;
}

function stepClasses({ talk: { deal }, conceding }: Debrief): Block[] {
  const rows = STEP_CLASSES.map((kind) => {
    const [name] = CONCESSIONS.steps[kind];
    return [name, ...cells(conceding, ({ counts }) => thousands(counts[kind]))];
  });
  return [
    {
      kind: 'table',
      caption: CONCESSIONS.stepsCaption,
      head: CONCESSIONS.stepsHead(...namesOf(deal)),
      rows,
      numeric: [1, 2],
    },
    ...text(CONCESSIONS.stepsMean(percent(STILL))),
    ...list(STEP_CLASSES.map((kind) => CONCESSIONS.steps[kind][1])),
  ];
}
