/**
 * Calls the built command line again and again in this one program, and prints what each call said and how it ended.
 * Only what `main.js` does itself is done anew for each: the chunks that it imports stay loaded.
 */
import { readFileSync } from 'node:fs';

const { main, calls } = JSON.parse(readFileSync(0, 'utf8'));
const { stdout, stderr } = process;
const print = stdout.write.bind(stdout);
stdout.setMaxListeners(0);

const ends = [];
for (const [at, args] of calls.entries()) {
  const said = { stdout: '', stderr: '' };
  for (const [name, stream] of Object.entries({ stdout, stderr }))
    stream.write = (text) => {
      said[name] += text;
      return true;
    };
  process.argv = [process.execPath, main, ...args];
  process.exitCode = 0;
  await import(`${main}?call=${at}`);
  ends.push({ ...said, status: process.exitCode });
}
process.exitCode = 0;
print(JSON.stringify(ends));
