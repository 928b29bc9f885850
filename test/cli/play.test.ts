/** A person at the table through a real program without a terminal. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, lancaster, liveLancaster, MAIN, warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';
import { changed, textOf } from '../helpers/scenarios.js';

const folder = temporaryFolder();

/** A folder of its own, for records. */
function fresh(): string {
  return mkdtempSync(join(folder, 'own-'));
}

/** Plays the two ports with these lines in a folder of its own; what was said, and the lines of every record there. */
function played(input: string | Uint8Array, ...options: string[]) {
  const records = fresh();
  const done = lancaster(['play', 'two-ports', '--plain', ...options], { LANCASTER_RECORDS: records }, input);
  const kept = existsSync(records) ? readdirSync(records).map((name) => linesIn(join(records, name))) : [];
  return { ...done, records, kept };
}

const linesIn = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');
const dataIn = (path: string) => linesIn(path).map((line) => JSON.parse(line));

const OFFER = 'set 1 1\nset 2 1\nset 3 1\nsend\n';

/** A record of two agents, of eight moves or so. */
const agents = join(folder, 'agents.jsonl');
warmLancaster(['run', 'two-ports', '--agents', 'boulware,linear', '-o', agents]);
const AGENT_MOVES = linesIn(agents).length - 2;

/** A talk of a person that was left after two moves, and one that is over. */
const left = join(folder, 'left.jsonl');
warmLancaster(['play', 'two-ports', '--plain', '-o', left], {}, OFFER);
const over = join(folder, 'over.jsonl');
warmLancaster(['play', 'two-ports', '--plain', '-o', over], {}, 'walk\nyes\n');

describe('a whole talk', () => {
  it('without a terminal is in lines of text, with --plain or without, and ends in the debrief', () => {
    const { stdout, stderr, status, records, kept } = played(`${OFFER}walk\nyes\n`);
    expect([status, stderr]).toEqual([0, '']);
    const path = join(records, 'two-ports-1.jsonl');
    expect(stdout.split('\n')[0]).toBe(`Kept in ${path}`);
    expect(stdout).toContain(`This talk is kept. To look back: lancaster replay ${path}`);
    expect(stdout).toContain('9. To discuss');
    expect(kept).toHaveLength(1);
    expect(warmLancaster(['replay', '--check', path]).stdout).toContain('is true');
    const bare = warmLancaster(['play', 'two-ports'], { LANCASTER_RECORDS: fresh() }, `${OFFER}walk\nyes\n`);
    const withoutPath = (text: string) => text.replace(/\/\S*\.jsonl/g, 'PATH');
    expect(withoutPath(bare.stdout)).toBe(withoutPath(stdout));
  });

  it('writes the debrief as a page where the player is, under a free name', () => {
    const here = fresh();
    writeFileSync(join(here, 'two-ports-debrief-1.html'), 'mine');
    const { stdout } = lancaster(['play', over, '--plain'], {}, 'html\n', here);
    const page = join(here, 'two-ports-debrief-2.html');
    expect(stdout).toContain(`Written to ${page}: open it in a browser.`);
    expect(readFileSync(page, 'utf8')).toContain('</html>');
    expect(readFileSync(join(here, 'two-ports-debrief-1.html'), 'utf8')).toBe('mine');
  });

  it('has no escape codes, whatever the environment asks for', () => {
    const asked = { FORCE_COLOR: '3', CLICOLOR_FORCE: '1', TERM: 'xterm-256color', COLORTERM: 'truecolor' };
    const { stdout } = warmLancaster(['play', 'two-ports', '--plain'], asked, `help\ntable\nhint\n${OFFER}walk\nyes\n`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('is kept in the folder for programs’ data where no other is named', () => {
    if (process.platform !== 'linux') return;
    const home = fresh();
    const named = { LANCASTER_RECORDS: '', XDG_DATA_HOME: join(home, 'data'), HOME: home };
    const { stdout } = lancaster(['play', 'two-ports', '--plain'], named);
    const path = join(home, 'data', 'lancaster', 'records', 'two-ports-1.jsonl');
    expect(stdout).toContain(`lancaster play ${path}`);
    expect(existsSync(path)).toBe(true);
  });
});

describe('input', () => {
  it('that ends at any byte leaves a whole record, says where it is, and is no fault', () => {
    const input = `${OFFER}set 2 2\nsend\nwalk\nyes\n`;
    for (const end of [0, 1, 8, OFFER.length - 1, OFFER.length, input.length - 9, input.length - 5, input.length - 1]) {
      const { stdout, stderr, status, records, kept } = played(input.slice(0, end));
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain(join(records, 'two-ports-1.jsonl'));
      expect(stdout).toContain('This talk is kept. To');
      expect(kept).toHaveLength(1);
      for (const line of kept[0] ?? []) expect(() => JSON.parse(line)).not.toThrow();
    }
  });

  it('with the line ends of Windows or of old Macs is the same', () => {
    const [, ...moves] = played(`${OFFER}walk\nyes\n`).kept[0] ?? [];
    expect(moves).toHaveLength(4);
    for (const end of ['\r\n', '\r'])
      expect(played(`${OFFER}walk\nyes\n`.replaceAll('\n', end)).kept[0]?.slice(1)).toEqual(moves);
  });

  it('of a line of a megabyte and of bytes that are no text is answered and forgotten', () => {
    const garbage = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256));
    const input = Buffer.concat([
      Buffer.from('x'.repeat(1_000_000)),
      Buffer.from('\nset 1 '),
      Buffer.from('9'.repeat(1_000_000)),
      Buffer.from('\n'),
      garbage,
      Buffer.from(`\n${OFFER}`),
    ]);
    const { stdout, stderr, status, kept } = played(input);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`There is no word "${'x'.repeat(40)}"`);
    expect(stdout).toContain(`Magnets has no option "${'9'.repeat(40)}"`);
    expect(stdout.length).toBeLessThan(200_000);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(kept[0]).toHaveLength(3);
  });

  it.skipIf(process.platform === 'win32')('that was never there, or is a folder, is the end of input', () => {
    for (const redirection of ['<&-', `< "${folder}"`, '</dev/null']) {
      const { stdout, stderr, status } = inShell(`play two-ports --plain ${redirection}`);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('This talk is kept.');
    }
  });

  it('may stay open when the player has left', async () => {
    const talk = liveLancaster(['play', 'two-ports', '--plain']);
    talk.type('quit');
    await talk.until((said) => said.includes('This talk is kept.'));
    expect(await talk.ended()).toBe(0);
  });
});

/** Calls the command line in a shell, with its redirections. */
function inShell(call: string) {
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "${process.execPath}" "${MAIN}" ${call}`],
    {
      encoding: 'utf8',
      env: environment({ LANCASTER_RECORDS: fresh() }),
      input: '',
      timeout: 50_000,
    },
  );
  return { stdout, stderr, status };
}

describe.skipIf(process.platform === 'win32')('output', () => {
  it('whose reader leaves early ends the program without a word', () => {
    const { stdout, stderr, status } = inShell('play london-2025 --plain | head -3');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(4);
  });

  it.skipIf(!existsSync('/dev/full'))('to a full disk is a sentence', () => {
    const { stderr, status } = inShell('play two-ports --plain > /dev/full');
    expect([status, stderr]).toEqual([2, 'lancaster: the output cannot be written: the disk is full\n']);
  });
});

describe('a record is gone on with', () => {
  it('where it was left, with its brief and what was said last', () => {
    const path = join(fresh(), 'mine.jsonl');
    writeFileSync(path, readFileSync(left));
    const { stdout, status } = warmLancaster(['play', path, '--plain'], {}, 'log\nwalk\nyes\n');
    expect(status).toBe(0);
    expect(stdout).toContain('Confidential: the brief of Northport');
    expect(stdout).toContain('round 2 of 10. It is your turn.');
    expect(stdout).toContain('1. North offers, worth 100.0 to you:');
    expect(linesIn(path).slice(0, 3)).toEqual(linesIn(left));
    expect(dataIn(path).at(-1)).toMatchObject({ ending: 'walkedOut', by: 'northport' });
    expect(warmLancaster(['replay', '--check', path]).status).toBe(0);
  });

  it('if it is over, with the debrief, and stays as it was', () => {
    const before = readFileSync(over);
    const { stdout, status } = warmLancaster(['play', over, '--plain']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1\. Joint statement\n/);
    expect(readFileSync(over).equals(before)).toBe(true);
  });

  it('of agents, as a talk that is watched, with its debrief', () => {
    const { stdout, status } = warmLancaster(['play', agents, '--plain'], {}, 'd\n');
    expect(status).toBe(0);
    expect(stdout).toContain('Northport: boulware   Southport: linear');
    expect(stdout).toContain('8. The other side of the table');
  });
});

describe('a seat is taken over', () => {
  it('after a move of a record, in a record of its own that names its parent', () => {
    const records = fresh();
    const before = readFileSync(agents);
    const { stdout, status } = warmLancaster(
      ['play', agents, '--from', '4', '--as', 'southport', '--plain'],
      { LANCASTER_RECORDS: records },
      'log\nwalk\nyes\n',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Confidential: the brief of Southport');
    const path = join(records, 'two-ports-1.jsonl');
    const [header, ...rest] = dataIn(path);
    expect(header).toMatchObject({
      agents: { northport: 'boulware', southport: 'person' },
      parent: { move: 4, agents: { northport: 'boulware', southport: 'linear' } },
    });
    expect(rest.slice(0, 4)).toEqual(dataIn(agents).slice(1, 5));
    expect(rest[5]).toEqual({ move: 6, round: 3, by: 'southport', type: 'walk' });
    expect(readFileSync(agents).equals(before)).toBe(true);
    expect(warmLancaster(['replay', '--check', path]).status).toBe(0);
  });

  it('where it was left, if no move is named', () => {
    const path = join(fresh(), 'fork.jsonl');
    const { status } = warmLancaster(['play', left, '--as', 'northport', '--plain', '-o', path], {}, OFFER);
    expect(status).toBe(0);
    expect(dataIn(path)[0].parent).toMatchObject({
      move: 2,
      agents: { northport: 'person', southport: 'tit-for-tat' },
    });
  });
});

describe('two people without a terminal', () => {
  it.each([
    ['a new talk', ['two-ports', '--as', 'both']],
    ['a new talk in a file', ['two-ports', '--as', 'both', '-o', join(folder, 'both.jsonl')]],
    ['a record', [left, '--as', 'both', '--from', '1']],
    ['a seat against a person', [left, '--as', 'southport', '--from', '1']],
  ])('are refused in a sentence, and nothing is begun: %s', (_, args) => {
    const records = fresh();
    const { stdout, stderr, status } = warmLancaster(
      ['play', ...args, '--plain'],
      { LANCASTER_RECORDS: records },
      '\n',
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'lancaster: two people at one keyboard need a terminal, where the screen can be cleared between them\n',
    );
    expect(readdirSync(records)).toEqual([]);
    expect(existsSync(join(folder, 'both.jsonl'))).toBe(false);
  });

  it('do not go on with their record either', () => {
    const path = join(fresh(), 'both.jsonl');
    const text = changed(readFileSync(left, 'utf8').split('\n').slice(0, 2).join('\n'), 'tit-for-tat', 'person');
    writeFileSync(path, `${text}\n`);
    const { stdout, stderr, status } = warmLancaster(['play', path, '--plain'], {}, '\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('two people at one keyboard need a terminal');
    expect(readFileSync(path, 'utf8')).toBe(`${text}\n`);
  });
});

describe('what cannot be done', () => {
  const mine = join(folder, 'fence.yaml');
  writeFileSync(mine, textOf('fence'));
  const ofMine = join(folder, 'fence.jsonl');
  warmLancaster(['run', mine, '-o', ofMine]);
  const changedPorts = join(folder, 'ports.yaml');
  writeFileSync(
    changedPorts,
    changed(
      textOf('two-ports'),
      'weight: { northport: 60, southport: 15 }',
      'weight: { northport: 61, southport: 15 }',
    ).replace('weight: { northport: 15,', 'weight: { northport: 14,'),
  );
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const taken = join(folder, 'taken.jsonl');
  writeFileSync(taken, 'mine');
  mkdirSync(join(folder, 'folder.jsonl'));
  const junk = join(folder, 'junk.jsonl');
  writeFileSync(junk, Buffer.from([0xff, 0xfe, 0x00]));

  const wrong: [string[], string][] = [
    [
      ['two-ports', '--as', 'northprt'],
      '--as takes a seat: northport (Northport), southport (Southport), or both; there is no "northprt"',
    ],
    [['two-ports', '--as', 'mars'], ', or both; there is no "mars"'],
    [['two-ports', '--against', 'tit-for-tac'], 'there is no agent "tit-for-tac" (did you mean "tit-for-tat"?)'],
    [
      ['two-ports', '--against', 'boulware(exponent=700)'],
      'boulware(exponent) takes a number from 0 to 100, not "700"',
    ],
    [['two-ports', '--seed', ''], 'A seed is a word of 1 to 200 characters'],
    [['two-prts'], 'there is no scenario "two-prts" (did you mean "two-ports"?)'],
    [['two-ports', '--from', '3'], '--from takes over a seat in a record: name its file'],
    [['two-ports', '--scenario', 'two-ports'], '--scenario tells the scenario of a record'],
    [['two-ports', '-o', 'talks'], '-o takes a file that ends in .jsonl, such as talks.jsonl'],
    [['two-ports', '-o', taken], `${taken} is there already: name a new file, or go on with lancaster play ${taken}`],
    [['two-ports', '-o', join(folder, 'no', 'x.jsonl')], 'x.jsonl cannot be written: there is no such file or folder'],
    [['two-ports', '-o', join(file, 'x.jsonl')], 'cannot be written: part of the path is a file, not a folder'],
    [[agents, '--from', '0'], 'It takes a whole number from 1 to 1,000,000.'],
    [[agents, '--from', 'two'], 'It takes a whole number from 1 to 1,000,000.'],
    [[agents, '--from', '99'], `${agents} has ${AGENT_MOVES} moves: --from takes one of them`],
    [[agents, '--from', String(AGENT_MOVES)], `after move ${AGENT_MOVES} the talks of ${agents} are over`],
    [[agents, '--as', 'southport'], `after move ${AGENT_MOVES} the talks of ${agents} are over: take an earlier one`],
    [[agents, '--from', '2', '--as', 'us'], 'or both; there is no "us"'],
    [[agents, '--from', '2', '-o', agents], `${agents} is there already`],
    [[agents, '--against', 'linear'], `--against is for new talks: ${agents} is a record`],
    [[agents, '--seed', '4'], '--seed is for new talks'],
    [[left, '-o', join(folder, 'new.jsonl')], '-o is for a new record'],
    [[ofMine], 'this record is of fence, which is not in the package: name its file with --scenario'],
    [[ofMine, '--scenario', 'two-ports'], 'line 1: this record is of fence, not of two-ports'],
    [[agents, '--scenario', changedPorts], 'line 1: the scenario two-ports has changed since this record was made'],
    [[agents, '--scenario', 'nowhere.yaml'], 'nowhere.yaml cannot be read: there is no such file or folder'],
    [['nothing.jsonl'], 'nothing.jsonl cannot be read: there is no such file or folder'],
    [[join(folder, 'folder.jsonl')], 'folder.jsonl cannot be read: it is a folder, not a file'],
    [[junk], 'junk.jsonl, line 1: this is not'],
    [['two-ports', 'london-2025'], 'too many arguments'],
  ];
  const records = fresh();

  it.each(wrong)('play %j: one sentence, exit code 2, and nothing is begun', (args, sentence) => {
    const { stdout, stderr, status } = warmLancaster(['play', ...args, '--plain'], { LANCASTER_RECORDS: records });
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readdirSync(records)).toEqual([]);
    expect(existsSync(join(folder, 'new.jsonl'))).toBe(false);
  });

  it('a record of one’s own scenario goes on with its file', () => {
    const path = join(fresh(), 'mine.jsonl');
    const first = warmLancaster(['play', mine, '--plain', '-o', path], {}, 'set 1 1\nset 2 2\nsend\n');
    expect([first.status, linesIn(path).length]).toEqual([0, 3]);
    const { status } = warmLancaster(['play', path, '--scenario', mine, '--plain'], {}, 'walk\nyes\n');
    expect([status, dataIn(path).at(-1).ending]).toEqual([0, 'walkedOut']);
    expect(warmLancaster(['replay', path, '--check', '--scenario', mine]).status).toBe(0);
  });

  it.each([
    ['a file', file, 'there is a file of that name'],
    ['under a file', join(file, 'records'), 'part of the path is a file, not a folder'],
  ])('records in %s: where, and what to do', (_, records, why) => {
    const { stdout, stderr, status } = warmLancaster(['play', 'two-ports', '--plain'], { LANCASTER_RECORDS: records });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `lancaster: the folder of records, ${records}, cannot be made: ${why}; name another folder in LANCASTER_RECORDS\n`,
    );
  });
});

describe('what is said at the end', () => {
  it('is a call that a shell takes, with the file of a scenario of one’s own', () => {
    const here = join(fresh(), 'with blanks');
    mkdirSync(here);
    const scenario = join(here, 'my-ports.yaml');
    writeFileSync(scenario, changed(textOf('two-ports'), 'id: two-ports', 'id: my-ports'));
    const first = warmLancaster(['play', scenario, '--plain'], { LANCASTER_RECORDS: here }, OFFER);
    const [, call = ''] = /To go on: lancaster (.*)/.exec(first.stdout) ?? [];
    expect(call).toBe(`play "${join(here, 'my-ports-1.jsonl')}" --scenario "${scenario}"`);
    const again = spawnSync('sh', ['-c', `"${process.execPath}" "${MAIN}" ${call}`], {
      encoding: 'utf8',
      env: environment(),
      input: 'walk\nyes\n',
    });
    expect(again.stdout).toContain('9. To discuss');
    expect(again.stdout).toContain(
      `To look back: lancaster replay "${join(here, 'my-ports-1.jsonl')}" --scenario "${scenario}"`,
    );
  });

  it('is written as a page with --html, when the talks are over and not before', () => {
    const page = join(fresh(), 'debrief.html');
    played(OFFER, '--html', page);
    expect(existsSync(page)).toBe(false);
    played(`${OFFER}walk\nyes\n`, '--html', page);
    expect(readFileSync(page, 'utf8')).toContain('<title>');
  });
});

it('a record begun by another version goes on under its header, and is true', () => {
  const path = join(fresh(), 'older.jsonl');
  writeFileSync(path, readFileSync(left, 'utf8').replace(/"version":"[^"]*"/, '"version":"0.0.9"'));
  warmLancaster(['play', path, '--plain'], {}, 'walk\nyes\n');
  expect(dataIn(path)[0]).toMatchObject({ version: '0.0.9' });
  expect(warmLancaster(['replay', path, '--check']).stdout).toContain('is true');
});
