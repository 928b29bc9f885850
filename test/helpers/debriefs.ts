/** Talks for the tests of the report: played by agents or by hand, and looked back on. */
import { hire } from '../../src/agents/hire.js';
import { reasonFor } from '../../src/agents/reasons.js';
import { debriefOf } from '../../src/analysis/debrief.js';
import { play } from '../../src/engine/play.js';
import { openSession, type Session } from '../../src/engine/session.js';
import type { Deal } from '../../src/model/deal.js';
import { ACTION_TYPES, type ActionType } from '../../src/model/move.js';
import type { Pair } from '../../src/model/party.js';
import { NONE } from '../../src/model/space.js';
import { type DebriefInput, debriefSections } from '../../src/report/debriefSections.js';
import type { Block, Section } from '../../src/report/section.js';
import { outcome } from './versus.js';

/** A talk by hand: each side in turn says an offer as its option ids (`low ash`), or `accept`, `walk` and the like. */
export function byHand(deal: Deal, ...said: readonly string[]): DebriefInput {
  const session = openSession(deal, { seed: 'by hand' });
  for (const words of said) {
    const action = (ACTION_TYPES as readonly string[]).includes(words)
      ? { type: words as ActionType, outcome: NONE }
      : { type: 'offer' as const, outcome: outcome(deal, words) };
    const refusal = session.move(session.turn, action);
    if (refusal !== undefined) throw new Error(`${words}: ${refusal}`);
  }
  return lookedBack(session, ['person', 'person']);
}

/** A talk of two agents, whole. */
export function byAgents(deal: Deal, names: Pair<string>, seed: string): DebriefInput {
  return lookedBack(play(deal, [hire(names[0]).seat(), hire(names[1]).seat()], { seed }), names);
}

/** A session as far as it went, with the reasons that its agents gave. */
export function lookedBack(session: Session, agents: Pair<string>): DebriefInput {
  const { deal, moves } = session;
  return {
    debrief: debriefOf({ deal, moves, result: session.result() }),
    agents,
    reasons: moves.map((_, at) => reasonFor(deal, agents, moves, at)),
  };
}

/** The texts of a block, one for each thing that is written by itself. */
export function textsOf(block: Block<unknown>): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    case 'figure':
      return [block.caption, block.alt];
    case 'code':
      return [block.code];
    case 'fold':
      return [block.title, ...block.blocks.flatMap(textsOf)];
  }
}

/** The section of this id in the debrief of a talk. */
export function sectionOf(input: DebriefInput, id: string): Section {
  const section = debriefSections(input).find((one) => one.id === id);
  if (section === undefined) throw new Error(`there is no section ${id}`);
  return section;
}

/** All that a section says outside its tables and figures, in one line. */
export function prose(section: Section): string {
  return section.blocks.flatMap((one) => (one.kind === 'text' || one.kind === 'list' ? textsOf(one) : [])).join(' ');
}

/** The rows of the table with this caption, or `undefined`. */
export function tableIn(section: Section, caption: string): readonly (readonly string[])[] | undefined {
  for (const block of section.blocks) if (block.kind === 'table' && block.caption === caption) return block.rows;
  return undefined;
}
