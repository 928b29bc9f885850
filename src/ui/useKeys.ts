import { useInput } from 'ink';
import { createContext, useContext } from 'react';
import { type IntentOf, intentOf, type KeyBinding } from './keys.js';

/** What holds for the keys of every screen. */
export interface AllKeys {
  /** What Ctrl-C does, wherever it is pressed. */
  readonly interrupt: () => void;
  /** Whether no screen can be seen, so that none may take keys. */
  readonly muted: boolean;
}

export const AllKeysContext = createContext<AllKeys>({ interrupt: () => undefined, muted: false });

/** Hands every key that the table binds to the screen, but for Ctrl-C, which leaves the program. */
export function useKeys<const Bindings extends readonly KeyBinding<string>[]>(
  bindings: Bindings,
  act: (intent: IntentOf<Bindings> | undefined) => void,
  isActive = true,
): void {
  const { interrupt, muted } = useContext(AllKeysContext);
  useInput(
    (input, key) => {
      const intent = intentOf(bindings, input, key);
      if (intent === 'interrupt') interrupt();
      else if (!muted) act(intent);
    },
    { isActive },
  );
}
