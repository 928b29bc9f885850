import { visible } from './printable.js';

/** What was thrown, in one printable line. */
export function thrownLine(error: unknown): string {
  try {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return visible(text.split('\n')[0] as string);
  } catch {
    // Anything may be thrown, also what throws when it is asked for its name.
    return 'something that cannot be printed';
  }
}
