/** The talks that the scenario doctor asks for: bots that draw, so that every seed gives another talk. */
import { hire } from '../agents/hire.js';
import { type BotTalks, meanSurplus } from '../analysis/doctor/balance.js';
import type { RandomTalks } from '../analysis/doctor/impasse.js';
import { play } from '../engine/play.js';
import type { Deal } from '../model/deal.js';
import { type Pair, pair } from '../model/party.js';
import { NONE } from '../model/space.js';

/** So many talks of each kind. */
const TALKS = 1000;

/** Rounds of all talks of a kind together: the talks of a long scenario are played less often, and not below the least. */
const MOST_ROUNDS = 200_000;
const LEAST_TALKS = 50;

/**
 * One draws whatever pays, the other comes down with the clock. Two agents that draw nothing would play the same talk
 * each time, and two that draw everything know no deadline.
 */
const BOTS: Pair<string> = ['random', 'conceder'];

/** Talks of two random bots; `undefined` where they would take too long. */
export function randomTalks(deal: Deal, seed: string): RandomTalks | undefined {
  const talks = manyTalks(deal);
  if (talks === undefined) return undefined;
  return { talks, failed: talks - agreedBy(deal, ['random', 'random'], talks, `${seed}/impasse`).length };
}

/** Talks of two bots, each seed once with either in either seat; `undefined` where they would take too long. */
export function botTalks(deal: Deal, seed: string): BotTalks | undefined {
  const talks = manyTalks(deal);
  if (talks === undefined) return undefined;
  const [one, other] = BOTS;
  const path = `${seed}/balance`;
  const agreed = [...agreedBy(deal, [one, other], talks, path), ...agreedBy(deal, [other, one], talks, path)];
  return { bots: BOTS, talks: 2 * talks, surplus: meanSurplus(deal, agreed, 2 * talks) };
}

function manyTalks({ schedule }: Deal): number | undefined {
  const talks = Math.min(TALKS, Math.floor(MOST_ROUNDS / schedule.rounds));
  return talks < LEAST_TALKS ? undefined : talks;
}

/** The outcomes agreed in so many talks; those that fail leave none. */
function agreedBy(deal: Deal, bots: Pair<string>, talks: number, path: string): readonly number[] {
  const hired = pair((party) => hire(bots[party]));
  return Array.from({ length: talks }, (_, at) => {
    const seats = pair((party) => hired[party].seat());
    const session = play(deal, seats, { seed: `${path}/${at + 1}`, ledger: false });
    return session.result()?.outcome ?? NONE;
  }).filter((outcome) => outcome !== NONE);
}
