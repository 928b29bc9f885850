/** What the shape of rules cannot say: that names are known and used once, and that actions say what to do. */
import { type Path, type Problem, rightNames } from '../../model/problem.js';
import { REASON_WORDS } from '../reasons.js';
import { comparedWith } from './conditions.js';
import { FACTS } from './facts.js';
import { quantityIn } from './quantity.js';
import { OWN_RULES } from './strategy.js';

type Block = Readonly<Record<string, unknown>>;

/** Every inconsistency in data of any shape: what has the wrong shape is passed over, and told of elsewhere. */
export function inconsistencies(data: unknown): Problem[] {
  const { rules, parameters } = blockIn(data);
  const known = [...Object.keys(FACTS), ...Object.keys(blockIn(parameters))];
  const list = Array.isArray(rules) ? rules.map(blockIn) : [];
  return [
    ...parameterProblems(blockIn(parameters)),
    ...list.flatMap((rule, at) => [
      ...nameProblems(list, at),
      ...whenProblems(blockIn(rule.when), ['rules', at, 'when'], known),
      ...thenProblems(rule.then, ['rules', at, 'then'], known),
      ...reasonProblems(rule.because, ['rules', at, 'because']),
    ]),
  ];
}

function blockIn(value: unknown): Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Block) : {};
}

function parameterProblems(parameters: Block): Problem[] {
  return Object.keys(parameters)
    .filter((name) => Object.hasOwn(FACTS, name))
    .map((name) => ({ path: ['parameters', name], message: `${name} is a fact: give the parameter another name` }));
}

function nameProblems(rules: readonly Block[], at: number): Problem[] {
  const name = rules[at]?.name;
  const path = ['rules', at, 'name'];
  if (typeof name !== 'string') return [];
  if (Object.hasOwn(OWN_RULES, name))
    return [{ path, message: `every strategy has a rule "${name}": choose another name` }];
  const before = rules.findIndex((rule) => rule.name === name);
  return before === at ? [] : [{ path, message: `"${name}" is already the name of rules[${before}]` }];
}

function whenProblems(when: Block, path: Path, known: readonly string[]): Problem[] {
  return Object.entries(when).flatMap(([name, written]) => [
    ...unknownName(name, [...path, name], known),
    ...(typeof written === 'string' ? unknownName(comparedWith(written), [...path, name], known) : []),
  ]);
}

function thenProblems(then: unknown, path: Path, known: readonly string[]): Problem[] {
  const { offer, concede, toward, band } = blockIn(then);
  const quantities = Object.entries({ offer, concede, band }).flatMap(([key, value]) =>
    typeof value === 'string' ? unknownName(quantityIn(value).name, [...path, key], known) : [],
  );
  if (typeof then !== 'object' || then === null || Array.isArray(then)) return quantities;
  const both = offer !== undefined && concede !== undefined;
  return [
    ...quantities,
    ...(both ? [{ path: [...path, 'concede'], message: 'a rule offers or concedes: leave one of the two out' }] : []),
    ...(offer === undefined && concede === undefined
      ? [{ path, message: 'missing: offer or concede belongs here' }]
      : []),
    ...(band !== undefined && toward === undefined
      ? [{ path: [...path, 'band'], message: 'a band goes with toward: other, which is missing here' }]
      : []),
  ];
}

function reasonProblems(because: unknown, path: Path): Problem[] {
  if (typeof because !== 'string') return [];
  return [...because.matchAll(/\{([^}]*)\}/g)].flatMap(([, word = '']) =>
    (REASON_WORDS as readonly string[]).includes(word)
      ? []
      : [{ path, message: `nothing stands for {${word}}${rightNames(word, REASON_WORDS, 'words')}` }],
  );
}

function unknownName(name: string | undefined, path: Path, known: readonly string[]): Problem[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ path, message: `there is no fact or parameter "${name}"${rightNames(name, known, 'facts')}` }];
}
