import { expect, test } from 'vitest';
import { calendarDay, daysBetween } from '../../src/model/day.js';

test('days are counted by the calendar', () => {
  // From the truce of Geneva to its end there are 92 days, and to London 28.
  expect(daysBetween('2025-05-12', '2025-08-12')).toBe(92);
  expect(daysBetween('2025-05-12', '2025-06-09')).toBe(28);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
  expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
  expect(daysBetween('2000-01-01', '2001-01-01')).toBe(366);
  expect(daysBetween('2025-07-09', '2025-07-08')).toBe(-1);
});

test('what is no day is none', () => {
  expect(calendarDay('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
  for (const word of ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-4-1', '9 July', ''])
    expect(calendarDay(word)).toBeUndefined();
});
