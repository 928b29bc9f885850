/** Files of every kind, opened by the built package as its users open them: what is wrong is told in a sentence. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseGuest } from '../../src/agents/guest.js';
import { hire } from '../../src/agents/hire.js';
import { enroll } from '../../src/agents/roster.js';
import { openSession } from '../../src/engine/session.js';
import type { Agent, View } from '../../src/model/view.js';
import { tryGuest } from '../../src/node/trial.js';
import { temporaryFolder } from '../helpers/folder.js';
import { dealOf } from '../helpers/scenarios.js';

const folder = temporaryFolder();
const GUESTS = new URL('../../dist/node/guests.js', import.meta.url).href;

function kept(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The name of the strategy in each file, or the error's name and message, in a process of its own. */
function opened(paths: readonly string[]): string[] {
  const script = `
    const { openGuest } = await import(${JSON.stringify(GUESTS)});
    const told = [];
    for (const path of process.argv.slice(1))
      told.push(await openGuest(path).then(({ name }) => name, (error) => error.name + ': ' + error.message));
    process.stdout.write(JSON.stringify(told));`;
  const args = ['--no-warnings', '--input-type=module', '-e', script, ...paths];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

const DECIDE = 'make: () => ({ decide: () => ({ type: "walk" }) })';

it('opens what a module exports, however it does', () => {
  const files = {
    'named.mjs': `export const strategy = { name: 'named', ${DECIDE} };`,
    'standard.mjs': `export default { name: 'standard', ${DECIDE} };`,
    'only.mjs': `export const limit = 3; export const mine = { name: 'only', ${DECIDE} };`,
    'common.cjs': `module.exports = { strategy: { name: 'common', ${DECIDE} } };`,
    'whole.cjs': `module.exports = { name: 'whole', ${DECIDE} };`,
    'untyped.js': `export const strategy = { name: 'untyped', ${DECIDE} };`,
    'rules.yml': 'strategy: 1\nname: rules\nrules: [{ name: a, then: walk }]',
    'rules.json': '{"strategy": 1, "name": "json", "rules": [{"name": "a", "then": "walk"}]}',
  };
  const paths = Object.entries(files).map(([name, text]) => kept(name, text));
  expect(opened(paths)).toEqual(['named', 'standard', 'only', 'common', 'whole', 'untyped', 'rules', 'json']);
});

it('says of each file that is no strategy what is wrong with it, in words and where', () => {
  const files: [name: string, text: string | Uint8Array, told: RegExp][] = [
    ['syntax.mjs', 'export const strategy = {\n  name: "a",\n};;)', /^syntax\.mjs, line 3: Unexpected token '\)'$/],
    ['throws.mjs', 'throw new TypeError("not\\ntoday")', /^throws\.mjs cannot be loaded: it threw TypeError: not$/],
    ['nothing.mjs', 'export {}', /^nothing\.mjs exports no strategy: export one, such as: export const strategy/],
    ['many.mjs', `export const a = { ${DECIDE} }, b = { ${DECIDE} };`, /^many\.mjs exports no strategy/],
    [
      'number.mjs',
      'export const strategy = 42;',
      /^number\.mjs has a problem\nthe strategy: a block of keys belongs here, not 42$/,
    ],
    [
      'shape.mjs',
      'export const strategy = { nmae: "x", says: 5, uses: ["luck"], parameters: { e: { says: "e", standard: 3, least: 0, most: 1 } } };',
      /^shape\.mjs has 6 problems\nname: missing: text belongs here\nsays: text belongs here: write "5" in quotes\nuses\[0\]: must be "clock" or .*\nparameters\.e\.standard: it must lie from least to most\nmake: a function belongs here.*\nnmae: unknown key \(did you mean "name"\?\)$/,
    ],
    [
      'getter.mjs',
      'export const strategy = { get name() { throw new Error("no"); } };',
      /looked at: it threw Error: no$/,
    ],
    ['lost.mjs', 'import "./nowhere.mjs";', /^lost\.mjs cannot be loaded: it threw Error: Cannot find module/],
    ['all.mjs', `export const strategy = { name: 'all', ${DECIDE} };`, /name: this word means something else/],
    ['empty.yaml', '', /^empty\.yaml has a problem\nline 1: the file is empty$/],
    ['bytes.yaml', Uint8Array.of(0x61, 0xff, 0xfe), /^bytes\.yaml cannot be read: /],
    [
      'strategy.txt',
      '',
      /^strategy\.txt is no strategy: its name must end in \.js, \.mjs, \.cjs, \.yaml, \.yml, \.json$/,
    ],
  ];
  const told = opened([...files.map(([name, text]) => kept(name, text)), join(folder, 'nowhere.yaml')]);
  for (const [at, [, , words]] of files.entries()) {
    expect(told[at]).toMatch(/^GuestError: /);
    expect(told[at]?.slice('GuestError: '.length)).toMatch(words);
  }
  expect(told.at(-1)).toMatch(/^GuestError: nowhere\.yaml cannot be read: /);
});

it('fills in what a minimal author leaves out', () => {
  const answers = [{ type: 'accept' }, { type: 'offer', outcome: 3 }, { type: 'walk', because: 'bored', outcome: 7 }];
  const agent = () => ({ decide: () => answers.shift() });
  const parsed = parseGuest({ name: 'minimal', make: agent });
  if (!parsed.ok) throw new Error('it is sound');
  const { says, source, uses, parameters, anyRule } = parsed.value;
  expect([says, source]).toEqual(['A strategy from outside the house, which does not say what it does.', 'not told']);
  expect([uses, parameters, anyRule]).toEqual([['clock', 'offers', 'random', 'model'], {}, true]);
  enroll(parsed.value);
  const seat: Agent = hire('minimal').seat();
  const view = openSession(dealOf('two-ports'), { seed: '1' }).view(0);
  const asked = () => seat.decide(view);
  expect([asked(), asked(), asked()]).toEqual([
    { type: 'accept', outcome: -1, because: 'unsaid' },
    { type: 'offer', outcome: 3, because: 'unsaid' },
    { type: 'walk', outcome: -1, because: 'bored' },
  ]);
});

it('makes a fresh agent for each talk, whether make gives one or what makes one', () => {
  const counting = () => {
    let calls = 0;
    return { decide: () => ({ type: 'offer', outcome: calls++ }) };
  };
  for (const make of [counting, () => counting]) {
    const parsed = parseGuest({ name: 'counting', make });
    if (!parsed.ok) throw new Error('it is sound');
    const seat = parsed.value.make({});
    const firsts = [seat(), seat()].map((agent) => agent.decide({} as View).outcome);
    expect(firsts).toEqual([0, 0]);
  }
});

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/guests/${name}.js`, import.meta.url));

it('tries a guest in a thread that it cannot hang, end or overfill', { timeout: 120_000 }, async () => {
  const patience = { step: 3000, whole: 60_000 };
  await expect(tryGuest(fixture('loops'), patience)).rejects.toThrow(
    /loops\.js does not come back within 3 seconds: red lines, .* as Right against hardliner$/,
  );
  await expect(tryGuest(kept('eternal.mjs', 'for (;;);'), patience)).rejects.toThrow(/within 3 seconds: being loaded$/);
  await expect(tryGuest(fixture('leaves'), patience)).rejects.toThrow(
    /leaves\.js ends the thread that it runs in: red/,
  );
  await expect(tryGuest(fixture('loops'), { step: 60_000, whole: 3000 })).rejects.toThrow(
    /loops\.js is not through its trial after 3 seconds/,
  );
});

it('tells the breaches of a guest, and none of one that keeps the contract', { timeout: 120_000 }, async () => {
  const [first] = await tryGuest(fixture('throws'));
  expect(first).toBe(
    String.raw`throws threw TypeError: out of \u001b[31mluck: red lines, easing mandates, a last word and an extension, as Left against hardliner, at its move 2, and in 63 more talks`,
  );
  for (const name of ['own-strategy.js', 'fair-trader.yaml'])
    expect(await tryGuest(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)))).toEqual([]);
});
