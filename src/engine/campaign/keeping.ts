/** What each way of keeping the deals of a campaign earned: until the quarrel, and up to the talk before which it is looked at. */
import { type Keeper, pactOf } from '../../model/compliance.js';
import { type Pair, pair } from '../../model/party.js';
import { complianceOf } from '../compliance.js';
import { type JudgedCompliance, judgedCompliance } from '../complianceJudged.js';
import { lastAlone } from './carried.js';
import type { Course, HeldTalk } from './course.js';
import { partyIn } from './plan.js';

export interface Keeping {
  /** The talk whose deal it is, and the one before which it is looked at. */
  readonly of: HeldTalk;
  readonly until: HeldTalk;
  /** The parties of the campaign in the seats of the deal. */
  readonly parties: Pair<string>;
  readonly judged: JudgedCompliance;
}

export function keepingsOf({ plan, seed, keepers, held }: Course): Keeping[] {
  return held.flatMap((until) =>
    until.kept.flatMap(({ of: id, days }): Keeping[] => {
      const of = held.find(({ talk }) => talk.id === id);
      const pact = of?.signed ? pactOf(plan.scenarioOf(of.talk), of.signed) : undefined;
      if (of === undefined || pact === undefined) return [];
      const parties = pair((party) => partyIn(of.talk, of.deal, party));
      const sides = pair((party) => keepers[parties[party]] as Keeper);
      const options = { days, seed: `${seed}/${id}` };
      const last = lastAlone(complianceOf(pact, sides, options));
      return [{ of, until, parties, judged: judgedCompliance(pact, sides, { ...options, days: last.day }) }];
    }),
  );
}
