/** The folder of a tournament: its manifest, its rows, and what they come to. The same call goes on where it stopped. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { visible } from '../model/printable.js';
import { readBytes } from './bytes.js';
import { InputError, systemMessage } from './failure.js';
import { makeFolder } from './makeFolder.js';
import { writeWhole, writeWholeBy } from './output.js';
import { openRows, type RowsFile, readRows } from './rowsFile.js';

const MANIFEST = 'manifest.json';
const ROWS = 'rows.jsonl';
const CSV = 'rows.csv';
const PARQUET = 'rows.parquet';

/** What is made of the rows when all are there. */
const MADE = { data: 'results.json', standings: 'standings.csv', page: 'report.html' } as const;

/** What decides every row: whoever has the same of this gets the same rows. */
export type Plan = Readonly<Record<string, unknown>>;

/** The rows in other formats, from their lines. */
export interface RowTables {
  readonly csv: (lines: Iterable<string>) => Iterable<string>;
  readonly parquet: (lines: Iterable<string>, sink: (bytes: Uint8Array) => void) => void;
}

export interface TournamentFolder {
  readonly rows: RowsFile;
  /**
   * Writes the rows in other formats, the tables as data and as a page, and the manifest with the seal of the rows.
   * Throws `InputError` where the manifest had another seal.
   */
  readonly finish: (made: Readonly<Partial<Record<keyof typeof MADE, string>>>) => void;
}

/**
 * Opens the folder, made if it is not there, for a tournament of this plan, and tells `read` every row that was played
 * before. Throws `InputError` where the folder holds another tournament or the disk refuses.
 */
export function openFolder(
  folder: string,
  plan: Plan,
  tables: RowTables,
  read: (line: string, number: number) => void,
): TournamentFolder {
  const path = (name: string) => join(folder, name);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new InputError(`the folder ${visible(folder)} cannot be made: ${systemMessage(error)}`);
  }
  const manifest = manifestIn(path(MANIFEST));
  const begun = manifest?.plan;
  const foreign = [ROWS, CSV, PARQUET, ...Object.values(MADE)].find((name) => existsSync(path(name)));
  if (begun === undefined && foreign !== undefined)
    throw new InputError(
      `${visible(folder)} has a file ${foreign} that is of no tournament here: name another folder with --out`,
    );
  if (begun === undefined) writeManifest(path(MANIFEST), plan);
  else if (!isDeepStrictEqual(begun, plan))
    throw new InputError(
      `${visible(folder)} holds another tournament (${differences(begun, plan)}): name another folder with --out, or take that one away`,
    );
  const rows = openRows(path(ROWS), read);
  return {
    rows,
    finish: (made) => {
      const sha256 = rows.sha256();
      if (manifest?.seal !== undefined && manifest.seal !== sha256)
        throw new InputError(
          `the rows in ${visible(folder)} are no longer those that its manifest seals: take the folder away and begin again`,
        );
      for (const name of readdirSync(folder)) if (isLeftover(name)) rmSync(path(name), { force: true });
      writeWhole(path(CSV), tables.csv(readRows(path(ROWS))));
      writeWholeBy(path(PARQUET), (write) => tables.parquet(readRows(path(ROWS)), write));
      for (const [name, file] of Object.entries(MADE)) {
        const text = made[name as keyof typeof MADE];
        if (text !== undefined) writeWhole(path(file), [text]);
      }
      writeManifest(path(MANIFEST), plan, sha256);
    },
  };
}

/** Whether a file was half written when a program was killed that went by the same names. */
function isLeftover(name: string): boolean {
  const whole = /^(.+)\.\d+\.part$/.exec(name)?.[1];
  return whole !== undefined && [CSV, PARQUET, MANIFEST, ...Object.values<string>(MADE)].includes(whole);
}

/** What a manifest says; `undefined` if there is none. Throws `InputError` where it cannot be read. */
function manifestIn(path: string): { readonly plan: Plan; readonly seal: unknown } | undefined {
  if (!existsSync(path)) return undefined;
  const text = readBytes(path, 'manifest').toString('utf8');
  try {
    const { node, rows, ...plan } = JSON.parse(text);
    return { plan, seal: rows?.sha256 };
  } catch {
    throw new InputError(`${visible(path)} is not the manifest of a tournament: name another folder with --out`);
  }
}

/** The keys in which two plans differ, in words. */
function differences(before: Plan, other: Plan): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(other)])];
  return `it differs in ${keys.filter((key) => !isDeepStrictEqual(before[key], other[key])).join(', ')}`;
}

function writeManifest(path: string, plan: Plan, sha256?: string): void {
  const sealed = sha256 === undefined ? plan : { ...plan, node: process.version, rows: { file: ROWS, sha256 } };
  writeWhole(path, [`${JSON.stringify(sealed, undefined, 2)}\n`]);
}
