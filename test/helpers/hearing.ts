/** Offers said to an opponent model, without a talk around them. */
import type { Estimate, ModelMaker, OpponentModel } from '../../src/agents/parts/opponentModel.js';
import { preferencesOver } from '../../src/model/preferences.js';
import { NONE, outcomeWith, type Space } from '../../src/model/space.js';
import type { View } from '../../src/model/view.js';

/** What party 0 sees when the other side has made these offers, of talks over so many rounds. */
export function shown(space: Space, offers: readonly number[], rounds = Math.max(1, offers.length)): View {
  const nothing = space.sizes.map((size) => new Array<number>(size).fill(0));
  const round = Math.min(rounds, Math.max(1, offers.length));
  return {
    party: 0,
    preferences: preferencesOver(space, {
      scale: 1,
      reservation: 0,
      discount: 1,
      optionPoints: nothing,
      redLines: [],
    }),
    other: undefined,
    brief: '',
    first: 0,
    rounds,
    lastWord: false,
    round,
    time: round / (rounds + 1),
    question: 'move',
    mandate: Number.NEGATIVE_INFINITY,
    table: offers.at(-1) ?? NONE,
    offers: [[], offers],
    statements: undefined,
    said: [],
    events: [],
    random: () => () => 0,
  };
}

/** A model that has heard these offers, given as places of options, issue by issue. */
export function told(make: ModelMaker, space: Space, offers: readonly (readonly number[])[], rounds?: number) {
  const model: OpponentModel = make(space);
  const heard = offers.map((options) => outcomeWith(space, options));
  model.hear(shown(space, heard, rounds));
  return model;
}

/** Every number of an estimate, in order. */
export function flat(estimate: Estimate): number[] {
  return estimate.flatMap((ofIssue) => [...ofIssue]);
}
