/** Deals and talks for the tests of the analysis: small ones of any kind, mirrored ones, and outcomes counted one by one. */
import fc from 'fast-check';
import { hire } from '../../src/agents/hire.js';
import type { Talk } from '../../src/analysis/talk.js';
import { play } from '../../src/engine/play.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { ActionType } from '../../src/model/move.js';
import { opponent, type Pair, type Party, pair } from '../../src/model/party.js';
import { type Preferences, preferencesOver } from '../../src/model/preferences.js';
import type { Scenario } from '../../src/model/scenario.js';
import type { SessionPlan } from '../../src/model/schedule.js';
import { NONE } from '../../src/model/space.js';
import { type TableOptions, table } from '../helpers/versus.js';

/** A deal on a table of points. */
export function tableDeal(issues: Parameters<typeof table>[0], options: TableOptions = {}): Deal {
  return prepare(table(issues, options));
}

/** The talk in which the parties say these in turn: outcomes by number, or other moves by name. */
export function talkOf(deal: Deal, ...said: (number | ActionType)[]): Talk {
  const session = openSession(deal, { seed: 'said' });
  for (const one of said) {
    const action = typeof one === 'number' ? { type: 'offer' as const, outcome: one } : { type: one, outcome: NONE };
    const refusal = session.move(session.turn, action);
    if (refusal !== undefined) throw new Error(`${one}: ${refusal}`);
  }
  return talkIn(session);
}

/** The talk that a session holds. */
export function talkIn(session: Session): Talk {
  return { deal: session.deal, moves: session.moves, result: session.result() };
}

/** The talk of two agents, by name. */
export function talkBetween(deal: Deal, agents: Pair<string>, seed = '7'): Talk {
  return talkIn(play(deal, [hire(agents[0]).seat(), hire(agents[1]).seat()], { seed }));
}

/** An outcome as counting finds it: no numbering formula, no table of points, no ranking. */
export interface Counted {
  readonly outcome: number;
  readonly options: readonly number[];
  readonly points: Pair<number>;
  readonly clean: boolean;
  readonly zopa: boolean;
}

/** Every outcome of a deal, from the preferences of single options and the scenario's red lines. */
export function counted({ scenario, preferences, schedule }: Deal): Counted[] {
  let sums = [{ options: [] as number[], points: [0, 0] as Pair<number>, clean: true }];
  for (const [issue, { options }] of scenario.issues.entries())
    sums = sums.flatMap((sum) =>
      options.map(({ redLine }, option) => ({
        options: [...sum.options, option],
        points: pair((party) => sum.points[party] + (preferences[party].optionPoints[issue]?.[option] as number)),
        clean: sum.clean && !redLine?.length,
      })),
    );
  const last = schedule.sessions.at(-1) as SessionPlan;
  return sums.map(({ options, points, clean }, outcome) => {
    const reached = (party: Party) =>
      points[party] >= preferences[party].reservation && points[party] >= last.mandates[party];
    return { outcome, options, points, clean, zopa: clean && reached(0) && reached(1) };
  });
}

/** Whether the first is at least as good for both and better for one. */
export function dominates([a, b]: Pair<number>, [c, d]: Pair<number>): boolean {
  return a >= c && b >= d && (a > c || b > d);
}

interface Shape {
  readonly issues: readonly (readonly { readonly points: Pair<number>; readonly line: number }[])[];
  readonly reservation: Pair<number>;
  readonly mandates: Pair<number | undefined>;
  readonly factor: Pair<number>;
  readonly scale: Pair<number>;
}

const level = fc.integer({ min: -3, max: 8 });

/**
 * Deals of up to 256 outcomes with few different points, so that ties are many; one option in six is a red line of
 * either party or of both, and now and then nothing at all may be signed. Each party counts in points of its own.
 */
export const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    issues: fc.array(
      fc.array(fc.record({ points: fc.tuple(fc.integer({ min: -2, max: 5 }), level), line: fc.nat(17) }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    reservation: fc.tuple(level, level),
    mandates: fc.tuple(fc.option(level, { nil: undefined }), fc.option(level, { nil: undefined })),
    factor: fc.tuple(fc.constantFrom(1, 7, 99_999_989), fc.constantFrom(1, 3, 100_000_007)),
    scale: fc.tuple(fc.constantFrom(1, 100, 1_000_000_000), fc.constantFrom(1, 30, 999_999_937)),
  })
  .map(dealOfShape);

function dealOfShape({ issues, reservation, mandates, factor, scale }: Shape): Deal {
  const lines = [['left'], ['right'], ['left', 'right']];
  const scenario = {
    format: 1,
    id: 'any',
    title: 'Any deal',
    situation: 'Any.',
    scale: 1,
    parties: pair((party) => ({
      id: party === 0 ? 'left' : 'right',
      name: 'Any',
      brief: 'Any.',
      batna: 'Any.',
      reservation: reservation[party] * factor[party],
    })),
    schedule: [{ title: 'Any session', rounds: 12 }],
    issues: issues.map((options, at) => ({
      id: `issue-${at}`,
      name: 'Any issue',
      options: options.map(({ points, line }, place) => ({
        id: `${place}`,
        name: 'Any option',
        points: { left: points[0] * factor[0], right: points[1] * factor[1] },
        ...(lines[line] && { redLine: lines[line] }),
      })),
    })),
  } satisfies Scenario;
  const deal = prepare(scenario);
  const levels = pair((party) => (mandates[party] ?? Number.NEGATIVE_INFINITY) * factor[party]);
  return {
    ...deal,
    preferences: pair((party) => ({ ...deal.preferences[party], scale: scale[party] })),
    schedule: withMandates(deal, () => levels),
  };
}

function withMandates({ schedule }: Deal, change: (mandates: Pair<number>) => Pair<number>): Deal['schedule'] {
  const sessions = schedule.sessions.map((session) => ({ ...session, mandates: change(session.mandates) }));
  return { ...schedule, sessions };
}

/** The same deal with the parties the other way round. */
export function mirrored(deal: Deal): Deal {
  const { scenario, preferences, schedule } = deal;
  return {
    ...deal,
    scenario: { ...scenario, parties: swapped(scenario.parties) },
    preferences: swapped(preferences),
    schedule: { ...withMandates(deal, swapped), first: opponent(schedule.first) },
  };
}

export function swapped<T>([first, second]: Pair<T>): [T, T] {
  return [second, first];
}

/** The same deal with the points of one party times 3 and 10 more, and a scale to fit. */
export function stretched(deal: Deal, party: Party): Deal {
  const { scenario, space } = deal;
  const stretch = (side: Party, points: number) => (side === party ? 3 * points + 10 : points);
  return {
    ...deal,
    preferences: pair((side): Preferences => {
      const own = deal.preferences[side];
      const { id } = scenario.parties[side];
      return preferencesOver(space, {
        ...own,
        scale: side === party ? 3 * own.scale : own.scale,
        reservation: stretch(side, own.reservation),
        optionPoints: own.optionPoints.map((list, issue) =>
          list.map((points) => (side !== party ? points : issue === 0 ? 3 * points + 10 : 3 * points)),
        ),
        redLines: scenario.issues.map(({ options }) => options.map(({ redLine }) => redLine?.includes(id) ?? false)),
      });
    }),
    schedule: withMandates(deal, (mandates) => pair((side) => stretch(side, mandates[side]))),
  };
}

/** A deal of any size, numbered or not: what each option of each issue is worth to the two. */
export function vastDeal(issues: readonly (readonly Pair<number>[])[], options: TableOptions = {}): Deal {
  const scenario: Scenario = {
    ...table([issues[0] ?? []], options),
    issues: issues.map((list, at) => ({
      id: `issue-${at}`,
      name: `Issue ${at}`,
      options: list.map(([left, right], place) => ({ id: `${place}`, name: `${place}`, points: { left, right } })),
    })),
  };
  return prepare(scenario);
}
