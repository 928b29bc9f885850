/**
 * What parties say in public with their moves: a tone, or one of their commitments. A commitment that is broken costs who
 * made it a price before its own public, the audience costs of Fearon (1994); else words change nobody's points.
 */
import type { Move } from './move.js';
import { PARTIES, type Pair, type Party, pair } from './party.js';
import type { Scenario } from './scenario.js';
import { NONE, optionOf, type Space } from './space.js';

export const TONES = ['upbeat', 'neutral', 'hostile'] as const;
export type Tone = (typeof TONES)[number];

/** A commitment as everybody may read it. */
export interface OpenCommitment {
  readonly id: string;
  readonly by: Party;
  readonly text: string;
  /** The issue that it is about. */
  readonly issue: number;
  /** For each option of that issue, whether it keeps the word. */
  readonly keeps: readonly boolean[];
}

export interface Commitment extends OpenCommitment {
  /** What signing anything else costs the party that made it, in points. */
  readonly price: number;
}

/** What may be said in a scenario, with prices that are known. */
export interface Statements<Said extends OpenCommitment = Commitment> {
  /** The words of each party for each tone. */
  readonly tones: Pair<Readonly<Record<Tone, string>>>;
  readonly commitments: readonly Said[];
}

/** A commitment as one party sees it: the price is `undefined` for those of the other side. */
export interface SeenCommitment extends OpenCommitment {
  readonly price: number | undefined;
}
export type SeenStatements = Statements<SeenCommitment>;

/** Something that was said: who, in which round, and the tone or the id of the commitment. */
export interface Said {
  readonly by: Party;
  readonly round: number;
  readonly says: string;
}

const HOUSE_WORDS: Readonly<Record<Tone, string>> = {
  upbeat: 'We are making good progress.',
  neutral: 'The talks go on.',
  hostile: 'We will not be pushed, and we can do without a deal.',
};

/** What may be said in a scenario; `undefined` where it lets nobody say anything. `pointsOf` reads its levels. */
export function statementsOf(
  { statements, parties, issues }: Scenario,
  pointsOf: (level: number) => number,
): Statements | undefined {
  if (statements === undefined) return undefined;
  const { tones, commitments = [] } = statements;
  return {
    tones: pair((party) => {
      const { upbeat, neutral, hostile } = { ...tones?.[parties[party].id] };
      return {
        upbeat: upbeat ?? HOUSE_WORDS.upbeat,
        neutral: neutral ?? HOUSE_WORDS.neutral,
        hostile: hostile ?? HOUSE_WORDS.hostile,
      };
    }),
    commitments: commitments.map(({ id, by, text, issue, keeps, price }) => {
      const at = issues.findIndex((one) => one.id === issue);
      return {
        id,
        by: by === parties[1].id ? 1 : 0,
        text,
        issue: at,
        keeps: (issues[at]?.options ?? []).map((option) => keeps.includes(option.id)),
        price: pointsOf(price),
      };
    }),
  };
}

/** Whether a party may say this: a tone, or a commitment of its own. */
export function maySay(statements: Statements<OpenCommitment> | undefined, party: Party, says: string): boolean {
  if (statements === undefined) return false;
  return isTone(says) || statements.commitments.some(({ id, by }) => id === says && by === party);
}

export function isTone(says: string): says is Tone {
  return (TONES as readonly string[]).includes(says);
}

/** The words of what a party says; what it cannot say is given back as it is. */
export function wordsOf({ tones, commitments }: Statements<OpenCommitment>, party: Party, says: string): string {
  return isTone(says) ? tones[party][says] : (commitments.find(({ id }) => id === says)?.text ?? says);
}

/** Whether an outcome keeps the word of a commitment. */
export function isKept(space: Space, { issue, keeps }: OpenCommitment, outcome: number): boolean {
  return keeps[optionOf(space, outcome, issue)] === true;
}

/** The commitments that were made in these moves and that a deal on the outcome breaks, each once. */
export function broken(
  { commitments }: Statements,
  space: Space,
  moves: readonly Pick<Move, 'by' | 'says'>[],
  outcome: number,
): Commitment[] {
  if (outcome === NONE) return [];
  return commitments.filter(
    (one) => !isKept(space, one, outcome) && moves.some(({ by, says }) => by === one.by && says === one.id),
  );
}

/** What each party pays for its broken word, in points; `undefined` where nobody pays. */
export function priceOf(commitments: readonly Commitment[]): Pair<number> | undefined {
  const price = pair((party) => commitments.reduce((sum, one) => sum + (one.by === party ? one.price : 0), 0));
  return PARTIES.some((party) => price[party] > 0) ? price : undefined;
}

/** What may be said, as one party sees it: without the prices of the other side. */
export function seenBy({ tones, commitments }: Statements, party: Party): SeenStatements {
  return {
    tones,
    commitments: commitments.map(({ id, by, text, issue, keeps, price }) => ({
      id,
      by,
      text,
      issue,
      keeps,
      price: by === party ? price : undefined,
    })),
  };
}
