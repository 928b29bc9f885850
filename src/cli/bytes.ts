import { bytesOf, type FileKind } from '../node/readBytes.js';
import { InputError, unreadable } from './failure.js';

/** The bytes of a file of this kind. Throws `InputError` where it cannot be read. */
export function readBytes(path: string, kind: FileKind): Buffer {
  try {
    return bytesOf(path, kind);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The text of a file of this kind. Throws `InputError` where it cannot be read or is not UTF-8. */
export function readText(path: string, kind: FileKind): string {
  const bytes = readBytes(path, kind);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is not a text file in UTF-8`);
  }
}
