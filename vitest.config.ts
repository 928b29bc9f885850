import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Below the fronts nothing is kept between calls, so these files may share what they load. */
const BELOW = filesOf('model', 'agents', 'analysis', 'formats', 'report', 'theory');

/** A process that has played on stage plays off stage at half the speed, so these files have processes of their own. */
const ON_STAGE = filesOf('machines', 'engine');

/** They share nothing that they load: the one puts a spy in place of the disk, the other loads the screens with colours. */
const ALONE = ['test/cli/keeper.test.ts', 'test/readme.test.ts'];

/** `vitest --mode soak` tries more, and draws anew. The projects are told no mode of their own, and ask the environment. */
export default defineConfig(({ mode }) => {
  if (mode === 'soak') process.env.LANCASTER_SOAK = 'true';
  return {
    test: {
      globalSetup: 'test/helpers/build.ts',
      setupFiles: 'test/helpers/soak.ts',
      testTimeout: process.env.LANCASTER_SOAK ? 3_600_000 : 60_000,
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
        { extends: true, test: { name: 'stages', include: ON_STAGE, isolate: false } },
        {
          extends: true,
          test: {
            name: 'fronts',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: [...BELOW, ...ON_STAGE, ...ALONE],
            isolate: false,
          },
        },
        { extends: true, test: { name: 'alone', include: ALONE } },
      ],
    },
  };
});

function filesOf(...folders: readonly string[]): string[] {
  return folders.map((folder) => `test/${folder}/**/*.test.ts`);
}
