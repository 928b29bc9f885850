import { describe, expect, it } from 'vitest';
import { keptTalk, moved, openTable, type Table, tableFrom } from '../../src/engine/table.js';
import { type Action, offer } from '../../src/model/move.js';
import { NONE } from '../../src/model/space.js';
import { seatFor } from '../../src/ui/seats.js';
import { letAgentsMove, playOn } from '../../src/ui/sitting.js';
import { NOTHING_SEEN, type Seen, type Turn, turnAt } from '../../src/ui/turn.js';
import { dealOf } from '../helpers/scenarios.js';
import { outcome } from '../helpers/versus.js';

const MILL = 0;
const OVEN = 1;
const deal = dealOf('market');
const dear = outcome(deal, '8 friday ten');
const cheap = outcome(deal, '6 today none');
const offered = (outcome: number): Action => ({ type: 'offer', outcome });

function tableOf(first: string, second: string): Table {
  return letAgentsMove(openTable(deal, [seatFor(first), seatFor(second)], '7'), () => undefined).table;
}

/** Goes through so many turns of people who offer what they always offer; what each of them was shown. */
function turns(table: Table, many: number): [party: number, stops: string][] {
  const shown: [number, string][] = [];
  let now = table;
  let seen: Seen = NOTHING_SEEN;
  let before: Turn | undefined;
  for (let at = 0; at < many; at++) {
    const next = turnAt(now, seen, before);
    if (next === undefined) break;
    shown.push([next.turn.party, next.turn.stops.join(' ')]);
    ({ turn: before, seen } = next);
    now = playOn(now, () => undefined, before.party, offered(before.party === MILL ? dear : cheap)).table;
  }
  return shown;
}

describe('what a player sees before its desk', () => {
  it('against an agent: the brief once, and every recess', () => {
    // Three rounds, a recess, three rounds.
    expect(turns(tableOf('hardliner', 'person'), 6)).toEqual([
      [OVEN, 'brief desk'],
      [OVEN, 'desk'],
      [OVEN, 'desk'],
      [OVEN, 'recess desk'],
      [OVEN, 'desk'],
      [OVEN, 'desk'],
    ]);
    expect(turns(tableOf('person', 'hardliner'), 4).map(([, stops]) => stops)).toEqual([
      'brief desk',
      'desk',
      'desk',
      'recess desk',
    ]);
  });

  it('at one keyboard: a change of seats before anything of the other player', () => {
    expect(turns(tableOf('person', 'person'), 8)).toEqual([
      [OVEN, 'handover brief desk'],
      [MILL, 'handover brief desk'],
      [OVEN, 'handover desk'],
      [MILL, 'handover desk'],
      [OVEN, 'handover desk'],
      [MILL, 'handover desk'],
      [OVEN, 'handover recess desk'],
      [MILL, 'handover recess desk'],
    ]);
  });

  it('who sits down later is told its brief, and where the talks stand', () => {
    const table = [cheap, dear, cheap, dear, cheap, dear].reduce(
      (now, outcome) => {
        const step = moved(now, now.session.turn, offered(outcome));
        if (!step.ok) throw new Error(step.refusal);
        return step.table;
      },
      tableOf('person', 'person'),
    );
    const later = tableFrom(keptTalk(table), [seatFor('hardliner'), seatFor('person')]);
    expect(turns(later, 2).map(([, stops]) => stops)).toEqual(['brief recess desk', 'desk']);
  });

  it('nothing, when it is an agent’s turn or the talks are over', () => {
    const agents = openTable(deal, [seatFor('person'), seatFor('hardliner')], '7');
    expect(turnAt(agents, NOTHING_SEEN)).toBeUndefined();
    const over = playOn(tableOf('person', 'person'), () => undefined, OVEN, { type: 'walk', outcome: NONE });
    expect(turnAt(over.table, NOTHING_SEEN)).toBeUndefined();
  });

  it('the cursor is where the same player left it, and never where another did', () => {
    const left = (party: 0 | 1, issue: number): Turn => {
      const { turn } = turnAt(tableOf('person', 'person'), NOTHING_SEEN) as { turn: Turn };
      return { ...turn, party, desk: { ...turn.desk, issue } };
    };
    const next = (turn: Turn) => turnAt(tableOf('person', 'person'), NOTHING_SEEN, turn)?.turn.desk.issue;
    expect([next(left(OVEN, 2)), next(left(MILL, 2))]).toEqual([2, 0]);
  });
});

describe('a move on its way to the disk', () => {
  /** A disk with room for so many moves. */
  const disk = (room: number) => {
    const kept: string[][] = [];
    return {
      kept,
      keep: (lines: readonly string[]) => {
        if (kept.length === room) return 'the disk is full';
        kept.push([...lines]);
        return undefined;
      },
    };
  };
  const table = tableOf('hardliner', 'person');

  it('is kept line by line, and then the agent’s answer', () => {
    const { kept, keep } = disk(9);
    const { table: next, why, refusal } = playOn(table, keep, OVEN, offered(cheap));
    expect([why, refusal]).toEqual([undefined, undefined]);
    expect(next.session.moves.map(({ by }) => by)).toEqual([OVEN, MILL]);
    expect(kept.map(([line]) => JSON.parse(line as string).by)).toEqual(['oven', 'mill']);
  });

  it('is not made if it cannot be kept', () => {
    const { keep } = disk(0);
    expect(playOn(table, keep, OVEN, offered(cheap))).toEqual({ table, why: 'the disk is full' });
  });

  it('stands if only the answer cannot be kept; the answer is made when it can', () => {
    const { table: next, why } = playOn(table, disk(1).keep, OVEN, offered(cheap));
    expect(why).toBe('the disk is full');
    expect(next.session.moves.map(({ by }) => by)).toEqual([OVEN]);
    const later = letAgentsMove(next, disk(1).keep);
    expect(later.why).toBeUndefined();
    expect(later.table.session.moves.map(({ by }) => by)).toEqual([OVEN, MILL]);
  });

  it('that the referee refuses never reaches it', () => {
    const { kept, keep } = disk(9);
    expect(playOn(table, keep, OVEN, offer(outcome(deal, '9 today none'), ''))).toEqual({ table, refusal: 'redLine' });
    expect(kept).toEqual([]);
  });

  it('is kept with the last line, in one piece, when it ends the talks', () => {
    const { kept, keep } = disk(9);
    const { table: over } = playOn(table, keep, OVEN, { type: 'walk', outcome: NONE });
    expect(over.session.over).toBe(true);
    expect(kept.map((lines) => lines.map((line) => Object.keys(JSON.parse(line))[0]))).toEqual([['move', 'ending']]);
  });
});
