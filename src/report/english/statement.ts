/** The words of the joint statement: sober, in the manner of a communique. */
import { inside, inWords, several, stopped } from './numbers.js';

const MOST_SESSIONS_NAMED = 5;

export const STATEMENT = {
  agreed: (a: string, b: string) => `${a} and ${inside(b)} announce that they have reached agreement.`,
  parted: (a: string, b: string) => `${a} and ${inside(b)} parted without agreement.`,
  ranOut: (a: string, b: string) => `${a} and ${inside(b)} did not reach agreement in the time they had.`,
  goOn: (a: string, b: string) => `${a} and ${inside(b)} have not finished their talks.`,
  accepted: (by: string, other: string, round: string, offers: number) =>
    offers === 1
      ? `${other} made the one offer of these talks, and ${inside(by)} accepted it in ${round}.`
      : `${other} made the last offer, and ${inside(by)} accepted it in ${round}.`,
  walked: (by: string, round: string) => `${by} walked out in ${round}.`,
  expired: (round: string) => `The last round, ${round}, passed without a deal.`,
  stands: (round: string) => `They stand in ${round}.`,
  letLie: (by: string) => `${by} had the last word and let the last offer lie.`,
  noMoreTime: (by: string) => `There could have been one more session; ${inside(by)} did not want it.`,
  nothingBinds: 'Nothing has been agreed, and nothing that was said binds either side.',
  terms: 'They have agreed as follows.',
  stood: 'Where each side last stood',
  issue: 'Issue',
  noPosition: 'no offer',
  delegation: (party: string, people: readonly string[]) => `${party}: ${people.join('; ')}.`,
  person: (name: string, office: string) => `${name}, ${office}`,
  clause: (issue: string, option: string) => `${stopped(issue)} ${stopped(option)}`,
} as const;

/** `They met in three sessions (Monday; Tuesday; Tuesday night) and put 31 offers on the table.` */
export function course(sessions: readonly string[], offers: number): string {
  const count = inWords(sessions.length);
  const where =
    sessions.length === 1
      ? `one session (${sessions[0]})`
      : sessions.length <= MOST_SESSIONS_NAMED
        ? `${count} sessions (${sessions.join('; ')})`
        : `${count} sessions, from ${sessions[0]} to ${sessions.at(-1)},`;
  return `They met in ${where} and put ${several(offers, 'offer')} on the table.`;
}
