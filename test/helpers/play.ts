/** Scenarios, attempts and judges that the tests of the machines and of the session share. */
import fc from 'fast-check';
import { openScenario } from '../../src/cli/scenarioFile.js';
import type { Session } from '../../src/engine/session.js';
import type { Scene } from '../../src/machines/stage.js';
import type { TalksContext } from '../../src/machines/talks.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import type { Action, ActionType } from '../../src/model/move.js';
import { parseScenario } from '../../src/model/parseScenario.js';
import type { Party } from '../../src/model/party.js';
import { writePath } from '../../src/model/problem.js';
import type { Scenario } from '../../src/model/scenario.js';
import { NONE } from '../../src/model/space.js';
import { tabulated } from './tabulated.js';

/** The scenarios of the house. */
export const LONDON: Scenario = openScenario('london-2025');
export const PORTS: Scenario = openScenario('two-ports');

/** The scenario, checked as a file would be. */
export function checked(data: unknown): Scenario {
  const parsed = parseScenario(data);
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.map(({ path, message }) => `${writePath(path)}: ${message}`).join('\n'));
}

export const BUYER = 0;
export const SELLER = 1;

/**
 * The outcomes of the stall, with the points out of 100 that they are worth to the buyer and to the seller:
 *
 * | outcome | price | delivery | buyer | seller |
 * |---|---|---|---|---|
 * | 0 | low  | fast | 100 |   0 |
 * | 1 | low  | slow |  60 |  30 |
 * | 2 | mid  | fast |  70 |  35 |
 * | 3 | mid  | slow |  30 |  65 |
 * | 4 | high | fast |  40 |  70 |
 * | 5 | high | slow |   0 | 100 |
 */
export function stall(changes: Partial<Scenario> = {}, redLines: Readonly<Record<string, string[]>> = {}): Scenario {
  const option = (id: string, buyer: number, seller: number) => ({
    id,
    name: `The ${id} one`,
    value: { buyer, seller },
    ...(redLines[id] ? { redLine: redLines[id] } : {}),
  });
  return checked({
    format: 1,
    id: 'stall',
    title: 'A market stall',
    situation: 'A lamp is for sale.',
    parties: [
      { id: 'buyer', name: 'Buyer', brief: 'You want a lamp.', batna: 'No lamp.', reservation: 20 },
      { id: 'seller', name: 'Seller', brief: 'You have a lamp.', batna: 'No sale.', reservation: 10 },
    ],
    schedule: [{ title: 'The morning', rounds: 3 }],
    issues: [
      {
        id: 'price',
        name: 'Price',
        weight: { buyer: 60, seller: 70 },
        options: [option('low', 100, 0), option('mid', 50, 50), option('high', 0, 100)],
      },
      {
        id: 'delivery',
        name: 'Delivery',
        weight: { buyer: 40, seller: 30 },
        options: [option('fast', 100, 0), option('slow', 0, 100)],
      },
    ],
    ...changes,
  });
}

/** A deal at the stall. */
export function stallDeal(changes: Partial<Scenario> = {}, redLines: Readonly<Record<string, string[]>> = {}): Deal {
  return prepare(stall(changes, redLines));
}

/** One try at the door: who, what, which outcome. */
export type Try = readonly [by: Party, type: ActionType, outcome?: number];

/** What the door answers to each try, in order: the reason for a refusal, or `undefined`. */
export function attempt(session: Session, tries: readonly Try[]): (string | undefined)[] {
  return tries.map(([by, type, outcome = NONE]) => session.move(by, { type, outcome }));
}

/** Scenarios of any shape: issues, red lines, sessions, mandates, last word, extension and discount. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    issues: fc.array(
      fc.array(fc.record({ points: fc.tuple(fc.nat(99), fc.nat(99)), redLine: fc.nat(9) }), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    sessions: fc.array(fc.record({ rounds: fc.integer({ min: 1, max: 4 }), mandate: fc.tuple(share(), share()) }), {
      minLength: 1,
      maxLength: 3,
    }),
    mandated: fc.boolean(),
    reservation: fc.tuple(fc.nat(150), fc.nat(150)),
    first: fc.constantFrom('left', 'right', undefined),
    lastWord: fc.boolean(),
    extension: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    discount: fc.option(fc.tuple(fc.constantFrom(1, 0.5, 0.9), fc.constantFrom(1, 0.3, 0.99)), { nil: undefined }),
  })
  .map(({ issues, sessions, mandated, reservation, first, lastWord, extension, discount }) => {
    const parties = ['left', 'right'] as const;
    const pairOf = (value: readonly [number, number]) => ({ left: value[0], right: value[1] });
    // The first option of an issue stays open to both, so that nobody is shut out.
    const lineOf = (place: number, lot: number) => (place === 0 || lot > 1 ? [] : [parties[lot as Party]]);
    const best = ([0, 1] as const).map((party) =>
      issues.reduce(
        (sum, options) =>
          sum +
          Math.max(
            ...options.filter((one, at) => at === 0 || one.redLine !== party).map(({ points }) => points[party]),
          ),
        0,
      ),
    ) as [number, number];
    const lowest: [number, number] = [1, 1];
    return checked({
      format: 1,
      id: 'any',
      title: 'Any talks',
      situation: 'Any.',
      scale: 400,
      parties: parties.map((id, at) => ({ id, name: id, brief: 'b', batna: 'b', reservation: reservation[at] })),
      ...(first === undefined ? {} : { first }),
      lastWord,
      ...(extension === undefined ? {} : { extension: { title: 'More', rounds: extension } }),
      ...(discount === undefined ? {} : { discount: pairOf(discount) }),
      schedule: sessions.map(({ rounds, mandate }, at) => {
        for (const party of [0, 1] as const) lowest[party] = Math.min(lowest[party], mandate[party]);
        const levels = [Math.floor(best[0] * lowest[0]), Math.floor(best[1] * lowest[1])] as const;
        return { title: `Session ${at + 1}`, rounds, ...(mandated ? { mandate: pairOf(levels) } : {}) };
      }),
      issues: issues.map((options, issue) => ({
        id: `issue-${issue}`,
        name: `Issue ${issue}`,
        options: options.map(({ points, redLine }, at) => {
          const line = lineOf(at, redLine);
          return {
            id: `o${at}`,
            name: `Option ${at}`,
            points: pairOf(points),
            ...(line.length > 0 ? { redLine: line } : {}),
          };
        }),
      })),
    });
  });

function share(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
}

/** What somebody tries next: something that the rules allow as far as can be foreseen, or anything at all. */
export type Attempt =
  | { readonly kind: 'fair'; readonly wish: 'offer' | 'close' | 'leave'; readonly place: number }
  | { readonly kind: 'wild'; readonly by: Party; readonly type: ActionType; readonly outcome: number };

const wildOutcome = fc.oneof(
  fc.integer({ min: -2, max: 20 }),
  fc.nat(200_000),
  fc.constantFrom(0.5, 1.5, -0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 40),
);

const fair: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constant('fair' as const),
  wish: fc.oneof(
    { weight: 60, arbitrary: fc.constant('offer' as const) },
    { weight: 3, arbitrary: fc.constant('close' as const) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
  ),
  place: fc.nat(1_000_000),
});

const wild: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constant('wild' as const),
  by: fc.constantFrom<Party>(0, 1),
  type: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<ActionType>('offer', 'accept') },
    { weight: 3, arbitrary: fc.constantFrom<ActionType>('reject', 'extend', 'stop') },
    // Anybody in turn may walk, which ends most talks before they begin.
    { weight: 1, arbitrary: fc.constantFrom<ActionType>('walk', 'extend') },
  ),
  outcome: wildOutcome,
});

/** Attempts enough for a talk of about this many moves, seven in ten of them fair. */
export function attempts(moves: number): fc.Arbitrary<Attempt[]> {
  const one = fc.oneof({ weight: 7, arbitrary: fair }, { weight: 3, arbitrary: wild });
  return fc.array(one, { minLength: Math.ceil(moves / 2), maxLength: moves * 2, size: 'max' });
}

/** The attempt as an action, given how the talks stand. A fair one is the turn's, and offers what it may sign. */
export function actionOf(
  deal: Deal,
  { phase, talks }: { readonly phase: Scene['phase']; readonly talks: Readonly<TalksContext> },
  one: Attempt,
): Action & { readonly by: Party } {
  if (one.kind === 'wild') return one;
  const { wish, place } = one;
  const by = talks.turn;
  const mandate = talks.mandates[by];
  if (phase === 'extending') return { by, type: wish === 'leave' ? 'stop' : 'extend', outcome: NONE };
  if (wish === 'leave') return { by, type: 'walk', outcome: NONE };
  if (phase === 'lastWord') return { by, type: wish === 'close' ? 'accept' : 'reject', outcome: NONE };
  if (wish === 'close') return { by, type: 'accept', outcome: NONE };
  const { points, ranking } = tabulated(deal.preferences[by]);
  let open = ranking.length;
  while (open > 1 && (points[ranking[open - 1] as number] as number) < mandate) open = Math.ceil(open * 0.7) - 1;
  return { by, type: 'offer', outcome: ranking[place % Math.max(1, open)] as number };
}

/** Freezes what a scene holds, the deal excepted: whoever writes to it later throws. */
export function frozen(scene: Scene): Scene {
  const freeze = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null || key === 'deal') return;
    Object.freeze(value);
    for (const [name, item] of Object.entries(value)) freeze(item, name);
  };
  freeze(scene, '');
  return scene;
}

/** A scene in text, the deal left out. */
export function written(scene: Scene): string {
  return JSON.stringify(scene, (key, value: unknown) => (key === 'deal' ? undefined : value));
}
