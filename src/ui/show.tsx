/** Shows the screens on the terminal's other page, and leaves the terminal as it was whatever happens. */
import { render } from 'ink';
import { App } from './app.js';
import type { House } from './house.js';
import { Faults } from './parts/Faults.js';
import type { Opening } from './routes.js';

const ENTER = '\u001b[?1049h\u001b[H';
const LEAVE = '\u001b[?1049l\u001b[?25h';

/** The exit codes that shells give to programs ended by these signals. */
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

type Signal = keyof typeof SIGNAL_CODES;
const SIGNALS = Object.keys(SIGNAL_CODES) as Signal[];

/** How it was left: the exit code, 0 or 130 after Ctrl-C, and what to say then. */
export interface Left {
  readonly code: number;
  readonly farewell: string | undefined;
}

/** Shows the screens until the user leaves. A fault of the program is thrown when the terminal is as it was. */
export async function show(house: House, opening: Opening, seed: string): Promise<Left> {
  let left: Left = { code: 0, farewell: undefined };
  const faults: unknown[] = [];
  const { stdout } = process;
  stdout.write(ENTER);
  try {
    const app = render(
      <Faults onFault={(error) => fail(error)}>
        <App
          house={house}
          opening={opening}
          seed={seed}
          onExit={(interrupted, farewell) => {
            left = { code: interrupted ? SIGNAL_CODES.SIGINT : 0, farewell };
          }}
        />
      </Faults>,
      { exitOnCtrlC: false },
    );
    const fail = (error: unknown) => {
      faults.push(error);
      app.unmount();
    };
    const stop = (signal: Signal) => {
      left = { ...left, code: SIGNAL_CODES[signal] };
      app.unmount();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    process.on('uncaughtException', fail);
    await app.waitUntilExit().finally(() => {
      for (const signal of SIGNALS) process.off(signal, stop);
      process.off('uncaughtException', fail);
    });
  } finally {
    stdout.write(LEAVE);
  }
  if (faults.length > 0) throw faults[0];
  return left;
}
