import type { Pair } from '../model/party.js';

/** Whether points are at or above floors for both parties. */
export function reaches(points: Pair<number>, floors: Pair<number>): boolean {
  return points[0] >= floors[0] && points[1] >= floors[1];
}

/** Whether the first points are at least as good for both parties and better for one. */
export function dominates(points: Pair<number>, others: Pair<number>): boolean {
  return reaches(points, others) && (points[0] > others[0] || points[1] > others[1]);
}
