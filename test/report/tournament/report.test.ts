/** A tournament made up by hand: its numbers are the same in the sections, on the page, at the terminal and as JSON. */
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../src/model/deal.js';
import { NONE } from '../../../src/model/space.js';
import { tournamentJson } from '../../../src/report/tournament/json.js';
import { means } from '../../../src/report/tournament/means.js';
import { tournamentPage } from '../../../src/report/tournament/page.js';
import type { TournamentReport } from '../../../src/report/tournament/report.js';
import { tournamentSections } from '../../../src/report/tournament/sections.js';
import { STANDING_COLUMNS, standingsCsv } from '../../../src/report/tournament/standingRow.js';
import { tournamentLines } from '../../../src/ui/pages/tournament.js';
import { drawnUp } from '../../analysis/tournament/tournaments.js';
import { textsOf } from '../../helpers/debriefs.js';
import { nests, read, tagsOf } from '../../helpers/markup.js';
import { checked } from '../../helpers/play.js';
import { dataOf, dealOf } from '../../helpers/scenarios.js';
import { MAKING, reportOf, twoAgents } from './reports.js';

const report = reportOf(twoAgents());
const sections = tournamentSections(report);
const page = tournamentPage(report);
const lines = (columns: number) => tournamentLines(report, { columns, rows: 40 }).map(({ text }) => text);

/** The rows of the table with this caption. */
function rowsOf(caption: string, from = sections): readonly (readonly string[])[] {
  const tables = from.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const table = tables.find((one) => one.caption === caption);
  if (table === undefined) throw new Error(`there is no table ${caption}`);
  return table.rows;
}

// alpha's four seats are worth 75, 75, 85 and 85, so 80 on average and 40 more than no deal; bravo's 60, 60, 40 and 40.
const RANKING = [
  ['alpha', '1', '80.0 exact', '[75.0, 85.0]', '100%', '40.0', 'exact', '[1, 1]'],
  ['bravo', '2', '50.0 exact', '[40.0, 60.0]', '50%', '10.0', 'exact', '[2, 2]'],
];

describe('numbers worked out by hand', () => {
  test('the ranking', () => {
    const rows = rowsOf('Mean utility and rank of every agent');
    // With two opponents a replicate may draw the same one twice: the field reaches from the worse to the better.
    expect(rows).toEqual(RANKING);
  });

  test('how talks ended, and what deals were worth', () => {
    // Each agent has two seats against itself and one for each seat against the other, twice.
    expect(rowsOf('Talks of every agent by their end')).toEqual([
      ['alpha', '8', '8', '0', '0', '0', '0'],
      ['bravo', '8', '4', '4', '0', '0', '0'],
    ]);
    // Welfare is (150 + 150 + 145 + 145) / 4 and (145 + 145 + 80 + 80) / 4; bravo has 20 of 65 points of surplus.
    const exact = (...cells: string[]) => [cells[0], ...cells.slice(1).map((cell) => `${cell} exact`)];
    expect(rowsOf('Means over all talks [by chance]')).toEqual([
      exact('alpha', '100%', '40.0', '147.5', '2.0'),
      exact('bravo', '50%', '10.0', '112.5', '2.0'),
    ]);
    expect(rowsOf('What deals were worth [by chance]').map((row) => row.slice(0, 3))).toEqual([
      exact('alpha', '80.0', '60%'),
      exact('bravo', '60.0', '31%'),
    ]);
  });

  test('every mean by field, in all scenarios and in each role', () => {
    // Against alpha twice or bravo twice. Bravo has a deal only with alpha, and three replicates in four draw alpha.
    const got = [
      ['alpha', '80.0 [75.0, 85.0]', '100% [100%, 100%]', '40.0 [35.0, 45.0]'],
      ['bravo', '50.0 [40.0, 60.0]', '50% [0%, 100%]', '10.0 [0.0, 20.0]'],
    ];
    const together = [
      ['alpha', '147.5 [145.0, 150.0]', '2.0 [2.0, 2.0]'],
      ['bravo', '112.5 [80.0, 145.0]', '2.0 [2.0, 2.0]'],
    ];
    const folded = sections.flatMap(({ id, blocks }) => [
      { id, title: id, blocks: blocks.flatMap((block) => (block.kind === 'fold' ? block.blocks : [])) },
    ]);
    for (const [whose, from] of [
      ['Both roles', folded],
      ['As North', folded],
      ['As South', folded],
    ] as const) {
      expect(rowsOf(`${whose}: what agents got from all talks [by field]`, from)).toEqual(got);
      expect(rowsOf(`${whose}: what both got, and how long it took [by field]`, from)).toEqual(together);
      const [alpha, bravo] = rowsOf(`${whose}: what deals were worth [by field]`, from);
      // Shares of 35 of 70 and of 45 of 65.
      expect(alpha?.slice(1, 3)).toEqual(['80.0 [75.0, 85.0]', '60% [50%, 69%]']);
      expect(bravo?.slice(1, 3)).toEqual(['60.0 [60.0, 60.0]', '31% [31%, 31%]']);
    }
  });

  test('roles, payoffs and matches', () => {
    expect(
      rowsOf('Two ports, one afternoon: mean utility in both roles and in each').map((row) => row.slice(5)),
    ).toEqual([
      ['80.0 exact', '80.0 exact'],
      ['50.0 exact', '50.0 exact'],
    ]);
    expect(rowsOf('Mean utility of the agent of the row against the agent of the column')).toEqual([
      ['1 alpha', '75.0', '85.0'],
      ['2 bravo', '60.0', '40.0'],
    ]);
    expect(rowsOf('Matches won, tied and lost by the agent of the row')).toEqual([
      ['1 alpha', '', '2-0-0'],
      ['2 bravo', '0-0-2', ''],
    ]);
  });

  test('what was agreed', () => {
    expect(rowsOf('Two ports, one afternoon: agreed most often')).toEqual([
      ['12 open 30', '2', '85.0', '60.0'],
      ['12 open 90', '2', '75.0', '75.0'],
      ['12 open 365', '2', '60.0', '85.0'],
    ]);
  });

  test('the game', () => {
    expect(rowsOf('Best replies')).toEqual([
      ['alpha', 'alpha', '75.0'],
      ['bravo', 'alpha', '85.0'],
    ]);
    expect(rowsOf('Strictly dominated agents')).toEqual([['bravo', 'alpha']]);
    expect(rowsOf('Symmetric equilibria')).toEqual([['1', '75.0', 'alpha']]);
    const shares = rowsOf('Shares under replicator dynamics');
    expect(shares.map((row) => [row[1], row.at(-1)])).toEqual([
      ['50%', '100%'],
      ['50%', '0%'],
    ]);
    expect(rowsOf('Alpha-rank: share of time').map((row) => row[2])).toEqual(['100%', '0%']);
    expect(rowsOf('Two ports, one afternoon: equilibria when the seats choose apart')).toEqual([
      ['1', '75.0', '75.0', 'alpha', 'alpha'],
    ]);
  });

  test('the response to a parameter', () => {
    expect(rowsOf('line: mean utility by slope, with kind plain').map((row) => row.slice(0, 2))).toEqual([
      ['0.5', '80.0 exact'],
      ['1', '50.0 exact'],
    ]);
  });

  test('agreement over time', () => {
    const rounds = dealOf('two-ports').schedule.rounds;
    const [alpha] = rowsOf('Share of the talks agreed by these parts of the time');
    // Round 2 of so many: before that nothing, from then on all.
    expect(alpha).toEqual([
      'alpha',
      ...[25, 50, 75, 90, 95, 100].map((at) => (at / 100 >= 2 / rounds ? '100%' : '0%')),
    ]);
  });
});

describe('the three outputs', () => {
  test('the page says what the sections say', () => {
    const words = read(page);
    for (const { title, blocks } of sections)
      for (const text of [title, ...blocks.flatMap(textsOf)]) expect(words).toContain(text.replace(/^$/, ' '));
  });

  test.each([80, 120])('the terminal says what the tables say, at %i columns', (columns) => {
    const words = lines(columns).join(' ').replace(/\s+/g, ' ');
    for (const { blocks } of sections)
      for (const block of blocks.flatMap((one) => (one.kind === 'fold' ? one.blocks : [one])))
        if (block.kind === 'table')
          for (const cell of [block.caption, ...block.rows.flat()]) expect(words).toContain(cell.replace(/\s+/g, ' '));
  });

  test('the JSON has the same numbers', () => {
    const data = JSON.parse(JSON.stringify(tournamentJson(report)));
    expect(
      data.ranking.map(({ agent, rank, utility, surplus }: Record<string, unknown>) => [agent, rank, utility, surplus]),
    ).toEqual([
      ['alpha', 1, 0.8, 0.4],
      ['bravo', 2, 0.5, 0.1],
    ]);
    expect(data.ranking[0].field.utility).toEqual({ low: 0.75, high: 0.85, exact: false });
    expect(data.payoffs).toEqual([
      [0.75, 0.85],
      [0.6, 0.4],
    ]);
    expect(data.headToHead).toEqual([
      [null, { wins: 2, ties: 0, losses: 0 }],
      [{ wins: 0, ties: 0, losses: 2 }, null],
    ]);
    expect(data.missing.headToHead).toBe('no match has been played');
    expect(data.scenarios[0].agreed).toHaveLength(3);
    expect(data.scenarios[0].agreed[0]).toMatchObject({ talks: 2, utility: [0.85, 0.6] });
    expect(data.game.symmetricEquilibria).toMatchObject({
      reason: null,
      value: { complete: true, equilibria: [{ mix: [{ agent: 'alpha', share: 1 }], payoff: 0.75 }] },
    });
    expect(data.game.strictlyDominated.value).toEqual([{ agent: 'bravo', by: ['alpha'] }]);
    expect(data.responseCurves[0]).toMatchObject({ parameter: 'slope', others: { kind: 'plain' } });
    expect(data.command).toBe(MAKING.command);
  });

  test('the call stands as it was made', () => {
    expect(page).toContain('<pre><code>lancaster tournament --agents &#39;alpha,  bravo&#39;</code></pre>');
    expect(lines(120)).toContain(MAKING.command);
  });

  test('where events happen it is told by which deal a talk is measured, and nowhere else', () => {
    const told = (id: string) => {
      const deal = dealOf(id);
      const made = { tournament: drawnUp([deal], ['alpha', 'bravo'], 2), make: () => ({ outcome: NONE, round: 2 }) };
      const blocks = tournamentSections(reportOf(made)).flatMap((section) => section.blocks);
      return blocks.flatMap(textsOf).filter((line) => line.startsWith('Events: '));
    };
    expect(told('docks')).toEqual([expect.stringContaining('by the deal as it stood when it ended')]);
    expect(told('two-ports')).toEqual([]);
  });

  test('so has the table of the standings', () => {
    const [head, ...rows] = standingsCsv(report.results.standings).trimEnd().split('\n');
    expect(head).toBe(Object.keys(STANDING_COLUMNS).join());
    // Twelve figures of two agents over all, in the scenario, and in each of its roles.
    expect(rows).toHaveLength(12 * 2 * 4);
    expect(rows.slice(0, 4)).toEqual([
      ',,alpha,rank,1,1,1,TRUE,1,1,,,',
      ',,alpha,utility,0.8,0.8,0.8,TRUE,0.75,0.85,,,',
      ',,alpha,surplus,0.4,0.4,0.4,TRUE,0.35,0.45,,,',
      ',,alpha,agreement_rate,1,1,1,TRUE,1,1,,,',
    ]);
    expect(rows).toContain('two-ports,southport,bravo,welfare,1.125,1.125,1.125,TRUE,0.8,1.45,,,');
  });

  test('every mean by role is left to the data where a page would be megabytes of them', () => {
    const { results } = report;
    const many = <T>(list: readonly T[]): T[] => Array.from({ length: 417 }, () => list[0] as T);
    const { blocks } = means({
      ...results,
      scenarios: many(results.scenarios),
      standings: { ...results.standings, scenarios: many(results.standings.scenarios) },
    });
    expect(blocks.map((block) => (block.kind === 'fold' ? block.title : block.kind))).toEqual([
      'text',
      'Over all scenarios',
      'text',
    ]);
  });

  test('sections may be chosen', () => {
    const chosen = tournamentLines(report, { columns: 80, rows: 40, sections: ['ranking'] }).map(({ text }) => text);
    expect(chosen).toContain('Ranking');
    expect(chosen).not.toContain('Methods');
  });

  test('a table that is cut says so', () => {
    const cut = tournamentLines(report, { columns: 80, rows: 1, sections: ['ranking'] }).map(({ text }) => text);
    expect(cut).toContain('1 more row stands in the page and in the JSON.');
    expect(cut.filter((text) => text.startsWith('bravo'))).toEqual([]);
  });
});

describe('what is not there', () => {
  const apart = reportOf({
    tournament: drawnUp([dealOf('two-ports')], ['alpha', 'bravo'], 1),
    make: () => undefined,
  });

  test('is an empty cell with its reason', () => {
    const [alpha] = rowsOf('Mean utility and rank of every agent', tournamentSections(apart));
    expect(alpha).toEqual(['alpha', '', '', '', '', '', '', '']);
    const words = read(tournamentPage(apart));
    expect(words).toContain(
      'Rank, Mean [by chance], Agreed and Surplus: no value for any agent, because no talk has been played.',
    );
    const [, rank] = standingsCsv(apart.results.standings).split('\n');
    const reason = 'no talk has been played';
    expect(rank).toBe(`,,alpha,rank,,,,,,,${reason},${reason},${reason}`);
    expect(words).toContain('The tournament is not over: 0 of 2 talks have been played');
    expect(words).toContain('Symmetric equilibria are not told, because agents did not meet themselves.');
  });

  test('is null with its reason in JSON', () => {
    const data = JSON.parse(JSON.stringify(tournamentJson(apart)));
    expect(data.ranking[0]).toMatchObject({ utility: null, missing: { utility: 'no talk has been played' } });
    expect(data.game.symmetricEquilibria).toEqual({ value: null, reason: 'agents did not meet themselves' });
  });
});

describe('pictures', () => {
  const figuresOf = (made: TournamentReport) =>
    tournamentSections(made).flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
  const captionOf = (name: string, made: TournamentReport) =>
    figuresOf(made).find(({ figure }) => figure.name === name)?.caption;
  const silent = reportOf({
    tournament: drawnUp([dealOf('two-ports')], ['alpha', 'bravo'], 1, { selfPlay: true }),
    make: () => ({ outcome: NONE, round: 2 }),
  });

  test('are drawn of what there is to see', () => {
    expect(figuresOf(report).map(({ figure }) => figure.name)).toEqual([
      'ranking',
      'space',
      'payoffs',
      'time',
      'replicator',
      'response',
    ]);
    // Nobody agrees and all earn the same: no curve rises, and no share moves.
    expect(figuresOf(silent).map(({ figure }) => figure.name)).toEqual(['ranking', 'space', 'payoffs']);
    const words = read(tournamentPage(silent));
    expect(words).toContain('No talk ended in a deal.');
    expect(words).toContain('No share moves by half a percent, so nothing is drawn.');
    expect(words).not.toContain('Share of the talks agreed by these parts of the time');
  });

  test('are explained by what is in them', () => {
    expect(captionOf('space', report)).toContain('A circle is an outcome on which talks agreed');
    expect(captionOf('space', silent)).toBe('Two ports, one afternoon: all outcomes.');
    expect(captionOf('payoffs', report)).not.toContain('A dot');
    // Nothing is left to chance there.
    expect(captionOf('response', report)).toContain('The dashes are the interval by field.');
    expect(captionOf('response', report)).not.toContain('band');
  });

  test('of the shares end where these do', () => {
    // alpha earns 75 and 85, bravo 60 and 40: 2,000 steps of an eighth over a spread of 0.45. From half on alpha has 99.5%
    // when the odds of 199 are reached; they grow by between 0.15 and 0.45 in a unit of time.
    const end = Number(/After time ([\d.]+) no share/.exec(captionOf('replicator', report) ?? '')?.[1]);
    expect(end).toBeGreaterThan(Math.log(199) / 0.45);
    expect(end).toBeLessThan((Math.log(199) / 0.15) * 1.2);
    expect(captionOf('replicator', report)).not.toContain('thin');
  });
});

describe('faults', () => {
  const broken = reportOf({
    tournament: drawnUp([dealOf('two-ports')], ['alpha', 'bravo'], 1),
    // The second talk, in which bravo is North.
    make: ({ agents: [north] }) =>
      north === 'bravo'
        ? { outcome: NONE, round: 1, fault: { by: 0, what: 'threw Error: no' } }
        : { outcome: NONE, round: 1 },
  });

  test('are counted by agent, with the first talk as the rows number it', () => {
    expect(rowsOf('Faults, most frequent first', tournamentSections(broken))).toEqual([
      ['bravo', 'threw Error: no', '1', '2'],
    ]);
    const data = JSON.parse(JSON.stringify(tournamentJson(broken)));
    expect(data.faults.kinds).toEqual([{ agent: 'bravo', what: 'threw Error: no', talks: 1, example: 2 }]);
  });
});

describe('words that would be markup', () => {
  const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const other = "</title></style></svg>' onload='alert(1)";

  test('stay words', () => {
    const data = dataOf('two-ports');
    data.title = other;
    data.parties[0] = { ...data.parties[0], name: attack };
    const hostile = reportOf(twoAgents([attack, other], prepare(checked(data))));
    const markup = tournamentPage({
      ...hostile,
      agents: [{ name: attack, says: other, source: attack }],
      making: { ...MAKING, command: attack, guests: [{ name: attack, sha256: other }] },
    });
    const names = new Set([...tagsOf(page).map(({ name }) => name)]);
    const attributes = new Set(tagsOf(page).flatMap((tag) => tag.attributes));
    expect(tagsOf(markup).filter(({ name }) => !names.has(name))).toEqual([]);
    expect(tagsOf(markup).flatMap((tag) => tag.attributes.filter((one) => !attributes.has(one)))).toEqual([]);
    expect(nests(markup)).toBe(true);
    for (const words of [attack, other]) expect(read(markup)).toContain(words);
  });

  test('that a terminal would obey are written out', () => {
    const shown = tournamentPage(reportOf(twoAgents(['red \u001b[31m', '\u202eeman'])));
    for (const sign of ['\u001b', '\u202e']) expect(shown).not.toContain(sign);
    const told = tournamentLines(reportOf(twoAgents(['red \u001b[31m', '\u202eeman'])), { columns: 80, rows: 40 });
    for (const sign of ['\u001b', '\u202e']) expect(told.map(({ text }) => text).join('')).not.toContain(sign);
  });
});
