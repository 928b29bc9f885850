import { describe, expect, it } from 'vitest';
import { panel } from '../../src/agents/panel.js';
import { reasonFor } from '../../src/agents/reasons.js';
import { openTable, tableFrom } from '../../src/engine/table.js';
import { windowOf } from '../../src/engine/window.js';
import { prepare } from '../../src/model/deal.js';
import { opponent, type Pair, type Party, pair } from '../../src/model/party.js';
import { hintFrom } from '../../src/ui/hint.js';
import { hintLines } from '../../src/ui/pages/hint.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { stallDeal } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { otherSecrets } from '../helpers/secrets.js';

/** Moves of a talk at which hints are compared. */
const LONDON_MOVES = [0, 1, 4, 13, 14, 27, 33];

describe.each(panel.map(({ name }, place) => [name, place] as const))('a hint from %s', (name, place) => {
  it.each([
    ['two-ports', 'conceder', undefined],
    ['market', 'linear', undefined],
    ['london-2025', 'tit-for-tat', LONDON_MOVES],
  ] as const)('is what it plays in the same seat of %s, against %s, with its own reason', (id, against, only) => {
    const deal = dealOf(id);
    for (const party of [0, 1] as const) {
      const names = pair((seat): string => (seat === party ? name : against)) as Pair<string>;
      const talk = talkOf(deal, names, 'hint');
      const { moves } = talk.session;
      moves.forEach((move, at) => {
        if (move.by !== party || (only as readonly number[] | undefined)?.includes(at) === false) return;
        const seats = pair((seat) => seatFor(seat === party ? 'person' : against));
        const window = windowOf(tableFrom(talk, seats, at).session, party);
        const { decision, reason, strategy } = hintFrom(window, place);
        const { type, outcome, because } = move;
        expect([at, strategy, decision]).toEqual([at, name, { type, outcome, because }]);
        expect([at, reason]).toEqual([at, reasonFor(deal, names, moves, at)]);
      });
    }
  });
});

describe('a hint', () => {
  const linear = talkOf(dealOf('market'), ['linear', 'linear'], '1');
  const people = pair(() => seatFor('person'));

  it.each([0, 1] as const)('does not depend on what the other side of party %i keeps to itself', (party: Party) => {
    // All hints at the last of the first moves at which somebody is to move, in the true deal and with other secrets.
    const hints = (by: Party) => {
      const at = by === linear.session.deal.schedule.first ? 6 : 7;
      return [linear.session.deal, prepare(otherSecrets('market', party))].map((deal) => {
        const { session } = tableFrom({ ...linear, session: { ...linear.session, deal } }, people, at);
        expect(session.turn).toBe(by);
        const window = windowOf(session, by);
        return panel.map((_, place) => hintLines(window, hintFrom(window, place), 80));
      });
    };
    const [one, other] = hints(party);
    expect(one).toEqual(other);
    const [theirs, otherwise] = hints(opponent(party));
    expect(theirs).not.toEqual(otherwise);
  });

  it('says so where the strategy finds no move that the referee would let pass', () => {
    const { session } = tableFrom(linear, people, 2);
    const window = { ...windowOf(session, session.turn), whyNot: () => 'notNow' as const };
    const hint = hintFrom(window, 0);
    expect(hint).toMatchObject({ strategy: 'hardliner', decision: undefined, reason: undefined });
    expect(hintLines(window, hint, 80)[1]?.text).toContain('finds no move here');
  });

  it('tells the offer against the own last one, or whole', () => {
    const deal = stallDeal();
    const said = (...outcomes: number[]) => {
      const { session } = openTable(deal, people, '1');
      for (const outcome of outcomes) expect(session.move(session.turn, { type: 'offer', outcome })).toBeUndefined();
      const window = windowOf(session, 0);
      return hintLines(window, hintFrom(window, 0), 80)
        .filter(({ dim }) => !dim)
        .map(({ text }) => text);
    };
    expect(said().slice(-3)).toEqual(['Its offer:', '  - price The low one', '  - delivery The fast one']);
    expect(said(1, 5).slice(-2)).toEqual([
      'Its offer, against your last one:',
      '  - delivery from The slow one to The fast one',
    ]);
    expect(said(0, 5).slice(-1)).toEqual(['  - the same as your last']);
    expect(said()[1]).toBe('  would offer what is worth 100.0 to you.');
    // The buyer's best is on the table.
    expect(said(1, 0)[1]).toBe('  would accept their offer, worth 100.0 to you.');
  });
});
