/**
 * Part: what an opponent model is. It takes in what its view has shown and estimates what outcomes are worth to the
 * other side: a sum over issues, as its true preferences are.
 */
import { pointsOf } from '../../model/preferences.js';
import type { Space } from '../../model/space.js';
import type { View } from '../../model/view.js';
import { sumsOver } from './sums.js';

/** For each issue, what each option seems to be worth to the other side; the best of all issues sum to 1 or less. */
export type Estimate = readonly (readonly number[])[];

export interface OpponentModel {
  /** Takes in what the view has shown since it was last asked. */
  readonly hear: (view: View) => void;
  /** What it makes of all it has heard; before the first offer, what it believes of anybody. */
  readonly estimate: () => Estimate;
}

/** A fresh model for one seat of one talk. */
export type ModelMaker = (space: Space) => OpponentModel;

/** How well the other side seems to like an outcome: more is better, in whatever unit. */
export interface Liking {
  (outcome: number): number;
  /** What each option of each issue adds to that, before any rounding. */
  readonly options: Estimate;
}

/**
 * How well the other side likes each outcome, as the model has it; under complete information, as it is. `model` must
 * have heard the view.
 */
export function likingOf(view: View, model: OpponentModel): Liking {
  const { other, preferences } = view;
  if (other === undefined) return likingBy(preferences.space, model.estimate());
  return Object.assign((outcome: number) => pointsOf(other, outcome) / other.scale, { options: other.optionPoints });
}

/** What each option is worth to the other side, as the model has it or, under complete information, as it is. */
export function estimateOf({ other }: View, model: OpponentModel): Estimate {
  if (other === undefined) return model.estimate();
  return other.optionPoints.map((ofIssue) => ofIssue.map((points) => points / other.scale));
}

/** A model for one seat: made when the first view is shown, and it has heard every view that it is asked for. */
export function hearing(make: ModelMaker): (view: View) => OpponentModel {
  let model: OpponentModel | undefined;
  return (view) => {
    model ??= make(view.preferences.space);
    model.hear(view);
    return model;
  };
}

/** What a seat makes of the other side, by a model that hears every view. */
export function opinionBy(make: ModelMaker): (view: View) => Liking {
  const heard = hearing(make);
  return (view) => likingOf(view, heard(view));
}

/** The liking by an estimate. */
export function likingBy(space: Space, estimate: Estimate): Liking {
  const options = rounded(estimate);
  return Object.assign(sumsOver(space, options), { options });
}

/**
 * The estimate to 30 binary places. Sums of these are exact, whichever comes first, so that no last bit decides between
 * two outcomes.
 */
export function rounded(estimate: Estimate): Estimate {
  return estimate.map((ofIssue) => ofIssue.map((worth) => Math.round(worth * GRAINS) / GRAINS));
}

/** 2^30. */
const GRAINS = 0x4000_0000;
