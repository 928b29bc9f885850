/** Threads for strategies that may be anybody's: they can be stopped, take only so much memory, and print to stderr. */
import { Worker } from 'node:worker_threads';

/** Memory that agents may take beside what deals tabulate, in MB, unless said. */
const MEMORY = 1024;

/** Starts a built file, by its name, in a thread of its own with these data. */
export function openThread(name: string, workerData: unknown, memory: number = MEMORY): Worker {
  // Built and unbuilt, this file lies two folders below the package; threads run what is built.
  const file = new URL(`../../dist/node/${name}.js`, import.meta.url);
  const worker = new Worker(file, { workerData, stdout: true, resourceLimits: { maxOldGenerationSizeMb: memory } });
  // What agents print is none of the results.
  worker.stdout.on('data', (text) => process.stderr.write(text));
  return worker;
}

export function isOutOfMemory(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Ends a thread. What it says on its way out is nobody's business any more. */
export async function dismiss(worker: Worker): Promise<void> {
  worker.removeAllListeners();
  worker.on('error', () => undefined);
  await worker.terminate();
}
