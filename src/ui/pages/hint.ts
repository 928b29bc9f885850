/** A hint in words: the move, the reason, and the offer issue by issue. */
import type { Window } from '../../engine/window.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { worthInWords } from '../../model/words.js';
import { lastOffer } from '../desk.js';
import { HINT } from '../english/help.js';
import type { Hint } from '../hint.js';
import { item, type Line, paragraph } from '../lines.js';
import { stepsBetween } from './log.js';

export function hintLines(window: Window, { strategy, says, decision, reason }: Hint, width: number): Line[] {
  const would = decision === undefined ? HINT.failed : `${wouldDo(window, decision)}.`;
  return [
    { text: HINT.strategy(strategy), bold: true },
    ...paragraph(would, width, '  '),
    ...(reason === undefined ? [] : paragraph(HINT.why(reason), width, '  ')),
    ...(decision?.type === 'offer' ? termLines(window, decision.outcome, width) : []),
    ...paragraph(`(${says})`, width, '  ').map((line) => ({ ...line, dim: true })),
  ];
}

function wouldDo({ own, table }: Window, { type, outcome }: NonNullable<Hint['decision']>): string {
  if (type === 'offer') return HINT.would.offer(worthInWords(own, pointsOf(own, outcome)));
  return type === 'accept' ? HINT.would.accept(worthInWords(own, pointsOf(own, table))) : HINT.would[type];
}

function termLines(window: Window, outcome: number, width: number): Line[] {
  const mine = lastOffer(window, 'mine');
  const steps = stepsBetween(window, mine === NONE ? undefined : mine, outcome);
  const title = { text: mine === NONE ? HINT.whole : HINT.terms };
  return [title, ...(steps.length === 0 ? [HINT.same] : steps).flatMap((step) => item('  -', step, width))];
}
