/** Plain text as a pure function: lines in, texts out. */
import type { Voice } from '../../src/ui/plain/voice.js';

/** What stands among the texts where the screen was cleared. */
export const HIDDEN = '<cleared>';

export interface Heard {
  readonly voice: Voice;
  /** Everything said and asked, oldest first. */
  readonly texts: string[];
  readonly text: () => string;
  /** Lines that nobody has asked for. */
  readonly left: string[];
}

/**
 * A voice that answers with these lines, and then has no more input. `before` runs before each answer, by its number
 * from 0; with `screen` the screen can be cleared.
 */
export function heardWith(
  lines: readonly string[],
  { before, screen = false }: { before?: (answer: number) => void; screen?: boolean } = {},
): Heard {
  const texts: string[] = [];
  const left = [...lines];
  let answers = 0;
  return {
    voice: {
      say: (text) => texts.push(text),
      ask: async (prompt) => {
        texts.push(prompt);
        before?.(answers++);
        return left.shift();
      },
      ...(screen ? { hide: () => texts.push(HIDDEN) } : {}),
    },
    texts,
    text: () => texts.join('\n'),
    left,
  };
}
