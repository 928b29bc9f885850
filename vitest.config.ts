import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/helpers/build.ts',
    testTimeout: 60_000,
    env: { FORCE_COLOR: '0', CI: 'false', CONTINUOUS_INTEGRATION: 'false' },
  },
});
