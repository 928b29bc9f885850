/** The worlds in which talks may go on: the true one, for those who watch, and imagined ones, for those who play. */
import type { Deal } from '../model/deal.js';
import { type EventPlan, NO_EFFECT, type Past } from '../model/event.js';
import type { Knowledge } from '../model/knowledge.js';
import type { OpenDeal } from '../model/openDeal.js';
import { type Pair, type Party, pair } from '../model/party.js';
import type { Scenario } from '../model/scenario.js';
import type { SessionPlan } from '../model/schedule.js';
import type { World, Worlds } from '../model/world.js';
import { type Hired, hire } from './hire.js';
import { panel } from './panel.js';
import { type Imagined, imagined } from './parts/imaginedPreferences.js';
import { usesOf } from './strategy.js';

/** How many drawings of the other side's preferences are used in turn; with the house's agents 1,000 talks share evenly. */
const DRAWINGS = 25;

/** All drawings together tabulate no more outcomes than this, if five of them do not. */
const MOST_TABULATED = 3_000_000;

/** The deal as it is, between these two agents, with what has happened so far: for those who may see both sides. */
export function trueWorlds(deal: Deal, agents: Pair<Hired>, past?: Past): Worlds {
  const world = worldOf(deal, agents, past);
  return () => world;
}

/**
 * Deals as one party may imagine them, given nothing but what it knows: the other side's preferences and mandates are
 * drawn around an estimate from its offers, up to 25 times, and each drawing meets in turn the given opponent or, without
 * one, every strategy of the panel. In all of them every move so far is legal. `stream` names the draws of each drawing
 * by its number, such as `3`. A drawing is tabulated when it is first asked for, and then kept.
 */
export function imaginedWorlds(
  knowledge: Knowledge,
  own: Hired,
  other: Hired | undefined,
  stream: (path: string) => () => number,
): Worlds {
  const { party, deal } = knowledge;
  const others = other === undefined ? panel.map(({ name }) => hire(name)) : [other];
  const drawings = Math.max(5, Math.min(DRAWINGS, Math.floor(MOST_TABULATED / deal.space.outcomes)));
  const deals: Deal[] = [];
  const worlds: World[] = [];
  return (number) => {
    const at = (number - 1) % (drawings * others.length);
    const drawing = Math.floor(at / others.length);
    const opponentHere = others[at % others.length] as Hired;
    deals[drawing] ??= imaginedDeal(knowledge, imagined(knowledge, stream(`${drawing + 1}`)));
    worlds[at] ??= worldOf(
      deals[drawing],
      pair((seat) => (seat === party ? own : opponentHere)),
    );
    return worlds[at];
  };
}

function worldOf(deal: Deal, agents: Pair<Hired>, past?: Past): World {
  const chancy = deal.events.some(({ round }) => round === undefined);
  return {
    deal,
    past,
    agents: () => pair((party) => agents[party].seat()),
    // What a strategy does not declare it does not read: the tests hold all of them to it.
    certain: !chancy && agents.every(({ strategy, parameters }) => !usesOf(strategy, parameters).includes('random')),
  };
}

function imaginedDeal(knowledge: Knowledge, { preferences, mandates }: Imagined): Deal {
  const { party, deal } = knowledge;
  const sidesOf = <T>(own: T, other: T): Pair<T> => pair((side) => (side === party ? own : other));
  const planned = (plan: Omit<SessionPlan, 'mandates'>, session: number): SessionPlan => ({
    ...plan,
    mandates: sidesOf(
      (knowledge.mandates[session] as number) - changeBy(knowledge, plan.lastRound),
      mandates[session] as number,
    ),
  });
  // What has happened changes the own mandates again as the moves so far are played, and the preferences are as they stand.
  const events = knowledge.events.map(
    ({ id, text, round, own }): EventPlan => ({
      id,
      text,
      round,
      chance: 1,
      effects: sidesOf({ ...NO_EFFECT, mandate: own.mandate }, NO_EFFECT),
    }),
  );
  const { sessions, extension } = deal.schedule;
  return {
    scenario: imaginedScenario(deal, party, knowledge.brief),
    digest: '',
    space: deal.space,
    preferences: sidesOf(knowledge.preferences, preferences),
    schedule: {
      ...deal.schedule,
      sessions: sessions.map(planned),
      extension: extension && planned(extension, sessions.length),
    },
    // Nobody knows the other side's prices: there are none here.
    statements: knowledge.statements && {
      ...knowledge.statements,
      commitments: knowledge.statements.commitments.map((one) => ({ ...one, price: one.price ?? 0 })),
    },
    events,
    plainRounds: undefined,
    completeInformation: false,
    market: false,
    inCampaign: false,
  };
}

/** By how much events up to a round have changed the own mandate, in points. */
function changeBy({ events }: Knowledge, lastRound: number): number {
  return events.reduce((sum, { round, own }) => (round <= lastRound ? sum + own.mandate : sum), 0);
}

/** The scenario's open words in the shape of a scenario; where it has numbers and secrets there is nothing. */
function imaginedScenario({ scenario, schedule }: OpenDeal, party: Party, brief: string): Scenario {
  return {
    ...scenario,
    format: 1,
    parties: pair((side) => ({
      ...scenario.parties[side],
      brief: side === party ? brief : '',
      batna: '',
      reservation: 0,
    })),
    schedule: schedule.sessions.map(({ title, firstRound, lastRound }) => ({
      title,
      rounds: lastRound - firstRound + 1,
    })),
    issues: scenario.issues.map((issue) => ({ ...issue, options: [...issue.options] })),
  };
}
