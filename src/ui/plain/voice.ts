/** Text out and lines in: a terminal without screens, a screen reader, a pipe. */
import type { Line } from '../lines.js';

export interface Voice {
  readonly say: (text: string) => void;
  /** The next line of input after a prompt; `undefined` when there is no more. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  /** Clears what was said from the screen; missing where that cannot be done. */
  readonly hide?: () => void;
}

export function sayLines({ say }: Voice, lines: readonly Line[]): void {
  for (const { text } of lines) say(text);
}

/** The next line of input in small letters; `undefined` when there is no more. */
export async function asked(voice: Voice, prompt: string): Promise<string | undefined> {
  return (await voice.ask(prompt))?.trim().toLowerCase();
}

export function isQuit(answer: string): boolean {
  return answer === 'q' || answer === 'quit';
}

/** Asks until the answer is yes or no; no more input is a no. */
export async function confirmed(voice: Voice, question: string, prompt: string): Promise<boolean> {
  voice.say(question);
  for (;;) {
    const answer = await asked(voice, prompt);
    if (answer === undefined || answer === 'no' || answer === 'n') return false;
    if (answer === 'yes' || answer === 'y') return true;
  }
}
