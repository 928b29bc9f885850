/** Reads a scenario, plays two agents, and tells how it ended. Run it with `npx tsx examples/first-talk.ts`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { hire, NONE, optionIds, parseScenario, play, prepare, writePath } from '../src/index.js';

const file = new URL('../scenarios/two-ports.yaml', import.meta.url);
const parsed = parseScenario(parse(readFileSync(file, 'utf8')));
if (!parsed.ok)
  throw new Error(parsed.problems.map(({ path, message }) => `${writePath(path)}: ${message}`).join('\n'));

const deal = prepare(parsed.value);
const talk = play(deal, [hire('logroller').seat(), hire('linear').seat()], { seed: '7' });
const result = talk.result();

if (result !== undefined && result.outcome !== NONE) {
  const { northport, southport } = { northport: result.utility[0], southport: result.utility[1] };
  console.log(`${result.ending} in round ${result.round}: northport ${northport}, southport ${southport}`);
  console.log(optionIds(deal, result.outcome));
}
