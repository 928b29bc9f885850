/** What players read and do where words are said and things happen. */
import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { openSession, type Session } from '../../src/engine/session.js';
import { openTable } from '../../src/engine/table.js';
import { windowOf } from '../../src/engine/window.js';
import { prepare } from '../../src/model/deal.js';
import { NONE } from '../../src/model/space.js';
import { debriefed } from '../../src/ui/debriefed.js';
import { deskReducer, freshDesk, moveMeant } from '../../src/ui/desk.js';
import { briefLines } from '../../src/ui/pages/brief.js';
import { heardText, noticeLines } from '../../src/ui/pages/desk.js';
import { logLines } from '../../src/ui/pages/log.js';
import { recessLines } from '../../src/ui/pages/recess.js';
import { logLines as entriesOf } from '../../src/ui/parts/Log.js';
import { debriefLines, plainOn } from '../../src/ui/plain/plainOn.js';
import { seatFor } from '../../src/ui/seats.js';
import { timelineOf } from '../../src/ui/timeline.js';
import { transcript } from '../../src/ui/transcript.js';
import { begun, memoryHouse } from '../helpers/house.js';
import { checked } from '../helpers/play.js';
import { dataOf, scenarioOf } from '../helpers/scenarios.js';
import { heardWith } from '../helpers/voice.js';

/** The docks without the rumour, so that every seed plays alike. */
const data = dataOf('docks');
data.events.pop();
const docks = prepare(checked(data));
const HARBOUR = 0;
const SHIPPER = 1;

function offers(session: Session, rounds: number): Session {
  for (let round = 0; round < rounds; round++) {
    session.move(HARBOUR, { type: 'offer', outcome: 0, says: round === 0 ? 'no-gift' : undefined });
    session.move(SHIPPER, { type: 'offer', outcome: 8, says: round === 0 ? 'low-fee' : undefined });
  }
  return session;
}

const talk = (rounds: number) => offers(openSession(docks, { seed: '1' }), rounds);
const textOf = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text.trim()).join(' ');

describe('a player', () => {
  const window = windowOf(talk(1), HARBOUR);

  it('reads in its brief what it may commit itself to, and the price; nothing of the other side’s', () => {
    const brief = textOf(briefLines(window, 100));
    expect(brief).toContain('“We give no berth for a low fee.” Signing anything that breaks it costs you 5.0.');
    expect(brief).not.toContain('We pay the low fee');
  });

  it('reads what the other side said, and what happened to it, and not to the other side', () => {
    expect(heardText(window)).toMatch(/It says: “We pay the low fee and no other\.”$/);
    const log = textOf(logLines(window, 100));
    expect(log).toMatch(/1\. Harbour offers, worth 100\.0 to you: .*“We give no berth for a low fee\.”/);
    expect(log).toMatch(
      /Round 2 Meanwhile: A storm closes the next harbour\. For you: BATNA \+4\.0, mandate \+6\.0\.$/,
    );
    expect(log).not.toContain('12.0');
    expect(textOf(noticeLines(window, freshDesk(window), undefined, 100, 20))).toContain('A storm closes');
  });

  it('chooses by key what to say, and says it with its next move', () => {
    let desk = freshDesk(window);
    const said = [];
    for (let press = 0; press < 5; press++) {
      desk = deskReducer(window, desk, 'say');
      said.push(desk.says);
    }
    expect(said).toEqual(['no-gift', 'upbeat', 'neutral', 'hostile', undefined]);
    desk = { ...deskReducer(window, freshDesk(window), 'say'), sheet: [0, 1] };
    expect(textOf(noticeLines(window, desk, undefined, 100, 20))).toContain(
      'With your next move you say “We give no berth for a low fee.” Signing anything that breaks it costs you 5.0.',
    );
    expect(moveMeant(window, desk, 'send')).toEqual({ type: 'offer', outcome: 1, says: 'no-gift' });
  });

  it('has no words where the scenario gives none', () => {
    const market = windowOf(openSession(prepare(scenarioOf('market')), { seed: '1' }), 0);
    expect(deskReducer(market, freshDesk(market), 'say').says).toBeUndefined();
  });

  it('is told at a recess when an event has lifted its mandate', () => {
    const raised = dataOf('docks');
    raised.events = [{ id: 'law', text: 'A law.', round: 3, effects: { harbour: { mandate: 25 } } }];
    const session = offers(openSession(prepare(checked(raised)), { seed: '1' }), 2);
    expect(textOf(recessLines(windowOf(session, HARBOUR), 100))).toContain(
      'You may now sign only from 75.0; before it was 70.0.',
    );
  });
});

describe('by lines of text', () => {
  it('a player says words, and the record keeps them', async () => {
    const { scenario } = docks;
    const house = memoryHouse([scenario]);
    const table = openTable(docks, [seatFor('person'), seatFor('hardliner')], '1');
    const heard = heardWith(['say', 'say low-fee', 'say no-gift', 'set 1 high', 'set 2 outer', 'send', 'say', 'quit']);
    await plainOn(house, begun(house, table), '1', heard.voice);
    const text = heard.text();
    expect(text).toContain('no-gift              “We give no berth for a low fee.” (costs you 5.0 if you break it)');
    expect(text).toContain('You cannot say "low-fee"');
    const [lines] = [...house.files.values()];
    expect(JSON.parse(lines?.[1] ?? '').says).toBe('no-gift');
    expect(lines?.[3]).toBe('{"event":"storm","round":2}');
  });

  it('whoever goes on with a talk that lost the line of an event has it again', async () => {
    const house = memoryHouse([docks.scenario]);
    const table = openTable(docks, [seatFor('person'), seatFor('hardliner')], '1');
    const opening = begun(house, table);
    await plainOn(house, opening, '1', heardWith(['set 1 high', 'set 2 outer', 'send', 'quit']).voice);
    const [[path, lines]] = [...house.files] as [[string, string[]]];
    expect(lines).toHaveLength(4);
    house.files.set(path, lines.slice(0, 3));
    const opened = house.openRecord(path);
    if (!opened.ok) throw new Error(opened.why);
    await plainOn(house, { on: 'record', record: opened.value }, '1', heardWith(['quit']).voice);
    expect(house.files.get(path)).toEqual(lines);
  });
});

describe('who watches', () => {
  const session = talk(4);
  session.move(HARBOUR, { type: 'offer', outcome: 4 });
  session.move(SHIPPER, { type: 'accept', outcome: NONE });

  it('reads words, events and prices in the transcript', () => {
    const text = transcript(session, ['person', 'person']).replace(/\s+/g, ' ');
    expect(text).toContain('“We give no berth for a low fee.”');
    expect(text).toContain(
      'Round 2 Meanwhile: A storm closes the next harbour. Harbour: BATNA +4.0, mandate +6.0. Shipper: BATNA -10.0, mandate -12.0.',
    );
    expect(text).toContain('Shipper paid 60.0 for a broken word');
    // The storm of round 2 has moved the mandates of 50 and 50.
    expect(text).toContain('Noon ---- Mandates: Harbour signs from 56.0, Shipper signs from 38.0');
  });

  it('steps through scenes that stand as they did', () => {
    const kept = { session, names: ['person', 'person'] as const, parent: undefined, version: '0' };
    const { standings, scenes, happened } = timelineOf(kept);
    expect(happened.map(({ round }) => round)).toEqual([2, 5]);
    expect([1, 2, 7, 8].map((at) => scenes[at]?.talks.events)).toEqual([0, 1, 1, 2]);
    expect([1, 2].map((at) => standings[at]?.preferences[HARBOUR].reservation)).toEqual([3000, 3400]);
  });

  it('ends a move with the full stop of what was said with it, and else with one of its own', () => {
    const kept = { session, names: ['person', 'person'] as const, parent: undefined, version: '0' };
    const entry = (at: number) =>
      entriesOf(timelineOf(kept), at, 200, 40).find(({ text }) => text.startsWith(`${at}. `));
    expect(entry(1)?.text).toMatch(/^1\. Harbour offers \(.*\) and says “We give no berth for a low fee\.”(?!\.)/);
    expect(entry(3)?.text).toMatch(/^3\. Harbour offers \([^)]*\)\.(?: |$)/);
  });

  it('finds the price in the debrief, where it is counted and in the ledger', () => {
    const names = ['person', hire('linear').name] as const;
    const lines = debriefLines(debriefed({ session, names, parent: undefined, version: '0' }));
    const text = textOf(lines);
    const sentence =
      'Shipper said in public “We pay the low fee and no other.” and signed otherwise, which cost it 60.0.';
    expect(text.split(sentence)).toHaveLength(3);
    expect(text).toContain('mandate −12.0. (The harbour log, https://example.org/log)');
    expect(text).toMatch(/Price of its broken word +0\.0 +60\.0/);
    expect(text).toContain(
      'Round 5: The crane drivers go on strike. Harbour: mandate −8.0. Shipper: discount times 0.5.',
    );
    // The deal is measured against the BATNA after the storm: 54 - 34.
    expect(text).toMatch(/Surplus: this deal less the BATNA +\+20\.0 +\+55\.0/);
  });
});
