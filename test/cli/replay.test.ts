/** Records of people and of seats taken over: shown, looked back on, and checked. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forkOf, keptTalk, linesOf, openTable, type Table } from '../../src/engine/table.js';
import { type Action, offer } from '../../src/model/move.js';
import { pair } from '../../src/model/party.js';
import { PERSON } from '../../src/model/record.js';
import { NONE } from '../../src/model/space.js';
import { TITLES } from '../../src/report/english/titles.js';
import { seatFor } from '../../src/ui/seats.js';
import { letAgentsMove, playOn } from '../../src/ui/sitting.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { checker, resealed, rewritten, textOfLines } from '../helpers/records.js';
import { dealOf } from '../helpers/scenarios.js';
import { outcome } from '../helpers/versus.js';

const folder = temporaryFolder();
const check = checker();
afterAll(check.close);

const deal = dealOf('two-ports');
const keep = () => undefined;

function sat(names: readonly [string, string]): Table {
  return letAgentsMove(openTable(deal, [seatFor(names[0]), seatFor(names[1])], '7'), keep).table;
}

/** The table after people, whoever is to move, have done this. */
function playedOn(table: Table, ...actions: readonly (string | Action)[]): Table {
  return actions.reduce((now, action) => {
    const meant = typeof action === 'string' ? offer(outcome(deal, action), '') : action;
    const progress = playOn(now, keep, now.session.turn, { type: meant.type, outcome: meant.outcome });
    if (progress.refusal !== undefined) throw new Error(progress.refusal);
    return progress.table;
  }, table);
}

function forked(table: Table, moves: number, names: readonly [string, string]): Table {
  const seats = pair((party) => seatFor(names[party]));
  return letAgentsMove(forkOf(keptTalk(table), seats, moves), keep).table;
}

const WALK: Action = { type: 'walk', outcome: NONE };

/** A person against boulware, to the end. */
const person = playedOn(sat([PERSON, 'boulware']), '12 blocked 30', '12 case 30', '12 case 90', WALK);
/** Taken over after two agents had made four moves. */
const fork = playedOn(forked(sat(['hardliner', 'linear']), 4, [PERSON, 'linear']), '12 case 30', '12 case 90', WALK);
/** Taken over from that after six moves, by an agent against a person. */
const forkOfFork = playedOn(forked(fork, 6, ['micro', PERSON]), '0 open 365', '0 open 90', WALK);

function written(name: string, lines: readonly string[]): string {
  const path = join(mkdtempSync(join(folder, 'own-')), `${name}.jsonl`);
  writeFileSync(path, textOfLines(lines));
  return path;
}

describe('--check', () => {
  it.each([
    ['a person', person],
    ['a fork', fork],
    ['a fork of a fork', forkOfFork],
    ['a fork before the one it was taken from', playedOn(forked(forkOfFork, 3, [PERSON, 'linear']), WALK)],
    ['a fork of nothing', playedOn(forked(fork, 0, [PERSON, 'conceder']), '12 blocked 30', WALK)],
    ['two people', playedOn(sat([PERSON, PERSON]), '12 blocked 30', '0 open 365', WALK)],
    ['an agent that draws', playedOn(sat([PERSON, 'random']), '12 blocked 30', '12 blocked 90', WALK)],
  ])('passes on a record of %s, through the program too', async (_, table) => {
    expect(await check.firstFault(textOfLines(linesOf(table)))).toBeUndefined();
    const { stdout, status } = warmLancaster(['replay', written('true', linesOf(table)), '--check']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('is true: every move is legal')]);
  });

  /** The header with its parent changed; the parent's parent with `depth` 2. */
  const withParent =
    (change: (parent: Record<string, unknown>) => void, depth = 1) =>
    (lines: readonly string[]) =>
      rewritten(lines, 1, (header) => {
        let parent = header;
        for (let at = 0; at < depth; at++) parent = parent.parent as Record<string, unknown>;
        change(parent);
      });
  const seats = (northport: string, southport: string) => (header: Record<string, unknown>) => {
    header.agents = { northport, southport };
  };
  const line = (number: number, change: (data: Record<string, unknown>) => void) => (lines: readonly string[]) =>
    rewritten(lines, number, change);

  it.each<[string, Table, (lines: readonly string[]) => readonly string[], number, string]>([
    [
      'a rule on a person’s line',
      person,
      line(2, (move) => {
        move.because = 'aspire';
      }),
      2,
      'a person gives no rule for a move',
    ],
    [
      'no rule on an agent’s line',
      person,
      line(3, (move) => {
        delete move.because;
      }),
      3,
      'the agent of southport decides otherwise here',
    ],
    [
      'an agent’s move that it would not make',
      person,
      line(3, (move) => {
        move.offer = { magnets: '12', tools: 'blocked', truce: '30' };
      }),
      3,
      'the referee refuses this move',
    ],
    [
      'another agent’s name',
      person,
      line(1, seats(PERSON, 'linear')),
      5,
      'the agent of southport decides otherwise here',
    ],
    [
      'an agent where a person sat',
      person,
      line(1, seats('boulware', 'boulware')),
      2,
      'the agent of northport decides otherwise here',
    ],
    ['a person where an agent sat', person, line(1, seats(PERSON, PERSON)), 3, 'a person gives no rule for a move'],
    [
      'the seats changed',
      person,
      line(1, seats('boulware', PERSON)),
      2,
      'the agent of northport decides otherwise here',
    ],
    [
      'the name of no agent',
      person,
      line(1, seats(PERSON, 'boulwar')),
      1,
      'nobody here has the agent "boulwar" (did you mean "boulware"?): bring the file of its strategy with --agent',
    ],
    [
      'an agent’s parameter that is none',
      person,
      line(1, seats(PERSON, 'boulware(exponent=900)')),
      1,
      'boulware(exponent) takes a number from 0 to 100, not "900"',
    ],
    [
      'a seat without a name',
      person,
      line(1, (header) => {
        header.agents = { northport: PERSON };
      }),
      1,
      'the record does not name who sat in both seats',
    ],
    [
      'a third seat',
      person,
      line(1, (header) => {
        header.agents = { ...(header.agents as object), third: PERSON };
      }),
      1,
      'replayed, this line reads',
    ],
    [
      'more moves of a parent than there are',
      fork,
      withParent((parent) => {
        parent.move = 99;
      }),
      1,
      '99 moves were taken over, and here are only',
    ],
    [
      'one move more of a parent',
      fork,
      withParent((parent) => {
        parent.move = 5;
      }),
      6,
      'the agent of northport decides otherwise here',
    ],
    [
      'one move less of a parent',
      fork,
      withParent((parent) => {
        parent.move = 2;
      }),
      4,
      'a person gives no rule for a move',
    ],
    [
      'less than no moves of a parent',
      fork,
      withParent((parent) => {
        parent.move = -1;
      }),
      1,
      'parent.move: ',
    ],
    [
      'the seats of a parent changed',
      fork,
      withParent(seats('linear', 'hardliner')),
      2,
      'the agent of northport decides otherwise here',
    ],
    [
      'the name of no agent in a parent',
      fork,
      withParent(seats('hardlinr', 'linear')),
      1,
      'nobody here has the agent "hardlinr"',
    ],
    [
      'no name in a parent',
      fork,
      withParent((parent) => {
        parent.agents = {};
      }),
      1,
      'the record does not name who sat in both seats',
    ],
    [
      'no parent',
      fork,
      line(1, (header) => {
        delete header.parent;
      }),
      2,
      'a person gives no rule for a move',
    ],
    [
      'the seats of a parent’s parent changed',
      forkOfFork,
      withParent(seats('linear', 'hardliner'), 2),
      2,
      'the agent of northport decides otherwise here',
    ],
    [
      'no parent of a parent',
      forkOfFork,
      withParent((parent) => {
        delete parent.parent;
      }),
      2,
      'a person gives no rule for a move',
    ],
    [
      'something else in a parent',
      forkOfFork,
      withParent((parent) => {
        parent.mvoe = 1;
      }, 2),
      1,
      'parent.parent.mvoe: ',
    ],
  ])('finds %s, even if it is sealed again', async (_, table, forge, number, message) => {
    const fault = await check.firstFault(textOfLines(resealed(forge(linesOf(table)))));
    expect(fault).toEqual({ line: number, message: expect.stringContaining(message) });
  });

  it('tells of a talk that is not over where its ending is missing, with exit code 1', () => {
    const path = written('left', linesOf(person).slice(0, 4));
    const { stdout, stderr, status } = warmLancaster(['replay', path, '--check']);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toBe(`lancaster: ${path}, line 5: the ending is missing here\n`);
  });
});

describe('the talks in text', () => {
  it('give every move before a fork the reasons of those who sat there then', () => {
    const { stdout, status } = warmLancaster(['replay', written('forks', linesOf(forkOfFork)), '--plain']);
    expect(status).toBe(0);
    expect(stdout).toContain('Northport: micro   Southport: person');
    const rounds = stdout.split(/^Round /m).slice(1);
    // Rounds 1 and 2: the parent's parent, in which hardliner spoke with linear.
    expect(rounds[0]).toContain('and will ask for nothing else.');
    expect(rounds[0]).toMatch(/\d+% of the time has gone: South asks for/);
    expect(rounds[1]).toContain('of the time has gone: South asks for');
    // Round 3: a person in the first seat, and linear still in the other.
    expect(rounds[2]?.split('South offers')[0]).not.toContain('    > ');
    expect(rounds[2]).toContain('of the time has gone: South asks for');
    // From round 4 micro, and a person in the other seat.
    expect(rounds[3]?.split('South offers')[0]).toContain('    > ');
    expect(rounds[3]?.split('South offers')[1]).not.toContain('    > ');
  });

  it('are printed without a terminal, --plain or not', () => {
    const path = written('person', linesOf(person));
    expect(warmLancaster(['replay', path]).stdout).toBe(warmLancaster(['replay', path, '--plain']).stdout);
    expect(warmLancaster(['replay', path]).stdout).toContain('The talks fail: North walked out in round 4, no deal');
  });

  it('end where they were left', () => {
    const agents = linesOf(playedOn(sat(['boulware', 'linear']))).slice(0, 3);
    const { stdout, status } = warmLancaster(['replay', written('left', agents)]);
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('The talks go on.');
  });

  it.each(['--plain', '--debrief', '--html=page.html'])(
    'are not told (%s) while a person sits in them: the other side is still secret',
    (option) => {
      const path = written('unfinished', linesOf(person).slice(0, 3));
      const { stdout, stderr, status } = warmLancaster(['replay', path, option]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toBe(
        `lancaster: the talk in ${path} is not over: go on with lancaster play ${path}, and look back then\n`,
      );
    },
  );
});

describe('the debrief', () => {
  const path = written('fork', linesOf(fork));

  /** The markets look on at other talks. */
  const plainTitles = Object.values(TITLES).filter((title) => title !== TITLES.market);

  it('is printed with --debrief, section by section', () => {
    const { stdout, stderr, status } = warmLancaster(['replay', path, '--debrief']);
    expect([status, stderr]).toEqual([0, '']);
    const titles = plainTitles.map((title, at) => `${at + 1}. ${title}`);
    expect(stdout.split('\n').filter((one) => titles.includes(one))).toEqual(titles);
  });

  it('is written with --html as a page that needs nothing else', () => {
    const page = join(mkdtempSync(join(folder, 'own-')), 'page.html');
    const { stdout, stderr, status } = warmLancaster(['replay', path, '--html', page]);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const html = readFileSync(page, 'utf8');
    expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    for (const title of plainTitles) expect(html).toContain(title);
    const asked = [...html.matchAll(/\b(?:href|src|url)\b\s*[=(]\s*["']?([^"')\s>]*)/gi)].map(([, address]) => address);
    expect(asked.filter((address) => !/^(?:#|data:)/.test(address as string))).toEqual([]);
    expect(html).not.toMatch(/<script|<iframe|@import/i);
    expect(html).toContain('<svg');
  });

  it('is both with both', () => {
    const page = join(mkdtempSync(join(folder, 'own-')), 'page.html');
    const { stdout } = warmLancaster(['replay', path, '--html', page, '--debrief']);
    expect(stdout).toContain(`1. ${TITLES.statement}`);
    expect(existsSync(page)).toBe(true);
  });

  it('is that of `run --html`, which prints the talks too', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const [one, two, record] = ['one.html', 'two.html', 'talks.jsonl'].map((name) => join(own, name)) as [
      string,
      string,
      string,
    ];
    const agents = ['run', 'two-ports', '--agents', 'boulware,linear'];
    const { stdout, status } = warmLancaster([...agents, '--html', one]);
    expect([status, stdout]).toEqual([0, warmLancaster(agents).stdout]);
    warmLancaster([...agents, '-o', record]);
    warmLancaster(['replay', record, '--html', two]);
    expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
  });

  const wrong: [string[], string][] = [
    [
      ['replay', path, '--html', join(folder, 'no', 'page.html')],
      'page.html cannot be written: there is no such file or folder',
    ],
    [['replay', path, '--html', folder], 'cannot be written: it is a folder, not a file'],
    [['run', '--html', join(folder, 'page.html'), '--repeats', '3'], '--html takes one talk: leave out --repeats'],
  ];

  it.each(wrong)('%j: one sentence, exit code 2', (args, sentence) => {
    const { stderr, status } = warmLancaster(args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
