/** Views under glass: as text to compare, frozen, and with a note of what of them is read. */
import type { View } from '../model/view.js';
import { copyOfView } from '../model/viewCopy.js';

/** All that a view shows, as text that can be compared at once. */
export function written(view: View): string {
  return JSON.stringify(view, (_, value) => (ArrayBuffer.isView(value) ? `${value}` : value));
}

/** What a view shows now, so that nothing in it can change but in tables, which are copies. For small spaces. */
export function frozen(view: View): View {
  return deepFrozen(copyOfView(view));
}

function deepFrozen<T>(value: T): T {
  // Nobody can freeze a table of numbers that has any.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}

/** The view itself, with a note of every key of it that is read. */
export function watched(view: View, read: Set<keyof View>): View {
  return new Proxy(view, {
    get: (target, key) => {
      read.add(key as keyof View);
      return target[key as keyof View];
    },
  });
}
