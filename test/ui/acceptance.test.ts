import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { forkOf, keptTalk, openTable, type Table } from '../../src/engine/table.js';
import { PERSON } from '../../src/model/record.js';
import { NONE } from '../../src/model/space.js';
import { ACCEPTANCE } from '../../src/ui/english/acceptance.js';
import { acceptanceLines } from '../../src/ui/pages/acceptance.js';
import { seatFor, talkOf } from '../../src/ui/seats.js';
import { letAgentsMove, playOn } from '../../src/ui/sitting.js';
import { dealOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';

const keep = () => undefined;
const london = dealOf('london-2025');

describe('what every condition would have signed', () => {
  const talk = talkOf(london, ['logroller', 'boulware'], '1');
  const texts = (columns: number) => acceptanceLines(talk, columns).map(({ text }) => text);

  it.each([120, 80, 60, 40])('keeps to %s columns, and no line of text to more than 100', (columns) => {
    for (const text of texts(columns))
      expect([text, stringWidth(text) <= Math.min(columns, 100)]).toEqual([text, true]);
  });

  it('cuts no word at 80 columns', () => {
    expect(texts(80).filter((text) => text.includes('…'))).toEqual([]);
    // Some verdict of every kind that this talk can show.
    const shown = texts(80).join('\n');
    for (const words of [ACCEPTANCE.never, ACCEPTANCE.unknown.goesOn, ACCEPTANCE.signs(16), ACCEPTANCE.agreed(18)])
      expect(shown).toContain(words);
  });
});

describe('the sentence on people', () => {
  const tells = (table: Table) => acceptanceLines(keptTalk(table), 80).some(({ text }) => text.startsWith('People’s'));
  const agents = letAgentsMove(openTable(london, [seatFor('linear'), seatFor('conceder')], '1'), keep).table;
  const walked = playOn(openTable(london, [seatFor(PERSON), seatFor('conceder')], '1'), keep, 0, {
    type: 'walk',
    outcome: NONE,
  }).table;

  it('is said where people sat, also before their seat was taken over, and not of agents alone', () => {
    expect([tells(agents), tells(walked)]).toEqual([false, true]);
    const { table } = letAgentsMove(forkOf(keptTalk(agents), [seatFor('linear'), seatFor(PERSON)], 1), keep);
    const offered = playOn(table, keep, 1, {
      type: 'offer',
      outcome: tabulated(london.preferences[1]).ranking[0] as number,
    }).table;
    const { table: over } = letAgentsMove(forkOf(keptTalk(offered), [seatFor('linear'), seatFor('conceder')], 2), keep);
    expect(over.session.over).toBe(true);
    expect(keptTalk(over).names).not.toContain(PERSON);
    expect(tells(over)).toBe(true);
  });
});
