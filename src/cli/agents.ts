import { families } from '../agents/families.js';
import { type Hired, standardsOf } from '../agents/hire.js';
import { strategies } from '../agents/index.js';
import { type Parameter, type Strategy, type Use, usesOf } from '../agents/strategy.js';
import { breachesOf, openedGuest } from './guests.js';
import { hired } from './options.js';
import { print } from './output.js';
import type { Verb } from './verb.js';

interface AgentsOptions {
  readonly json?: boolean;
}

export const agents: Verb = {
  configure: (command) => {
    command
      .argument('[agent]', 'one agent, or the file of a strategy of your own, to be told all about it')
      .option('--json', 'print JSON and nothing else')
      .action(act);
  },
};

async function act(name: string | undefined, { json = false }: AgentsOptions): Promise<void> {
  if (name === undefined) return print(json ? JSON.stringify(strategies.map(data)) : list());
  if (isFile(name)) return ofGuest(name, json);
  const one = hired(name);
  print(json ? JSON.stringify(data(one.strategy)) : inFull(one));
}

/** Whether a strategy is named by its file: no name of an agent has a slash, or a dot but in its parameters. */
function isFile(name: string): boolean {
  return /[/\\]|\.[a-z]+$/i.test(name);
}

async function ofGuest(path: string, json: boolean): Promise<void> {
  const breaches = await breachesOf(path);
  const strategy = await openedGuest(path);
  if (json) return print(JSON.stringify({ ...data(strategy), breaches }));
  const contract =
    breaches.length === 0
      ? ['It keeps the contract of a strategy.']
      : ['It breaks the contract of a strategy:', ...breaches.map((breach) => `  ${breach}`)];
  print([inFull({ strategy, parameters: standardsOf(strategy) }), ...contract].join('\n'));
}

function list(): string {
  const width = Math.max(...strategies.map(({ name }) => name.length));
  const line = ({ name, says }: Strategy) => `  ${name.padEnd(width)}  ${says}`;
  return families.map((family) => [family.title, ...family.strategies.map(line)].join('\n')).join('\n\n');
}

function data({ name, says, source, reading, uses, parameters, rules }: Strategy) {
  const family = families.find((one) => one.strategies.some((strategy) => strategy.name === name))?.title;
  return { name, family, says, source, reading, uses, parameters, rules };
}

function inFull({ strategy, parameters: values }: Pick<Hired, 'strategy' | 'parameters'>): string {
  const { name, says, source, reading, parameters, rules } = strategy;
  const knobs = Object.entries(parameters).map(([key, parameter]) => {
    return `  ${key} = ${parameter.standard}, ${rangeOf(parameter)}: ${parameter.says}`;
  });
  const width = Math.max(...Object.keys(rules).map((rule) => rule.length));
  return [
    name,
    `  ${says}`,
    `Source: ${source}`,
    ...(reading === undefined ? [] : [`Our own reading: ${reading}`]),
    ...usesInWords(usesOf(strategy, values)),
    knobs.length === 0 ? 'Parameters: none' : `Parameters, as in ${name}(${Object.keys(parameters)[0]}=…):`,
    ...knobs,
    'Rules:',
    ...Object.entries(rules).map(([rule, sentence]) => `  ${rule.padEnd(width)}  ${sentence}`),
  ].join('\n');
}

/** What an agent looks at beyond its own points and the offer on the table, and whether it draws. */
function usesInWords(uses: readonly Use[]): string[] {
  const looks = (['clock', 'offers', 'model'] as const).filter((use) => uses.includes(use)).map((use) => LOOKS[use]);
  return [
    `Looks at: ${['its own points and the offer on the table', ...looks].join('; ')}`,
    uses.includes('random') ? 'Draws random numbers' : 'Draws no random numbers: the same talks each time',
  ];
}

const LOOKS = {
  clock: 'the clock',
  offers: 'earlier offers',
  model: 'what the other side seems to want, by a model of it',
} as const;

function rangeOf(parameter: Parameter): string {
  if ('choices' in parameter) return `or ${parameter.choices.filter((word) => word !== parameter.standard).join(', ')}`;
  return `from ${parameter.least} to ${parameter.most}`;
}
