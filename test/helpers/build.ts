import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

/**
 * Builds `dist` once before the tests, so that those of the command line try what the sources say now; called for every
 * project of the suite. Returns what takes the records of the tests away again.
 */
export default function build(project: TestProject): (() => void) | undefined {
  if (!project.isRootProject()) return undefined;
  execFileSync(process.execPath, ['build.js'], { stdio: 'inherit' });
  return () => rmSync(project.config.env.LANCASTER_RECORDS as string, { recursive: true, force: true });
}
