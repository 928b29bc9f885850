/** When something happened, in words. */
import type { Deal } from '../../model/deal.js';
import { clockAt, sessionAt, sessionOfRound } from '../../model/schedule.js';

/** `round 16 of 18`; in the extension `round 20, in the extra session`. */
export function roundInWords({ schedule }: Deal, round: number): string {
  return round <= schedule.rounds ? `round ${round} of ${schedule.rounds}` : `round ${round}, in the extra session`;
}

/** The round with the session it fell in and the hour, where the scenario has more than one session or hours. */
export function roundAndHour(deal: Deal, round: number): string {
  const { schedule } = deal;
  const session = sessionAt(schedule, sessionOfRound(schedule, round));
  const clock = clockAt(session, round);
  const several = schedule.sessions.length > 1 || round > schedule.rounds;
  const inside = [...(several ? [session.title] : []), ...(clock === undefined ? [] : [clock])];
  return inside.length === 0 ? roundInWords(deal, round) : `${roundInWords(deal, round)} (${inside.join(', ')})`;
}
