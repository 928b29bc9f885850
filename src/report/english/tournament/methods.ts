/** The definitions of everything that a tournament's report tells, each with its source. */
import { ALPHA, POPULATION } from '../../../analysis/metagame/metagame.js';
import type { Bootstrap } from '../../../analysis/tournament/standing.js';
import { minus, thousands } from '../numbers.js';

export const METHODS = {
  again: 'This call makes the same rows again:',
  play: {
    pairings: (selfPlay: boolean, repeats: number, bothFirst: boolean) =>
      `Pairings: in every scenario each agent meets each other one in both roles${selfPlay ? ', and itself' : '; agents do not meet themselves'}. ${repeats === 1 ? 'A pairing is played once' : `A pairing is played ${thousands(repeats)} times`}${bothFirst ? ', with each party as the first mover' : ', with the scenario’s own first mover'}.`,
    seeds: (seed: string) =>
      `Seeds: repeat k of every pairing plays the seed ${seed}/k (common random numbers), so that agents differ by what they do and not by their luck. Neither the order of the talks nor the machine changes a row.`,
    patience: (seconds: number) => `An agent may think about a move for ${minus(String(seconds))} s.`,
    faults:
      'Faults: an agent that throws, makes a move that is refused or thinks too long loses its own talk: it gets its worst outcome or its reservation, whichever is less, and the other side gets its reservation. To break down never pays. One that costs its thread three times, by thinking too long, taking too much memory or ending it, is not asked again.',
  },
  events:
    'Events: a talk is measured by the deal as it stood when it ended, with the reservations, mandates and discounts that events had changed by then. Pictures and values of outcomes are those of the scenario as it is written.',
  inTurn: 'each in turn',
  terms: [
    'Utility: points over the most that a party can get, less what time has taken away (discount); shown out of 100. No deal is worth the reservation, which is the value of the BATNA.',
    'Mean utility: the mean over seats, where a seat is one agent’s side of one pairing. Every opponent, role and scenario counts the same, and talks without a deal count.',
    'Rank: one more than the agents with a higher mean utility; means that agree to a billionth share a rank. Tied agents are listed by name.',
    'Interval by chance: the middle 95% of the replicates of a bootstrap (percentile interval, Efron 1979) in which the repeats are drawn again, the same ones for every pairing. Of few repeats, or few groups of them, it is too narrow: in normal samples it holds the true mean in 75% of the cases with 3 repeats, in 90% with 10 and in 94% with 50. “exact” means that nothing in the talks is left to chance.',
    'Interval by field: the same, with opponents and scenarios drawn again, jointly for all agents. It is the wider one where results hang on who else took part.',
    'Surplus: utility less what no deal would have been worth at that time.',
    'Deal missed: a talk without a deal although some outcome crosses no red line and is worth at least the reservation and the last mandate to both (the ZOPA is not empty). No deal right: a talk without a deal where the ZOPA is empty.',
    'Trap: a deal worth less to the agent than no deal (the agreement trap, Cohen, Leonardelli and Thompson 2014).',
    'Share: own surplus over both surpluses, of deals that leave no party under 0 and one over it.',
    'Efficient: deals on the Pareto frontier, which no outcome without a red line is better than for one party and at least as good as for the other. To frontier: Euclidean distance to it, in utility before discount.',
    'To Nash: distance to the nearest outcome with the greatest product of both surpluses (Nash 1950). To K-S: distance to the nearest outcome at which the smaller of both surpluses, each as a part of the best in the ZOPA, is greatest (Kalai and Smorodinsky 1975). Only where a ZOPA is.',
    'Agreement over time: the share of talks that had ended in a deal by that part of the time allowed.',
    'Match: two talks of one repeat of a deal with the seats exchanged, as duplicate bridge does with the hands; it goes to the agent with more utility in both together.',
  ],
  game: [
    'The game: each agent is a strategy, and its payoff against another is its mean utility against it (empirical game, Wellman 2006). Payoffs are told apart in billionths.',
    'Strictly dominated: another single strategy earns more against every strategy.',
    'Symmetric equilibrium: a mix of strategies that is a best reply to itself (Nash 1951). All are enumerated (Avis, Rosenberg, Savani and von Stengel 2010) where at most 12 strategies are left after strictly dominated ones; else it is the pure ones and, where at most 24 are left, those that paths of Lemke and Howson (1964) lead to.',
    'Replicator dynamics (Taylor and Jonker 1978): the share of a strategy grows at the rate by which its payoff is above the mean of the mix.',
    `Alpha-rank (Omidshafiei et al. 2019), for one population of m = ${POPULATION} with alpha = ${ALPHA} and in the limit of large alpha.`,
  ],
  bootstrap: ({ replicates, groups }: Bootstrap, repeats: number, complete: boolean) =>
    replicates === 0
      ? 'Bootstrap: no replicates were drawn.'
      : `Bootstrap: ${thousands(replicates)} replicates from streams of the tournament’s seed, the same for every mean. ${groups === repeats ? 'Each repeat is drawn by itself' : `The repeats are drawn in ${thousands(groups)} groups of neighbours`}. Where a replicate draws nothing that a mean is a mean of, such as no deal, it is left out; where most do, no interval is told.${complete ? '' : ' Where it draws no talk of a pairing that was broken off, it has the mean of those played.'}`,
  made: (version: string, node: string) => `Made with Lancaster ${version} on Node ${node}.`,
  rows: (sha256: string) => `SHA-256 of the rows (rows.jsonl): ${sha256}`,
  noRows: 'The rows were not kept: name a folder with --out to keep them.',
} as const;
