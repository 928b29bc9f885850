/** The folder of a tournament: its manifest, its rows, and what they come to. The same call goes on where it stopped. */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { visible } from '../model/printable.js';
import { csvOf } from '../report/tournament/csv.js';
import { writeParquet } from '../report/tournament/parquet.js';
import type { Row } from '../report/tournament/row.js';
import { InputError, systemMessage } from './failure.js';
import { writeWhole } from './output.js';
import { openRows, type RowsFile, readRows } from './rowsFile.js';

const MANIFEST = 'manifest.json';
const ROWS = 'rows.jsonl';

/** What decides every row: whoever has the same of this gets the same rows. */
export type Plan = Readonly<Record<string, unknown>>;

export interface TournamentFolder {
  readonly rows: RowsFile;
  /** Writes the manifest with the seal of the rows, the rows in other formats, and these files by their names. */
  readonly finish: (files: Readonly<Record<string, string>>) => void;
}

/**
 * Opens the folder, made if it is not there, for a tournament of this plan, and tells `read` every row that was played
 * before. Throws `InputError` where the folder holds another tournament or the disk refuses.
 */
export function openFolder(folder: string, plan: Plan, read: (line: string, number: number) => void): TournamentFolder {
  const path = (name: string) => join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new InputError(`the folder ${visible(folder)} cannot be made: ${systemMessage(error)}`);
  }
  const begun = planIn(path(MANIFEST));
  if (begun === undefined) writeManifest(path(MANIFEST), plan);
  else if (!isDeepStrictEqual(begun, plan))
    throw new InputError(
      `${visible(folder)} holds another tournament (${differences(begun, plan)}): name another folder with --out, or take that one away`,
    );
  const rows = openRows(path(ROWS), read);
  return {
    rows,
    finish: (files) => {
      const lines = () => parsed(readRows(path(ROWS)));
      writeWhole(path('rows.csv'), csvOf(lines()));
      writeBytes(path('rows.parquet'), (sink) => writeParquet(lines(), sink));
      for (const [name, text] of Object.entries(files)) writeWhole(path(name), [text]);
      writeManifest(path(MANIFEST), plan, rows.sha256());
    },
  };
}

function* parsed(lines: Iterable<string>): Generator<Row> {
  for (const line of lines) yield JSON.parse(line) as Row;
}

/** The plan in a manifest; `undefined` if there is none. Throws `InputError` where it cannot be read. */
function planIn(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new InputError(`${visible(path)} cannot be read: ${systemMessage(error)}`);
  }
  try {
    const { node, rows, ...plan } = JSON.parse(text);
    return plan;
  } catch {
    throw new InputError(`${visible(path)} is not the manifest of a tournament: name another folder with --out`);
  }
}

/** The keys in which two plans differ, in words. */
function differences(one: unknown, other: Plan): string {
  const before = (one ?? {}) as Plan;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(other)])];
  return `it differs in ${keys.filter((key) => !isDeepStrictEqual(before[key], other[key])).join(', ')}`;
}

function writeManifest(path: string, plan: Plan, sha256?: string): void {
  const sealed = sha256 === undefined ? plan : { ...plan, node: process.version, rows: { file: ROWS, sha256 } };
  writeWhole(path, [`${JSON.stringify(sealed, undefined, 2)}\n`]);
}

/** Writes a file of bytes under another name first, so that what stood there before stays until all of it is on disk. */
function writeBytes(path: string, write: (sink: (bytes: Uint8Array) => void) => void): void {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w');
    try {
      write((bytes) => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      });
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    throw new InputError(`${visible(path)} cannot be written: ${systemMessage(error)}`);
  }
}
