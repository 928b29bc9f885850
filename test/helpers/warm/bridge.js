/** In a thread of its own, between a test that stands still until its call has ended and the program that is called. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';

const { port, ended } = workerData;

const program = fork(fileURLToPath(new URL('program.js', import.meta.url)), [], {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});

function tell(end) {
  port.postMessage(end);
  Atomics.store(ended, 0, 1);
  Atomics.notify(ended, 0);
}

program.on('message', tell);
program.on('exit', (code, signal) => tell({ broken: `${code ?? signal}` }));
port.on('message', (call) => program.send(call));
