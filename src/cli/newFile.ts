/** Files that must not be there yet. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../model/printable.js';
import { InputError, systemMessage } from './failure.js';
import { makeFolder } from './makeFolder.js';
import { writeWhole } from './output.js';

/** Writes a new file. Throws `InputError` if there is one of that name, or it cannot be written. */
export function writeNew(path: string, text: string): void {
  refuseTaken(path);
  writeWhole(path, [text]);
}

/** Paths for these new files in a folder, which is made if it is not there. Throws `InputError` if one is taken. */
export function freePaths(folder: string, names: readonly string[]): string[] {
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) refuseTaken(path);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new InputError(`${visible(folder)} cannot be made: ${systemMessage(error)}`);
  }
  return paths;
}

function refuseTaken(path: string): void {
  if (existsSync(path)) throw new InputError(`${visible(path)} is there already: name another file, or move it away`);
}
