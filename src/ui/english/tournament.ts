/** The words of a tournament at the terminal. */
import { counted } from './talks.js';

export const PROGRESS = {
  /** `12,400 of 100,000 talks, 48,000 a second, 2 s left`; without a rate yet, nothing of time. */
  line: (done: number, all: number, rate: number | undefined, left: number | undefined, what = 'talk') =>
    [
      `${done.toLocaleString('en-US')} of ${counted(all, what)}`,
      ...(rate === undefined ? [] : [`${rounded(rate).toLocaleString('en-US')} a second`]),
      ...(left === undefined ? [] : [`${span(left)} left`]),
    ].join(', '),
  finishing: 'All is played: the results are worked out and written.',
} as const;

/** Broken off: what has become of the talks played so far. */
export const STOPPED = (done: number, all: number, folder: string | undefined, what = 'talk'): string => {
  const far = `stopped after ${done.toLocaleString('en-US')} of ${counted(all, what)}`;
  return folder === undefined
    ? `${far}; with --out a call can be broken off and taken up again`
    : `${far}; they are kept in ${folder}, and the same call goes on`;
};

/** Where the rest is to be found. */
export const WRITTEN = (folder: string): string => `\nRows, tables and the report are in ${folder}: open report.html.`;

/** Two digits are enough to read a rate by. */
function rounded(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Number(rate.toPrecision(2));
}

/** Seconds as people say them: `48 s`, `3 min`, `2 h 10 min`. */
function span(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What is said of tables that are cut. */
export const CUT = {
  rows: (count: number) =>
    `${counted(count, 'more row')} ${count === 1 ? 'stands' : 'stand'} in the page and in the JSON.`,
  columns: (count: number) =>
    `${counted(count, 'more column')} ${count === 1 ? 'stands' : 'stand'} in the page and in the JSON.`,
  named: (head: string, cell: string) => `${head}: ${cell}`,
} as const;

/** The titles of sparklines. */
export const SPARKS = {
  time: 'Share of the talks agreed, from the start to the end of the time',
  response: 'Mean utility by the parameter',
  between: (line: string, least: string, most: string) => `${line}  from ${least} to ${most}`,
} as const;
