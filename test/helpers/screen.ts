import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import { render } from 'ink';
import type { ReactNode } from 'react';

/** Milliseconds, and how many frames a second are drawn at most: more than to a person, so that there is less to wait for. */
const WAIT = 2;
const FRAMES = 1000;

/** Turns of the loop, at every wait. */
const TURNS = 10;

/** A terminal of this size in memory: what a program writes is read back as the lines a person would see. */
export function openScreen(columns: number, rows: number) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const written: string[] = [];
  const stdout = Object.assign(new EventEmitter(), {
    columns,
    rows,
    isTTY: true,
    write: (text: string) => {
      written.push(text);
      terminal.write(text);
      return true;
    },
  });
  const stdin = Object.assign(new EventEmitter(), {
    isTTY: true,
    setEncoding: () => undefined,
    setRawMode: () => undefined,
    resume: () => undefined,
    pause: () => undefined,
    ref: () => undefined,
    unref: () => undefined,
    chunks: [] as string[],
    read() {
      return this.chunks.shift() ?? null;
    },
  });

  /** How much was written when all was quiet last, and no key has been pressed since; else -1. */
  let seen = -1;

  /** Waits until nothing more is written and all of it is on the screen, however slow the machine. */
  const settled = async () => {
    let quiet = written.length === seen ? 2 : 0;
    // A frame is held back for less than one of these waits, and both are timers of one loop: load only delays them. What
    // is drawn waits for its turn in the loop, behind what other screens draw.
    while (quiet < 2) {
      const before = written.length;
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
      quiet = written.length === before ? quiet + 1 : 0;
    }
    seen = written.length;
    await new Promise<void>((resolve) => terminal.write('', resolve));
  };
  return {
    written,
    terminal,
    show: (screen: ReactNode) =>
      render(screen, {
        stdout: stdout as unknown as NodeJS.WriteStream,
        stdin: stdin as unknown as NodeJS.ReadStream,
        exitOnCtrlC: false,
        patchConsole: false,
        maxFps: FRAMES,
      }),
    /** Types keys, one at a time. */
    type: async (...keys: string[]) => {
      for (const key of keys) {
        seen = -1;
        stdin.chunks.push(key);
        stdin.emit('readable');
        await settled();
      }
    },
    /** Waits for what comes by itself. */
    wait: async () => {
      seen = -1;
      await settled();
    },
    resize: async (width: number, height: number) => {
      seen = -1;
      terminal.resize(width, height);
      Object.assign(stdout, { columns: width, rows: height });
      stdout.emit('resize');
      await settled();
    },
    /** The lines on the screen, without blanks at their ends. */
    lines: async (): Promise<string[]> => {
      await settled();
      const { buffer } = terminal;
      return Array.from(
        { length: terminal.rows },
        (_, row) =>
          buffer.active
            .getLine(buffer.active.baseY + row)
            ?.translateToString(true)
            .trimEnd() ?? '',
      );
    },
  };
}

export const KEYS = {
  left: '\u001b[D',
  right: '\u001b[C',
  up: '\u001b[A',
  down: '\u001b[B',
  home: '\u001b[H',
  end: '\u001b[F',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  tab: '\t',
  enter: '\r',
  escape: '\u001b',
  ctrlC: '\u0003',
} as const;
