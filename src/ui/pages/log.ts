/** All that was said so far, as one party heard it. */
import type { Window } from '../../engine/window.js';
import { lastOffers } from '../../model/move.js';
import { pointsOf } from '../../model/preferences.js';
import { optionOf } from '../../model/space.js';
import { issueInSentence, optionName, partyName, worthInWords } from '../../model/words.js';
import { LOG } from '../english/brief.js';
import { TABLE } from '../english/table.js';
import { DEEDS } from '../english/talks.js';
import { type Line, paragraph } from '../lines.js';

export function logLines(window: Window, width: number): Line[] {
  const { moves } = window;
  if (moves.length === 0) return [{ text: LOG.nothing }];
  return moves.flatMap((move, at) => [
    ...(moves[at - 1]?.round === move.round ? [] : [{ text: LOG.round(move.round), bold: true }]),
    ...paragraph(entry(window, at), width, '  '),
  ]);
}

/** `3. US offers, worth 95.0 to you: jet engines from suspended to repair only`. */
function entry({ deal, own, moves }: Window, at: number): string {
  const move = moves[at] as Window['moves'][number];
  const said = LOG.entry(at + 1, partyName(deal, move.by), DEEDS[move.type]);
  if (move.type !== 'offer') return `${said}.`;
  const [before] = lastOffers(moves, at, move.by, 1);
  const terms = stepsBetween({ deal }, before, move.outcome);
  const worth = LOG.worth(worthInWords(own, pointsOf(own, move.outcome)));
  return `${said}${worth}: ${terms.length > 0 ? terms.join('; ') : LOG.same}.`;
}

/** What an offer changes against the one before, issue by issue; all of it if there was none. */
export function stepsBetween({ deal }: Pick<Window, 'deal'>, before: number | undefined, after: number): string[] {
  return deal.scenario.issues.flatMap((_, issue) => {
    const to = optionOf(deal.space, after, issue);
    const name = issueInSentence(deal, issue);
    if (before === undefined) return [`${name} ${optionName(deal, issue, to)}`];
    const from = optionOf(deal.space, before, issue);
    return from === to ? [] : [TABLE.step(name, optionName(deal, issue, from), optionName(deal, issue, to))];
  });
}
