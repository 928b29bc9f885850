/** `lancaster replay --acceptance`, through the built command line. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { CONDITION_WORDS, CONDITIONS } from '../../src/agents/parts/conditions/named.js';
import { play } from '../../src/engine/play.js';
import { recordLines, worth } from '../../src/engine/record.js';
import { openSession } from '../../src/engine/session.js';
import { type Deal, outcomeOf, partyOf } from '../../src/model/deal.js';
import { ACTION_TYPES, type ActionType } from '../../src/model/move.js';
import { maySign, pointsOf } from '../../src/model/preferences.js';
import { PERSON } from '../../src/model/record.js';
import type { Result } from '../../src/model/result.js';
import { sessionAt, sessionOfRound } from '../../src/model/schedule.js';
import { NONE } from '../../src/model/space.js';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { linesOf, textOfLines } from '../helpers/records.js';
import { dealOf } from '../helpers/scenarios.js';
import { outcome } from '../helpers/versus.js';

const folder = temporaryFolder();
const ports = dealOf('two-ports');
const london = dealOf('london-2025');

function written(lines: readonly string[]): string {
  const path = join(mkdtempSync(join(folder, 'own-')), 'talks.jsonl');
  writeFileSync(path, textOfLines(lines));
  return path;
}

/** A record of people at the two ports who say this in turn. */
function ofPeople(...said: readonly string[]): string {
  const session = openSession(ports, { seed: '1' });
  for (const words of said) {
    const isWord = (ACTION_TYPES as readonly string[]).includes(words);
    const refusal = session.move(session.turn, {
      type: isWord ? (words as ActionType) : 'offer',
      outcome: isWord ? NONE : outcome(ports, words),
    });
    if (refusal !== undefined) throw new Error(`${words}: ${refusal}`);
  }
  return written(recordLines(session, { agents: [PERSON, PERSON] }));
}

function ofAgents(deal: Deal, first: string, second: string): string {
  return written(linesOf(deal, [first, second], { seed: '7' }));
}

interface VerdictData {
  readonly condition: string;
  readonly symbol: string;
  readonly verdict: string;
  readonly move?: number;
  readonly round?: number;
  readonly deal?: Record<string, string>;
  readonly utility?: Record<string, number>;
  readonly why?: string;
}

function dataOf(path: string): { actual: Record<string, unknown> | null; acceptance: Record<string, VerdictData[]> } {
  const { stdout, stderr, status } = warmLancaster(['replay', path, '--acceptance', '--json']);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(stdout);
}

function textOf(path: string): string[] {
  const { stdout, stderr, status } = warmLancaster(['replay', path, '--acceptance']);
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.trimEnd().split('\n');
}

/** The cells of each row of the table of a party. */
function rowsOf(lines: readonly string[], party: string): string[][] {
  const caption = lines.indexOf(`${party} under each condition`);
  expect(caption).toBeGreaterThan(0);
  const table = lines.slice(caption + 2, lines.indexOf('', caption));
  return table.map((line) => line.split(/ {2,}/));
}

const SYMBOLS = CONDITION_WORDS.map((word) => CONDITIONS[word].symbol);

describe('--acceptance', () => {
  const path = ofAgents(ports, 'boulware', 'conceder');

  it('says of every condition what comes of it: the talk that is really held under that condition', () => {
    const { actual, acceptance } = dataOf(path);
    const ids = ['northport', 'southport'];
    expect(Object.keys(acceptance)).toEqual(ids);
    const rows = rowsOf(textOf(path), 'North');
    for (const [at, word] of CONDITION_WORDS.entries()) {
      const told = acceptance.northport?.[at] as VerdictData;
      expect(told).toMatchObject({ condition: word, symbol: SYMBOLS[at] });
      const really = play(ports, [hire(`boulware(accept=${word})`).seat(), hire('conceder').seat()], { seed: '7' });
      const { ending, round, by, utility, outcome } = really.result() as Result;
      const end = {
        ...{ ending, round, move: really.moves.length, by: by === undefined ? null : ids[by] },
        ...worth(ports, { outcome, utility }),
      };
      if (told.verdict === 'signs') {
        const { move, round, deal, utility } = told;
        expect(end).toEqual({ ending: 'agreed', by: 'northport', move, round, deal, utility });
      } else expect(end).toEqual(actual);
      expect(rows[at + 1]).toEqual([
        SYMBOLS[at],
        told.verdict === 'signs' ? `it signs in round ${round}` : 'it signs nothing',
        ...[String(end.move), ...utility.map((one) => (Math.round(one * 1000) / 10).toFixed(1))],
      ]);
    }
    expect(new Set(acceptance.northport?.map(({ verdict }) => verdict))).toEqual(new Set(['signs', 'never']));
  });

  it('shows the actual ending first, a row for every condition, and what each of them is', () => {
    const lines = textOf(path);
    for (const party of ['North', 'South']) {
      const rows = rowsOf(lines, party);
      expect(rows.map(([condition]) => condition)).toEqual(['(as it was)', ...SYMBOLS]);
      expect(rows[0]).toEqual(['(as it was)', 'agreed in round 10', '20', '67.5', '55.0']);
    }
    expect(lines).toContain('Where it signs nothing, the talk ends as it did.');
    const legend = lines.slice(lines.indexOf('The conditions') + 1).filter((line) => line.startsWith(' - '));
    expect(legend.map((line) => /^ - (.*?):/.exec(line)?.[1])).toEqual(SYMBOLS);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.join(' ')).not.toContain('People');
  });

  it('goes with the debrief, and with the web page', () => {
    const page = join(folder, 'page.html');
    const both = warmLancaster(['replay', path, '--acceptance', '--debrief', '--html', page]).stdout;
    const debrief = warmLancaster(['replay', path, '--debrief']).stdout;
    expect(both).toBe(debrief + warmLancaster(['replay', path, '--acceptance']).stdout);
  });

  const wrong: [string[], string][] = [
    [['--json'], '--json goes with --acceptance'],
    [['--json', '--debrief'], '--json goes with --acceptance'],
    [['--json', '--acceptance', '--debrief'], '--json goes with --acceptance'],
    [['--json', '--acceptance', '--check'], '--json goes with --acceptance'],
    [['--acceptanc'], "unknown option '--acceptanc'"],
  ];

  it.each(wrong)('%j: one sentence, exit code 2', (options, sentence) => {
    const { stdout, stderr, status } = warmLancaster(['replay', path, ...options]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('of a record with people', () => {
  // North's own points: 100 for 12 blocked 30, 92.5 for 12 case 30, 82.5 for 12 case 90; 0 open 365 is South's best.
  const until = ['12 blocked 30', '0 open 365', '12 case 30', '6 open 365'] as const;

  it('says in a sentence that people count like agents', () => {
    const [first, ...more] = textOf(ofPeople(...until, 'walk')).filter((line) => line.startsWith('People'));
    expect([first, more]).toEqual([expect.stringMatching(/^People’s moves count like those of agents/), []]);
  });

  it('knows no next offer of who walks out', () => {
    // 52.5 for North, over its mandate, and under the 92.5 that it asked for last.
    const path = ofPeople(...until.slice(0, 3), '6 case 90', 'walk');
    const { actual, acceptance } = dataOf(path);
    expect(actual).toMatchObject({ ending: 'walkedOut', move: 5, round: 3, by: 'northport', deal: null });
    for (const { condition, ...told } of acceptance.northport as VerdictData[]) {
      const asks = condition === 'next' || condition.startsWith('combi');
      expect(told).toMatchObject(asks ? { verdict: 'unknown', why: 'noNextOffer', move: 5 } : { verdict: 'never' });
    }
    const rows = rowsOf(textOf(path), 'North');
    expect(rows.slice(0, 3)).toEqual([
      ['(as it was)', 'North walks out in round 3', '5', '40.0', '40.0'],
      ['AC_next', 'unknown: no next offer', '5'],
      ['AC_prev', 'it signs nothing', '5', '40.0', '40.0'],
    ]);
  });

  it('says where a next offer or the rest of the talk is not in it', () => {
    // South offers North its best in round 1, which North takes in round 2.
    const path = ofPeople('12 case 90', '12 case 90', 'accept');
    const [next, prev, gap, level] = dataOf(path).acceptance.northport as VerdictData[];
    expect(next).toMatchObject({ verdict: 'unknown', why: 'noNextOffer', move: 3 });
    expect(prev).toMatchObject({ verdict: 'signs', move: 3, round: 2 });
    expect(gap).toMatchObject({ verdict: 'signs', move: 3, round: 2 });
    expect(level).toMatchObject({ verdict: 'unknown', why: 'goesOn', move: 3 });
    const lines = textOf(path);
    expect(rowsOf(lines, 'North').slice(1, 5)).toEqual([
      ['AC_next', 'unknown: no next offer', '3'],
      ['AC_prev', 'it signs in round 2', '3', '82.5', '45.0'],
      ['AC_gap(0.01)', 'it signs in round 2', '3', '82.5', '45.0'],
      ['AC_const(0.9)', 'unknown: the talk goes on', '3'],
    ]);
    expect(lines.some((line) => line.startsWith('No next offer:'))).toBe(true);
    expect(lines.some((line) => line.startsWith('The talk goes on:'))).toBe(true);
  });

  it.each([[['--acceptance']], [['--acceptance', '--json']], [['--acceptance', '--plain']]])(
    'that is not over tells nothing (%j): somebody may go on with it',
    (options) => {
      const path = ofPeople(...until);
      const { stdout, stderr, status } = warmLancaster(['replay', path, ...options]);
      expect([stdout, status]).toEqual(['', 2]);
      expect(stderr).toBe(
        `lancaster: the talk in ${path} is not over: go on with lancaster play ${path}, and look back then\n`,
      );
    },
  );

  it('of one move: nobody could have signed anything', () => {
    const { actual, acceptance } = dataOf(ofPeople('walk'));
    expect(actual).toMatchObject({ ending: 'walkedOut', move: 1, round: 1 });
    for (const all of Object.values(acceptance))
      expect(all.map(({ verdict }) => verdict)).toEqual(CONDITION_WORDS.map(() => 'never'));
  });
});

describe('of a record of agents that was broken off', () => {
  const lines = linesOf(ports, ['boulware', 'conceder'], { seed: '7' });

  it('says what was signed by then, and that it is not over', () => {
    const path = written(lines.slice(0, 17));
    const { actual, acceptance } = dataOf(path);
    expect(actual).toBeNull();
    expect(acceptance.northport?.at(-1)).toMatchObject({ condition: 'stopping', verdict: 'signs', move: 13 });
    const printed = textOf(path);
    const rows = rowsOf(printed, 'North');
    expect(printed.join(' ')).not.toContain('ends as it did');
    expect(rows[0]).toEqual(['(as it was)', 'not over yet']);
    expect(rows[1]).toEqual(['AC_next', 'it signs nothing']);
  });

  it.each([
    ['no line but the header', lines.slice(0, 1)],
    ['one move', lines.slice(0, 2)],
  ])('after %s', (_, some) => {
    const { actual, acceptance } = dataOf(written(some));
    expect(actual).toBeNull();
    for (const all of Object.values(acceptance))
      expect(all.map(({ verdict }) => verdict)).toEqual(CONDITION_WORDS.map(() => 'never'));
  });

  it('is refused where a line is broken', () => {
    const path = written([...lines.slice(0, 3), '{"move":3}', ...lines.slice(4)]);
    const { stdout, stderr, status } = warmLancaster(['replay', path, '--acceptance']);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('line 4: ');
  });
});

describe('in London, with red lines and mandates that ease', () => {
  it.each([
    ['logroller', 'boulware'],
    ['conceder', 'conceder(exponent=20)'],
    ['random', 'logroller'],
  ])('%s and %s sign only what they may sign on that day, and what was offered to them', (first, second) => {
    const path = ofAgents(london, first, second);
    const { moves } = play(london, [hire(first).seat(), hire(second).seat()], { seed: '7' });
    let signed = 0;
    for (const [id, all] of Object.entries(dataOf(path).acceptance)) {
      const party = partyOf(london, id) as 0 | 1;
      for (const { verdict, move = 0, round = 0, deal = {}, utility } of all) {
        if (verdict !== 'signs') continue;
        const outcome = outcomeOf(london, deal);
        const own = london.preferences[party];
        const mandate = sessionAt(london.schedule, sessionOfRound(london.schedule, round)).mandates[party];
        expect(maySign(own, outcome, Math.max(mandate, own.reservation))).toBe(true);
        expect(moves[move - 2]).toMatchObject({ type: 'offer', outcome, by: 1 - party });
        expect(moves[move - 1]).toMatchObject({ by: party, round });
        signed++;
        expect(utility?.[id]).toBe(pointsOf(own, outcome) / own.scale);
      }
    }
    expect(signed).toBeGreaterThan(0);
  });
});
