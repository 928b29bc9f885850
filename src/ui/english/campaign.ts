/** What is said of a campaign. */
import { calendarDay } from '../../model/day.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const CAMPAIGN = {
  heading: (seats: string, seed: string) => `${seats}   seed ${seed}`,
  seat: (party: string, agent: string) => `${party}: ${agent}`,
  talk: (number: number, days: string, title: string) => `${number}. ${days}: ${title}`,
  nothing: '  Nothing before it has changed it.',
  settled: (issues: string) => `No longer open: ${issues}.`,
  kept: (days: string, flow: number, measures: string) =>
    `  ${days} after the signature licences let through ${flow}% of normal, and ${measures} stood.`,
  noDeal: (level: string) => `no deal ${level}`,
  mandate: (level: string) => `mandate ${level}`,
  result: (line: string) => `  Result: ${line}`,
  expired: (day: string, title: string) => `${day}: ${title}`,
  debrief: 'The whole story',
  reality: (worth: string) => `  In reality (${worth}):`,
  realityAlone: '  In reality:',
  total: (name: string, sum: string, talks: string, mean: string) => `  ${name}: ${sum} in ${talks}, mean ${mean}`,
  keptUntil: (of: string, until: string) => `The deal of ${of}, until ${until}:`,
  totals: 'Totals, out of 100 for each talk',
} as const;

/** `9 June 2025`. */
export function dayInWords(text: string): string {
  const date = calendarDay(text);
  return date === undefined ? text : `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

/** `9 June 2025`, or `9 June 2025 to 10 June 2025`. */
export function daysInWords(from: string, to: string): string {
  return from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
}
