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
