import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/cli/failure.js';
import { writeWhole } from '../../src/cli/output.js';
import { visible } from '../../src/model/printable.js';

const inFolder = (name: string) => join(mkdtempSync(join(tmpdir(), 'lancaster-')), name);

describe('a file is written whole or not at all', () => {
  it('in pieces, and nothing else is left beside it', () => {
    const path = inFolder('talks.jsonl');
    writeWhole(path, ['one\n', 'two\n']);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(join(path, '..'))).toEqual(['talks.jsonl']);
  });

  it('keeping what stood there when the pieces fail half-way', () => {
    const path = inFolder('talks.jsonl');
    writeFileSync(path, 'before');
    const failing = function* () {
      yield 'half';
      throw new Error('no more');
    };
    expect(() => writeWhole(path, failing())).toThrow(InputError);
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(join(path, '..'))).toEqual(['talks.jsonl']);
  });

  it('through a link, with the permissions that stood there, and past a part file of somebody else', () => {
    const path = inFolder('link');
    const target = join(path, '..', 'target');
    writeFileSync(target, 'before');
    chmodSync(target, 0o600);
    writeFileSync(`${target}.part`, 'mine');
    symlinkSync('target', path);
    writeWhole(path, ['after']);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('after');
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${target}.part`, 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')('into a device without replacing it', () => {
    writeWhole('/dev/null', ['gone']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('not into a folder', () => {
    expect(() => writeWhole(tmpdir(), ['x'])).toThrow('it is a folder, not a file');
  });
});

it('what a terminal would obey is written out', () => {
  expect(visible('a\u001b[2J\u202eb')).toBe('a\\u001b[2J\\u202eb');
});
