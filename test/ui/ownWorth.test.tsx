import { describe, expect, it } from 'vitest';
import { openTable } from '../../src/engine/table.js';
import { prepare } from '../../src/model/deal.js';
import { seatFor } from '../../src/ui/seats.js';
import { begun, memoryHouse, openApp, shown } from '../helpers/house.js';
import { dealOf } from '../helpers/scenarios.js';
import { KEYS } from '../helpers/screen.js';
import { pie, table } from '../helpers/versus.js';

const { enter, right } = KEYS;

/** The desk of Left after so many rounds in which it asked for all, and Right for all but for the last round. */
async function deskAfter(rounds: number, columns: number, rows: number) {
  const deal = prepare(pie(4, { sessions: [[100]] }));
  const opened = openTable(deal, [seatFor('person'), seatFor('person')], '7');
  for (let round = 1; round <= rounds; round++) {
    opened.session.move(0, { type: 'offer', outcome: 0 });
    opened.session.move(1, { type: 'offer', outcome: round === rounds ? 2 : 4 });
  }
  const house = memoryHouse([]);
  const app = await openApp(columns, rows, begun(house, opened), house);
  await app.screen.type(' ', enter);
  return app;
}

describe('the offers so far, in the own points', () => {
  it('are two curves of one row where there is little room', async () => {
    const { screen, app } = await deskAfter(3, 80, 24);
    expect(await shown(screen)).toMatch(/^Your offers +100\.0 {2}███$/m);
    expect(await shown(screen)).toMatch(/^Their offers +50\.0 {2}▁▁▅$/m);
    app.unmount();
  });

  it('are a chart where there is more, three columns to a round', async () => {
    const { screen, app } = await deskAfter(3, 80, 40);
    const lines = await screen.lines();
    expect(lines).toContain(' 100 │ o  o  o');
    expect(lines.find((line) => line.startsWith('   0 │'))).toMatch(/^ {3}0 │·x··x·+B$/);
    expect(lines.find((line) => /│ {7}x/.test(line))).toBe('     │       x');
    app.unmount();
  });

  it('of more rounds than a chart has room for are the last ones', async () => {
    const { screen, app } = await deskAfter(60, 80, 40);
    const lines = await screen.lines();
    // The last round but the one that is open stands three columns before the end of 74.
    expect(lines.find((line) => line.startsWith(' 100 │'))).toMatch(/ o {2}o {2}o {2}o$/);
    const fair = lines.findIndex((line) => /^ {5}│ +x$/.test(line));
    expect(fair).toBeGreaterThan(0);
    expect(lines[fair]).toHaveLength((lines.find((line) => line.startsWith(' 100 │')) as string).length);
    app.unmount();
  });
});

describe('what the sheet is worth', () => {
  it.each([
    [80, 24],
    [72, 20],
  ])('at %i x %i stands in one row, however long the name of the red line that it crosses', async (columns, rows) => {
    const deal = dealOf('geneva-2025');
    const house = memoryHouse([deal.scenario]);
    const opened = openTable(deal, [seatFor('boulware'), seatFor('person')], '1');
    const { screen, app } = await openApp(columns, rows, begun(house, opened), house);
    await screen.type(enter);
    const lines = await screen.lines();
    expect(lines[2]).toMatch(/^ {2}Issue .* Your sheet +Points/);
    const at = lines.findIndex((line) => /^Their offer .* your red line: countermeasures$/.test(line));
    expect(lines[at - 1]).toBe('Worth to you out of 100; B is your BATNA, M your mandate today.');
    expect(lines[at + 1]).toMatch(/^Your sheet /);
    app.unmount();
  });

  it('stays in its row however large the numbers are', async () => {
    const deal = prepare(
      table(
        [
          [
            [1_234_567, 1],
            [1, 1_234_567],
          ],
        ],
        { scale: 1 },
      ),
    );
    const house = memoryHouse([]);
    const opened = openTable(deal, [seatFor('person'), seatFor('hardliner')], '7');
    const { screen, app } = await openApp(80, 24, begun(house, opened), house);
    await screen.type(enter, right);
    const lines = await screen.lines();
    const at = lines.findIndex((line) => line.startsWith('Your sheet'));
    expect(lines[at]).toMatch(/^Your sheet +123456…/);
    expect(lines[at + 1]).toMatch(/^Your offers +none yet/);
    expect(lines.at(-2)).toContain('? help');
    app.unmount();
  });
});
