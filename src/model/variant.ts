/** Variants: a scenario file that extends another and says only what differs. */
import { type Parsed, parseScenario } from './parseScenario.js';
import type { Problem } from './problem.js';
import type { Scenario } from './scenario.js';

/** The data of the scenario that a variant extends, or one sentence on why there is none. */
export type Base = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly message: string };

/** The keys that a variant says itself, because two scenarios cannot share them. */
const OWN_KEYS = ['id', 'title'] as const;

/**
 * A scenario, or what a variant comes to: its base with every top-level key of its own in place of the base's. A problem
 * in what comes from the base is placed at `extends`. A base may be no variant itself, so no chain can turn in a circle.
 */
export function parseVariant(data: unknown, baseOf: (name: string) => Base): Parsed<Scenario> {
  if (!isBlock(data) || !Object.hasOwn(data, 'extends')) return parseScenario(data);
  const { extends: name, ...own } = data;
  const refused = (message: string): Parsed<Scenario> => ({ ok: false, problems: [{ path: ['extends'], message }] });
  if (typeof name !== 'string' || name === '') return refused('the id or the path of a scenario, such as london-2025');
  const base = baseOf(name);
  if (!base.ok) return refused(base.message);
  if (!isBlock(base.data)) return refused(`${name} is no scenario: extend a file that has one`);
  if (Object.hasOwn(base.data, 'extends'))
    return refused(`${name} extends another scenario itself: extend that one, for a variant has no variants`);
  const shared: Record<string, unknown> = { ...base.data };
  for (const key of OWN_KEYS) delete shared[key];
  const parsed = parseScenario({ ...shared, ...own });
  if (parsed.ok) return parsed;
  const placed = ({ path, message }: Problem): Problem => {
    const [key] = path;
    if (key === undefined || Object.hasOwn(own, key) || !Object.hasOwn(shared, key)) return { path, message };
    return { path: ['extends'], message: `${key} comes from ${name}, and does not fit: ${message}` };
  };
  return { ok: false, problems: parsed.problems.map(placed) };
}

function isBlock(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
