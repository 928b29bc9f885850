import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/engine/session.js';
import { windowOf } from '../../src/engine/window.js';
import { NONE } from '../../src/model/space.js';
import { type Desk, deskReducer, freshDesk, lastOffer, moveAsked, moveMeant } from '../../src/ui/desk.js';
import type { DeskIntent } from '../../src/ui/keys.js';
import { changesText, urgentText, verdictOn } from '../../src/ui/pages/desk.js';
import { changesBetween, emptySheet, outcomeOn, pointsOn, sheetOf, withOption } from '../../src/ui/sheet.js';
import { attempt, type Try } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { outcome } from '../helpers/versus.js';

const MILL = 0;
const OVEN = 1;
const deal = dealOf('market');
const { space } = deal;
const at = (words: string) => outcome(deal, words);
const sheet = (words: string) => sheetOf(space, at(words));

/** The mill's window after these tries; the oven acts first. */
function window(...tries: Try[]) {
  const session = openSession(deal, { seed: '7' });
  expect(attempt(session, tries).filter(Boolean)).toEqual([]);
  return windowOf(session, MILL);
}

const cheap: Try = [OVEN, 'offer', at('6 today none')];
const fair: Try = [OVEN, 'offer', at('7 tuesday none')];
const first = window(cheap);
const second = window(cheap, [MILL, 'offer', at('8 friday ten')], fair);

function keyed(here: typeof first, desk: Desk, ...intents: DeskIntent[]): Desk {
  return intents.reduce((now, intent) => deskReducer(here, now, intent), desk);
}

describe('a sheet', () => {
  it('begins empty, or with an outcome', () => {
    expect(emptySheet(space)).toEqual([NONE, NONE, NONE]);
    expect(sheetOf(space, NONE)).toEqual([NONE, NONE, NONE]);
    expect(sheet('7 today two')).toEqual([2, 2, 1]);
  });

  it('names an outcome only when every issue is filled', () => {
    for (let outcome = 0; outcome < space.outcomes; outcome++)
      expect(outcomeOn(space, sheetOf(space, outcome))).toBe(outcome);
    expect(outcomeOn(space, [2, NONE, 1])).toBe(NONE);
  });

  it('counts its own points so far', () => {
    const mill = deal.preferences[MILL];
    expect(pointsOn(mill, emptySheet(space))).toBe(0);
    // 50 x 45, and 20 x 50.
    expect(pointsOn(mill, [2, NONE, NONE])).toBe(2250);
    expect(pointsOn(mill, [2, NONE, 1])).toBe(3250);
  });

  it('is another sheet with another option, and the old one as it was', () => {
    const before = emptySheet(space);
    expect(withOption(before, 1, 2)).toEqual([NONE, 2, NONE]);
    expect(before).toEqual([NONE, NONE, NONE]);
  });

  it('tells what it gives and takes against another, where both are filled', () => {
    const mill = deal.preferences[MILL];
    expect(changesBetween(mill, sheet('8 friday ten'), sheet('7 friday two'))).toEqual([
      { issue: 0, from: 1, to: 2, gain: -1750 },
      { issue: 2, from: 0, to: 1, gain: -1000 },
    ]);
    expect(changesBetween(mill, [1, NONE, 0], [NONE, 1, 0])).toEqual([]);
    expect(changesBetween(mill, [2, 1, 1], [1, 1, 1])).toEqual([{ issue: 0, from: 2, to: 1, gain: 1750 }]);
  });
});

describe('the sheet of a turn', () => {
  it('is empty at first, and then starts from the own last offer', () => {
    expect(freshDesk(first)).toMatchObject({ start: 'empty', sheet: [NONE, NONE, NONE], issue: 0 });
    expect(freshDesk(second)).toMatchObject({
      start: 'mine',
      sheet: sheet('8 friday ten'),
      base: sheet('8 friday ten'),
    });
  });

  it('starts from whichever is asked for; changes are counted from there', () => {
    const desk = freshDesk(second);
    expect(keyed(second, desk, 'theirs')).toMatchObject({ start: 'theirs', sheet: sheet('7 tuesday none') });
    expect(keyed(second, desk, 'theirs', 'left').base).toEqual(sheet('7 tuesday none'));
    expect(keyed(second, desk, 'empty', 'mine')).toMatchObject({ start: 'mine', sheet: sheet('8 friday ten') });
    expect(keyed(second, desk, 'empty')).toMatchObject({ start: 'empty', sheet: [NONE, NONE, NONE] });
    // Nothing was offered yet by oneself.
    expect(keyed(first, freshDesk(first), 'mine').sheet).toEqual([NONE, NONE, NONE]);
  });

  it('keeps the cursor of the turn before, and nothing else of it', () => {
    const before = keyed(first, freshDesk(first), 'down', 'right', 'help');
    expect(freshDesk(second, before)).toEqual({ ...freshDesk(second), issue: 1 });
  });

  it('knows the last offers of both', () => {
    expect([lastOffer(second, 'mine'), lastOffer(second, 'theirs')]).toEqual([
      at('8 friday ten'),
      at('7 tuesday none'),
    ]);
    expect([lastOffer(window(), 'mine'), lastOffer(window(), 'theirs')]).toEqual([NONE, NONE]);
  });
});

describe('keys at the desk', () => {
  const desk = freshDesk(first);

  it('walk over the issues, round and round', () => {
    const issues = (...intents: DeskIntent[]) => keyed(first, desk, ...intents).issue;
    expect([issues('down'), issues('down', 'down'), issues('down', 'down', 'down')]).toEqual([1, 2, 0]);
    expect([issues('up'), issues('up', 'up'), issues('up', 'down')]).toEqual([2, 1, 0]);
  });

  it('turn the options of an issue and stop at its ends; an open issue takes the first or the last', () => {
    const option = (...intents: DeskIntent[]) => keyed(first, desk, 'down', ...intents).sheet[1];
    expect([option('right'), option('right', 'right'), option('right', 'right', 'right')]).toEqual([0, 1, 2]);
    expect(option('right', 'right', 'right', 'right')).toBe(2);
    expect([option('left'), option('left', 'left'), option('left', 'left', 'left', 'left')]).toEqual([2, 1, 0]);
    expect(keyed(first, desk, 'right').sheet).toEqual([0, NONE, NONE]);
  });

  it('open what lies over the desk, and forget why the last key did nothing', () => {
    const noticed = keyed(first, desk, 'send');
    expect(noticed.notice).toEqual({ kind: 'open' });
    for (const intent of ['about', 'brief', 'log', 'help', 'hint', 'whatIf', 'trade'] as const)
      expect(keyed(first, noticed, intent)).toEqual({ ...desk, over: intent });
    for (const intent of ['up', 'left', 'empty'] as const) expect(keyed(first, noticed, intent).notice).toBeUndefined();
    const nothing = keyed(first, noticed, 'mine');
    expect(nothing).toEqual({ ...desk, notice: { kind: 'nothing', whose: 'mine' } });
    expect(urgentText(first, nothing, undefined)).toBe('You have made no offer yet.');
  });

  it('leave the desk as it is where they are for others', () => {
    expect(keyed(first, desk, 'quit')).toBe(desk);
    expect(keyed(first, desk, 'interrupt')).toBe(desk);
  });
});

describe('an offer on the sheet', () => {
  const tried = (words: string) => {
    const desk = { ...freshDesk(first), sheet: sheet(words) };
    const next = deskReducer(first, desk, 'send');
    return { desk, next, said: urgentText(first, next, undefined), move: moveMeant(first, desk, 'send') };
  };

  it('is sent at once where the referee lets it pass', () => {
    const { desk, next, move } = tried('8 friday ten');
    expect(move).toEqual({ type: 'offer', outcome: at('8 friday ten') });
    expect(next).toEqual(desk);
  });

  it('is not sent across a red line, and that is said', () => {
    const { next, said, move, desk } = tried('8 today ten');
    expect(move).toBeUndefined();
    expect(next.notice).toEqual({ kind: 'refused', action: { type: 'offer', outcome: at('8 today ten') } });
    expect(said).toBe('The referee would refuse it: it crosses a red line of yours.');
    expect(verdictOn(first, desk.sheet)).toBe('your red line: day');
  });

  it('is not sent below the mandate, and that is said', () => {
    // 2250 + 1800 + 1000 points, of 6000.
    const { said, move, desk } = tried('7 tuesday two');
    expect(move).toBeUndefined();
    expect(said).toBe('The referee would refuse it: it is worth less than your mandate today.');
    expect(verdictOn(first, desk.sheet)).toBe('below your mandate');
  });

  it('is not sent while an issue is open, and that is said', () => {
    const desk = { ...freshDesk(first), sheet: [1, NONE, NONE] };
    const next = deskReducer(first, desk, 'send');
    expect(moveMeant(first, desk, 'send')).toBeUndefined();
    expect(urgentText(first, next, undefined)).toBe('An offer names an option for every issue: some are still open.');
    expect(verdictOn(first, desk.sheet)).toBe('2 still open');
    expect(verdictOn(first, [1, 2, NONE])).toBe('your red line: day');
  });

  it('that was made last is asked about once', () => {
    const desk = freshDesk(second);
    const asked = deskReducer(second, desk, 'send');
    expect(asked.asked).toBe('again');
    expect(moveMeant(second, desk, 'send')).toBeUndefined();
    expect(urgentText(second, asked, undefined)).toContain('Make it again?');
    expect(moveAsked(second, asked)).toEqual({ type: 'offer', outcome: at('8 friday ten') });
    expect(moveAsked(second, desk)).toBeUndefined();
    const other = keyed(second, desk, 'right');
    expect(moveMeant(second, other, 'send')).toEqual({ type: 'offer', outcome: at('7 friday ten') });
  });

  it('tells what it changes against its start', () => {
    const desk = keyed(second, freshDesk(second), 'right', 'down', 'down', 'right');
    expect(changesText(second, desk)).toBe('Against your last offer: gives price -17.5, bread -10.0; net -27.5.');
    const theirs = keyed(second, freshDesk(second), 'theirs', 'left', 'down', 'right');
    expect(changesText(second, theirs)).toBe('Against their last offer: gives day -18.0; takes price +17.5; net -0.5.');
    expect(changesText(second, freshDesk(second))).toBeUndefined();
  });
});

describe('other moves', () => {
  it('to accept and to walk are asked once, with what they are worth', () => {
    // 2250 + 1800 + 1000: the mandate of the morning is 4500.
    const evening = [1, 2, 3].flatMap((): Try[] => [cheap, [MILL, 'offer', at('8 friday ten')]]);
    const here = window(...evening, [OVEN, 'offer', at('7 tuesday two')]);
    const desk = freshDesk(here);
    const asked = deskReducer(here, desk, 'accept');
    expect([moveMeant(here, desk, 'accept'), asked.asked]).toEqual([undefined, 'accept']);
    expect(urgentText(here, asked, undefined)).toBe('Sign their offer, worth 50.5 to you? y yes   n no');
    expect(moveAsked(here, asked)).toEqual({ type: 'accept', outcome: NONE });
    const walking = deskReducer(here, desk, 'walk');
    expect([moveMeant(here, desk, 'walk'), walking.asked]).toEqual([undefined, 'walk']);
    expect(urgentText(here, walking, undefined)).toBe(
      'Their offer is worth 50.5 to you, and you may sign it. Walk out for good, for your BATNA of 20.0? y yes   n no',
    );
    expect(moveAsked(here, walking)).toEqual({ type: 'walk', outcome: NONE });
  });

  it('that the referee refuses say why, and are not asked about', () => {
    const said = (here: typeof first, intent: DeskIntent) => {
      const next = deskReducer(here, freshDesk(here), intent);
      expect(next.asked).toBeUndefined();
      expect(moveMeant(here, freshDesk(here), intent)).toBeUndefined();
      return urgentText(here, next, undefined);
    };
    expect(said(first, 'accept')).toBe('The referee would refuse it: it crosses a red line of yours.');
    expect(said(second, 'accept')).toBe('The referee would refuse it: it is worth less than your mandate today.');
    expect(said(first, 'reject')).toBe('That cannot be done now.');
    expect(said(first, 'extend')).toBe('That cannot be done now.');
    expect(said(first, 'stop')).toBe('That cannot be done now.');
    expect(said(window(), 'walk')).toBe('It is not your turn.');
    const oven = windowOf(openSession(deal, { seed: '7' }), OVEN);
    expect(said(oven, 'accept')).toBe('There is nothing on the table to accept.');
  });

  it('are the only ones left at the last word and when more time is asked for', () => {
    const session = openSession(deal, { seed: '7' });
    const rounds = [1, 2, 3, 4, 5, 6].flatMap((): Try[] => [cheap, [MILL, 'offer', at('8 friday ten')]]);
    attempt(session, rounds);
    const answering = windowOf(session, OVEN);
    const desk = freshDesk(answering);
    expect(urgentText(answering, desk, undefined)).toContain('The last word is yours');
    expect(urgentText(answering, deskReducer(answering, desk, 'send'), undefined)).toBe('That cannot be done now.');
    expect(deskReducer(answering, { ...desk, sheet: [1, NONE, 0] }, 'send').notice).toMatchObject({ kind: 'refused' });
    expect(moveMeant(answering, desk, 'extend')).toBeUndefined();
    expect(moveMeant(answering, desk, 'reject')).toEqual({ type: 'reject', outcome: NONE });
    attempt(session, [[OVEN, 'reject']]);
    const asked = windowOf(session, OVEN);
    expect(urgentText(asked, freshDesk(asked), undefined)).toContain('Go on for a short session more?');
    expect(moveMeant(asked, freshDesk(asked), 'extend')).toEqual({ type: 'extend', outcome: NONE });
    expect(moveMeant(asked, freshDesk(asked), 'stop')).toEqual({ type: 'stop', outcome: NONE });
    expect(moveMeant(asked, freshDesk(asked), 'walk')).toBeUndefined();
  });

  it('a key that is no move means none', () => {
    for (const intent of ['up', 'left', 'mine', 'help', 'trade', 'quit', 'interrupt'] as const)
      expect(moveMeant(second, freshDesk(second), intent)).toBeUndefined();
  });

  it('trouble outside of the desk is told before anything else', () => {
    const asked = deskReducer(second, freshDesk(second), 'walk');
    expect(urgentText(second, asked, 'the disk is full')).toBe('the disk is full');
  });
});
