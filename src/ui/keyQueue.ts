/**
 * Keys one after the other. Several may come together, from a fast hand or over a slow line; each must meet the screen
 * that the key before it left, and so the next is handed over only when that has been drawn.
 */
import { type KeyPress, pressesIn } from './keyPress.js';

/** What a screen does with a key. */
export type Listener = (press: KeyPress) => void;

export interface KeyQueue {
  /** Takes what Ink read; see `pressesIn`. */
  readonly push: (...read: Parameters<typeof pressesIn>) => void;
  /** From now on the listener gets every key, until the function given back is called. */
  readonly listen: (listener: Listener) => () => void;
  /** What the last key changed has been drawn. */
  readonly drawn: () => void;
}

/** `draw` is called after every key: it sees to it that `drawn` is called in time. */
export function keyQueue(draw: () => void): KeyQueue {
  const waiting: KeyPress[] = [];
  const listeners = new Set<Listener>();
  let isDrawing = false;
  const next = () => {
    const press = waiting.shift();
    isDrawing = press !== undefined;
    if (press === undefined) return;
    for (const listener of [...listeners]) listener(press);
    draw();
  };
  return {
    push: (...read) => {
      waiting.push(...pressesIn(...read));
      if (!isDrawing) next();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drawn: next,
  };
}
