/** The house rules that no compiler holds: who may import whom, and what must not be used below the fronts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { strategies } from '../src/agents/index.js';
import { verbs } from '../src/cli/verbs.js';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Packages that a folder may import: a list, or any that is not Node's own. */
type Packages = readonly string[] | 'any';

interface Layer {
  readonly folders: readonly string[];
  readonly packages: Packages;
}

const BELOW = ['model', 'machines', 'agents', 'analysis', 'formats', 'engine', 'report'];

const LAYERS: Readonly<Record<string, Layer>> = {
  model: { folders: [], packages: ['zod', 'leven', '@noble/hashes'] },
  machines: { folders: ['model'], packages: ['xstate', 'immer'] },
  agents: { folders: ['model'], packages: ['simple-statistics', 'zod'] },
  analysis: { folders: ['model'], packages: 'any' },
  formats: { folders: ['model'], packages: 'any' },
  engine: { folders: ['model', 'machines'], packages: ['seedrandom'] },
  report: { folders: ['model', 'analysis'], packages: ['csv-stringify', 'hyparquet-writer'] },
  node: { folders: BELOW, packages: ['node:', 'yaml'] },
  ui: { folders: BELOW, packages: ['ink', 'react', 'string-width', 'wrap-ansi'] },
  cli: { folders: [...BELOW, 'node', 'ui'], packages: ['commander', 'env-paths', 'yaml', 'node:'] },
  'index.ts': { folders: BELOW, packages: [] },
};

const FRONTS = ['node', 'ui', 'cli'];

/** The one source that imports what only its caller can name: the files of guests. */
const DOOR = 'node/guests.ts';

/** The public face, and the only barrel. */
const FACE = 'index.ts';

/** Every source by its path under `src`, with forward slashes. */
const files: readonly string[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

const sources = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));

function sourceOf(file: string): string {
  const source = sources.get(file);
  if (source === undefined) throw new Error(`there is no ${file}`);
  return source;
}

const layerOf = (file: string) => file.split('/')[0] as string;

/** What a source imports or re-exports: static, for types only, for effect, and dynamic; a name not said is `?`. */
function importsOf(source: string): string[] {
  const from = [...source.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm)];
  const bare = [...source.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)];
  const called = [...source.matchAll(/\b(?:import|require|createRequire)\s*\(\s*(?:['"]([^'"]+)['"]\s*\))?/g)];
  return [...from, ...bare, ...called].map(([, name]) => name ?? '?');
}

/** A package's name in a specifier; all of Node's own are `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Why a file may not import this, or `undefined` if it may. */
function trespass(file: string, specifier: string): string | undefined {
  const layer = LAYERS[layerOf(file)];
  if (layer === undefined) return `${file} lies in no layer`;
  if (specifier === '?') return file === DOOR ? undefined : `${file} imports what it does not name`;
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    const may = layer.packages === 'any' ? name !== 'node:' : layer.packages.includes(name);
    return may ? undefined : `${file} imports ${specifier}`;
  }
  const path = join(dirname(file), specifier).split(sep).join('/');
  const target = layerOf(path);
  if (target === layerOf(file) || layer.folders.includes(target)) return undefined;
  return `${file} imports ${path}`;
}

/** The source without comments and quoted texts; template texts stay, because they hold code. */
function codeOf(source: string): string {
  const template = /`(?:\\[\s\S]|[^`\\])*`/;
  const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/;
  const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
  const pattern = /(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/;
  const tokens = new RegExp([template, quoted, comment, pattern].map(({ source: one }) => one).join('|'), 'g');
  return source.replace(tokens, (token) => (token.startsWith('`') ? token : token.startsWith('/*') ? ' ' : "''"));
}

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['Math.random, Math.pow, or Math by another name', /\bMath\b(?!\.(?!random\b|pow\b)\w)/],
  ['a power, which differs between versions of Node', /\*\*/],
  ['the clock', /(?<![\w$.])(?:Date|performance|setTimeout|setInterval|setImmediate)\b/],
  ['the machine', /(?<![\w$.])(?:process|console|globalThis|crypto)\b/],
  ['the locale', /(?<![\w$.])Intl\b|\.(?:toLocale\w*|localeCompare)\b/],
  ['Node', /['"`]node:/],
];

/** What a source below the fronts uses that it must not. */
function misuse(source: string): string[] {
  const code = codeOf(source);
  const imports = importsOf(source).map((name) => `'${name}'`);
  return FORBIDDEN.filter(([, sign]) => sign.test(code) || imports.some((name) => sign.test(name))).map(([use]) => use);
}

describe('who may import whom', () => {
  test('every source lies in a folder of the house', () => {
    expect(files.filter((file) => LAYERS[layerOf(file)] === undefined)).toEqual([]);
    expect(files.filter((file) => !/\.tsx?$/.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test.each(Object.keys(LAYERS).filter((layer) => files.some((file) => layerOf(file) === layer)))('%s', (layer) => {
    const own = files.filter((file) => layerOf(file) === layer);
    const found = own.flatMap((file) => importsOf(sourceOf(file)).map((name) => trespass(file, name)));
    expect(found.filter((reason) => reason !== undefined)).toEqual([]);
  });

  test('what is imported from the house is there, and named with its ending', () => {
    const lost = files.flatMap((file) =>
      importsOf(sourceOf(file))
        .filter((name) => name.startsWith('.'))
        .filter((name) => {
          const path = join(SRC, dirname(file), name);
          return (
            !name.endsWith('.js') || !(existsSync(path.replace(/js$/, 'ts')) || existsSync(path.replace(/js$/, 'tsx')))
          );
        })
        .map((name) => `${file}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  test('every way to import is seen', () => {
    const source = [
      "import { a } from './a.js';",
      "import type { B } from './b.js';",
      "import c, { type D } from './c.js';",
      'import {',
      '  e,',
      '  type F,',
      "} from './e.js';",
      "import './g.js';",
      "export { h } from './h.js';",
      "export * from './i.js';",
      "export type { J } from './j.js';",
      "const k = await import('./k.js');",
      "type L = import('./l.js').L;",
      'const m = await import(name);',
      "const n = require('n');",
      "import * as o from 'o';",
    ].join('\n');
    const names = ['a', 'b', 'c', 'e', 'g', 'h', 'i', 'j', 'k', 'l'].map((name) => `./${name}.js`);
    expect(importsOf(source).sort()).toEqual([...names, '?', 'n', 'o'].sort());
    expect(importsOf("const from = 'x';\nexport const a = 1;\nlet b = from;")).toEqual([]);
  });

  test('every trespass is seen', () => {
    const seen = (file: string, name: string) => trespass(file, name) !== undefined;
    for (const [file, name] of [
      ['model/deal.ts', '../machines/talks.js'],
      ['model/deal.ts', 'yaml'],
      ['machines/talks.ts', '../agents/index.js'],
      ['agents/parts/wants.ts', '../../engine/session.js'],
      ['agents/random.ts', 'seedrandom'],
      ['analysis/frontier.ts', '../engine/play.js'],
      ['analysis/frontier.ts', 'node:os'],
      ['formats/genius.ts', 'node:fs'],
      ['engine/play.ts', '../agents/hire.js'],
      ['engine/play.ts', 'node:worker_threads'],
      ['report/csv.ts', '../engine/session.js'],
      ['ui/show.tsx', '../cli/output.js'],
      ['ui/show.tsx', 'commander'],
      ['ui/show.tsx', '../index.js'],
      ['cli/run.ts', '../index.js'],
      ['cli/run.ts', 'fs'],
      ['index.ts', './cli/main.js'],
      ['index.ts', 'xstate'],
      ['stray/file.ts', './other.js'],
      ['node/trial.ts', '?'],
    ] as const)
      expect([file, name, seen(file, name)]).toEqual([file, name, true]);
    for (const [file, name] of [
      ['model/digest.ts', '@noble/hashes/sha2.js'],
      ['machines/talks.ts', '../model/deal.js'],
      ['agents/parts/wants.ts', '../../model/space.js'],
      ['agents/micro.ts', './parts/acceptance.js'],
      ['ui/screens/talks.tsx', 'react/jsx-runtime'],
      ['cli/run.ts', '../ui/show.js'],
      ['cli/run.ts', 'node:fs/promises'],
      ['index.ts', './engine/play.js'],
      ['node/guests.ts', '?'],
    ] as const)
      expect([file, name, seen(file, name)]).toEqual([file, name, false]);
  });
});

describe('barrels', () => {
  /** What a source passes on that it has imported. */
  function passedOn(source: string): string[] {
    const direct = [...source.matchAll(/^\s*export\b[^'"`;=]*?\bfrom\s*['"][^'"]+['"]/gm)].map(([text]) => text);
    const imported = [...source.matchAll(/^\s*import\b([^'"`;]*?)\bfrom\b/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/[\w$]+/g)].map(([name]) => name),
    );
    const listed = [...source.matchAll(/^\s*export\s+(?:type\s+)?\{([^}]*)\}\s*;/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/[\w$]+/g)].map(([name]) => name).filter((name) => imported.includes(name)),
    );
    return [...direct, ...listed];
  }

  test('only the public face passes on what others export', () => {
    expect(files.filter((file) => file !== FACE && passedOn(sourceOf(file)).length > 0)).toEqual([]);
    expect(passedOn(sourceOf(FACE)).length).toBeGreaterThan(10);
  });

  test('every way to pass on is seen', () => {
    expect(passedOn("export { a } from './a.js';")).toHaveLength(1);
    expect(passedOn("export type {\n  A,\n} from './a.js';")).toHaveLength(1);
    expect(passedOn("export * from './a.js';")).toHaveLength(1);
    expect(passedOn("import { a, type B } from './a.js';\nexport { a };\nexport type { B };")).toEqual(['a', 'B']);
    expect(passedOn("import { a } from './a.js';\nexport const b = a;\nconst c = 1;\nexport { c };")).toEqual([]);
  });

  test('everything is exported by name', () => {
    expect(files.filter((file) => /^\s*export\s+default\b/m.test(sourceOf(file)))).toEqual([]);
    expect(sourceOf(FACE)).not.toMatch(/export\s*\*/);
  });
});

describe('below the fronts nothing comes from the clock, the machine or chance', () => {
  test.each(files.filter((file) => !FRONTS.includes(layerOf(file))))('%s', (file) => {
    expect(misuse(sourceOf(file))).toEqual([]);
  });

  test.each([
    'const a = Math.random();',
    'const a = Math.pow(2, 3);',
    "const a = Math['random']();",
    'const { pow } = Math;',
    'const a = b ** c;',
    'a **= 2;',
    'const a = new Date();',
    'const a = Date.now();',
    'const a = performance.now();',
    'setTimeout(a, 1);',
    'const a = process.env.HOME;',
    'const { env } = process;',
    'console.log(a);',
    'const a = globalThis;',
    `const a = \`\${Date.now()}\`;`,
    'const a = crypto.randomUUID();',
    "import { readFileSync } from 'node:fs';",
    "const fs = await import('node:fs');",
    'const a = b.toLocaleString();',
    "const a = b.toLocaleUpperCase('tr');",
    'list.sort((a, b) => a.localeCompare(b));',
    'const a = new Intl.NumberFormat();',
    "const a = text.replace(/'/g, ''), b = Date.now(), c = 'x';",
    "const a = '//', b = Date.now();",
    'const a = 1 / 2 / Date.now();',
  ])('%s is seen', (source) => {
    expect(misuse(source)).not.toEqual([]);
  });

  test.each([
    '// Math.random is not used, nor Date, console or process.',
    '/** The process of 2 ** 3, from Date to console. */',
    "const a = 'the process and its performance';",
    'const a = Math.floor(b) + Math.exp(c) * Math.log(d);',
    'const a = { date: 1 }.date;',
    'const a = update(candidate, processed);',
    'const a = b.process;',
    'const a = /["\'`]/.test(b); // console',
  ])('%s is let pass', (source) => {
    expect(misuse(source)).toEqual([]);
  });
});

describe('what people read on the screens stands in one place', () => {
  /** The tables of keys and of words to say, and the folder of all other texts. */
  const tables = ['ui/keys.ts', 'ui/plain/words.ts'];
  const others = files.filter(
    (file) => layerOf(file) === 'ui' && !/^ui\/english\//.test(file) && !tables.includes(file),
  );

  /** Texts of two words or more in a source, outside comments and imports. */
  function sentencesIn(source: string): string[] {
    const code = source
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(?<![:'"`\\])\/\/[^\n]*/g, '')
      .replace(/^(?:import|\} from)\b[^;]*;/gm, '');
    const quoted = [...code.matchAll(/'((?:\\.|[^'\\\n])*)'/g)].map(([, text = '']) => text);
    const templates = [...code.matchAll(/`((?:\\.|[^`\\])*)`/g)].map(([, text = '']) =>
      text.replace(/\$\{[^}]*\}/g, '0'),
    );
    const inTags = [...code.matchAll(/>([^<>{}=;()]*)</g)].map(([, text = '']) => text);
    return [...quoted, ...templates, ...inTags].filter((text) => /\p{L}{2,},? \p{L}{2,}/u.test(text));
  }

  test.each(others)('%s', (file) => {
    expect(sentencesIn(sourceOf(file))).toEqual([]);
  });

  test.each(["const a = 'no deal yet';", 'const a = `no deal, yet`;', '<Text>Any key goes back.</Text>'])(
    '%s is seen',
    (source) => {
      expect(sentencesIn(source)).toHaveLength(1);
    },
  );
});

describe('files', () => {
  test('stay short', () => {
    const long = files.filter((file) => sourceOf(file).trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });

  test('are named for what they hold', () => {
    const vague = /(?:^|\/)(?:utils?|types?|helpers?|common|misc)(?:\.\w+)?(?:\/|$)/i;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
    for (const file of ['model/utils.ts', 'ui/helpers/a.ts', 'engine/types.ts', 'util/a.ts'])
      expect(file).toMatch(vague);
    for (const file of ['model/prototypes.ts', 'cli/verb.ts']) expect(file).not.toMatch(vague);
  });
});

describe('strategies', () => {
  /** The files of the folder that serve all strategies. */
  const shared = [
    ...['apart', 'counterfactual', 'families', 'guest', 'hire', 'index', 'panel', 'promises', 'reasons', 'roster'],
    ...['said', 'strategy', 'sweep', 'worlds'],
  ];
  const inFolder = files.filter((file) => /^agents\/\w+\.ts$/.test(file)).map((file) => basename(file, '.ts'));
  const own = inFolder.filter((name) => !shared.includes(name));

  test('there are as many files as strategies', () => {
    expect(own.length).toBeGreaterThan(7);
    expect(own).toHaveLength(strategies.length);
    expect(new Set(strategies.map(({ name }) => name)).size).toBe(strategies.length);
  });

  test.each(own)('%s is one strategy, and one line of the index', async (name) => {
    const exported: object = await import(`../src/agents/${name}.ts`);
    const found = Object.values(exported).filter((one: unknown) => (strategies as readonly unknown[]).includes(one));
    expect(found).toHaveLength(1);
    expect(sourceOf('agents/index.ts').split(`from './${name}.js'`)).toHaveLength(2);
  });

  test.each(own)('%s opens with what it does, its other names and its paper', (name) => {
    const [, opening = ''] = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(sourceOf(`agents/${name}.ts`)) ?? [];
    const lines = opening.split('\n');
    expect(lines[0]).toMatch(/^ \* \S.*\w/);
    expect(lines.filter((line) => /^ \* Also known as: \S/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^ \* Papers?: .*\d{4}/.test(line))).toHaveLength(1);
  });
});

describe('verbs', () => {
  const isVerb = (file: string) => /^export const \w+: Verb\b/m.test(sourceOf(file));
  const own = files.filter((file) => layerOf(file) === 'cli' && isVerb(file)).map((file) => basename(file, '.ts'));

  test('there are as many files as verbs', () => {
    expect(own.length).toBeGreaterThan(5);
    expect([...own].sort()).toEqual(verbs.map(({ name }) => name).sort());
  });

  test.each(own)('%s has one line in the list, which loads it', async (name) => {
    expect(sourceOf('cli/verbs.ts').split(`import('./${name}.js')`)).toHaveLength(2);
    const exported: Record<string, unknown> = await import(`../src/cli/${name}.ts`);
    const loaded = await verbs.find((verb) => verb.name === name)?.load();
    expect(Object.values(exported)).toContain(loaded);
  });
});
