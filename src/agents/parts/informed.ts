/** Part: an agent that decides by the view and by what a model of the other side makes of it. */
import type { Decision } from '../../model/move.js';
import type { Agent, View } from '../../model/view.js';
import { hearing, type ModelMaker, type OpponentModel } from './opponentModel.js';

/** Each seat gets a model of its own, which has heard the view when `decide` is asked. */
export function informed(makeModel: ModelMaker, decide: (view: View, model: OpponentModel) => Decision): () => Agent {
  return () => {
    const heard = hearing(makeModel);
    return { decide: (view) => decide(view, heard(view)) };
  };
}
