/**
 * The strategies that speak for all where not all can be asked: as hints, as moves worth trying, and as opponents that a
 * player may imagine. Few, fast and unlike each other, in the order in which people meet them.
 */
import { boulware } from './boulware.js';
import { conceder } from './conceder.js';
import { hardliner } from './hardliner.js';
import { linear } from './linear.js';
import { logroller } from './logroller.js';
import { micro } from './micro.js';
import { random } from './random.js';
import type { Strategy } from './strategy.js';
import { titForTat } from './titForTat.js';

export const panel: readonly Strategy[] = [hardliner, boulware, linear, conceder, titForTat, micro, logroller, random];
