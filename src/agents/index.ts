/** Every strategy of the house, in the order in which people meet them: one line each. */

import { abmp } from './abmp.js';
import { absoluteTitForTat } from './absoluteTitForTat.js';
import { agentGG } from './agentGG.js';
import { agentK } from './agentK.js';
import { atlas3 } from './atlas3.js';
import { averagedTitForTat } from './averagedTitForTat.js';
import { backwardInduction } from './backwardInduction.js';
import { bezier } from './bezier.js';
import { boa } from './boa.js';
import { boulware } from './boulware.js';
import { brinkmanship } from './brinkmanship.js';
import { conceder } from './conceder.js';
import { crazyHaggler } from './crazyHaggler.js';
import { cuhk } from './cuhk.js';
import { dynamicDeadline } from './dynamicDeadline.js';
import { expAspiration } from './expAspiration.js';
import { exponentialBoulware } from './exponentialBoulware.js';
import { exponentialConceder } from './exponentialConceder.js';
import { forgivingTitForTat } from './forgivingTitForTat.js';
import { gahboninho } from './gahboninho.js';
import { goodFaith } from './goodFaith.js';
import { grit } from './grit.js';
import { hardHeaded } from './hardHeaded.js';
import { hardliner } from './hardliner.js';
import { linear } from './linear.js';
import { logroller } from './logroller.js';
import { micro } from './micro.js';
import { niceTitForTat } from './niceTitForTat.js';
import { oneStep } from './oneStep.js';
import { random } from './random.js';
import { resourceEstimation } from './resourceEstimation.js';
import { salami } from './salami.js';
import { splitTheDifference } from './splitTheDifference.js';
import type { Strategy } from './strategy.js';
import { titForTat } from './titForTat.js';
import { tradeOff } from './tradeOff.js';
import { ultimatum } from './ultimatum.js';
import { zeuthen } from './zeuthen.js';

export const strategies: readonly Strategy[] = [
  hardliner,
  boulware,
  linear,
  conceder,
  exponentialBoulware,
  exponentialConceder,
  expAspiration,
  bezier,
  resourceEstimation,
  dynamicDeadline,
  titForTat,
  absoluteTitForTat,
  averagedTitForTat,
  forgivingTitForTat,
  grit,
  micro,
  splitTheDifference,
  oneStep,
  abmp,
  logroller,
  tradeOff,
  goodFaith,
  boa,
  zeuthen,
  backwardInduction,
  salami,
  brinkmanship,
  ultimatum,
  agentK,
  crazyHaggler,
  hardHeaded,
  gahboninho,
  cuhk,
  niceTitForTat,
  atlas3,
  agentGG,
  random,
];
