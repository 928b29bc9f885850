/**
 * Part: the Smith frequency model (van Galen Last 2012, in Genius): an option is wanted as often as it was offered, and
 * an issue matters as much as its favourite option was repeated. Needs no clock.
 */
import { opponent } from '../../../model/party.js';
import { hear, nothingHeard } from '../frequencyModel.js';
import type { ModelMaker } from '../opponentModel.js';
import { allAlike } from './none.js';

export const smithModel: ModelMaker = (space) => {
  const model = nothingHeard(space);
  return {
    hear: (view) => hear(model, space, view.offers[opponent(view.party)]),
    estimate: () => {
      const { counts, heard } = model;
      if (heard === 0) return allAlike(space);
      const favourites = counts.map((ofIssue) => Math.max(...ofIssue));
      const whole = heard * favourites.reduce((total, favourite) => total + favourite, 0);
      return counts.map((ofIssue, issue) => ofIssue.map((count) => ((favourites[issue] as number) * count) / whole));
    },
  };
};
