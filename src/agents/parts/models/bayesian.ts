/**
 * Part: the Bayesian model (Hindriks & Tykhonov 2008): over whole preferences while these are few enough to be held
 * against every offer, and beyond that issue by issue.
 */
import type { ModelMaker } from '../opponentModel.js';
import { hypothesesOver, jointBayesianModel } from './jointBayesian.js';
import { scalableBayesianModel } from './scalableBayesian.js';

/** Room for four issues of four options, or three of ten. */
const MOST_HYPOTHESES = 6_200;

export const bayesianModel: ModelMaker = (space) =>
  hypothesesOver(space) <= MOST_HYPOTHESES ? jointBayesianModel(space) : scalableBayesianModel(space);
