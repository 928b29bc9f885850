import { execFileSync } from 'node:child_process';
import * as disk from 'node:fs';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InputError } from '../../src/cli/failure.js';
import { newKeeper, oldKeeper } from '../../src/cli/keeper.js';
import type { Keeper } from '../../src/ui/house.js';
import { environment, lancaster, MAIN } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

vi.mock('node:fs', { spy: true });

const folder = temporaryFolder();

/** A path in a folder of its own. */
function fresh(name = 'talks.jsonl'): string {
  return join(mkdtempSync(join(folder, 'own-')), name);
}

const open: Keeper[] = [];

function begun(path: string, ...lines: string[]): Keeper {
  const keeper = newKeeper(path, lines);
  if (keeper === undefined) throw new Error('it was there already');
  open.push(keeper);
  return keeper;
}

const textIn = (path: string) => readFileSync(path, 'utf8');

const actual = await vi.importActual<typeof disk>('node:fs');

type Write = (file: number, text: Buffer, at: number, length: number, to: number) => number;

/** What every write does from now on, or only the next one. */
function writes(write: Write, when: 'always' | 'once' = 'always'): void {
  const spy = vi.mocked(disk.writeSync);
  if (when === 'always') spy.mockImplementation(write as typeof disk.writeSync);
  else spy.mockImplementationOnce(write as typeof disk.writeSync);
}

function fails(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: no`), { code, syscall: 'any' });
  };
}

/** The next write puts this many bytes on disk, and the one after it fails. */
function failsAfter(bytes: number, code = 'ENOSPC'): void {
  writes((file, text, at, _, to) => actual.writeSync(file, text, at, bytes, to), 'once');
  writes(fails(code), 'once');
}

afterEach(() => {
  for (const keeper of open.splice(0)) keeper.close();
  vi.resetAllMocks();
});

describe('a record on disk', () => {
  it('grows by whole lines, each on disk before it is said to be', () => {
    const path = fresh();
    const order: string[] = [];
    writes((...all) => {
      order.push('write');
      return actual.writeSync(...all);
    });
    vi.mocked(disk.fsyncSync).mockImplementation((file) => {
      order.push(`sync at ${actual.fstatSync(file).size}`);
      actual.fsyncSync(file);
    });
    const keeper = begun(path, 'one');
    expect(keeper.keep(['two', 'zwölf'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\nzwölf\n');
    expect(order).toEqual(['write', 'sync at 4', 'write', 'sync at 15']);
  });

  it('is kept whatever a write takes at a time', () => {
    const path = fresh();
    writes((file, text, at, _, to) => actual.writeSync(file, text, at, 1, to));
    expect(begun(path, 'öne', 'two').keep(['three'])).toBeUndefined();
    expect(textIn(path)).toBe('öne\ntwo\nthree\n');
  });

  it('goes on after its last whole line, and what lay behind it is gone', () => {
    const path = fresh();
    writeFileSync(path, 'one\ntwo\n{"mov');
    const keeper = oldKeeper(path, 8, 13);
    open.push(keeper);
    expect(textIn(path)).toBe('one\ntwo\n');
    expect(keeper.keep(['three'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\nthree\n');
  });

  it('is not gone on with if it has changed since it was read', () => {
    const path = fresh();
    writeFileSync(path, 'one\ntwo\nthree\n');
    expect(() => oldKeeper(path, 8, 8)).toThrow(`${path} has been changed by another program`);
    expect(textIn(path)).toBe('one\ntwo\nthree\n');
  });

  it('is not begun where something stands already', () => {
    const path = fresh();
    writeFileSync(path, 'mine');
    expect(newKeeper(path, ['one'])).toBeUndefined();
    expect(textIn(path)).toBe('mine');
    const link = fresh();
    symlinkSync('nowhere', link);
    expect(newKeeper(link, ['one'])).toBeUndefined();
    expect(existsSync(join(link, '..', 'nowhere'))).toBe(false);
  });

  it.each([
    ['folder/that/is/not/there.jsonl', 'there is no such file or folder'],
    ['file/talks.jsonl', 'part of the path is a file, not a folder'],
    [`${'long'.repeat(70)}.jsonl`, 'the name is too long'],
  ])('is not begun at %s: %s', (name, why) => {
    const path = fresh(name);
    if (name.startsWith('file/')) writeFileSync(join(path, '..'), '');
    expect(() => newKeeper(path, ['one'])).toThrow(new InputError(`${path} cannot be written: ${why}`));
  });

  it.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the folder is read-only'],
  ])('is not begun, nor gone on with, where the system says %s', (code, why) => {
    const path = fresh();
    vi.mocked(disk.openSync).mockImplementationOnce(fails(code)).mockImplementationOnce(fails(code));
    expect(() => newKeeper(path, ['one'])).toThrow(new InputError(`${path} cannot be written: ${why}`));
    expect(() => oldKeeper(path, 0, 0)).toThrow(new InputError(`${path} cannot be written: ${why}`));
  });

  it('may be closed twice', () => {
    const keeper = begun(fresh(), 'one');
    keeper.close();
    expect(() => keeper.close()).not.toThrow();
  });
});

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your share of the disk is used up'],
    ['EFBIG', 'no bigger file is allowed here'],
    ['EIO', 'the device does not answer as it should'],
  ])('with %s in the middle of a line leaves whole lines, says why, and takes the next try', (code, why) => {
    const path = fresh();
    const keeper = begun(path, 'one');
    failsAfter(3, code);
    expect(keeper.keep(['two', 'three'])).toBe(`${path} cannot be written: ${why}`);
    expect(textIn(path)).toBe('one\n');
    expect(keeper.keep(['two', 'three'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\nthree\n');
  });

  it('when it is told to keep what was written leaves nothing of it', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    vi.mocked(disk.fsyncSync).mockImplementationOnce(fails('EIO'));
    expect(keeper.keep(['two'])).toContain('the device does not answer as it should');
    expect(textIn(path)).toBe('one\n');
    expect(keeper.keep(['two'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\n');
  });

  it('and cannot even take half a line back does so before the next try', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    failsAfter(2);
    vi.mocked(disk.ftruncateSync).mockImplementationOnce(fails('EIO')).mockImplementationOnce(fails('EIO'));
    expect(keeper.keep(['two'])).toContain('the disk is full');
    expect(textIn(path)).toBe('one\ntw');
    expect(keeper.keep(['two'])).toContain('the device does not answer as it should');
    expect(keeper.keep(['two'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\n');
  });

  it('at the first line leaves no file', () => {
    const path = fresh();
    failsAfter(1);
    expect(() => newKeeper(path, ['one'])).toThrow(`${path} cannot be written: the disk is full`);
    expect(readdirSync(join(path, '..'))).toEqual([]);
    expect(begun(path, 'one').path).toBe(path);
  });

  it.skipIf(process.platform === 'win32')('for a real program: the talk is whole so far, and goes on elsewhere', () => {
    const records = mkdtempSync(join(folder, 'records-'));
    const lines = Array.from({ length: 20 }, () => 'copy linear\nsend\nyes\n').join('');
    // `ulimit -f` counts in 1,024 bytes in bash: the fourth or fifth move of London has no room.
    const text = execFileSync('bash', ['-c', `ulimit -f 1; "${process.execPath}" "${MAIN}" play --plain`], {
      env: environment({ LANCASTER_RECORDS: records }),
      input: lines,
      encoding: 'utf8',
    });
    const record = join(records, 'london-2025-1.jsonl');
    expect(text).toContain(`cannot be kept: ${record} cannot be written: no bigger file is allowed here. Mend that.`);
    expect(text.trimEnd().split('\n').at(-1)).toBe(`This talk is kept. To go on: lancaster play ${record}`);
    expect(textIn(record)).toMatch(/\n$/);
    expect(statSync(record).size).toBeLessThanOrEqual(1024);
    const on = lancaster(['play', record, '--plain'], {}, `${lines}walk\nyes\n`);
    expect(on.stdout).toContain(`To look back: lancaster replay ${record}`);
    expect(lancaster(['replay', '--check', record]).status).toBe(0);
  });
});

describe('a file that others touch', () => {
  it('is told to have been changed, and taken again when it is as it was', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    appendFileSync(path, 'mine\n');
    expect(keeper.keep(['two'])).toBe(`${path} has been changed by another program`);
    expect(textIn(path)).toBe('one\nmine\n');
    truncateSync(path, 2);
    expect(keeper.keep(['two'])).toBe(`${path} has been changed by another program`);
    writeFileSync(path, 'one\n');
    expect(keeper.keep(['two'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\n');
  });

  it('is told to have been changed if another one has taken its name', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    writeFileSync(`${path}.new`, 'two\n');
    renameSync(`${path}.new`, path);
    expect(keeper.keep(['three'])).toBe(`${path} has been changed by another program`);
    expect(textIn(path)).toBe('two\n');
    rmSync(path);
    expect(keeper.keep(['three'])).toBeUndefined();
    expect(textIn(path)).toBe('one\nthree\n');
  });

  it('is told to have been changed if a copy has taken its name', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    renameSync(path, `${path}.away`);
    writeFileSync(path, 'one\n');
    expect(keeper.keep(['two'])).toBe(`${path} has been changed by another program`);
    expect([textIn(path), textIn(`${path}.away`)]).toEqual(['one\n', 'one\n']);
    renameSync(`${path}.away`, path);
    expect(keeper.keep(['two'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\n');
  });

  it('is written anew if it is deleted, and whole', () => {
    const path = fresh();
    const keeper = begun(path, 'one', 'two');
    rmSync(path);
    expect(keeper.keep(['three'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\nthree\n');
    expect(keeper.keep(['four'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\nthree\nfour\n');
  });

  it('is written anew if it is moved away, and what was moved stays as it was', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    renameSync(path, `${path}.away`);
    expect(keeper.keep(['two'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\n');
    expect(textIn(`${path}.away`)).toBe('one\n');
  });

  it('is told to have been cut, if it was moved away and cut', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    renameSync(path, `${path}.away`);
    truncateSync(`${path}.away`, 2);
    expect(keeper.keep(['two'])).toBe(`${path} cannot be written: it has been cut`);
    expect(existsSync(path)).toBe(false);
  });

  it('waits for its folder, if that is gone', () => {
    const path = fresh();
    const keeper = begun(path, 'one');
    rmSync(join(path, '..'), { recursive: true });
    expect(keeper.keep(['two'])).toBe(`${path} cannot be written: there is no such file or folder`);
    mkdirSync(join(path, '..'));
    expect(keeper.keep(['two'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\n');
  });

  it('is not left half-written anew on a full disk', () => {
    const path = fresh();
    const keeper = begun(path, 'one', 'two');
    rmSync(path);
    failsAfter(5);
    expect(keeper.keep(['three'])).toBe(`${path} cannot be written: the disk is full`);
    expect(existsSync(path)).toBe(false);
    expect(keeper.keep(['three'])).toBeUndefined();
    expect(textIn(path)).toBe('one\ntwo\nthree\n');
  });

  it('goes on for one of two programs, and the other is told', () => {
    const path = fresh();
    const first = begun(path, 'one');
    const second = oldKeeper(path, 4, 4);
    open.push(second);
    expect(first.keep(['two'])).toBeUndefined();
    expect(second.keep(['zwei'])).toBe(`${path} has been changed by another program`);
    expect(textIn(path)).toBe('one\ntwo\n');
  });
});
