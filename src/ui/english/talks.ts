/** What is said of talks by everything that shows them: the screens of those who watch, and plain text. */
import { stopped } from '../../report/english/numbers.js';

export const TALKS = {
  issue: (shown: string) => (shown === '' ? 'Issue' : `Issue ${shown}`),
  seat: (name: string, who: string) => `${name} (${who})`,
  noWordYet: 'no word yet',
  from: (option: string) => ` from ${option}`,
  manner: { eased: 'eased', hardened: 'hardened', stated: 'stated', met: 'met' },

  paused: 'paused',
  playing: 'playing',
  seed: (state: string, seed: string) => `${state}, seed ${seed}`,
  move: (at: number, of: number) => `move ${at} of ${of}`,
  round: (round: number, rounds: number) =>
    round > rounds ? `round ${round}, extension` : `round ${round} of ${rounds}`,

  nothingYet: 'Nothing is on the table yet.',
  onTable: (name: string, round: number) =>
    `On the table: ${name}, round ${round}. Out of 100; B is the BATNA, M the mandate.`,
  marks: (batna: string, mandate: string, verdict: string) => `B ${batna}  M ${mandate}  ${verdict}`,
  maySign: 'may sign',
  belowMandate: 'below mandate',
  redLine: (issue: string) => `red line: ${issue}`,
  noMandate: 'none',

  entry: (number: number, name: string, deed: string, terms: string, reason: string) =>
    `${stopped(`${number}. ${name} ${deed}${terms}`)}${reason}`,
  recess: (next: string, levels: string) => `-- Recess. Next: ${next}. Mandates: ${levels}.`,
  mandate: (name: string, level: string, state: string) => `${name} ${level} (${state})`,

  over: (result: string) => `The talks are over: ${result}`,
  more: (issues: number) => `… and ${issues} more: make the window higher`,
  worth: 'Worth',
  deal: 'The deal',
  inReality: 'In reality',
  lastAsked: (name: string) => `${name} last asked`,
  nothing: 'nothing',

  agreed: (round: number) => `agreed in round ${round}`,
  walkedOut: (name: string, round: number) => `${name} walked out in round ${round}, no deal`,
  expired: (round: number) => `expired after round ${round}, no deal`,
} as const;

export const TRANSCRIPT = {
  seat: (party: string, agent: string) => `${party}: ${agent}`,
  heading: (seats: string, seed: string, rounds: string) => `${seats}   seed ${seed}   ${rounds}`,
  signsFrom: (name: string, level: string) => `${name} signs from ${level}`,
  mandates: (levels: string) => `Mandates: ${levels}`,
  round: (round: number, clock: string | undefined) => `Round ${round}${clock === undefined ? '' : `, ${clock}`}`,
  offers: (name: string, worth: string) => `  ${name} offers (worth ${worth})`,
  same: 'the same as before',
  goOn: 'The talks go on.',
  end: (result: string) => `The talks end: ${result}`,
  fail: (result: string) => `The talks fail: ${result}`,
  history: 'What really happened',
} as const;

/** `1 round`, `9,601 outcomes`. */
export function counted(many: number, what: string): string {
  return `${many.toLocaleString('en-US')} ${what}${many === 1 ? '' : 's'}`;
}

export function sizeInWords(issues: number, outcomes: number, rounds: number, sessions: number): string {
  return `${counted(issues, 'issue')}, ${counted(outcomes, 'outcome')}, ${counted(rounds, 'round')} in ${counted(sessions, 'session')}`;
}
