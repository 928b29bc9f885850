import type { Hired } from '../agents/hire.js';
import { strategies } from '../agents/index.js';
import { type Parameter, type Strategy, usesOf } from '../agents/strategy.js';
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
          const one = hired(name);
          print(json ? JSON.stringify(data(one.strategy)) : inFull(one));
        }
      });
  },
};

function list(): string {
  const width = Math.max(...strategies.map(({ name }) => name.length));
  return strategies.map(({ name, says }) => `${name.padEnd(width)}  ${says}`).join('\n');
}

function data({ name, says, source, reading, uses, parameters }: Strategy) {
  return { name, says, source, ...(reading === undefined ? {} : { reading }), uses, parameters };
}

function inFull({ strategy, parameters: values }: Hired): string {
  const { name, says, source, reading, parameters, rules } = strategy;
  const uses = usesOf(strategy, values);
  const knobs = Object.entries(parameters).map(([key, parameter]) => {
    return `  ${key} = ${parameter.standard}, ${rangeOf(parameter)}: ${parameter.says}`;
  });
  return [
    name,
    `  ${says}`,
    `Source: ${source}`,
    ...(reading === undefined ? [] : [`Our own reading: ${reading}`]),
    `Looks at: ${uses.length === 0 ? 'nothing but its own points and the offer on the table' : uses.join(', ')}`,
    knobs.length === 0 ? 'Parameters: none' : `Parameters, as in ${name}(${Object.keys(parameters)[0]}=…):`,
    ...knobs,
    `Rules: ${Object.keys(rules).join(', ')}`,
  ].join('\n');
}

function rangeOf(parameter: Parameter): string {
  if ('choices' in parameter) return `or ${parameter.choices.filter((word) => word !== parameter.standard).join(', ')}`;
  return `from ${parameter.least} to ${parameter.most}`;
}
