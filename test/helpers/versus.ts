/**
 * An agent against a script: `versus` plays it through a real session and compares every move of the agent exactly.
 * Small tables of points to do this on stand below it.
 */
import { expect } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { type Deal, optionIds, outcomeOf, prepare } from '../../src/model/deal.js';
import { ACTION_TYPES, type Action, type ActionType } from '../../src/model/move.js';
import type { Party } from '../../src/model/party.js';
import { type TableOptions, pointsTable as table } from '../../src/model/pointsTable.js';
import type { Scenario } from '../../src/model/scenario.js';
import { NONE } from '../../src/model/space.js';

export { type TableOptions, table };

/** A move as tests write it: `accept` and the like; else an offer, by option ids (`12 open 90`) or outcome number. */
export type Said = string | number;

export interface Against {
  readonly scenario: Scenario;
  /** Plain alternating offers over so many rounds, instead of the scenario's schedule. */
  readonly rounds?: number;
  /** Whether the agent sees the other side's points too. */
  readonly completeInformation?: boolean;
  /** The agent's seat; 0 unless said. */
  readonly seat?: Party;
  readonly seed?: string;
  /** What the other side says, in order. The talk is broken off when it has nothing more to say. */
  readonly against: readonly Said[];
}

/** Plays the agent against the script and expects its moves, each with the rule that fired. */
export function versus(agentName: string, setup: Against, expected: readonly (readonly [Said, string])[]): Session {
  const session = against(agentName, setup);
  const { deal } = session;
  expect(said(session, setup.seat ?? 0)).toEqual(
    expected.map(([move, because]) => [wordsOf(deal, actionOf(deal, move)), because]),
  );
  return session;
}

/** Plays the agent against the script, all of it. */
export function against(agentName: string, setup: Against): Session {
  const { scenario, rounds, completeInformation = false, seat = 0, seed = 'versus' } = setup;
  const deal = prepare(scenario, { completeInformation, ...(rounds === undefined ? {} : { rounds }) });
  const session = openSession(deal, { seed });
  const agent = hire(agentName).seat();
  const script = [...setup.against];
  while (!session.over && (session.turn === seat || script.length > 0)) {
    const by = session.turn;
    const { because, ...action } =
      by === seat ? agent.decide(session.view(by)) : { ...actionOf(deal, script.shift() as Said), because: undefined };
    const refusal = session.move(by, action, because);
    if (refusal !== undefined)
      throw new Error(`${by === seat ? agentName : 'the script'} tried ${wordsOf(deal, action)}: ${refusal}`);
  }
  if (script.length > 0) throw new Error(`the talk was over before the script: ${script.join(', ')}`);
  return session;
}

/** What a party said in a session, each move with its rule. */
export function said({ deal, moves }: Session, party: Party): [words: string, because: string | undefined][] {
  return moves.flatMap((move) => (move.by === party ? [[wordsOf(deal, move), move.because]] : []));
}

function actionOf(deal: Deal, said: Said): Action {
  if (typeof said === 'number') return { type: 'offer', outcome: said };
  if ((ACTION_TYPES as readonly string[]).includes(said)) return { type: said as ActionType, outcome: NONE };
  return { type: 'offer', outcome: outcome(deal, said) };
}

/** The number of an outcome written as its option ids, in the order of the issues. */
export function outcome(deal: Deal, words: string): number {
  const ids = words.split(' ');
  const number = outcomeOf(deal, Object.fromEntries(deal.scenario.issues.map(({ id }, at) => [id, ids[at] ?? ''])));
  if (number === NONE || ids.length !== deal.scenario.issues.length) throw new Error(`no outcome "${words}"`);
  return number;
}

/** A move in the words that scripts are written in. */
function wordsOf(deal: Deal, { type, outcome }: Action): string {
  return type === 'offer' ? Object.values(optionIds(deal, outcome)).join(' ') : type;
}

/** A pie in so many equal steps: the first option gives Left all of it, the last one Right. */
export function pie(steps: number, options: TableOptions = {}): Scenario {
  const { scale = 100 } = options;
  const options_ = Array.from({ length: steps + 1 }, (_, step) => Math.round((scale * step) / steps));
  return table([options_.map((right) => [scale - right, right] as const)], options);
}

/** One issue, a price; to Left its options are worth 30, 28, 25, 12, 11, 10 and 5. */
export function prices(reservation = 5): Scenario {
  return table(
    [
      [
        [30, 0],
        [28, 5],
        [25, 20],
        [12, 50],
        [11, 55],
        [10, 60],
        [5, 100],
      ],
    ],
    { reservation: [reservation, 0] },
  );
}
