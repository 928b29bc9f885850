/** A deal after the signature as lines of text: one seed day by day, or many seeds in a table. */
import type { ComplianceDay, Occurrence } from '../engine/compliance.js';
import type { JudgedCompliance, Yield } from '../engine/complianceJudged.js';
import { COUNTER_DAYS, type ComplianceSurvey, TALKS_BY } from '../engine/complianceSurvey.js';
import type { Pact } from '../model/compliance.js';
import { opponent, PARTIES, type Pair } from '../model/party.js';
import { plainBar, sparkline } from './bars.js';
import { COMPLIANCE, HAPPENED, MISHAPS } from './english/compliance.js';
import { counted } from './english/talks.js';

/** A pact, and how its parties and their strategies are called. */
export interface Kept {
  readonly pact: Pact;
  readonly names: Pair<string>;
  readonly strategies: Pair<string>;
  readonly seed: string;
}

/** The flow at which bars and columns are full, in per cent of normal: the most that was ever let through. */
const FULL = 111;

const BAR = 12;

/** The most columns of the curve. */
const CURVE = 72;

/** The days on which something happened, the curve of the flow, and both judgements. */
export function complianceLines(kept: Kept, { timeline, quarrel, judged }: JudgedCompliance): string[] {
  const days = counted(timeline.length - 1, 'day');
  const [day = '', flow = '', what = ''] = COMPLIANCE.head;
  const perColumn = Math.ceil(timeline.length / CURVE);
  return [
    ...opening(kept),
    COMPLIANCE.heading(kept.seed, days),
    '',
    `${day.padStart(4)}  ${flow.padEnd(BAR + 6)}  ${what}`,
    ...timeline.flatMap((one) => dayLines(kept, one)),
    '',
    COMPLIANCE.flow(perColumn),
    sparkline(means(timeline, perColumn), FULL, CURVE),
    '',
    COMPLIANCE.judged,
    ...judgedLines(kept.names, { timeline, quarrel, judged }),
    COMPLIANCE.points,
  ];
}

/** Both judgements of each party. */
export function judgedLines(names: Pair<string>, { timeline, quarrel, judged }: JudgedCompliance): string[] {
  return PARTIES.flatMap((party) => {
    const { untilQuarrel, inAll } = judged[party];
    return [
      COMPLIANCE.untilQuarrel(names[party], quarrel, whole(untilQuarrel.made), against(untilQuarrel)),
      COMPLIANCE.inAll(names[party], counted(timeline.length, 'day'), whole(inAll.made), against(inAll)),
    ];
  });
}

/** A table of the shares and means over all seeds. */
export function surveyLines(kept: Kept, survey: ComplianceSurvey, days: number): string[] {
  const { counterDays } = survey;
  const rows: (readonly [string, string])[] = [
    [COMPLIANCE.countered, percent(survey.countered)],
    [`  ${COMPLIANCE.inTime(COUNTER_DAYS.from, COUNTER_DAYS.to)}`, percent(survey.counteredInTime)],
    [COMPLIANCE.counterDays, counterDays === undefined ? COMPLIANCE.none : counterDays.join(', ')],
    [COMPLIANCE.talked(TALKS_BY), percent(survey.talked)],
    [COMPLIANCE.meanFlow, percent(survey.flow / 100)],
    ...PARTIES.flatMap((party): (readonly [string, string])[] => [
      [COMPLIANCE.made(kept.names[party]), whole(survey.points[party])],
      [COMPLIANCE.gainedFirst(kept.names[party]), signed(survey.gain[party].untilQuarrel)],
      [COMPLIANCE.gainedInAll(kept.names[party]), signed(survey.gain[party].inAll)],
    ]),
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  return [
    ...opening(kept),
    COMPLIANCE.seeds(kept.seed, survey.seeds, counted(days, 'day')),
    '',
    ...rows.map(([title, value]) => `${title.padEnd(width)}  ${value}`),
    '',
    COMPLIANCE.points,
  ];
}

function opening({ pact, names, strategies }: Kept): string[] {
  const { terms, quarrels = 0 } = pact;
  return [
    COMPLIANCE.seats(names, strategies),
    COMPLIANCE.terms(terms.licences === 'named', terms.standstill),
    ...(quarrels > 0 ? [COMPLIANCE.afterQuarrel] : []),
  ];
}

function dayLines(kept: Kept, { day, flow, counters, happened }: ComplianceDay): string[] {
  const bar = `${String(flow).padStart(3)} % ${plainBar(BAR, flow, FULL).padEnd(BAR)}`;
  return happened.map((one, at) => {
    const margin = at === 0 ? `${String(day).padStart(4)}  ${bar}` : ' '.repeat(4 + 2 + BAR + 6);
    return `${margin}  ${sentence(kept, one, counters)}`;
  });
}

/** What happened, in words. */
function sentence({ pact, names }: Kept, { what, by, willed }: Occurrence, counters: number): string {
  const { licensor } = pact;
  const mover = by ?? licensor;
  const say = (willed ? undefined : MISHAPS[what]) ?? HAPPENED[what];
  return say({
    licensor: names[licensor],
    other: names[opponent(licensor)],
    by: names[mover],
    accused: names[opponent(mover)],
    counters,
  });
}

/** The mean flow over every so many days. */
function means(timeline: readonly ComplianceDay[], perColumn: number): number[] {
  return Array.from({ length: Math.ceil(timeline.length / perColumn) }, (_, at) => {
    const days = timeline.slice(at * perColumn, (at + 1) * perColumn);
    return days.reduce((sum, { flow }) => sum + flow, 0) / days.length;
  });
}

function against({ made, faithful }: Yield): string {
  if (made === faithful) return COMPLIANCE.same;
  return made > faithful ? COMPLIANCE.more(whole(made - faithful)) : COMPLIANCE.less(whole(faithful - made));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function whole(points: number): string {
  return Math.round(points).toLocaleString('en-US');
}

function signed(points: number): string {
  const rounded = Math.round(points);
  return rounded > 0 ? `+${whole(rounded)}` : whole(rounded);
}
