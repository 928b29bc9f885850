/**
 * Builds `dist`: the command line, the public faces and the worker threads as bundles that share chunks, and the types beside them; with
 * `--bench` the bench too. Bundled, the command line starts in a fraction of the time. Every chunk lies in `dist/cli`,
 * two folders below the package like the sources, so that the path to `scenarios/` is the same built and unbuilt.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { parse } from 'yaml';

const bench = process.argv.includes('--bench')
  ? { 'bench/index': 'bench/index.ts', 'bench/peak': 'bench/peak.ts' }
  : {};

// Built beside and then swapped, so that a command line in use never misses its files for long.
rmSync('dist.part', { recursive: true, force: true });

await build({
  entryPoints: {
    'cli/main': 'src/cli/main.ts',
    index: 'src/index.ts',
    'node/threads': 'src/node/threads.ts',
    'node/guests': 'src/node/guests.ts',
    'node/worker': 'src/node/worker.ts',
    'node/campaignWorker': 'src/node/campaignWorker.ts',
    'node/trialWorker': 'src/node/trialWorker.ts',
    ...bench,
  },
  outdir: 'dist.part',
  chunkNames: 'cli/[name]-[hash]',
  bundle: true,
  splitting: true,
  minifyWhitespace: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Ink loads React's developer tools only if DEV is set; they are not installed.
  external: ['react-devtools-core'],
  // Where there is a fetch, Yoga asks it for its own bytes, and Node loads all that it knows of networks first.
  define: { 'process.env.DEV': '"false"', fetch: 'undefined' },
  // Some packages still call require for Node's own modules.
  banner: {
    js: "import { createRequire as lancasterRequire } from 'node:module'; const require = lancasterRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', 'dist.part/types'],
  { stdio: 'inherit' },
);

// What the scenarios and campaigns say, by the hash of their texts: the command line need not read YAML for them.
const yaml = ['scenarios', 'campaigns'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .map((text) => [createHash('sha256').update(text).digest('hex'), parse(text, { stringKeys: true })]),
);
writeFileSync('dist.part/yaml.json', JSON.stringify(Object.fromEntries(yaml)));

rmSync('dist', { recursive: true, force: true });
renameSync('dist.part', 'dist');
