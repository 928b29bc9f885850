/** Days of the calendar as files write them, `2025-06-09`: no clock and no zone. */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface CalendarDay {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a text such as `2025-06-09`; `undefined` if there is no such day. */
export function calendarDay(text: string): CalendarDay | undefined {
  const [, year, month, day] = (SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const length = month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length ? { year, month, day } : undefined;
}

/** Days from one day to another, by the Gregorian calendar; under 0 if that one is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The number of a day, so that the next one has the next number. Throws a `RangeError` for no day. */
function dayNumber(text: string): number {
  const date = calendarDay(text);
  if (date === undefined) throw new RangeError(`there is no day "${text}"`);
  const before = date.year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = LENGTHS.slice(0, date.month - 1).reduce((sum, length) => sum + length, 0);
  return before * 365 + leaps + months + (date.month > 2 && isLeap(date.year) ? 1 : 0) + date.day;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
