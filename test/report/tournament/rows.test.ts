/** Rows in every format: hand-worked cells, and the same cells read back by programs that are not ours. */
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { hire } from '../../../src/agents/hire.js';
import { measuring } from '../../../src/analysis/tournament/measuring.js';
import { playFixture, standingsOf, stopped, tournamentOf } from '../../../src/engine/tournament.js';
import { remaining, utilityOf } from '../../../src/model/preferences.js';
import type { Scenario } from '../../../src/model/scenario.js';
import { fixtureCount, type Tournament } from '../../../src/model/tournament.js';
import { csvOf } from '../../../src/report/tournament/csv.js';
import { writeParquet } from '../../../src/report/tournament/parquet.js';
import { COLUMNS, playedIn, type Row, rowLine, rowOf } from '../../../src/report/tournament/row.js';
import { scenarioOf } from '../../helpers/scenarios.js';
import { pie, table } from '../../helpers/versus.js';

function rowsOf(tournament: Tournament): Row[] {
  const measured = measuring(tournament, standingsOf(tournament));
  const seat = (name: string) => {
    if (name === 'broken') throw new Error('a comma, a "quote"');
    return hire(name).seat();
  };
  return Array.from({ length: fixtureCount(tournament) }, (_, number) => {
    const played = playFixture(tournament, number, seat);
    return rowOf(tournament, played, measured(played));
  });
}

const meet = (scenario: Scenario, agents: readonly string[], rounds = 10) =>
  rowsOf(tournamentOf({ scenarios: [scenario], agents, repeats: 1, seed: '7', selfPlay: false, rounds }));

describe('a row', () => {
  it('tells a deal and all its measures', () => {
    // A pie of ten pieces, reservations 20 and 10, N = 10. Left asks 100 - 80 r/11, Right 100 - 90 r/11, each rounded up to
    // a piece. r = 6: Left asks 56.4 -> 60 and Right 50.9 -> 60; r = 7: Left asks 49.1 -> 50, and Right, which would ask
    // 42.7 -> 50, accepts the 50-50: after 6 x 2 + 2 moves. Gains 30 and 40 of 70 and 80 - 10: 30 x 40 is as much as
    // 40 x 30 at 60-40, so both are Nash outcomes, and Kalai-Smorodinsky ones.
    const [row] = meet(pie(10, { reservation: [20, 10] }), ['linear', 'boulware(exponent=1)']);
    expect(row).toEqual({
      talk: 1,
      scenario: 'table',
      first: 'left',
      party_1: 'left',
      party_2: 'right',
      agent_1: 'linear',
      agent_2: 'boulware(exponent=1)',
      repeat: 1,
      seed: '7/1',
      ending: 'agreed',
      by: 'right',
      round: 7,
      moves: 14,
      outcome: 5,
      deal: '50-50',
      utility_1: 0.5,
      utility_2: 0.5,
      surplus_1: 0.3,
      surplus_2: 0.4,
      share_1: 0.428571429,
      welfare: 1,
      efficient: true,
      frontier_distance: 0,
      nash_distance: 0,
      kalai_smorodinsky_distance: 0,
      no_deal: null,
      fault: null,
      missing: null,
    });
    expect(Object.keys(row as Row)).toEqual(Object.keys(COLUMNS));
  });

  it('tells why cells are empty where there is no deal', () => {
    const [row] = meet(pie(10), ['hardliner', 'boulware(exponent=0)']);
    expect(row).toMatchObject({
      ending: 'expired',
      by: null,
      round: 10,
      moves: 20,
      outcome: null,
      deal: null,
      utility_1: 0,
      utility_2: 0,
      welfare: 0,
      share_1: null,
      efficient: null,
      no_deal: 'missed',
      fault: null,
      missing: 'the talks ended without a deal',
    });
  });

  it('tells a walk-out where no deal was right from a deal missed', () => {
    const [row] = meet(pie(10, { reservation: [60, 60] }), ['micro', 'linear']);
    expect(row).toMatchObject({ ending: 'expired', outcome: null, utility_1: 0.6, utility_2: 0.6, no_deal: 'wise' });
  });

  it('tells who was at fault, and by what', () => {
    const [row] = meet(pie(10, { reservation: [20, 10] }), ['broken', 'linear']);
    expect(row).toMatchObject({
      ending: 'faulted',
      by: 'left',
      utility_1: 0,
      utility_2: 0.1,
      surplus_1: -0.2,
      surplus_2: 0,
      fault: 'threw Error: a comma, a "quote"',
    });
  });

  it('can be read back and made again, and a changed one cannot', () => {
    const tournament = tournamentOf({
      scenarios: [pie(10, { reservation: [20, 10], discount: [0.9, 0.8] })],
      agents: ['random', 'linear', 'hardliner', 'broken'],
      repeats: 3,
      seed: '7',
      selfPlay: false,
      bothFirst: true,
    });
    const rows = rowsOf(tournament);
    expect(new Set(rows.map(({ first }) => first))).toEqual(new Set(['left', 'right']));
    const measured = measuring(tournament);
    for (const [at, row] of rows.entries()) {
      const played = playedIn(tournament, at + 1, rowLine(row));
      expect(played && rowOf(tournament, played, measured(played))).toEqual(row);
    }
    const line = rowLine(rows[0] as Row);
    expect(playedIn(tournament, 2, line)).toBeUndefined();
    expect(
      playedIn(tournament, rows.length + 1, line.replace('"talk":1', `"talk":${rows.length + 1}`)),
    ).toBeUndefined();
    for (const outcome of [-1, 11, 0.5, 1e300])
      expect(playedIn(tournament, 1, line.replace(/"outcome":(?:null|\d+)/, `"outcome":${outcome}`))).toBeUndefined();
    const agreed = rows.findIndex(({ ending }) => ending === 'agreed');
    const deal = rowLine(rows[agreed] as Row);
    for (const ending of ['walked', 'faulted', 'walkedOut', 'expired'])
      expect(playedIn(tournament, agreed + 1, deal.replace('"agreed"', `"${ending}"`))).toBeUndefined();
    for (const text of ['', '{}', '[]', 'null', '7', '{"talk":', line.slice(0, -1)])
      expect(playedIn(tournament, 1, text)).toBeUndefined();
  });
});

describe('where words are said and things happen', () => {
  const agents = ['random', 'linear', 'conceder', 'hardliner', 'broken'];
  const tournament = tournamentOf({ scenarios: [scenarioOf('docks')], agents, repeats: 8, seed: '7' });
  const rows = rowsOf(tournament);
  const standingIn = standingsOf(tournament);
  const measured = measuring(tournament, standingIn);
  const again = (line: string, talk: number) => {
    const played = playedIn(tournament, talk, line, standingIn);
    return played && rowLine(rowOf(tournament, played, measured(played)));
  };
  /** What the shipper's deal would be worth at its time if no word cost anything. */
  const unpaid = ({ outcome, round, talk }: Row) => {
    const { preferences, schedule } = standingIn(talk - 1, round);
    const own = preferences[1];
    return utilityOf(own, outcome as number) * remaining(own, schedule.times[round] as number);
  };

  it('each row is made again from its line, prices and what had happened by then too', () => {
    for (const [at, row] of rows.entries()) expect(again(rowLine(row), at + 1)).toBe(rowLine(row));
    const paid = rows.filter((row) => row.ending === 'agreed' && row.utility_2 < unpaid(row) - 1e-6);
    expect(paid.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ ending }) => ending)).size).toBeGreaterThan(2);
    expect(rows.some(({ round }) => round > 4)).toBe(true);
  });

  it('a row in which more was paid than any word costs is none', () => {
    const row = rows.find(({ ending }) => ending === 'agreed') as Row;
    const line = rowLine({ ...row, utility_1: row.utility_1 - 0.9 });
    expect(again(line, row.talk)).not.toBe(line);
  });

  it('no deal is measured against the reservation as it stood at the end', () => {
    const without = rows.filter(({ ending }) => ending === 'expired' || ending === 'walkedOut');
    expect(without.length).toBeGreaterThan(0);
    for (const { surplus_1, surplus_2 } of without) expect([surplus_1, surplus_2]).toEqual([0, 0]);
  });

  it('a talk that was stopped from outside stands as it does in the first round', () => {
    const played = stopped(tournament, 3, { by: 0, what: 'thought for too long' });
    const line = rowLine(rowOf(tournament, played, measured(played)));
    expect(again(line, 4)).toBe(line);
  });
});

describe('rows as files', () => {
  const odd = {
    ...table(
      [
        [
          [60, 0],
          [40, 40],
          [0, 60],
        ],
        [
          [40, 0],
          [0, 40],
        ],
      ],
      { reservation: [10, 10] },
    ),
    id: 'odd',
  };
  const rows = meet(odd, ['random', 'broken', 'hardliner', 'conceder']);

  it('are CSV that any reader of RFC 4180 takes apart again', () => {
    const text = [...csvOf(rows)].join('');
    const [head, ...lines] = text.trimEnd().split('\n').map(cells);
    expect(head).toEqual(Object.keys(COLUMNS));
    const shown = (value: Row[keyof Row]) =>
      value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    expect(lines).toEqual(rows.map((row) => Object.values(row).map(shown)));
    expect(text.endsWith('\n')).toBe(true);
    expect([...csvOf([])].join('')).toBe(`${Object.keys(COLUMNS).join(',')}\n`);
  });

  it('are Parquet that another program reads, cell by cell, over several row groups', async () => {
    const many = Array.from({ length: 120_000 }, (_, at) => ({ ...(rows[at % rows.length] as Row), talk: at + 1 }));
    const pieces: Uint8Array[] = [];
    writeParquet(many, (bytes) => pieces.push(bytes));
    expect(pieces.length).toBeGreaterThan(2);
    const file = Buffer.concat(pieces);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
    const read = await parquetReadObjects({ file: buffer, rowStart: 99_990, rowEnd: 100_010 });
    const plain = read.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : (value ?? null)]),
      ),
    );
    expect(plain).toEqual(many.slice(99_990, 100_010));
  });
});

/** One line of RFC 4180, none of whose cells holds a line break. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
