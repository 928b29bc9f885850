/** All that was said so far, as one party heard it. */
import type { Window } from '../../engine/window.js';
import { lastOffers } from '../../model/move.js';
import { pointsOf } from '../../model/preferences.js';
import { optionOf } from '../../model/space.js';
import { issueInSentence, optionName, partyName, worthInWords } from '../../model/words.js';
import { DEEDS } from '../../report/english/deeds.js';
import { LOG } from '../english/brief.js';
import { TABLE } from '../english/table.js';
import { WORLD } from '../english/world.js';
import { type Line, paragraph } from '../lines.js';
import { marketEntry } from '../ticker.js';
import { effectWords, quoteOf } from '../world.js';

export function logLines(window: Window, width: number): Line[] {
  const { moves, events, round } = window;
  if (moves.length === 0 && events.length === 0) return [{ text: LOG.nothing }];
  const begun = (now: number) => [
    { text: LOG.round(now), bold: true },
    ...events
      .filter((event) => event.round === now)
      .flatMap((event) => paragraph(eventText(window, event), width, '  ')),
  ];
  const lines = moves.flatMap((move, at) => [
    ...(moves[at - 1]?.round === move.round ? [] : begun(move.round)),
    ...paragraph(entry(window, at), width, '  '),
    ...(moves[at + 1]?.round === move.round ? [] : marketAfter(window, at + 1, width)),
  ]);
  const isNew = events.some((event) => event.round === round) && !moves.some((move) => move.round === round);
  return isNew ? [...lines, ...begun(round)] : lines;
}

/** What happened, and what it did to the player. */
export function eventText({ own, mandates }: Window, { text, own: effect }: Window['events'][number]): string {
  const effects = effectWords(own, effect, Number.isFinite(mandates[0]));
  return `${WORLD.event(text)}${effects.length === 0 ? '' : WORLD.forYou(effects)}`;
}

/** Where the markets stood after so many moves, if they look on. */
function marketAfter({ market }: Window, moves: number, width: number): Line[] {
  const point = market?.[moves];
  return point === undefined ? [] : paragraph(marketEntry(point), width, '  ');
}

/** `3. US offers, worth 95.0 to you: jet engines from suspended to repair only`. */
function entry({ deal, own, moves, statements }: Window, at: number): string {
  const move = moves[at] as Window['moves'][number];
  const quote = quoteOf(statements, move).map((words) => ` ${words}`);
  const said = LOG.entry(at + 1, partyName(deal, move.by), DEEDS[move.type]);
  if (move.type !== 'offer') return `${said}.${quote.join('')}`;
  const [before] = lastOffers(moves, at, move.by, 1);
  const terms = stepsBetween({ deal }, before, move.outcome);
  const worth = LOG.worth(worthInWords(own, pointsOf(own, move.outcome)));
  return `${said}${worth}: ${terms.length > 0 ? terms.join('; ') : LOG.same}.${quote.join('')}`;
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
