/** Views under glass: as text to compare, frozen, and with a note of what of them is read. */
import type { View } from '../model/view.js';

/** All that a view shows, as text that can be compared at once. */
export function written(view: View): string {
  return JSON.stringify(view, (_, value) => (ArrayBuffer.isView(value) ? `${value}` : value));
}

/** What a view shows now, so that nothing in it can change. Copies tables of points: for small spaces. */
export function frozen(view: View): View {
  const { preferences, offers, said, events } = view;
  const { space, optionPoints, redLines, points, forbidden, ranking } = preferences;
  return Object.freeze({
    ...view,
    preferences: Object.freeze({
      ...preferences,
      space: Object.freeze({
        ...space,
        sizes: Object.freeze([...space.sizes]),
        strides: Object.freeze([...space.strides]),
      }),
      optionPoints: Object.freeze(optionPoints.map((list) => Object.freeze([...list]))),
      redLines: Object.freeze(redLines.map((list) => Object.freeze([...list]))),
      ...(points && { points: points.slice() }),
      ...(forbidden && { forbidden: forbidden.slice() }),
      ...(ranking && { ranking: ranking.slice() }),
    }),
    said: Object.freeze([...said]),
    events: Object.freeze([...events]),
    offers: Object.freeze([Object.freeze([...offers[0]]), Object.freeze([...offers[1]])] as const),
  });
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
