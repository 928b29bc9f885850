import { useInput } from 'ink';
import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react';
import { type KeyQueue, keyQueue, type Listener } from './keyQueue.js';
import { type IntentOf, intentOf, type KeyBinding } from './keys.js';

/** What holds for the keys of every screen. */
interface AllKeys {
  readonly queue: KeyQueue;
  /** What Ctrl-C does, wherever it is pressed. */
  readonly interrupt: () => void;
  /** Whether no screen can be seen, so that none may take keys. */
  readonly muted: boolean;
}

export const AllKeysContext = createContext<AllKeys | undefined>(undefined);

/** The keys of the terminal, for the one component that holds all screens. */
export function useKeyQueue(): KeyQueue {
  // What changes together is drawn together: with this count all that a key changed has been drawn.
  const [handled, setHandled] = useState(0);
  const [queue] = useState(() => keyQueue(() => setHandled((count) => count + 1)));
  useInput(queue.push);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count tells when
  useLayoutEffect(queue.drawn, [handled]);
  return queue;
}

/** Hands every key to the screen by what its table makes of it, but for Ctrl-C, which leaves the program. */
export function useKeys<const Bindings extends readonly KeyBinding<string>[]>(
  bindings: Bindings,
  act: (intent: IntentOf<Bindings> | undefined) => void,
  isActive = true,
): void {
  const keys = useContext(AllKeysContext);
  const listener: Listener = (press) => {
    if (!isActive) return;
    const intent = intentOf(bindings, press);
    if (intent === 'interrupt') keys?.interrupt();
    else if (keys?.muted === false) act(intent);
  };
  const latest = useRef(listener);
  latest.current = listener;
  // Before anything else can happen a new screen listens and an old one no longer does.
  useLayoutEffect(() => keys?.queue.listen((press) => latest.current(press)), [keys?.queue]);
}
