/**
 * What a guest is shown is a copy of its own, so that whatever it does to it, such as sorting a list in place, changes its
 * own talk and nobody else's. Tables are copied once a talk, or when events have changed them; lists at every move.
 */
import { pair } from '../model/party.js';
import type { Preferences } from '../model/preferences.js';
import type { Agent, View } from '../model/view.js';

/** The agent of one seat of one talk, apart from all others. */
export function apart(agent: Agent): Agent {
  const copies = new Map<Preferences, Preferences>();
  const own = (preferences: Preferences): Preferences => {
    const known = copies.get(preferences) ?? copyOf(preferences);
    copies.set(preferences, known);
    return known;
  };
  return {
    decide: (view) =>
      agent.decide({
        ...view,
        preferences: own(view.preferences),
        other: view.other && own(view.other),
        ...listsOf(view),
      }),
  };
}

function copyOf(preferences: Preferences): Preferences {
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

function listsOf({ offers, statements, said, events }: View): Pick<View, 'offers' | 'statements' | 'said' | 'events'> {
  return {
    offers: pair((party) => [...offers[party]]),
    statements: statements && { ...statements, commitments: statements.commitments.map((one) => ({ ...one })) },
    said: said.map((one) => ({ ...one })),
    events: events.map((one) => ({ ...one })),
  };
}
