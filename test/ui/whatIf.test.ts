import { describe, expect, it } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { panel } from '../../src/agents/panel.js';
import { play } from '../../src/engine/play.js';
import { openSession } from '../../src/engine/session.js';
import { meanUtility } from '../../src/engine/whatIf.js';
import { windowOf } from '../../src/engine/window.js';
import type { Deal } from '../../src/model/deal.js';
import { pair } from '../../src/model/party.js';
import { utilityOf } from '../../src/model/preferences.js';
import { NONE } from '../../src/model/space.js';
import { trialLines } from '../../src/ui/pages/whatIf.js';
import { advance, playersTrials, TALKS, type Trial, watchersTrials } from '../../src/ui/whatIf.js';
import { attempt, BUYER, SELLER, stallDeal, type Try } from '../helpers/play.js';
import { dealOf } from '../helpers/scenarios.js';
import { tabulated } from '../helpers/tabulated.js';

const place = (name: string) => panel.findIndex((one) => one.name === name);
const CONCEDER = place('conceder');
const HARDLINER = place('hardliner');

function sessionOf(deal: Deal, ...tries: Try[]) {
  const session = openSession(deal, { seed: '7' });
  expect(attempt(session, tries).filter(Boolean)).toEqual([]);
  return session;
}

const names = (trials: readonly Trial[]) => trials.map(({ candidate }) => candidate.name);
const moves = (trials: readonly Trial[]) =>
  trials.map(({ candidate }) => `${candidate.action.type} ${candidate.action.outcome}`);
const named = (trials: readonly Trial[], name: string) => {
  const found = trials.find(({ candidate }) => candidate.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${names(trials).join(', ')}`);
  return found.whatIf;
};

describe('what a player may try', () => {
  const deal = stallDeal();
  const playing = { own: CONCEDER, other: undefined };
  const talk: Try[] = [
    [BUYER, 'offer', 0],
    [SELLER, 'offer', 5],
    [BUYER, 'offer', 1],
    [SELLER, 'offer', 3],
  ];
  const window = windowOf(sessionOf(deal, ...talk), BUYER);

  it('is to accept, the sheet, the last offer, what the strategies would do, and at the end to walk out', () => {
    const trials = playersTrials(window, 2, 1, playing, 20);
    expect(names(trials).slice(0, 3)).toEqual(['accept their offer', 'send your sheet', 'repeat your last offer']);
    expect(moves(trials).slice(0, 3)).toEqual(['accept -1', 'offer 2', 'offer 1']);
    expect(names(trials).at(-1)).toBe('walk out');
    // The hardliner would ask for its best, worth 100.
    expect(names(trials)).toContain('offer 100.0, as hardliner');
    for (const { candidate } of trials) expect(window.whyNot(candidate.action)).toBeUndefined();
  });

  it('has each move once, and not more than are wanted', () => {
    const trials = playersTrials(window, 1, 1, playing, 20);
    expect(new Set(moves(trials)).size).toBe(trials.length);
    // The sheet is the last offer.
    expect(names(trials)).not.toContain('repeat your last offer');
    for (const most of [2, 3, 4]) {
      const few = playersTrials(window, 2, 1, playing, most);
      expect(few).toHaveLength(most);
      expect(names(few).at(-1)).toBe('walk out');
    }
  });

  it('leaves out what the referee would refuse: an open sheet, an offer that is not there', () => {
    const opening = windowOf(sessionOf(deal), BUYER);
    expect(names(playersTrials(opening, NONE, NONE, playing, 20))).not.toContain('send your sheet');
    expect(names(playersTrials(opening, NONE, NONE, playing, 20))).not.toContain('accept their offer');
    const bound = windowOf(sessionOf(stallDeal({}, { mid: ['buyer'] })), BUYER);
    expect(names(playersTrials(bound, 3, NONE, playing, 20))).not.toContain('send your sheet');
    expect(names(playersTrials(bound, 4, NONE, playing, 20))).toContain('send your sheet');
  });

  it('has walking out once, also where every strategy would walk', () => {
    // Nothing that the buyer may sign is worth more than 40, and no deal is worth 90.
    const poor = stallDeal(
      {
        parties: [
          { id: 'buyer', name: 'Buyer', brief: 'You want a lamp.', batna: 'No lamp.', reservation: 90 },
          { id: 'seller', name: 'Seller', brief: 'You have a lamp.', batna: 'No sale.', reservation: 10 },
        ],
      },
      { low: ['buyer'], mid: ['buyer'] },
    );
    const trials = playersTrials(windowOf(sessionOf(poor), BUYER), NONE, NONE, playing, 8);
    expect(moves(trials)).toEqual(['walk -1']);
  });

  it('comes to what is certain where it is: the offer on the table, and no deal', () => {
    const trials = playersTrials(window, 4, 1, playing, 8);
    expect(advance(trials, () => false)).toBe(true);
    const accepted = named(trials, 'accept their offer').forecast();
    expect([accepted.talks, accepted.endings.agreed]).toEqual([TALKS, TALKS]);
    expect(new Set(accepted.utilities)).toEqual(new Set([0.3]));
    const walked = named(trials, 'walk out').forecast();
    expect([walked.talks, walked.endings.walkedOut]).toEqual([TALKS, TALKS]);
    expect(new Set(walked.utilities)).toEqual(new Set([0.2]));
    // It is the last round: the seller takes the 40 or there is no deal. Some of the imagined sellers take it.
    const sent = named(trials, 'send your sheet').forecast();
    expect([sent.endings.walkedOut, sent.endings.agreed + sent.endings.expired]).toEqual([0, TALKS]);
    expect(new Set(sent.utilities)).toEqual(new Set([0.4, 0.2]));
    expect(meanUtility(sent)).toBeCloseTo(0.2 + (0.2 * sent.endings.agreed) / TALKS, 9);
  });

  it('at the last word is to accept or to let it lie, when asked for time to go on or to stop', () => {
    const market = dealOf('market');
    const session = openSession(market, { seed: '7' });
    const best = pair((party) => tabulated(market.preferences[party]).ranking[0] as number);
    while (windowOf(session, session.turn).question === 'move')
      session.move(session.turn, { type: 'offer', outcome: best[session.turn] });
    const answer = windowOf(session, session.turn);
    expect(names(playersTrials(answer, best[1], best[1], playing, 8))).toEqual(['let it lie', 'walk out']);
    session.move(session.turn, { type: 'reject', outcome: NONE });
    const asked = windowOf(session, session.turn);
    expect(names(playersTrials(asked, best[1], best[1], playing, 8)).sort()).toEqual([
      'ask for more time',
      'want no more time',
    ]);
  });
});

describe('what those who watch may try', () => {
  const deal = stallDeal();
  const whole = play(deal, [hire('hardliner').seat(), hire('conceder').seat()], { seed: '1' });

  it('begins with what was said, and has the true worth of it', () => {
    const session = sessionOf(deal);
    const trials = watchersTrials(session, whole.moves[0], { own: HARDLINER, other: CONCEDER }, 8);
    expect(names(trials)[0]).toBe('say what was said');
    expect(moves(trials)[0]).toBe('offer 0');
    expect(new Set(moves(trials)).size).toBe(trials.length);
    advance(trials, () => false);
    // The hardliner never moves, and to the conceder its best is worth nothing: no deal, as it went.
    const said = named(trials, 'say what was said').forecast();
    expect(said.endings).toEqual({ agreed: 0, walkedOut: 0, expired: TALKS });
    expect(whole.result()?.ending).toBe('expired');
    expect(new Set(said.utilities)).toEqual(new Set([0.2]));
  });

  it('has the move that was made once, also where that was to walk out', () => {
    const walk = { type: 'walk', outcome: NONE, by: BUYER, round: 1, because: undefined } as const;
    const trials = watchersTrials(sessionOf(deal), walk, { own: HARDLINER, other: CONCEDER }, 8);
    expect(moves(trials).filter((move) => move === 'walk -1')).toHaveLength(1);
  });

  it('asks for the party that is to move, and seats the strategies as they are named', () => {
    const session = sessionOf(deal, [BUYER, 'offer', 4]);
    // The buyer offers 40 to itself, 70 to the seller, who is to move.
    const trials = watchersTrials(session, undefined, { own: CONCEDER, other: HARDLINER }, 8);
    expect(names(trials)[0]).toBe('accept their offer');
    advance(trials, () => false);
    expect(new Set(named(trials, 'accept their offer').forecast().utilities)).toEqual(
      new Set([utilityOf(deal.preferences[SELLER], 4)]),
    );
    expect(new Set(named(trials, 'walk out').forecast().utilities)).toEqual(new Set([0.1]));
  });

  it('has nothing to try when the talks are over', () => {
    const trials = watchersTrials(whole, undefined, { own: CONCEDER, other: CONCEDER }, 8);
    expect(trials).toEqual([]);
    expect(trialLines(trials, 80).map(({ text }) => text)).toEqual([
      'The talks are over: there is nothing left to try.',
    ]);
  });
});

describe('counting', () => {
  const window = windowOf(sessionOf(stallDeal(), [BUYER, 'offer', 0], [SELLER, 'offer', 3]), BUYER);
  const trialsOf = () => playersTrials(window, NONE, NONE, { own: CONCEDER, other: undefined }, 4);

  it('stops when it is told to, and goes on where it stopped, to the same end', () => {
    const sliced = trialsOf();
    let asked = 0;
    while (!advance(sliced, () => ++asked % 37 === 0));
    const whole = trialsOf();
    advance(whole, () => false);
    expect(sliced.map(({ whatIf }) => whatIf.forecast())).toEqual(whole.map(({ whatIf }) => whatIf.forecast()));
    expect(asked).toBe(TALKS * whole.length);
  });

  it('is told as it goes', () => {
    const trials = trialsOf();
    let left = 1500;
    advance(trials, () => --left === 0);
    const lines = trialLines(trials, 80).map(({ text }) => text);
    expect(lines).toContain('1500 of 4000 talks played');
    expect(lines[1]).toMatch(/^accept their offer +100% +30\.0 +30\.0 +30\.0 +30\.0 {2}·{6}█·+$/);
    // Nothing was played yet of the last one: no number is told.
    expect(lines[4]?.trim()).toBe('walk out');
    advance(trials, () => false);
    const done = trialLines(trials, 80).map(({ text }) => text);
    expect(done).toContain('1000 talks played for each.');
    expect(done[4]).toMatch(/^walk out +0% +20\.0 +20\.0 +20\.0 +20\.0 {2}·{4}█·+$/);
  });
});
