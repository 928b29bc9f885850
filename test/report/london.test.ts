/** The debrief of the talk that the repository keeps a record of, against what is known of it from elsewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/engine/replay.js';
import { parseRecord, type TalkRecord } from '../../src/model/record.js';
import { debriefSections } from '../../src/report/debriefSections.js';
import { lookedBack, prose, sectionOf, tableIn, textsOf } from '../helpers/debriefs.js';
import { dealOf } from '../helpers/scenarios.js';

function recorded(): TalkRecord {
  const file = new URL('../records/london-2025.logroller.tit-for-tat.7.jsonl', import.meta.url);
  const parsed = parseRecord(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error('the record cannot be read');
  return parsed.record;
}

describe('the recorded London talk', () => {
  const record = recorded();
  const deal = dealOf('london-2025');
  const input = lookedBack(replay(deal, record).session, ['logroller', 'tit-for-tat']);

  test('the deal is worth what the record says', () => {
    const { us, china } = record.ending?.utility ?? {};
    const [row] = tableIn(sectionOf(input, 'worth'), 'What it was worth to each side') ?? [];
    expect(row).toEqual(['This deal', (Number(us) * 100).toFixed(1), (Number(china) * 100).toFixed(1)]);
  });

  test('BATNAs, mandates and the real outcome are the scenario’s', () => {
    const rows = tableIn(sectionOf(input, 'worth'), 'What it was worth to each side');
    expect(rows).toContainEqual(['BATNA: what no deal is worth', '43.0', '30.0']);
    expect(rows).toContainEqual(['Last mandate', '55.0', '52.0']);
    // Six months, lifted, reinstated, lifted, reinstated, 30/10, 12 August, dropped, nothing new:
    // 21.6 + 7.2 + 3.3 + 2.4 + 1.8 + 20 + 8 + 1.8 and 17.6 + 19.8 + 10.8 + 6 + 5 + 4 + 3.
    expect(rows).toContainEqual(['What really happened', '66.1', '66.2']);
    expect(rows).toContainEqual(['Its surplus', '+23.1', '+36.2']);
    const levels = tableIn(sectionOf(input, 'other-side'), 'What each side had to reach, in points out of 100');
    expect(levels).toEqual([
      ['The best it might sign', '100.0', '100.0'],
      ['Mandate, Monday 9 June', '76.0', '70.0'],
      ['Mandate, Tuesday 10 June', '66.0', '62.0'],
      ['Mandate, Tuesday 10 June, night', '55.0', '52.0'],
      ['BATNA: what no deal is worth', '43.0', '30.0'],
    ]);
  });

  test('the space is counted', () => {
    // 5 x 4 x 4 x 3 x 3 x 4 x 4 x 3 x 3 in all; 3 x 3 x 4 x 3 x 3 x 3 x 4 x 3 x 3 without a red line.
    expect(prose(sectionOf(input, 'possible'))).toContain('103,680 possible outcomes');
    expect(prose(sectionOf(input, 'possible'))).toContain('34,992 of them (34%) cross no red line of either side.');
  });

  test('the joint statement has a clause for every issue, and the delegations', () => {
    const { blocks } = sectionOf(input, 'statement');
    const all = blocks.flatMap(textsOf);
    expect(all[0]).toBe('Lancaster House, London, 9-10 June 2025');
    expect(all).toContain(
      'United States: Scott Bessent, Secretary of the Treasury; Howard Lutnick, Secretary of Commerce; Jamieson Greer, US Trade Representative.',
    );
    const agreed = record.ending?.deal ?? {};
    const clauses = blocks.at(-1);
    expect(clauses?.kind === 'list' && clauses.ordered && clauses.items).toEqual(
      deal.scenario.issues.map((issue) => {
        const option = issue.options.find(({ id }) => id === agreed[issue.id]);
        return `${issue.name}. ${option?.name}.`;
      }),
    );
  });

  test('red lines lie open, and every move has its reason', () => {
    const section = sectionOf(input, 'other-side');
    expect(prose(section)).toContain(
      'US might not sign: April regime (rare earths), lift + freeze (chip software) and 10/10 (tariffs). China might not sign: general (rare earths).',
    );
    const reasons = section.blocks.at(-1);
    expect(reasons?.kind === 'list' && reasons.items).toHaveLength(record.moves.length);
    expect(prose(section)).toContain('Move 1, round 1, US: US opens with 100.0, the best it may sign.');
  });

  test('the points of every option lie open', () => {
    expect(tableIn(sectionOf(input, 'other-side'), 'Tariffs')?.map((row) => row.slice(0, 3))).toEqual([
      ['30/10', '20.0', '0.0'],
      ['25/10', '14.0', '5.4'],
      ['20/10', '8.0', '11.7'],
      ['10/10', '0.0', '18.0'],
    ]);
  });

  test('of many cheap gifts the cheapest is named', () => {
    // Chemicals hold 0.6 for US and 6.0 for China, a tenth; no other issue is so lopsided.
    expect(prose(sectionOf(input, 'wanted'))).toContain(
      'Cheapest for US to give, against what it brings China, was chemicals: from end to end it is worth 0.6 to US and 6.0 to China.',
    );
    expect(prose(sectionOf(input, 'wanted'))).toContain(
      'Cheapest for China to give, against what it brings US, was fentanyl',
    );
  });

  test('every text fits a sentence or a cell', () => {
    for (const { blocks } of debriefSections(input))
      for (const block of blocks)
        if (block.kind === 'table')
          // Two blanks between columns: what a terminal of 80 columns shows uncut.
          for (const row of block.rows)
            expect(row.reduce((sum, cell) => sum + cell.length + 2, -2)).toBeLessThanOrEqual(80);
  });
});
