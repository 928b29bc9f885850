/** The built command line in a program that stays: many calls, each waited for, and but one start. */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** How a call ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

interface Bridge {
  readonly port: MessagePort;
  /** 1 when the call has ended. */
  readonly ended: Int32Array;
}

let bridge: Bridge | undefined;

/** Milliseconds, after which a call has broken. */
const PATIENCE = 55_000;

export interface Call {
  /** The program, as an address. */
  readonly main: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What is typed, piece by piece. */
  readonly input: readonly string[];
}

/** Makes a call and waits for its end. Throws if the program breaks. */
export function callWarm(call: Call): Ended {
  bridge ??= opened();
  const { port, ended } = bridge;
  Atomics.store(ended, 0, 0);
  port.postMessage(call);
  // The call before may have waited for nothing, and its waking may come only now: the value tells, not the waking.
  while (Atomics.load(ended, 0) === 0) if (Atomics.wait(ended, 0, 0, PATIENCE) === 'timed-out') break;
  const message = receiveMessageOnPort(port)?.message;
  if (message !== undefined && !('broken' in message)) return message;
  bridge = undefined;
  throw new Error(`lancaster ${call.args.join(' ')} ${message ? `broke with ${message.broken}` : 'did not end'}`);
}

function opened(): Bridge {
  const { port1: port, port2: other } = new MessageChannel();
  const ended = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL('bridge.js', import.meta.url), {
    workerData: { port: other, ended },
    transferList: [other],
  });
  // Neither keeps a test alive that is done.
  worker.unref();
  port.unref();
  return { port, ended };
}
