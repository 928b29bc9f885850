/** Shows the screens on the terminal's other page, and leaves the terminal as it was whatever happens. */
import { type Instance, render } from 'ink';
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

/**
 * Shows the screens until the user leaves; the exit code, 130 after Ctrl-C. `onFarewell` is told what to say then, at once
 * and whenever that changes. A fault of the program is thrown when the terminal is as it was.
 */
export async function show(
  house: House,
  opening: Opening,
  seed: string,
  onFarewell: (farewell: string | undefined) => void,
): Promise<number> {
  let code = 0;
  const faults: unknown[] = [];
  const { stdout } = process;
  const fail = (error: unknown) => {
    faults.push(error);
    // The first frame may fail before there is anything to take away.
    app?.unmount();
  };
  let app: Instance | undefined;
  stdout.write(ENTER);
  try {
    const screens = render(
      <Faults onFault={fail}>
        <App
          house={house}
          opening={opening}
          seed={seed}
          onFarewell={onFarewell}
          onExit={(interrupted) => {
            code = interrupted ? SIGNAL_CODES.SIGINT : 0;
          }}
        />
      </Faults>,
      { exitOnCtrlC: false },
    );
    app = screens;
    if (faults.length > 0) screens.unmount();
    const stop = (signal: Signal) => {
      code = SIGNAL_CODES[signal];
      screens.unmount();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    process.on('uncaughtException', fail);
    await screens.waitUntilExit().finally(() => {
      for (const signal of SIGNALS) process.off(signal, stop);
      process.off('uncaughtException', fail);
    });
  } finally {
    stdout.write(LEAVE);
  }
  if (faults.length > 0) throw faults[0];
  return code;
}
