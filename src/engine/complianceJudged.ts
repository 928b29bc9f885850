/** What straining a deal was worth: judged until the quarrel, and over the whole time. */
import type { Keeper, Pact } from '../model/compliance.js';
import { type Pair, type Party, pair } from '../model/party.js';
import { type ComplianceDay, type ComplianceOptions, complianceOf } from './compliance.js';

/** Points that a party made, and that it would have made by keeping the deal: against the same side, with the same seed. */
export interface Yield {
  readonly made: number;
  readonly faithful: number;
}

export interface Judged {
  /** Over the days before the quarrel; over all of them if there was none. */
  readonly untilQuarrel: Yield;
  readonly inAll: Yield;
}

export interface JudgedCompliance {
  readonly timeline: readonly ComplianceDay[];
  /** The day of the first accusation or countermeasure; `undefined` without a quarrel. */
  readonly quarrel: number | undefined;
  readonly judged: Pair<Judged>;
}

/** The timeline, and for each party what its way of keeping the deal earned it, against keeping it faithfully. */
export function judgedCompliance(pact: Pact, keepers: Pair<Keeper>, options: ComplianceOptions): JudgedCompliance {
  const timeline = complianceOf(pact, keepers, options);
  const quarrel = quarrelDay(timeline);
  const judged = pair((party) => {
    const keeping = pair((one) => (one === party ? faithful : keepers[one]));
    const kept = complianceOf(pact, keeping, options);
    const over = (days: number): Yield => ({
      made: pointsIn(timeline, party, days),
      faithful: pointsIn(kept, party, days),
    });
    return { untilQuarrel: over(quarrel ?? timeline.length), inAll: over(timeline.length) };
  });
  return { timeline, quarrel, judged };
}

const faithful: Keeper = () => ({ keeps: 1, talks: true });

/** The day of the first accusation or countermeasure; `undefined` if neither came. */
function quarrelDay(timeline: readonly ComplianceDay[]): number | undefined {
  return timeline.find(({ happened }) => happened.some(({ what }) => what === 'accuse' || what === 'counter'))?.day;
}

/** What the first `days` days were worth to a party, in points. */
function pointsIn(timeline: readonly ComplianceDay[], party: Party, days: number): number {
  return timeline.slice(0, days).reduce((sum, { points }) => sum + points[party], 0);
}
