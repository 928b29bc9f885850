import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lancaster } from './helpers/cli.js';
import { temporaryFolder } from './helpers/folder.js';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const folder = temporaryFolder();

const programs: Record<string, string> = {
  'august.ts': `200 seeds  Geneva  London  Stockholm  moved before  moved there  expired  no truce
logroller  100.0 %  100.0 %    100.0 %       100.0 %        0.0 %    0.0 %     0.0 %
conceder   100.0 %  100.0 %    100.0 %       100.0 %        0.0 %    0.0 %     0.0 %
boulware   100.0 %   0.0 %     35.0 %       100.0 %        0.0 %    0.0 %     0.0 %
random     74.0 %  48.0 %     88.5 %        75.0 %       13.5 %    3.0 %     8.5 %
`,
  'compliance.ts': `licences  standstill  countermeasures on days 8 to 20  talks within six weeks
vague     no           83.6 %                           96.9 %
vague     yes          11.3 %                           47.8 %
named     no           24.4 %                           53.7 %
named     yes           0.0 %                            0.0 %
`,
  'first-talk.ts': "agreed in round 6: northport 0.75, southport 0.75\n{ magnets: '12', tools: 'open', truce: '90' }\n",
  'tournament.ts': `micro: 0.672, by chance 0.667 to 0.677
linear: 0.670, by chance 0.665 to 0.674
random: 0.587, by chance 0.575 to 0.597
hardliner: 0.400, by chance 0.400 to 0.400
equilibrium: hardliner 1.00
equilibrium: linear 1.00
equilibrium: micro 1.00
`,
};
const strategies: Record<string, string> = {
  'own-strategy.js': 'own-strategy',
  'fair-trader.yaml': 'fair-trader',
};

it('every example is tried here', () => {
  const files = readdirSync(examples).filter((file) => !file.endsWith('.schema.json'));
  expect(files.sort()).toEqual([...Object.keys(programs), ...Object.keys(strategies)].sort());
});

it.each(Object.entries(programs))('examples/%s runs and says what its reader expects', (file, said) => {
  expect(execFileSync('npx', ['tsx', `${examples}${file}`], { encoding: 'utf8' })).toBe(said);
});

it.each(Object.entries(strategies))('examples/%s plays as it says it is played', (file, name) => {
  const source = readFileSync(`${examples}${file}`, 'utf8');
  const [, call = ''] = /^[ #*]+lancaster (.*)$/m.exec(source) ?? [];
  expect(call).toBe(`run two-ports --agents ${name},linear --agent examples/${file}`);
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { stdout, stderr, status } = lancaster(call.split(' '), {}, '', cwd);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toMatch(/The talks end: agreed in round \d+/);
});

it('both meet in a tournament', () => {
  const agents = Object.keys(strategies).flatMap((file) => ['--agent', `${examples}${file}`]);
  const out = join(folder, 'meeting');
  const { status } = lancaster([
    'tournament',
    ...agents,
    '--agents',
    'linear',
    '--scenarios',
    'two-ports',
    '--repeats',
    '1',
    '--workers',
    '1',
    '--out',
    out,
  ]);
  expect(status).toBe(0);
  const rows = readFileSync(join(out, 'rows.csv'), 'utf8').trimEnd().split('\n').slice(1);
  // Three agents in either seat against all three, and none of them fails.
  expect(rows).toHaveLength(9);
  expect(rows.filter((row) => row.includes('faulted'))).toEqual([]);
  for (const name of Object.values(strategies)) expect(rows.filter((row) => row.includes(`,${name},`))).toHaveLength(5);
});
