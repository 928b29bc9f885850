/** From a name such as `slow-walker(pace=0.2)` to a side that keeps a deal so. */
import type { Keeper } from '../../model/compliance.js';
import { spelled } from '../hire.js';
import { complianceStrategies } from './strategies.js';

/** Reads the name of a compliance strategy, and how records would spell it. Throws `AgentNameError` with one sentence. */
export function keeperNamed(text: string): { readonly name: string; readonly keeper: Keeper } {
  const { one, name, parameters } = spelled(text, complianceStrategies, [
    'compliance strategy',
    'compliance strategies',
  ]);
  return { name, keeper: one.make(parameters as Record<string, number>) };
}

/** The same for each party, by the names that records spell. Throws `AgentNameError` for the first wrong one. */
export function keepersNamed(names: Readonly<Record<string, string>>): Record<string, Keeper> {
  return Object.fromEntries(Object.entries(names).map(([party, name]) => [party, keeperNamed(name).keeper]));
}
