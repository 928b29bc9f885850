import { type Played, pairingOf, type Tournament, type TournamentDeal } from '../../model/tournament.js';
import { type Measurer, type Measures, measurer } from './measures.js';

/** The measures of a tournament's talks. What a deal is measured by is worked out when its first talk comes. */
export function measuring(tournament: Tournament): (played: Played) => Measures {
  const measurers = tournament.deals.map((): Measurer | undefined => undefined);
  return (played) => {
    const { deal } = pairingOf(tournament, played.fixture);
    const known = measurers[deal] ?? measurer((tournament.deals[deal] as TournamentDeal).deal);
    measurers[deal] = known;
    return known.measure(played);
  };
}
