import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Below the fronts nothing is kept between calls, so these files may share what they load. */
const BELOW = ['model', 'machines', 'agents', 'analysis', 'formats', 'engine', 'report', 'theory'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

/** They share nothing that they load: the one puts a spy in place of the disk, the other loads the screens with colours. */
const ALONE = ['test/cli/keeper.test.ts', 'test/readme.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/helpers/build.ts',
    testTimeout: 60_000,
    maxWorkers: '100%',
    // Ink draws nothing where CI is set; the test in a browser still wants to know.
    env: {
      FORCE_COLOR: '0',
      CI: 'false',
      CONTINUOUS_INTEGRATION: 'false',
      // No test touches the records of whoever runs it.
      LANCASTER_RECORDS: join(tmpdir(), `lancaster-tests-${process.pid}`),
      LANCASTER_CI: process.env.CI ?? '',
    },
    projects: [
      { extends: true, test: { name: 'below', include: BELOW, isolate: false } },
      {
        extends: true,
        test: { name: 'fronts', include: ['test/**/*.test.{ts,tsx}'], exclude: [...BELOW, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
