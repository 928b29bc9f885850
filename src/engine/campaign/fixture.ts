/** A fixture of a tournament of campaigns: an agent that fails loses its own talk, and its campaign goes on. */

import {
  type CampaignEnd,
  type CampaignFault,
  type CampaignTournament,
  campaignFixtureAt,
  strategyOf,
  type TalkEnd,
} from '../../model/campaignTournament.js';
import type { Keeper } from '../../model/compliance.js';
import { type Pair, type Party, pair } from '../../model/party.js';
import { endWorth, type Result } from '../../model/result.js';
import { rounded } from '../../model/rounded.js';
import { NONE } from '../../model/space.js';
import { type Fault, faultedAt } from '../../model/tournament.js';
import { faultThrough, late } from '../ask.js';
import { openSession, standingAt } from '../session.js';
import { type Seating, WATCHED } from '../tournament.js';
import { heldThrough } from './campaign.js';
import type { OpenTalk } from './course.js';
import { type OpenedCampaign, type Plan, partyIn, planOf } from './plan.js';
import { type PlayedCampaign, roundedTotals, storyOf } from './story.js';

/** A talk of a fixture, by its place in the order, that had to be stopped from outside. */
interface StoppedTalk extends Fault {
  readonly talk: number;
}

/** Told before each move which talk is held, by its place in the order, and whose turn it is there. */
export type TalkWatch = (talk: number, by: Party) => void;

interface FixtureOptions {
  readonly seat: Seating;
  /** Talks that are not played again, because they had to be stopped. */
  readonly stopped?: readonly StoppedTalk[];
  readonly onTurn?: TalkWatch;
}

export interface CampaignPlayer {
  /** Plays one fixture. Whatever an agent does, this returns: it throws only for faults of the program. */
  readonly play: (number: number, options: FixtureOptions) => CampaignEnd;
  /**
   * A fixture in which a strategy sits that is not asked any more, by its place. No talk of it is played; those in which
   * it sits are its fault.
   */
  readonly unplayed: (number: number, banned: number) => CampaignEnd;
}

/** A tournament made ready. `keepers`: for each party of all campaigns, how it keeps what it signed. */
export function campaignPlayer(
  tournament: CampaignTournament,
  campaigns: readonly OpenedCampaign[],
  keepers: Readonly<Record<string, Keeper>>,
): CampaignPlayer {
  const plans = campaigns.map(planOf);
  const through = (number: number, hold: (talk: OpenTalk, place: number, seats: Pair<number>) => Held): CampaignEnd => {
    const { assignment, entry, seed } = campaignFixtureAt(tournament, number);
    const order = entry.campaign.order === 'fixed' ? undefined : assignment.order;
    const plan = plans[assignment.entry] as Plan;
    const faults = new Map<string, CampaignFault>();
    const course = heldThrough(plan, { seed, order, keepers }, (talk, place) => {
      const parties = pair((party) => partyIn(talk.talk, talk.deal, party));
      const seats = pair((party) => strategyOf(assignment, parties[party]));
      const { result, fault } = hold(talk, place, seats);
      if (fault !== undefined) faults.set(talk.talk.id, { by: parties[fault.by], what: fault.what });
      return result;
    });
    return endOf(number, storyOf(course), faults);
  };
  return {
    play: (number, { seat, stopped = [], onTurn }) =>
      through(number, (talk, place, seats) => {
        const stop = stopped.find((one) => one.talk === place);
        if (stop !== undefined) return stoppedTalk(talk, stop);
        const agents = pair((party) => late(() => seat(tournament.agents[seats[party]] as string)));
        return held(talk, agents, (by) => onTurn?.(place, by));
      }),
    unplayed: (number, banned) =>
      through(number, (talk, _, seats) => {
        const by = seats.indexOf(banned);
        if (by >= 0) return stoppedTalk(talk, { by: by as Party, what: WATCHED.banned });
        return { result: { ending: 'expired', ...noDeal(talk) }, fault: undefined };
      }),
  };
}

interface Held {
  /** What the course goes on with: after a fault, talks without a deal. */
  readonly result: Result;
  readonly fault: Fault | undefined;
}

function held(talk: OpenTalk, agents: Pair<ReturnType<typeof late>>, onTurn: (by: Party) => void): Held {
  const session = openSession(talk.deal, { seed: talk.seed, ledger: false });
  const fault = faultThrough(session, agents, onTurn);
  if (fault === undefined) return { result: session.result() as Result, fault };
  const { round, moves, standing } = session;
  const { utility } = faultedAt(standing, 0, round, moves.length, fault);
  return { result: { ending: 'expired', round, by: fault.by, outcome: NONE, utility }, fault };
}

/** It says nothing of how far the talk had come: that would depend on the machine. */
function stoppedTalk(talk: OpenTalk, { by, what }: Fault): Held {
  const fault = { by, what };
  const { utility } = faultedAt(standingAt(talk.deal, talk.seed, 1), 0, 1, 0, fault);
  return { result: { ending: 'expired', ...noDeal(talk), utility }, fault };
}

function noDeal({ deal, seed }: OpenTalk) {
  return { round: 1, by: undefined, outcome: NONE, utility: endWorth(standingAt(deal, seed, 1), NONE, 1) };
}

function endOf(fixture: number, played: PlayedCampaign, faults: ReadonlyMap<string, CampaignFault>): CampaignEnd {
  return {
    fixture,
    talks: played.talks.map(({ talk, deal, result, signed, utility }): TalkEnd => {
      const fault = faults.get(talk.id);
      return {
        talk: talk.id,
        ending: fault === undefined ? result.ending : 'faulted',
        round: result.round,
        deal: signed,
        utility: Object.fromEntries(pair((party) => [partyIn(talk, deal, party), rounded(utility[party])] as const)),
        ...(fault === undefined ? {} : { fault }),
      };
    }),
    totals: roundedTotals(played),
  };
}
