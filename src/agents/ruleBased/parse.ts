import { faultsInWords } from '../../model/faults.js';
import type { Parsed } from '../../model/parseScenario.js';
import type { Strategy } from '../strategy.js';
import { inconsistencies } from './check.js';
import { rulesSchema } from './schema.js';
import { ruleStrategy } from './strategy.js';

/** The strategy that data says, or every problem in it with its path. */
export function parseRules(data: unknown): Parsed<Strategy> {
  const shape = rulesSchema.safeParse(data, { reportInput: true });
  const faults = shape.success ? [] : faultsInWords(shape.error.issues, rulesSchema);
  const problems = [...faults, ...inconsistencies(data)];
  return shape.success && problems.length === 0
    ? { ok: true, value: ruleStrategy(shape.data) }
    : { ok: false, problems };
}
