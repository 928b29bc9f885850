/** Many agents in one name: `boulware(exponent=0.1..2/10)` is ten agents, their exponents spread evenly from 0.1 to 2. */
import { AgentNameError, hire } from './hire.js';

const RANGE = /=\s*([^=,()]+?)\s*\.\.\s*([^=,()]+?)\s*\/\s*([^=,()]+?)\s*(?=[,)])/;

/** Values of one range at the most, and agents of one name. */
const MOST = 1000;

/**
 * The agents that a name stands for, as records spell them: itself or, where parameters are given as ranges `from..to/n`,
 * one for each way to take a value of each. Values are rounded to six digits; those of a whole parameter that are not
 * whole are refused as `hire` refuses them. Throws `AgentNameError`.
 */
export function sweep(name: string): string[] {
  const spelled = spellings(name).map((text) => hire(text).name);
  return [...new Set(spelled)];
}

function spellings(name: string): string[] {
  const found = RANGE.exec(name);
  if (found === null) return [name];
  const [whole, from = '', to = '', many = ''] = found;
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + whole.length);
  const names = valuesIn(from, to, many, name).flatMap((value) => spellings(`${before}=${value}${after}`));
  if (names.length > MOST)
    throw new AgentNameError(`"${name}" stands for ${names.length} agents, and ${MOST} is the most`);
  return names;
}

function valuesIn(from: string, to: string, many: string, name: string): number[] {
  const [first, last, count] = [Number(from), Number(to), Number(many)];
  if (!Number.isFinite(first) || !Number.isFinite(last))
    throw new AgentNameError(`"${name}": a range goes from a number to a number, such as 0.1..2/10`);
  if (!Number.isInteger(count) || count < 2 || count > MOST)
    throw new AgentNameError(`"${name}": a range is of 2 to ${MOST} values, such as 0.1..2/10`);
  return Array.from({ length: count }, (_, at) => Number((first + ((last - first) * at) / (count - 1)).toPrecision(6)));
}
