/** What a delegation learns when a session is over: the hours to come, and what its capital now allows. */
import { mandateNow, type Window } from '../../engine/window.js';
import { lastOffers } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { maySign, pointsOf } from '../../model/preferences.js';
import { sessionAt } from '../../model/schedule.js';
import { partyName, worthInWords } from '../../model/words.js';
import { RECESS } from '../english/brief.js';
import { BLANK, heading, type Line, paragraph } from '../lines.js';
import { sessionTitle } from '../words.js';

export function recessLines(window: Window, width: number): Line[] {
  const { deal, session } = window;
  const now = sessionAt(deal.schedule, session);
  const isExtension = session === deal.schedule.sessions.length;
  return [
    ...paragraph(RECESS.over(sessionTitle(sessionAt(deal.schedule, session - 1))), width),
    ...(isExtension ? paragraph(RECESS.extension, width) : []),
    { text: RECESS.next(sessionTitle(now), now.lastRound - now.firstRound + 1), bold: true },
    BLANK,
    heading(RECESS.instructions),
    ...paragraph(instructions(window), width),
    BLANK,
    heading(RECESS.stand),
    ...standLines(window),
  ];
}

function instructions(window: Window): string {
  const { own, mandates } = window;
  const now = mandateNow(window);
  const before = mandates[mandates.length - 2] ?? now;
  if (!Number.isFinite(now)) return RECESS.none;
  const level = worthInWords(own, now);
  if (now === before || !Number.isFinite(before)) return RECESS.same(level);
  return now < before
    ? RECESS.lower(level, worthInWords(own, before))
    : RECESS.higher(level, worthInWords(own, before));
}

function standLines(window: Window): Line[] {
  const { deal, own, moves, party } = window;
  const [mine] = lastOffers(moves, moves.length, party, 1);
  const [theirs] = lastOffers(moves, moves.length, opponent(party), 1);
  const plan = sessionAt(deal.schedule, window.session);
  const hasOpened = (moves.findLast(({ by, type }) => by !== party && type === 'offer')?.round ?? 0) >= plan.firstRound;
  const worth = (outcome: number) => worthInWords(own, pointsOf(own, outcome));
  return [
    ...(mine === undefined ? [] : [{ text: RECESS.yours(worth(mine)) }]),
    ...(theirs === undefined
      ? []
      : [
          {
            text: (hasOpened ? RECESS.theirsNow : RECESS.theirs)(
              partyName(deal, opponent(party)),
              worth(theirs),
              maySign(own, theirs, mandateNow(window)) && window.table === theirs,
            ),
          },
        ]),
  ];
}
