import { execFileSync } from 'node:child_process';

/** Builds `dist` once before the tests, so that those of the command line try what the sources say now. */
export default function build(): void {
  execFileSync(process.execPath, ['build.js'], { stdio: 'inherit' });
}
