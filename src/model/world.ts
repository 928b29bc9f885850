/** One way the talks may stand and go on: the deal, true or imagined, and who sits at the table. */
import type { Deal } from './deal.js';
import type { Past } from './event.js';
import type { Pair } from './party.js';
import type { Agent } from './view.js';

export interface World {
  readonly deal: Deal;
  /** What has happened in it so far; where nothing is said, what the seed draws. */
  readonly past?: Past | undefined;
  /** A fresh agent for each seat. */
  readonly agents: () => Pair<Agent>;
  /** Whether neither agent draws anything by chance: then from one point on there is one continuation. */
  readonly certain: boolean;
}

/** The world of each continuation by its number, from 1. The same world is the same object. */
export type Worlds = (number: number) => World;
