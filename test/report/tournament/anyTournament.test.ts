/** What holds for the report of any tournament: whole, part of it, with faults, of few agents and of many. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { tournamentJson } from '../../../src/report/tournament/json.js';
import { tournamentPage } from '../../../src/report/tournament/page.js';
import { tournamentSections } from '../../../src/report/tournament/sections.js';
import { tournamentLines } from '../../../src/ui/pages/tournament.js';
import { anyTournament } from '../../analysis/tournament/tournaments.js';
import { textsOf } from '../../helpers/debriefs.js';
import { nests, read } from '../../helpers/markup.js';
import { manyAgents, reportOf } from './reports.js';

const WRONG = /\bNaN\b|Infinity|undefined|\[object/;

/** All numbers in data, and anything that JSON would lose. */
function lost(data: unknown): unknown[] {
  if (typeof data === 'number') return Number.isFinite(data) && !Object.is(data, -0) ? [] : [data];
  if (typeof data === 'string' || typeof data === 'boolean' || data === null) return [];
  return typeof data === 'object' ? Object.values(data as object).flatMap(lost) : [data];
}

describe('any tournament', () => {
  test('is told in numbers, on a page that is whole, and fits the terminal', () => {
    fc.assert(
      fc.property(anyTournament, fc.boolean(), (any, chance) => {
        const report = reportOf(any, { replicates: 20, stochastic: any.tournament.agents.map(() => chance) });
        const page = tournamentPage(report);
        expect(nests(page)).toBe(true);
        expect(read(page)).not.toMatch(WRONG);
        expect(page).not.toMatch(/[="\s](?:NaN|-?Infinity|undefined)\b/);
        expect(page).not.toMatch(/<script|\b(?:src|srcset|action)=|@import|url\((?!#)/);
        const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);
        expect(new Set(ids).size).toBe(ids.length);
        const wanted = [...page.matchAll(/(?:href="#|labelledby="|describedby="|url\(#)([\w-]+)/g)];
        expect(wanted.map(([, id]) => id).filter((id) => !ids.includes(id as string))).toEqual([]);
        for (const { blocks } of tournamentSections(report))
          expect(blocks.flatMap(textsOf).filter((text) => WRONG.test(text))).toEqual([]);
        for (const columns of [80, 120])
          for (const { text } of tournamentLines(report, { columns, rows: 30 }))
            expect(stringWidth(text)).toBeLessThanOrEqual(columns);
        const data = tournamentJson(report);
        expect(lost(data)).toEqual([]);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }),
      { numRuns: 40, seed: 12 },
    );
  });
});

describe('many agents', () => {
  const report = reportOf(manyAgents());

  test('all stand on the page', () => {
    const page = tournamentPage(report);
    const words = read(page);
    for (const { blocks } of tournamentSections(report))
      for (const block of blocks)
        if (block.kind === 'table') for (const cell of block.rows.flat()) expect(words).toContain(cell);
    expect(words).toMatch(
      /symmetric equilibri(um was|a were) found; there may be more\.|symmetric equilibri(um|a) in all\./,
    );
    expect(nests(page)).toBe(true);
    expect(page.length).toBeLessThan(1_500_000);
  });

  test.each([60, 80, 120])('a terminal of %i columns holds them, and says what it leaves out', (columns) => {
    const lines = tournamentLines(report, { columns, rows: 20 }).map(({ text }) => text);
    expect(lines.filter((text) => stringWidth(text) > columns)).toEqual([]);
    expect(lines.filter((text) => text.startsWith('20 more rows stand'))).not.toEqual([]);
    expect(lines.filter((text) => /^\d+ more columns stand/.test(text))).not.toEqual([]);
    // The ends of the names, which tell them apart, are not cut.
    expect(lines.join('\n')).not.toMatch(/boulware\(exponent=0…/);
  });
});
