/** What an offer does to the positions of both parties. */
import type { Deal } from '../model/deal.js';
import { opponent, type Party } from '../model/party.js';
import { NONE, optionOf } from '../model/space.js';
import type { Stage } from './stage.js';

/**
 * Tells the positions of every issue on which the offer differs from the party's last one, its own and the other's.
 * `before` is that last offer, `there` the last of the other side; either may be `NONE`.
 */
export function takePositions(
  { stand, tell }: Pick<Stage, 'stand' | 'tell'>,
  { space, preferences }: Deal,
  by: Party,
  outcome: number,
  before: number,
  there: number,
): void {
  const other = opponent(by);
  preferences[by].optionPoints.forEach((points, issue) => {
    const option = optionOf(space, outcome, issue);
    const stood = before === NONE ? NONE : optionOf(space, before, issue);
    if (stood === option) return;
    const change = stood === NONE ? 0 : (points[option] as number) - (points[stood] as number);
    const theirs = there === NONE ? NONE : optionOf(space, there, issue);
    stand(by, issue, option, change, option === theirs);
    if (theirs === NONE) return;
    if (option === theirs) tell(other, issue, 'join');
    else if (stood === theirs) tell(other, issue, 'leave');
  });
}
