/** A talk that may be looked at from both sides: its debrief, with the reasons of every move unlocked. */

import { debriefOf } from '../analysis/debrief.js';
import { marketIn } from '../engine/market.js';
import type { KeptTalk } from '../engine/table.js';
import { type DebriefInput, debriefSections } from '../report/debriefSections.js';
import type { Section } from '../report/section.js';
import { reasonAt } from './timeline.js';

export interface Debriefed {
  readonly input: DebriefInput;
  readonly sections: readonly Section[];
}

export function debriefed({ session, names, parent }: KeptTalk): Debriefed {
  const { standing: deal, moves, happened } = session;
  const market = deal.market ? marketIn(session) : undefined;
  const input: DebriefInput = {
    debrief: debriefOf({ deal, moves, happened, result: session.result(), market }),
    agents: names,
    reasons: moves.map((_, at) => reasonAt({ deal, agents: names, parent, moves }, at + 1)),
  };
  return { input, sections: debriefSections(input) };
}
