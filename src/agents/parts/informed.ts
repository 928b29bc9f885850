/** Part: an agent that decides by the view and by what a model of the other side makes of it. */
import type { Decision } from '../../model/move.js';
import type { Agent, View } from '../../model/view.js';
import type { ModelMaker, OpponentModel } from './opponentModel.js';

/** Each seat gets a model of its own, which has heard the view when `decide` is asked. */
export function informed(makeModel: ModelMaker, decide: (view: View, model: OpponentModel) => Decision): () => Agent {
  return () => {
    let model: OpponentModel | undefined;
    return {
      decide: (view) => {
        model ??= makeModel(view.preferences.space);
        model.hear(view);
        return decide(view, model);
      },
    };
  };
}
