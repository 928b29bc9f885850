/** The same pact kept over many seeds: how often it comes to a quarrel, when, and what it was worth. */
import type { Keeper, Pact } from '../model/compliance.js';
import { type Pair, pair } from '../model/party.js';
import type { ComplianceDay, ComplianceOptions } from './compliance.js';
import { type Judged, judgedCompliance } from './complianceJudged.js';

/** The days between which the first countermeasure is looked for, around the eleventh of May 2025. */
export const COUNTER_DAYS = { from: 8, to: 20 } as const;

/** Six weeks, within which talks are looked for; those of June 2025 came on day 28. */
export const TALKS_BY = 42;

/** Shares are of all seeds, in [0, 1]. */
export interface ComplianceSurvey {
  readonly seeds: number;
  /** With a countermeasure at all, and with the first one within `COUNTER_DAYS`. */
  readonly countered: number;
  readonly counteredInTime: number;
  /** Of the seeds with countermeasures, the day of the first: one in ten comes sooner, half do, nine in ten do. */
  readonly counterDays: readonly [number, number, number] | undefined;
  /** With talks by the day `TALKS_BY`. */
  readonly talked: number;
  /** In per cent of normal, the mean over all days and seeds. */
  readonly flow: number;
  /** Means over the seeds, in points over the whole time. */
  readonly points: Pair<number>;
  /** What its way of keeping the deal earned each party over keeping it faithfully: means over the seeds, in points. */
  readonly gain: Pair<{ readonly untilQuarrel: number; readonly inAll: number }>;
}

/** Keeps the pact with the seeds `seed/1` to `seed/n`. */
export function complianceSurvey(
  pact: Pact,
  keepers: Pair<Keeper>,
  { seed, seeds, ...options }: ComplianceOptions & { readonly seeds: number },
): ComplianceSurvey {
  const counterDays: number[] = [];
  let talked = 0;
  let flow = 0;
  const sums = pair(() => ({ points: 0, untilQuarrel: 0, inAll: 0 }));
  for (let number = 1; number <= seeds; number++) {
    const { timeline, judged } = judgedCompliance(pact, keepers, { ...options, seed: `${seed}/${number}` });
    const counter = dayOf(timeline, 'counter');
    if (counter !== undefined) counterDays.push(counter);
    if ((dayOf(timeline, 'meet') ?? Number.POSITIVE_INFINITY) <= TALKS_BY) talked += 1;
    flow += timeline.reduce((sum, day) => sum + day.flow, 0) / timeline.length;
    for (const party of [0, 1] as const) {
      const { untilQuarrel, inAll } = gains(judged[party]);
      sums[party].points += judged[party].inAll.made;
      sums[party].untilQuarrel += untilQuarrel;
      sums[party].inAll += inAll;
    }
  }
  counterDays.sort((a, b) => a - b);
  return {
    seeds,
    countered: counterDays.length / seeds,
    counteredInTime: counterDays.filter((day) => day >= COUNTER_DAYS.from && day <= COUNTER_DAYS.to).length / seeds,
    counterDays:
      counterDays.length === 0 ? undefined : [tenth(counterDays, 1), tenth(counterDays, 5), tenth(counterDays, 9)],
    talked: talked / seeds,
    flow: flow / seeds,
    points: pair((party) => sums[party].points / seeds),
    gain: pair((party) => ({
      untilQuarrel: sums[party].untilQuarrel / seeds,
      inAll: sums[party].inAll / seeds,
    })),
  };
}

/** What a way of keeping the deal earned over keeping it faithfully, in points, judged in both ways. */
function gains({ untilQuarrel, inAll }: Judged): { untilQuarrel: number; inAll: number } {
  return { untilQuarrel: untilQuarrel.made - untilQuarrel.faithful, inAll: inAll.made - inAll.faithful };
}

/** The first day on which a step was taken; `undefined` if it never was. */
function dayOf(timeline: readonly ComplianceDay[], step: 'counter' | 'meet'): number | undefined {
  return timeline.find(({ happened }) => happened.some(({ what }) => what === step))?.day;
}

/** The value below or at which so many tenths of the sorted ones lie. */
function tenth(sorted: readonly number[], tenths: number): number {
  return sorted[Math.ceil((sorted.length * tenths) / 10) - 1] as number;
}
