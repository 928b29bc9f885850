/** A guest that does to its view what it should not, as by sorting a list in place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseGuest } from '../../src/agents/guest.js';
import { hire } from '../../src/agents/hire.js';
import { enroll } from '../../src/agents/roster.js';
import { play } from '../../src/engine/play.js';
import { type Deal, prepare } from '../../src/model/deal.js';
import { NONE } from '../../src/model/space.js';
import type { View } from '../../src/model/view.js';
import { dealOf, scenarioOf } from '../helpers/scenarios.js';

/** Changes all that can be changed in what it is shown, except the ranking that it goes by. */
function upset({ preferences, other, offers, statements, said, events }: View): void {
  for (const one of [preferences, other])
    for (const list of [one?.points, one?.forbidden, one?.space.options, one?.optionPoints[0], one?.redLines[0]])
      (list as number[] | undefined)?.fill(1);
  for (const one of statements?.commitments ?? []) (one.keeps as boolean[]).fill(true);
  for (const list of [...offers, said, events, statements?.commitments, preferences.space.sizes])
    if (list !== undefined) (list as unknown[]).length = 0;
  for (const tones of statements?.tones ?? []) Object.assign(tones, { upbeat: '' });
  Object.assign(preferences, { reservation: 0, best: 0 });
  Object.assign(preferences.space, { outcomes: 0 });
  preferences.ranking?.reverse();
}

const written = ({ preferences, space, statements }: Deal) =>
  JSON.stringify([preferences, space, statements], (_, value) => (ArrayBuffer.isView(value) ? `${value}` : value));

describe('a guest that upsets its view', () => {
  beforeAll(() => {
    for (const [name, after] of [
      ['careful', () => undefined],
      ['careless', upset],
    ] as const) {
      const parsed = parseGuest({
        name,
        make: () => {
          let best: number | undefined;
          return {
            decide: (view: View) => {
              const { question } = view;
              best ??= view.preferences.ranking?.[0] as number;
              after(view);
              if (question === 'move') return { type: 'offer', outcome: best };
              return { type: question === 'answer' ? 'reject' : 'stop', outcome: NONE };
            },
          };
        },
      });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      enroll(parsed.value);
    }
  });

  it.each([
    ['docks', dealOf('docks')],
    ['two-ports, with open books', prepare(scenarioOf('two-ports'), { completeInformation: true })],
  ])('changes nothing for whoever sits across, nor for the talks that follow: %s', (_, deal) => {
    const before = written(deal);
    const session = play(deal, [hire('careless').seat(), hire('boulware').seat()], { seed: '1' });
    const honest = play(deal, [hire('careful').seat(), hire('boulware').seat()], { seed: '1' });
    expect(written(deal)).toBe(before);
    expect(session.moves).toEqual(honest.moves);
    expect(session.result()).toEqual(honest.result());
    expect(session.moves.length).toBeGreaterThan(4);
  });
});
