/** The built command line without a terminal: called and waited for, or talked with line by line. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

const CALLS = fileURLToPath(new URL('calls.js', import.meta.url));

/**
 * Makes many calls without input one after the other in one program, which starts but once: for calls that leave nothing
 * behind, such as those that are refused. Returns how each ended, by its arguments. Throws if the program breaks.
 */
export function lancasterEach(
  calls: readonly (readonly string[])[],
  env: Record<string, string> = {},
): (args: readonly string[]) => ReturnType<typeof lancaster> {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CALLS], {
    encoding: 'utf8',
    env: environment(env),
    input: JSON.stringify({ main: pathToFileURL(MAIN).href, calls }),
    maxBuffer: 64 * 1024 * 1024,
    timeout: 50_000,
  });
  if (status !== 0 || stderr !== '') throw new Error(`${calls.length} calls ended with ${status}: ${stderr}`);
  const ends: ReturnType<typeof lancaster>[] = JSON.parse(stdout);
  const byCall = new Map(ends.map((end, at) => [JSON.stringify(calls[at]), end]));
  return (args) => {
    const end = byCall.get(JSON.stringify(args));
    if (end === undefined) throw new Error(`lancaster ${args.join(' ')} was not called`);
    return end;
  };
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
