/**
 * Calls the built command line again and again in this one program, and tells what each call said and how it ended.
 * Only what `main.js` does itself is done anew for each: the chunks that it imports stay loaded.
 */
import { Readable } from 'node:stream';

const { stdout, stderr } = process;
stdout.setMaxListeners(0);
stderr.setMaxListeners(0);

let calls = 0;

process.on('message', async ({ main, args, env, input }) => {
  const said = { stdout: '', stderr: '' };
  for (const [name, stream] of Object.entries({ stdout, stderr }))
    stream.write = (text) => {
      said[name] += text;
      return true;
    };
  Object.defineProperty(process, 'stdin', { value: Readable.from(input), configurable: true });
  Object.assign(process.env, env);
  process.argv = [process.execPath, main, ...args];
  process.exitCode = 0;
  await import(`${main}?call=${calls++}`);
  process.send({ ...said, status: process.exitCode });
});

// Whoever called is gone.
process.on('disconnect', () => process.exit());
