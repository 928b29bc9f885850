import { PARTIES } from '../../model/party.js';
import {
  type Played,
  pairingOf,
  type StandingIn,
  type Tournament,
  type TournamentDeal,
} from '../../model/tournament.js';
import { type Measurer, type Measures, measurer } from './measures.js';

/** The most ways of a tournament's deals to stand that are kept; all are forgotten when one more comes. */
const MOST_KEPT = 64;

/**
 * The measures of a tournament's talks. What a deal is measured by is worked out when its first talk comes. Where events
 * happen, `standingIn` tells how a deal stood at the end of a talk; each way to stand is worked out once.
 */
export function measuring(tournament: Tournament, standingIn?: StandingIn): (played: Played) => Measures {
  const measurers = tournament.deals.map((): Measurer | undefined => undefined);
  const changed = new Map<string, Measurer>();
  const ofStanding = (place: number, { fixture, round }: Played): Measurer | undefined => {
    if (standingIn === undefined) return undefined;
    const deal = standingIn(fixture, round);
    if (deal === (tournament.deals[place] as TournamentDeal).deal) return undefined;
    const { mandates } = deal.schedule.sessions[deal.schedule.sessions.length - 1] as { readonly mandates: unknown };
    const levels = PARTIES.map((party) => [deal.preferences[party].reservation, deal.preferences[party].discount]);
    const key = JSON.stringify([place, levels, mandates]);
    const known = changed.get(key) ?? measurer(deal);
    if (changed.size === MOST_KEPT && !changed.has(key)) changed.clear();
    changed.set(key, known);
    return known;
  };
  return (played) => {
    const { deal } = pairingOf(tournament, played.fixture);
    const standing = ofStanding(deal, played);
    if (standing !== undefined) return standing.measure(played);
    const known = measurers[deal] ?? measurer((tournament.deals[deal] as TournamentDeal).deal);
    measurers[deal] = known;
    return known.measure(played);
  };
}
