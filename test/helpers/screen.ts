import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import { render } from 'ink';
import type { ReactNode } from 'react';

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

  /** Waits until nothing more is written and all of it is on the screen, however slow the machine. */
  const settled = async () => {
    let before: number;
    do {
      before = written.length;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (written.length !== before);
    await new Promise<void>((resolve) => terminal.write('', resolve));
  };
  return {
    written,
    show: (screen: ReactNode) =>
      render(screen, {
        stdout: stdout as unknown as NodeJS.WriteStream,
        stdin: stdin as unknown as NodeJS.ReadStream,
        exitOnCtrlC: false,
        patchConsole: false,
      }),
    /** Types keys, one at a time. */
    type: async (...keys: string[]) => {
      for (const key of keys) {
        stdin.chunks.push(key);
        stdin.emit('readable');
        await settled();
      }
    },
    resize: async (width: number, height: number) => {
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
  tab: '\t',
  escape: '\u001b',
  ctrlC: '\u0003',
} as const;
