/** Shows a screen on the terminal's other page, and leaves the terminal as it was whatever happens. */
import { render } from 'ink';
import { TalksScreen } from './screens/talks.js';
import type { Timeline } from './timeline.js';

const ENTER = '\u001b[?1049h\u001b[H';
const LEAVE = '\u001b[?1049l\u001b[?25h';

/** The exit codes that shells give to programs ended by these signals. */
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Steps through a talk until the user quits. Resolves to the exit code: 0, or 130 after Ctrl-C. */
export async function showTalks(timeline: Timeline): Promise<number> {
  let code = 0;
  const { stdout } = process;
  const onQuit = (interrupted: boolean) => {
    if (interrupted) code = SIGNAL_CODES.SIGINT;
  };
  const signals = Object.keys(SIGNAL_CODES) as (keyof typeof SIGNAL_CODES)[];
  stdout.write(ENTER);
  try {
    const app = render(<TalksScreen timeline={timeline} onQuit={onQuit} />, { exitOnCtrlC: false });
    const stop = (signal: keyof typeof SIGNAL_CODES) => {
      code = SIGNAL_CODES[signal];
      app.unmount();
    };
    for (const signal of signals) process.on(signal, stop);
    await app.waitUntilExit().finally(() => {
      for (const signal of signals) process.off(signal, stop);
    });
  } finally {
    stdout.write(LEAVE);
  }
  return code;
}
