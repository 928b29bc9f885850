/**
 * What both sides know of a deal: names, words, options and hours. None of either side's numbers or secrets is in it, so
 * what is drawn from it alone cannot give them away. What really happened is left out too: it would spoil the talks.
 */
import type { Deal } from './deal.js';
import { type Pair, type Party, pair } from './party.js';
import type { Scenario, ScenarioIssue, ScenarioOption } from './scenario.js';
import type { Schedule, SessionPlan } from './schedule.js';
import type { Space } from './space.js';

type OpenIssue = Pick<ScenarioIssue, 'id' | 'name' | 'short' | 'unit' | 'about'> & {
  readonly options: readonly Pick<ScenarioOption, 'id' | 'name' | 'short'>[];
};

interface OpenScenario extends Pick<Scenario, 'id' | 'title' | 'place' | 'date' | 'teaches' | 'situation'> {
  readonly parties: Pair<Pick<Scenario['parties'][number], 'id' | 'name' | 'short' | 'delegation'>>;
  readonly issues: readonly OpenIssue[];
}

/** A session as both know it: without mandates. */
type OpenSession = Omit<SessionPlan, 'mandates'>;

export interface OpenDeal {
  readonly scenario: OpenScenario;
  readonly space: Space;
  readonly schedule: Omit<Schedule, 'sessions' | 'extension'> & {
    readonly sessions: readonly OpenSession[];
    readonly extension: OpenSession | undefined;
  };
}

export function openDealOf({ scenario, space, schedule }: Deal): OpenDeal {
  const { id, title, place, date, teaches, situation, parties, issues } = scenario;
  return {
    scenario: {
      id,
      title,
      place,
      date,
      teaches,
      situation,
      parties: pair((party) => {
        const { id, name, short, delegation } = parties[party];
        return { id, name, short, delegation };
      }),
      issues: issues.map(({ id, name, short, unit, about, options }) => ({
        id,
        name,
        short,
        unit,
        about,
        options: options.map(({ id, name, short }) => ({ id, name, short })),
      })),
    },
    space,
    schedule: {
      ...schedule,
      sessions: schedule.sessions.map(openSession),
      extension: schedule.extension && openSession(schedule.extension),
    },
  };
}

function openSession({ title, from, to, firstRound, lastRound }: SessionPlan): OpenSession {
  return { title, from, to, firstRound, lastRound };
}

/** For each issue, which options cross a red line of this party. */
export function redLinesOf({ scenario }: Deal, party: Party): boolean[][] {
  const { id } = scenario.parties[party];
  return scenario.issues.map(({ options }) => options.map(({ redLine }) => redLine?.includes(id) ?? false));
}
