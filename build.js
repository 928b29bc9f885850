/**
 * Builds `dist`: the command line and the public face as bundles that share chunks, and the types beside them. Bundled,
 * the command line starts in a fraction of the time. Every chunk lies in `dist/cli`, two folders below the package like
 * the sources, so that paths to `scenarios/` are the same built and unbuilt.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['react-devtools-core'],
  define: { 'process.env.DEV': '"false"' },
  banner: {
    js: "import { createRequire as lancasterRequire } from 'node:module'; const require = lancasterRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

const main = 'dist/cli/main.js';
const { readFileSync, writeFileSync } = await import('node:fs');
writeFileSync(main, `#!/usr/bin/env node\n${readFileSync(main, 'utf8')}`);
chmodSync(main, 0o755);

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
