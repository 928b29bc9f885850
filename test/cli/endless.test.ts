/** Files that are none, or have no end: refused in a sentence by every verb, before anything is read of them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { warmLancaster } from '../helpers/cli.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();

/** A pipe to which nobody writes, a folder, a gigabyte of nothing: each under names that verbs take. */
function made(ending: string): readonly [pipe: string, dir: string, huge: string] {
  const path = (name: string) => join(folder, `${name}.${ending}`);
  execFileSync('bash', ['-c', `mkfifo "${path('pipe')}"`]);
  mkdirSync(path('dir'));
  writeFileSync(path('huge'), '');
  truncateSync(path('huge'), 1_000_000_000);
  return [path('pipe'), path('dir'), path('huge')];
}

describe.skipIf(process.platform === 'win32')('every verb that reads a file', () => {
  const byEnding = new Map(['jsonl', 'yaml', 'mjs'].map((ending) => [ending, made(ending)] as const));

  /** The call for a file of each kind, and what it says the file is too big for. */
  const verbs: readonly [string, (path: string) => readonly string[], ending: string, kind: string][] = [
    ['replay', (path) => ['replay', path], 'jsonl', 'record'],
    ['replay --check', (path) => ['replay', path, '--check'], 'jsonl', 'record'],
    ['replay --talk', (path) => ['replay', path, '--talk', 'london'], 'jsonl', 'record'],
    ['play', (path) => ['play', path], 'jsonl', 'record'],
    ['comply', (path) => ['comply', path], 'jsonl', 'record'],
    ['run', (path) => ['run', path], 'yaml', 'scenario'],
    ['watch', (path) => ['watch', path], 'yaml', 'scenario'],
    ['check', (path) => ['check', path], 'yaml', 'scenario'],
    ['campaign', (path) => ['campaign', path], 'yaml', 'campaign'],
    ['tournament --campaigns', (path) => ['tournament', '--campaigns', path], 'yaml', 'campaign'],
    ['import', (path) => ['import', path], 'yaml', 'domain or profile'],
    ['agents', (path) => ['agents', path], 'mjs', 'strategy'],
    ['--agent', (path) => ['run', 'two-ports', '--agent', path], 'mjs', 'strategy'],
    ['--agent with rules', (path) => ['run', 'two-ports', '--agent', path], 'yaml', 'strategy'],
  ];

  it.each(verbs)('%s says what is wrong with it', (_, call, ending, kind) => {
    const [pipe, dir, huge] = byEnding.get(ending) ?? ['', '', ''];
    const said = (path: string, why: string) => {
      const { stdout, stderr, status } = warmLancaster(call(path));
      expect([stdout, stderr, status]).toEqual(['', `lancaster: ${path} cannot be read: ${why}\n`, 2]);
    };
    said(pipe, 'it is a device or a pipe, not a file');
    said('/dev/zero', 'it is a device or a pipe, not a file');
    said(dir, 'it is a folder, not a file');
    const { stderr, status } = warmLancaster(call(huge));
    expect(stderr).toContain(`${huge} cannot be read: it is too big for a ${kind}: 1000000000 bytes, and `);
    expect([stderr.trimEnd().split('\n').length, status]).toEqual([1, 2]);
  });
});
