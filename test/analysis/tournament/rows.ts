/** The talks of a tournament as its agents count them, by the definition of every measure. */
import { solutionsOf } from '../../../src/analysis/solutions.js';
import type { MeanName } from '../../../src/analysis/tournament/standing.js';
import type { Deal } from '../../../src/model/deal.js';
import { opponent, PARTIES, type Pair, type Party, pair } from '../../../src/model/party.js';
import { NONE } from '../../../src/model/space.js';
import { fixtureAt, type Pairing, type Played, type Tournament } from '../../../src/model/tournament.js';
import { counted, dominates } from '../deals.js';

/** A talk as the agent in one of its seats counts it, by the definition of every column. */
export interface Row {
  readonly agent: number;
  readonly opponent: number;
  readonly scenario: number;
  readonly party: Party;
  readonly pairing: number;
  /** From 0. */
  readonly repeat: number;
  readonly agreed: boolean;
  readonly zopa: boolean;
  readonly fault: boolean;
  readonly values: Readonly<Partial<Record<MeanName, number>>>;
}

function distance(deal: Deal, one: Pair<number>, other: Pair<number>): number {
  return Math.hypot(...PARTIES.map((party) => (one[party] - other[party]) / deal.preferences[party].scale));
}

function nearest(deal: Deal, own: Pair<number>, outcomes: readonly Pair<number>[]): number | undefined {
  return outcomes.length === 0 ? undefined : Math.min(...outcomes.map((other) => distance(deal, own, other)));
}

export function rowsOf(tournament: Tournament, played: readonly Played[]): Row[] {
  return played.flatMap(({ fixture, outcome, utility, round, fault }) => {
    const { pairing, repeat } = fixtureAt(tournament, fixture);
    const { deal: place, seats } = tournament.pairings[pairing] as Pairing;
    const { deal, scenario } = tournament.deals[place] as Tournament['deals'][number];
    const all = counted(deal);
    const clean = all.filter((one) => one.clean).map(({ points }) => points);
    const frontier = clean.filter((points) => !clean.some((other) => dominates(other, points)));
    const { nash, kalaiSmorodinsky } = solutionsOf(deal);
    const pointsOf = (one: number) => (all[one] as (typeof all)[number]).points;
    const surplus = pair((party) => {
      const { reservation, scale, discount } = deal.preferences[party];
      return utility[party] - (reservation / scale) * discount ** (deal.schedule.times[round] as number);
    });
    return PARTIES.map((party): Row => {
      const agreed = outcome !== NONE;
      const values: Partial<Record<MeanName, number | undefined>> = {
        agreementRate: agreed ? 1 : 0,
        utility: utility[party],
        surplus: surplus[party],
        welfare: utility[0] + utility[1],
        rounds: round,
      };
      if (agreed) {
        const own = pointsOf(outcome);
        values.agreedUtility = utility[party];
        if (Math.min(...surplus) >= 0 && Math.max(...surplus) > 0)
          values.share = surplus[party] / (surplus[0] + surplus[1]);
        if (clean.length > 0) values.efficient = clean.some((other) => dominates(other, own)) ? 0 : 1;
        values.frontierDistance = nearest(deal, own, frontier);
        values.nashDistance = nearest(deal, own, nash.map(pointsOf));
        values.kalaiSmorodinskyDistance = nearest(deal, own, kalaiSmorodinsky.map(pointsOf));
      }
      return {
        agent: seats[party],
        opponent: seats[opponent(party)],
        scenario,
        party,
        pairing,
        repeat: repeat - 1,
        agreed,
        zopa: all.some((one) => one.zopa),
        fault: fault?.by === party,
        values: values as Row['values'],
      };
    });
  });
}

export const COLUMNS: readonly MeanName[] = [
  'agreementRate',
  'utility',
  'surplus',
  'welfare',
  'rounds',
  'agreedUtility',
  'share',
  'efficient',
  'frontierDistance',
  'nashDistance',
  'kalaiSmorodinskyDistance',
];
