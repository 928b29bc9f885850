import { strategies } from '../agents/index.js';
import type { Strategy } from '../agents/strategy.js';
import { hired } from './options.js';
import { print } from './output.js';
import type { Verb } from './verb.js';

export const agents: Verb = {
  configure: (command) => {
    command
      .argument('[agent]', 'one agent, to be told all about it')
      .option('--json', 'print JSON and nothing else')
      .action((name: string | undefined, { json }: { json?: boolean }) => {
        if (name === undefined) print(json ? JSON.stringify(strategies.map(data)) : list());
        else {
          const { strategy } = hired(name);
          print(json ? JSON.stringify(data(strategy)) : inFull(strategy));
        }
      });
  },
};

function list(): string {
  const width = Math.max(...strategies.map(({ name }) => name.length));
  return strategies.map(({ name, says }) => `${name.padEnd(width)}  ${says}`).join('\n');
}

function data({ name, says, source, uses, parameters }: Strategy) {
  return { name, says, source, uses, parameters };
}

function inFull({ name, says, source, uses, parameters, rules }: Strategy): string {
  const knobs = Object.entries(parameters).map(([key, { says: what, standard, least, most }]) => {
    return `  ${key} = ${standard}, from ${least} to ${most}: ${what}`;
  });
  return [
    name,
    `  ${says}`,
    `Source: ${source}`,
    `Looks at: ${uses.length === 0 ? 'nothing but its own points and the offer on the table' : uses.join(', ')}`,
    knobs.length === 0 ? 'Parameters: none' : `Parameters, as in ${name}(${Object.keys(parameters)[0]}=…):`,
    ...knobs,
    `Rules: ${Object.keys(rules).join(', ')}`,
  ].join('\n');
}
