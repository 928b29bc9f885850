/**
 * What a guest is shown is a copy of its own, so that whatever it does to it, such as sorting a list in place, changes its
 * own talk and nobody else's. Tables are copied once a talk, or when events have changed them; lists at every move.
 */
import type { Preferences } from '../model/preferences.js';
import type { Agent } from '../model/view.js';
import { copyOfPreferences, copyOfView } from '../model/viewCopy.js';

/** The agent of one seat of one talk, apart from all others. */
export function apart(agent: Agent): Agent {
  const copies = new Map<Preferences, Preferences>();
  const own = (preferences: Preferences): Preferences => {
    const known = copies.get(preferences) ?? copyOfPreferences(preferences);
    copies.set(preferences, known);
    return known;
  };
  return { decide: (view) => agent.decide(copyOfView(view, own)) };
}
