import { visible } from '../model/printable.js';
import type { Done } from '../ui/house.js';

/** The call or the input was wrong. The message is what the user reads; the program ends with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** A check that the user asked for did not pass: exit code 1. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** The user broke the work off in good order: exit code 130, as shells have it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The failure to read a file that is named in a call. */
export function unreadable(path: string, error: unknown): InputError {
  return new InputError(`${visible(path)} cannot be read: ${systemMessage(error)}`);
}

/** What went wrong with the input or the disk as a sentence; a fault of the program goes on up. */
export function done<T>(act: () => T): Done<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, why: error.message };
    if (error instanceof Error && 'syscall' in error) return { ok: false, why: systemMessage(error) };
    throw error;
  }
}

/** One sentence for what the operating system refused, such as reading a file. */
export function systemMessage(error: unknown): string {
  const { code } = error as { code?: string };
  const sentences: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the folder is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is used up',
    EFBIG: 'no bigger file is allowed here',
    EIO: 'the device does not answer as it should',
    EBUSY: 'another program is using it',
    ELOOP: 'its links lead round in a circle',
    EISDIR: 'it is a folder, not a file',
    EEXIST: 'there is a file of that name',
    ENOTDIR: 'part of the path is a file, not a folder',
    ENAMETOOLONG: 'the name is too long',
  };
  return sentences[code ?? ''] ?? (error instanceof Error ? error.message : String(error));
}
