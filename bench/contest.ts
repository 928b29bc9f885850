import type { TournamentOptions } from '../src/engine/tournament.js';
import { generated } from './generated.js';

const AGENTS = ['boulware', 'conceder', 'linear', 'micro'];

/** A tournament of four agents on a generated deal of 1,500 outcomes, of about so many talks. */
export function contest(talks: number): TournamentOptions {
  const pairings = AGENTS.length * (AGENTS.length - 1);
  return {
    scenarios: [generated('1', [6, 5, 5, 10], 100)],
    agents: AGENTS,
    repeats: Math.max(1, Math.round(talks / pairings)),
    seed: 'bench',
  };
}
