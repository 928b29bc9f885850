/** The opponent models by the words that strategies take them by. */
import type { ModelMaker } from '../opponentModel.js';
import { bayesianModel } from './bayesian.js';
import { hardHeadedModel } from './hardHeaded.js';
import { noModel } from './none.js';
import { smithModel } from './smith.js';
import { windowedModel } from './windowed.js';

/** Of the windowed model's window: talks of some tens of rounds never fill two of the paper's 48 offers. */
const WINDOW = 5;

export const MODELS = {
  smith: smithModel,
  'hard-headed': hardHeadedModel,
  windowed: windowedModel(WINDOW),
  bayesian: bayesianModel,
  none: noModel,
} as const satisfies Readonly<Record<string, ModelMaker>>;

export type ModelName = keyof typeof MODELS;

/** The parameter by which a strategy lets its model be chosen. */
export function modelParameter(standard: ModelName) {
  return {
    says: 'how it guesses what the other side wants from its offers',
    standard,
    choices: Object.keys(MODELS) as ModelName[],
  };
}
