/** How far a long work is, as a log has it: by a clock that the test turns, and with a stderr that is no terminal. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../src/cli/progress.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let written: string[];
let isTTY: PropertyDescriptor | undefined;

beforeEach(() => {
  written = [];
  isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  if (isTTY === undefined) Reflect.deleteProperty(process.stderr, 'isTTY');
  else Object.defineProperty(process.stderr, 'isTTY', isTTY);
});

function stderrIs(terminal: boolean): void {
  Object.defineProperty(process.stderr, 'isTTY', { value: terminal, configurable: true });
}

/** Works at an even pace, telling every `step` milliseconds how far it is; what was done before counts for no rate. */
function work(all: number, milliseconds: number, step: number, before = 0): number[] {
  let now = 5 * HOUR;
  const progress = progressOf(all, undefined, () => now);
  const told: number[] = [];
  for (let since = 0; since <= milliseconds; since += step) {
    const lines = written.length;
    progress.at(before + Math.round(((all - before) * since) / milliseconds));
    if (written.length > lines) told.push(since);
    now += step;
  }
  progress.end();
  return told;
}

describe('without a terminal', () => {
  beforeEach(() => stderrIs(false));

  it('nothing is said of what is soon over', () => {
    expect(work(1000, 29 * SECOND, SECOND)).toEqual([]);
    expect(written).toEqual([]);
  });

  it('there is a line each half minute, with rate and time left, and one at the end', () => {
    // 12,000 talks in two minutes: a hundred a second.
    work(12_000, 2 * MINUTE, SECOND);
    expect(written).toEqual([
      '3,000 of 12,000 talks, 100 a second, 90 s left\n',
      '6,000 of 12,000 talks, 100 a second, 60 s left\n',
      '9,000 of 12,000 talks, 100 a second, 30 s left\n',
      '12,000 of 12,000 talks, 100 a second\n',
    ]);
  });

  it('what was there from before counts for no rate', () => {
    // 4,000 of 10,000 were there; 6,000 in 60 seconds.
    work(10_000, MINUTE, SECOND, 4000);
    expect(written[0]).toBe('7,000 of 10,000 talks, 100 a second, 30 s left\n');
  });

  it('the lines become fewer, never more than a tenth of the time apart and never under half a minute', () => {
    const told = work(1_000_000, 48 * HOUR, SECOND);
    for (const [at, since] of told.entries()) {
      const before = told[at - 1] ?? 0;
      if (since === 48 * HOUR) continue;
      expect(since - before).toBeGreaterThanOrEqual(30 * SECOND);
      expect(since - before).toBeLessThanOrEqual(Math.max(30 * SECOND, since / 10) + SECOND);
    }
    expect(told.length).toBeGreaterThan(50);
    expect(told.length).toBeLessThan(100);
  });

  it('no line has a sign that moves a cursor', () => {
    work(12_000, 10 * MINUTE, SECOND);
    expect(written.length).toBeGreaterThan(10);
    for (const line of written) expect(line).toMatch(/^[ -~]+\n$/);
  });
});

describe('at a terminal', () => {
  beforeEach(() => stderrIs(true));

  it('one line is written over from the start on, ten times a second at the most, and taken away', () => {
    const told = work(100, SECOND, 10);
    expect(told).toEqual(Array.from({ length: 11 }, (_, tenth) => tenth * 100));
    expect(written[0]).toBe(`\r${'░'.repeat(24)} 0 of 100 talks\u001b[K`);
    expect(written.at(-1)).toBe('\r\u001b[K');
    expect(written.join('')).not.toContain('\n');
  });
});
