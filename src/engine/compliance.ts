/** A signed deal kept day by day: two keepers, the compliance chart, and a stream of draws for every step. */
import { aloneOffStage, aloneOnStage } from '../machines/alone.js';
import { type Compiled, compile } from '../machines/compile.js';
import {
  type ComplianceContext,
  type ComplianceEvent,
  type CompliancePhase,
  compliance,
  complianceContext,
  flowOf,
  NEVER,
} from '../machines/compliance.js';
import { BUNDLE, COMPLIANCE_STEPS, type ComplianceStep } from '../machines/complianceTimings.js';
import { type ComplianceView, dayPoints, type Keeper, type Pact } from '../model/compliance.js';
import { opponent, type Pair, type Party, pair } from '../model/party.js';
import { streamOf } from './streams.js';

export interface ComplianceOptions {
  /** How many days after that of the signature. */
  readonly days: number;
  readonly seed: string;
  readonly stage?: 'on' | 'off';
}

export interface Occurrence {
  readonly what: ComplianceStep;
  /** The party whose step it was; `undefined` where it took both. */
  readonly by: Party | undefined;
  /** Whether its party wanted it; a mishap if not. */
  readonly willed: boolean;
}

export interface ComplianceDay {
  /** From 0, the day of the signature. */
  readonly day: number;
  /** Where things stand in the evening. */
  readonly phase: CompliancePhase;
  /** What the licences let through, in per cent of normal. */
  readonly flow: number;
  /** Measures outside the text, and countermeasures, that stand. */
  readonly rival: number;
  readonly counters: number;
  /** What happened, in order. */
  readonly happened: readonly Occurrence[];
  /** What the day was worth to each party, in points: see `DAY_POINTS`. */
  readonly points: Pair<number>;
}

const MONTH = 30;

/** The months after the second one let through between 70 and 110 per cent of normal, as from August 2025 on. */
const LATER = { least: 70, most: 110 } as const;

/** What is let through where only forms hold it up, in per cent of normal. Ours. */
const MISHAP_PACE = 50;

/** While the quarrel is open. */
const OPEN: readonly CompliancePhase[] = ['accused', 'countermeasures', 'leadersCall'];

let compiled: Compiled<ComplianceContext, ComplianceEvent> | undefined;

/**
 * Every day from the signature on, `days + 1` of them. Draws come from streams such as `seed/compliance/us/strike`, one
 * draw a day each, so that another strategy or clause shifts no other draw.
 */
export function complianceOf(
  pact: Pact,
  keepers: Pair<Keeper>,
  { days, seed, stage = 'off' }: ComplianceOptions,
): ComplianceDay[] {
  const { licensor, parties, terms, quarrels } = pact;
  const other = opponent(licensor);
  const context = complianceContext(terms, quarrels);
  compiled ??= compile(compliance);
  const chart = stage === 'on' ? aloneOnStage(compliance, context) : aloneOffStage(compiled, context);
  const draws = drawsOf(pact, seed);
  const later = streamOf(seed, `compliance/${parties[licensor]}/flow`);
  const seen = { wronged: [0, 0] as [number, number], wrongs: [0, 0] as [number, number] };
  let laterFlow = 0;

  const timeline: ComplianceDay[] = [];
  for (let day = 0; day <= days; day++) {
    if (day % MONTH === 0) laterFlow = LATER.least + Math.floor(later() * (LATER.most - LATER.least + 1));
    const { licences, standstill } = chart.context;
    const [first, second] = pair((party) => {
      const { wronged, wrongs } = { wronged: seen.wronged[party], wrongs: seen.wrongs[party] };
      const view: ComplianceView = {
        day,
        terms: { licences, standstill },
        grants: party === licensor,
        wronged,
        wrongs,
      };
      return keepers[party](view);
    });
    const [grants, receives] = licensor === 0 ? [first, second] : [second, first];
    const today = draws();
    const happened: Occurrence[] = [];
    const attempt = (what: ComplianceStep, by: Party | undefined, willed: boolean, pace = MISHAP_PACE) => {
      const event = { type: what, draw: today[what], willed, pace, bundle: today.bundle };
      if (chart.send(event)) happened.push({ what, by, willed });
    };

    attempt('enter', undefined, true);
    if (receives.keeps >= 1) attempt('lift', other, true);
    if (grants.keeps >= 1) attempt('deliver', licensor, true);
    attempt('strike', other, receives.keeps < 1);
    if (grants.keeps >= 1) attempt('slow', licensor, false);
    else attempt('slow', licensor, true, Math.round(grants.keeps * 100));
    if (receives.keeps < 1) attempt('counter', other, true);
    attempt('accuse', chart.context.pace === NEVER ? licensor : other, true);
    if (first.talks && second.talks) attempt('call', undefined, true);
    for (const what of ['meet', 'confirm', 'release', 'resume'] as const) attempt(what, undefined, true);

    const { pace, rival, counters } = chart.context;
    const phase = chart.state as CompliancePhase;
    const flow = flowOf(chart.context, laterFlow);
    const slow = pace !== NEVER;
    const worth = dayPoints({ flow, slow, rival, counters, open: OPEN.includes(phase) });
    const points = pair((party) => (party === licensor ? worth.licensor : worth.other));
    timeline.push({ day, phase, flow, rival, counters, happened, points });
    for (const [party, strained] of [[licensor, rival + counters > 0] as const, [other, slow] as const]) {
      seen.wronged[party] = strained ? seen.wronged[party] + 1 : 0;
      if (strained) seen.wrongs[party] += 1;
    }
    chart.send({ type: 'nextDay', draw: 0, willed: true, pace: 0, bundle: 0 });
  }
  return timeline;
}

/** Who takes a step: one of the two, or both together. */
const OWNERS: Readonly<Record<ComplianceStep, 'licensor' | 'other' | 'both'>> = {
  enter: 'both',
  lift: 'other',
  deliver: 'licensor',
  strike: 'other',
  slow: 'licensor',
  counter: 'other',
  accuse: 'both',
  call: 'both',
  meet: 'both',
  confirm: 'both',
  release: 'both',
  resume: 'both',
};

type Draws = Record<ComplianceStep | 'bundle', number>;

/** A day's draws at every call: one for each step, and the size of a bundle that would begin today. */
function drawsOf({ parties, licensor }: Pact, seed: string): () => Readonly<Draws> {
  const streamFor = (what: string, owner: 'licensor' | 'other' | 'both') => {
    if (owner === 'both') return streamOf(seed, `compliance/${what}`);
    return streamOf(seed, `compliance/${parties[owner === 'licensor' ? licensor : opponent(licensor)]}/${what}`);
  };
  const streams = COMPLIANCE_STEPS.map((what) => [what, streamFor(what, OWNERS[what])] as const);
  const sizes = streamFor('bundle', 'other');
  const today: Partial<Draws> = {};
  return () => {
    for (const [what, stream] of streams) today[what] = stream();
    today.bundle = BUNDLE.least + Math.floor(sizes() * (BUNDLE.most - BUNDLE.least + 1));
    return today as Draws;
  };
}
