import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const said: Record<string, string> = {
  'first-talk.ts': "agreed in round 6: northport 0.75, southport 0.75\n{ magnets: '12', tools: 'open', truce: '90' }\n",
};

it.each(readdirSync(examples))('examples/%s runs and says what its reader expects', (file) => {
  const stdout = execFileSync('npx', ['tsx', `${examples}${file}`], { encoding: 'utf8' });
  expect(stdout).toBe(said[file]);
});
