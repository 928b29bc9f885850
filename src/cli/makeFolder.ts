import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, where they are not there. Throws what the system says. One by one: asked for all at
 * once, Node says of a read-only disk that there is no such folder, and in a folder that is gone never comes back.
 */
export function makeFolder(path: string): void {
  const above = dirname(path);
  if (above !== '.' && above !== path && !existsSync(above)) makeFolder(above);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) mkdirSync(path);
}
