import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Curve, drawBar, drawChart, type Mark, plainBar, sparkline } from '../../src/ui/bars.js';
import { cell, item, paragraph, prose } from '../../src/ui/lines.js';
import { histogram } from '../../src/ui/whatIf.js';

const B = (points: number): Mark => ({ sign: 'B', points });
const M = (points: number): Mark => ({ sign: 'M', points });

describe('a bar', () => {
  it('is full up to the points', () => {
    expect(drawBar(10, 100, 0, [])).toBe('░░░░░░░░░░');
    expect(drawBar(10, 100, 30, [])).toBe('███░░░░░░░');
    expect(drawBar(10, 100, 34, [])).toBe('███░░░░░░░');
    expect(drawBar(10, 100, 35, [])).toBe('████░░░░░░');
    expect(drawBar(10, 10_000, 9_999, [])).toBe('██████████');
  });

  it('has its marks where their points fall, the later over the earlier', () => {
    expect(drawBar(10, 100, 30, [B(43), M(76)])).toBe('███░B░░M░░');
    expect(drawBar(10, 100, 90, [B(43), M(49)])).toBe('████M████░');
    expect(drawBar(10, 100, 0, [B(0), M(100)])).toBe('B░░░░░░░░M');
  });

  it('leaves out a mandate that is not there, and what lies outside stands at its ends', () => {
    expect(drawBar(10, 100, 50, [B(20), M(Number.NEGATIVE_INFINITY)])).toBe('██B██░░░░░');
    expect(drawBar(10, 100, 130, [B(-20), M(150)])).toBe('B████████M');
    expect(drawBar(10, 100, -5, [])).toBe('░░░░░░░░░░');
    expect(drawBar(10, 100, Number.NaN, [B(20)])).toBe('░░B░░░░░░░');
  });

  it('without ground is as long as its share of the most', () => {
    expect([0, 1, 25, 50, 100].map((points) => plainBar(8, points, 100).length)).toEqual([0, 0, 2, 4, 8]);
    // Where nothing is worth anything there is no share.
    expect(plainBar(8, 0, 0)).toBe('');
    expect(plainBar(8, -5, 10)).toBe('');
  });
});

describe('a curve of one row', () => {
  it('has a column for each value, an eighth of the most a step', () => {
    expect(sparkline([0, 12, 13, 25, 50, 75, 99, 100], 100, 20)).toBe('▁▁▂▃▅▇██');
    expect(sparkline([], 100, 20)).toBe('');
    expect(sparkline([-20, 120], 100, 20)).toBe('▁█');
  });

  it('of too many shows the last', () => {
    expect(sparkline([100, 100, 100, 0, 50], 100, 2)).toBe('▁▅');
  });
});

describe('a chart', () => {
  const curve = (sign: string, ...values: number[]): Curve => ({
    sign,
    points: values.map((value, column) => ({ column, value })),
  });

  it('has the highest row first, and a sign for each point', () => {
    expect(drawChart(4, 3, 0, 100, [], [curve('o', 100, 50, 0)])).toEqual(['o   ', ' o  ', '  o ']);
    // A row is 50 wide: 24 is nearer to 0, 26 to 50.
    expect(drawChart(4, 3, 0, 100, [], [curve('o', 24, 26, 74, 76)])).toEqual(['   o', ' oo ', 'o   ']);
  });

  it('has a star where curves meet', () => {
    expect(drawChart(3, 3, 0, 100, [], [curve('o', 100, 50), curve('x', 0, 50)])).toEqual(['o  ', ' * ', 'x  ']);
  });

  it('has marks as dotted lines under the curves', () => {
    const marks = [B(0), M(Number.NEGATIVE_INFINITY), M(50)];
    expect(drawChart(4, 3, 0, 100, marks, [curve('o', 100, 50)])).toEqual(['o   ', '·o·M', '···B']);
  });

  it('leaves out columns that it has not, and draws what lies outside at its edge', () => {
    expect(drawChart(2, 2, 0, 100, [], [curve('o', 130, -5, 50)])).toEqual(['o ', ' o']);
    expect(drawChart(2, 2, 40, 40, [], [curve('o', 40)])).toEqual(['  ', 'o ']);
  });
});

describe('a histogram', () => {
  const of = (...utilities: number[]) =>
    histogram({ talks: utilities.length, failed: 0, endings: { agreed: 0, walkedOut: 0, expired: 0 }, utilities }, 4);

  it('counts what falls in each part, a bound in the part above it', () => {
    expect(of(0, 0.1, 0.25, 0.49, 0.5, 0.75)).toEqual([2, 2, 1, 1]);
  });

  it('counts what lies outside in the first or the last', () => {
    expect(of(-3, 1, 1.5)).toEqual([1, 0, 0, 2]);
    expect(of()).toEqual([0, 0, 0, 0]);
  });
});

describe('a cell', () => {
  it('is filled up on the right, or on the left for numbers', () => {
    expect(cell('ten', 6)).toBe('ten   ');
    expect(cell('12.5', 6, true)).toBe('  12.5');
    expect(cell('', 3)).toBe('   ');
  });

  it('is cut with three dots in one sign', () => {
    expect(cell('six months', 10)).toBe('six months');
    expect(cell('six months', 6)).toBe('six m…');
    expect(cell('six', 1)).toBe('…');
  });

  it('counts wide characters as two, and never cuts one in half', () => {
    expect(cell('稀土', 6)).toBe('稀土  ');
    expect(cell('稀土磁铁', 8)).toBe('稀土磁铁');
    expect(cell('稀土磁铁', 7)).toBe('稀土磁…');
    expect(cell('稀土磁铁', 6)).toBe('稀土… ');
    for (const text of ['稀土磁铁许可证', 'a稀b土c', '👩‍🚀 and 👨‍👩‍👧', 'e\u0301t\u00e9 d\u2019or'])
      for (let width = 1; width < 14; width++) expect([text, stringWidth(cell(text, width))]).toEqual([text, width]);
  });
});

describe('paragraphs', () => {
  it('are wrapped to the width, each line after the indent', () => {
    expect(paragraph('one two three four', 13, '  ').map(({ text }) => text)).toEqual(['  one two', '  three four']);
    expect(paragraph('one two three four', 80).map(({ text }) => text)).toEqual(['one two three four']);
  });

  it('have a blank line between them', () => {
    expect(prose('One.\n\nTwo.\nThree.\n', 80).map(({ text }) => text)).toEqual(['One.', '', 'Two.', '', 'Three.']);
  });

  it('of an item stand under its first', () => {
    expect(item(' -', 'one two three four', 14).map(({ text }) => text)).toEqual([' - one two', '   three four']);
    expect(item('12.', 'one two three', 80).map(({ text }) => text)).toEqual(['12. one two three']);
  });
});
