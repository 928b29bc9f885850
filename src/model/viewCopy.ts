/** A view that shares nothing with the one it was taken from, so that whatever is done to the one leaves the other. */
import { pair } from './party.js';
import type { Preferences } from './preferences.js';
import type { View } from './view.js';

/** With copies of its preferences by `own`, which may keep them: tables are long. */
export function copyOfView(view: View, own = copyOfPreferences): View {
  const { preferences, other, offers, statements, said, events } = view;
  return {
    ...view,
    preferences: own(preferences),
    other: other && own(other),
    offers: pair((party) => [...offers[party]]),
    statements: statements && {
      tones: pair((party) => ({ ...statements.tones[party] })),
      commitments: statements.commitments.map((one) => ({ ...one, keeps: [...one.keeps] })),
    },
    said: said.map((one) => ({ ...one })),
    events: events.map((one) => ({ ...one })),
  };
}

export function copyOfPreferences(preferences: Preferences): Preferences {
  const { space, optionPoints, redLines, points, forbidden, ranking } = preferences;
  return {
    ...preferences,
    space: { ...space, sizes: [...space.sizes], strides: [...space.strides], options: space.options?.slice() },
    optionPoints: optionPoints.map((list) => [...list]),
    redLines: redLines.map((list) => [...list]),
    ...(points && { points: points.slice() }),
    ...(forbidden && { forbidden: forbidden.slice() }),
    ...(ranking && { ranking: ranking.slice() }),
  };
}
