/** The built command line without a terminal: called and waited for, or talked with line by line. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { callWarm, type Ended } from './warm/warm.js';

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', ...env };
}

/** Calls the command line with this input, in this folder. */
export function lancaster(
  args: readonly string[],
  env: Record<string, string> = {},
  input: string | Uint8Array = '',
  cwd = process.cwd(),
) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    cwd,
    env: environment(env),
    input,
    maxBuffer: 64 * 1024 * 1024,
    timeout: 50_000,
  });
  return { stdout, stderr, status };
}

/**
 * Calls the command line in a program that has been called before: a tenth of the time, for tests that make many calls.
 * Throws if the program breaks.
 */
export function warmLancaster(args: readonly string[], env: Record<string, string> = {}, input = ''): Ended {
  return callWarm({
    main: pathToFileURL(MAIN).href,
    args,
    env: environment(env),
    input: input === '' ? [] : [input],
  });
}

/** A command line that runs while it is talked with. */
export function liveLancaster(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: environment(env) });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  // Whoever is killed does not read on.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  let isOver = false;
  closed.then(() => {
    isOver = true;
  });
  return {
    said: () => said,
    type: (...lines: readonly string[]) => child.stdin.write(lines.map((line) => `${line}\n`).join('')),
    /** Waits until it has said so. Throws if it ends before. */
    until: async (isSaid: (said: string) => boolean) => {
      while (!isSaid(said)) {
        if (isOver) throw new Error(`it ended before: ${said.slice(-300)}${complaints}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    /** Gives it no time to say or write another word. */
    kill: async (signal: NodeJS.Signals = 'SIGKILL') => {
      child.kill(signal);
      return await closed;
    },
    /** Waits for the end, while the input stays open. */
    ended: async () => (await closed)[0],
    /** No more input: waits for the end. */
    end: async () => {
      child.stdin.end();
      const [status] = await closed;
      return { stdout: said, stderr: complaints, status };
    },
  };
}
