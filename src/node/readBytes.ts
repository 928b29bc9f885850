/** Files that are read whole. A device or a pipe may have no end, and would be waited for or fill all memory. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** The most bytes of a file, by what it holds: far more than people write, and as much as the longest talks make. */
export const MOST_BYTES = {
  scenario: 1_000_000,
  campaign: 1_000_000,
  'domain or profile': 1_000_000,
  strategy: 100_000_000,
  manifest: 1_000_000,
  record: 500_000_000,
} as const;

export type FileKind = keyof typeof MOST_BYTES;

/** The bytes of a file of this kind. Throws where there is no such file, or one that is not read. */
export function bytesOf(path: string, kind: FileKind): Buffer {
  return withFile(path, kind, firstBytes);
}

/** The first bytes of a file, as many as there are of so many. Throws as `bytesOf` does. */
export function beginningOf(path: string, kind: FileKind, many: number): Buffer {
  return withFile(path, kind, (file) => firstBytes(file, many));
}

function withFile<T>(path: string, kind: FileKind, act: (file: number, size: number) => T): T {
  // Before it is opened: for a pipe that alone would wait until somebody writes to it.
  const stat = statSync(path);
  if (stat.isDirectory()) throw new Error('it is a folder, not a file');
  if (!stat.isFile()) throw new Error('it is a device or a pipe, not a file');
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const most = MOST_BYTES[kind];
    if (size > most) throw new Error(`it is too big for a ${kind}: ${size} bytes, and ${most} is the most`);
    return act(file, size);
  } finally {
    closeSync(file);
  }
}

function firstBytes(file: number, many: number): Buffer {
  const bytes = Buffer.alloc(many);
  let length = 0;
  for (let read = -1; read !== 0 && length < many; length += read)
    read = readSync(file, bytes, length, many - length, length);
  return bytes.subarray(0, length);
}
