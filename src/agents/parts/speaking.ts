/**
 * Part: what agents say in public with their offers, where the scenario has statements: one rule for all strategies of the
 * house, a function of the view alone. Commitments tie a party's hands before its own public (Schelling 1960, Fearon
 * 1994); when to make one, and when to change the tone, is our reading.
 */
import type { Decision } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { isOutcome, optionOf } from '../../model/space.js';
import { isKept, isTone, type SeenCommitment, type Tone } from '../../model/statement.js';
import type { Agent, View } from '../../model/view.js';
import { keepingWord } from './word.js';

/** After so many offers that are the same the other side counts as one that does not move. */
const UNMOVED = 3;

/** Why something is said: what stands in the braces is said in `../reasons.ts`. */
const SAYING_RULES: Readonly<Record<Tone | 'commitment', string>> = {
  commitment: '{self} commits itself in public to what its offer keeps, which is worth the price to it.',
  hostile: `{self} is hostile in public, because {other} has not moved for ${UNMOVED} offers.`,
  upbeat: '{self} is upbeat in public, because the two have come closer.',
  neutral: '{self} says nothing of note in public.',
};

/** The sentence that explains what was said. */
export function sayingRule(says: string): string {
  return SAYING_RULES[isTone(says) ? says : 'commitment'];
}

/** The agent, true to its word where that pays, and with public words to its offers where it says nothing itself. */
export function speaking(agent: Agent): Agent {
  return {
    decide: (view) =>
      view.statements === undefined ? agent.decide(view) : withWords(view, keepingWord(view, agent.decide(view))),
  };
}

function withWords(view: View, decided: Decision): Decision {
  const { type, outcome, says } = decided;
  if (type !== 'offer' || says !== undefined || !isOutcome(view.preferences.space, outcome)) return decided;
  const words = sayingFor(view, outcome);
  return words === undefined ? decided : { ...decided, says: words };
}

/**
 * What to say with this offer, or `undefined` for nothing. With its first offer a party makes the first of its commitments
 * that the offer keeps and whose price is at most what the offer holds over every option that breaks the word. Later it is
 * hostile where the other side has not moved, and upbeat where the gap has narrowed; never twice the same in a row.
 */
export function sayingFor(view: View, outcome: number): string | undefined {
  const { party, offers, said, table, preferences } = view;
  const own = offers[party];
  const theirs = offers[opponent(party)];
  const before = own[own.length - 1];
  if (before === undefined) return commitmentFor(view, outcome)?.id;
  const last = theirs.slice(-UNMOVED);
  const unmoved = last.length === UNMOVED && last.every((one) => one === table);
  const heard = theirs[theirs.length - 2];
  const gap = (mine: number, other: number) => pointsOf(preferences, mine) - pointsOf(preferences, other);
  const closer = heard !== undefined && gap(outcome, table) < gap(before, heard);
  const tone: Tone | undefined = unmoved ? 'hostile' : closer ? 'upbeat' : undefined;
  return said.findLast(({ by }) => by === party)?.says === tone ? undefined : tone;
}

function commitmentFor({ party, statements, preferences }: View, outcome: number): SeenCommitment | undefined {
  return statements?.commitments.find((one) => {
    const { by, issue, keeps, price } = one;
    if (by !== party || price === undefined || !isKept(preferences.space, one, outcome)) return false;
    const points = preferences.optionPoints[issue] as readonly number[];
    const best = Math.max(...points.filter((_, option) => !keeps[option]));
    const held = points[optionOf(preferences.space, outcome, issue)] as number;
    return held - best >= Math.max(price, 1);
  });
}
