/** From anything a file may hold to a scenario without problems, or to all its problems at once. */
import { inconsistencies } from './consistency.js';
import { faultsInWords } from './faults.js';
import type { Path, Problem } from './problem.js';
import { type Scenario, scenarioSchema } from './scenario.js';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks shape and consistency together: a fault in one place does not hide those in others. */
export function parseScenario(data: unknown): Parsed<Scenario> {
  const shape = scenarioSchema.safeParse(data, { reportInput: true });
  const faults = shape.success ? [] : shape.error.issues;
  const faulty = faults.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path as Path);
  const problems = [...faultsInWords(faults, scenarioSchema), ...inconsistencies(withoutFaulty(data, faulty))];
  return shape.success && problems.length === 0 ? { ok: true, value: shape.data } : { ok: false, problems };
}

/**
 * A copy of the data in which the values at these paths are `undefined`, in their places. Elsewhere a key whose value is
 * `undefined` is left out, so that what is faulty can be told from what is missing.
 */
function withoutFaulty(data: unknown, paths: readonly Path[]): unknown {
  const faulty = new Set(paths.map((path) => JSON.stringify(path)));
  const isFaulty = (path: Path) => faulty.size > 0 && faulty.has(JSON.stringify(path));
  const copy = (value: unknown, path: Path): unknown => {
    if (isFaulty(path)) return undefined;
    if (Array.isArray(value)) return value.map((item, at) => copy(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, item]) => item !== undefined || isFaulty([...path, key]))
        .map(([key, item]) => [key, copy(item, [...path, key])]),
    );
  };
  return copy(data, []);
}
