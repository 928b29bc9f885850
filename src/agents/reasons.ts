/**
 * Why an agent moved as it did, in the scenario's own words. A strategy names its rules and gives each a sentence in
 * which stand: {self} and {other}, the parties; {offer}, what its own offer is worth to it, and {table}, what the offer
 * on the table is; {time}, the share of time gone; {gave}, what it gave and took back with this offer, as an ending to
 * the sentence; {heard}, what the other side last did, seen from here.
 */
import { lastOffers, type Move } from '../model/move.js';
import { opponent, type Pair, type Party } from '../model/party.js';
import { type Preferences, pointsOf } from '../model/preferences.js';
import type { Schedule } from '../model/schedule.js';
import { NONE, optionOf } from '../model/space.js';
import { issueInSentence, type Named, partyName, worthInWords } from '../model/words.js';
import { AgentNameError, type Hired, hire } from './hire.js';
import { sayingRule } from './parts/speaking.js';
import { WORD_RULES } from './parts/word.js';

/** What reasons are told from: the names of a deal, its times, and the points of whoever moves. */
export interface Told extends Named {
  readonly preferences: Pair<Preferences>;
  readonly schedule: Pick<Schedule, 'times'>;
}

/** The sentence for move `at`, or `undefined` where no rule fired. A rule that nobody declared is named as it is. */
export function reasonFor(deal: Told, agents: Pair<string>, moves: readonly Move[], at: number): string | undefined {
  const move = moves[at];
  if (move?.because === undefined) return undefined;
  const agent = hired(agents[move.by]);
  const rules = { ...WORD_RULES, ...agent?.strategy.rules };
  const sentence = Object.hasOwn(rules, move.because) ? rules[move.because] : undefined;
  if (sentence === undefined) return move.because;
  const words = wordsFor(deal, moves, at, agent?.strategy.heardAgo?.(agent.parameters) ?? 1);
  const said = move.says === undefined ? sentence : `${sentence} ${sayingRule(move.says)}`;
  return said.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(words, name) ? words[name as ReasonWord]() : `{${name}}`,
  );
}

/** The strategy behind an agent's name, or `undefined` where a person or a stranger sat. */
function hired(name: string): Hired | undefined {
  if (!known.has(name)) known.set(name, hiredOrNot(name));
  return known.get(name);
}

function hiredOrNot(name: string): Hired | undefined {
  try {
    return hire(name);
  } catch (error) {
    if (error instanceof AgentNameError) return undefined;
    throw error;
  }
}

/** Asked for every move of a talk, always of the same two names. */
const known = new Map<string, Hired | undefined>();

/** The words that may stand in a sentence in braces. */
export const REASON_WORDS = ['self', 'other', 'offer', 'table', 'time', 'gave', 'heard'] as const;
type ReasonWord = (typeof REASON_WORDS)[number];

/** What the words of a sentence stand for; `ago` is how many of their offers ago the step was that was answered. */
function wordsFor(deal: Told, moves: readonly Move[], at: number, ago: number): Record<ReasonWord, () => string> {
  const move = moves[at] as Move;
  const { by } = move;
  const [mine] = lastOffers(moves, at, by, 1);
  const theirs = lastOffers(moves, at, opponent(by), ago + 1);
  const own = changes(deal, by, mine, move.type === 'offer' ? move.outcome : undefined);
  const heard = changes(deal, by, theirs[ago], theirs[ago - 1]);
  const name = (party: Party) => partyName(deal, party);
  return {
    self: () => name(by),
    other: () => name(opponent(by)),
    offer: () => worthTo(deal, by, move.outcome),
    table: () => worthTo(deal, by, theirs[0] ?? NONE),
    time: () => `${Math.round((deal.schedule.times[move.round] ?? 0) * 100)}%`,
    gave: () => gaveWords(deal, own, mine !== undefined),
    heard: () => heardWords(deal, name(opponent(by)), heard),
  };
}

/** A party's change on one issue between two offers; the gain is in the points of whoever looks. */
interface Change {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

function changes(deal: Told, eyes: Party, before: number | undefined, after: number | undefined): Change[] {
  if (before === undefined || after === undefined) return [];
  return deal.preferences[eyes].optionPoints.flatMap((points, issue) => {
    const from = optionOf(deal.space, before, issue);
    const to = optionOf(deal.space, after, issue);
    return from === to ? [] : [{ issue, from, to, gain: (points[to] as number) - (points[from] as number) }];
  });
}

function gaveWords(deal: Told, all: readonly Change[], again: boolean): string {
  const given = all.filter(({ gain }) => gain < 0).map((change) => stepOn(deal, change));
  const taken = all.filter(({ gain }) => gain > 0).map((change) => stepOn(deal, change));
  const parts = [
    given.length > 0 ? `giving ${listed(given)}` : '',
    taken.length > 0 ? `taking back ${listed(taken)}` : '',
  ].filter(Boolean);
  if (parts.length > 0) return `, ${parts.join(' and ')}`;
  return again && all.length === 0 ? ', the same offer as before' : '';
}

function heardWords(deal: Told, who: string, heard: readonly Change[]): string {
  const eased = heard
    .filter(({ gain }) => gain > 0)
    .map((change) => `${issueInSentence(deal, change.issue)} by ${steps(change)}`);
  const hardened = heard
    .filter(({ gain }) => gain < 0)
    .map((change) => `${issueInSentence(deal, change.issue)} by ${steps(change)}`);
  const parts = [
    eased.length > 0 ? `eased ${listed(eased)}` : '',
    hardened.length > 0 ? `hardened ${listed(hardened)}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `${who} ${parts.join(' and ')}` : `${who} stayed where it was`;
}

function stepOn(deal: Told, change: Change): string {
  return `${steps(change)} on ${issueInSentence(deal, change.issue)}`;
}

function inWords(count: number): string {
  return SMALL[count] ?? String(count);
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function steps({ from, to }: Change): string {
  const count = Math.abs(to - from);
  return count === 1 ? 'one step' : `${inWords(count)} steps`;
}

/** Four things by name, or three and how many more. */
function listed(items: readonly string[]): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${inWords(items.length - 3)} more`] : items;
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function worthTo(deal: Told, party: Party, outcome: number): string {
  if (outcome === NONE) return 'nothing';
  const own = deal.preferences[party];
  return worthInWords(own, pointsOf(own, outcome));
}
