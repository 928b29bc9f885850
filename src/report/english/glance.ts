/** The talk at a glance: what stands over the page. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Ending } from '../../model/result.js';

export const GLANCE = {
  ended: {
    agreed: (round: string) => `Agreed in ${round}.`,
    walkedOut: (round: string, by: string) => `${by} walked out in ${round}.`,
    expired: (round: string) => `Time ran out after ${round}.`,
  } satisfies Record<Ending, (round: string, by: string) => string>,
  goesOn: (round: string) => `The talks stand in ${round}.`,
  verdict: {
    frontier: 'A deal that could not have been better for one side without being worse for the other.',
    improvable: 'A deal, though at least one side could have had more at no cost to the other.',
    missed: 'No deal, although there was one to be had.',
    wise: 'No deal, and none was to be had.',
    open: 'The talks are not over.',
  } satisfies Record<Debrief['verdict'], string>,
  points: (party: string) => `points for ${party}`,
  noDeal: (party: string) => `points for ${party} without a deal, its BATNA`,
  batna: (points: string) => `BATNA ${points}`,
  sat: (agent: string) => `played by ${agent}`,
} as const;
