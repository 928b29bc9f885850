import { measuring } from '../analysis/tournament/measuring.js';
import type { Played, Tournament } from '../model/tournament.js';
import { rowLine, rowOf } from '../report/tournament/row.js';

/** Makes the rows of results: lines of JSON in UTF-8. */
export function rowWriter(tournament: Tournament): (results: readonly Played[]) => Uint8Array {
  const measured = measuring(tournament);
  const encoder = new TextEncoder();
  return (results) =>
    encoder.encode(results.map((played) => `${rowLine(rowOf(tournament, played, measured(played)))}\n`).join(''));
}
