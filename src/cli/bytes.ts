import { readFileSync } from 'node:fs';
import { unreadable } from './failure.js';

/** The bytes of a file. Throws `InputError` where it cannot be read. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}
