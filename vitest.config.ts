import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/helpers/build.ts',
    testTimeout: 60_000,
    // Ink draws nothing where CI is set; the test in a browser still wants to know.
    env: {
      FORCE_COLOR: '0',
      CI: 'false',
      CONTINUOUS_INTEGRATION: 'false',
      // No test touches the records of whoever runs it.
      LANCASTER_RECORDS: join(tmpdir(), 'lancaster-tests'),
      LANCASTER_CI: process.env.CI ?? '',
    },
  },
});
