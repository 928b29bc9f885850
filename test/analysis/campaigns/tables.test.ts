/** Tables of campaigns by hand: two strategies, one party in focus, three repeats whose totals are written down. */
import { describe, expect, it } from 'vitest';
import { campaignTables } from '../../../src/analysis/campaigns/tables.js';
import { openCampaignTally } from '../../../src/analysis/campaigns/tally.js';
import { openCampaign } from '../../../src/cli/campaignFile.js';
import { campaignTournamentOf } from '../../../src/engine/campaign/tournament.js';
import { streamOf } from '../../../src/engine/streams.js';
import { type CampaignEnd, type CampaignTournament, campaignFixtureAt } from '../../../src/model/campaignTournament.js';

const drawn = (repeats: number, focus: string[], orders: 'file' | 'all' = 'file') =>
  campaignTournamentOf({
    campaigns: [openCampaign('july-9')],
    agents: ['linear', 'conceder'],
    repeats,
    seed: '7',
    focus,
    orders,
  });

/** A campaign in which only Japan signs; Japan has `worth`, and everybody else half in each talk. */
function endOf(tournament: CampaignTournament, fixture: number, worth: number): CampaignEnd {
  const { assignment, entry } = campaignFixtureAt(tournament, fixture);
  const talks = assignment.order.map((talk) => ({
    talk,
    ending: talk === 'japan' ? ('agreed' as const) : ('expired' as const),
    round: 3,
    deal: talk === 'japan' ? { autos: '15' } : null,
    utility: { us: 0.5, [talk]: talk === 'japan' ? worth : 0.5 },
  }));
  const totals = Object.fromEntries(
    entry.campaign.parties.map(({ id }) => {
      const sum = id === 'us' ? 2 : id === 'japan' ? worth : 0.5;
      return [id, { talks: id === 'us' ? 4 : 1, sum, mean: id === 'us' ? 0.5 : sum }];
    }),
  );
  return { fixture, talks, totals };
}

/** Japan's worth in the twelve campaigns: linear against linear, conceder, and conceder against both. */
const WORTHS = [0.1, 0.2, 0.3, 0.5, 0.5, 0.5, 0.7, 0.8, 0.9, 0.4, 0.4, 0.4];

function tablesOf(tournament: CampaignTournament, worths: readonly number[]) {
  const tally = openCampaignTally(tournament);
  worths.forEach((worth, at) => {
    tally.add(endOf(tournament, at, worth));
  });
  return campaignTables(tally, { random: (path) => streamOf('7', path), replicates: 20_000 });
}

describe('the tables of a campaign', () => {
  const [tables] = tablesOf(drawn(3, ['japan']), WORTHS).campaigns;
  const [focus] = tables?.focuses ?? [];

  it('rank the strategies of the focal party by its mean total', () => {
    expect(focus?.party).toBe('japan');
    expect(focus?.standings.map(({ agent }) => agent)).toEqual([1, 0]);
    expect(focus?.standings[0]?.total.mean).toBeCloseTo(0.6, 12);
    expect(focus?.standings[1]?.total.mean).toBeCloseTo(0.35, 12);
    expect(focus?.standings[0]?.against[0]).toBeCloseTo(0.8, 12);
    expect(focus?.standings[0]?.against[1]).toBeCloseTo(0.4, 12);
  });

  it('give each mean the interval of its repeats: the least and the most that three draws can make', () => {
    // Of three draws from three repeats all are the first with 1/27, more than the 2.5 % that are cut off.
    const [first, second] = focus?.standings ?? [];
    expect(first?.total.interval?.low).toBeCloseTo((0.7 + 0.4) / 2, 12);
    expect(first?.total.interval?.high).toBeCloseTo((0.9 + 0.4) / 2, 12);
    expect(second?.total.interval?.low).toBeCloseTo((0.1 + 0.5) / 2, 12);
    expect(second?.total.interval?.high).toBeCloseTo((0.3 + 0.5) / 2, 12);
  });

  it('tell of the talks of the party alone, and of every talk in all', () => {
    expect(focus?.standings[0]?.talks).toEqual([
      { talk: 'japan', signed: 1, utility: { us: 0.5, japan: expect.closeTo(0.6, 12) } },
    ]);
    expect(tables?.talks.map(({ talk, signed }) => [talk, signed])).toEqual([
      ['china', 0],
      ['japan', 1],
      ['korea', 0],
      ['india', 0],
    ]);
    expect(tables?.talks[1]?.utility.japan).toBeCloseTo(0.475, 12);
  });

  it('leave out intervals with one repeat, and say what is not played', () => {
    const results = tablesOf(drawn(1, ['japan']), [0.1, 0.2, 0.3]);
    expect([results.complete, results.played, results.bootstrap.replicates]).toEqual([false, 3, 0]);
    const [conceder, linear] = results.campaigns[0]?.focuses[0]?.standings ?? [];
    expect(conceder).toMatchObject({ agent: 1, campaigns: 1, total: { mean: 0.3, interval: undefined } });
    expect(conceder?.against).toEqual([0.3, undefined]);
    expect(linear?.campaigns).toBe(2);
  });
});

describe('the orders of a campaign', () => {
  it('come with the totals of everybody, the best for the chooser first', () => {
    const tournament = drawn(1, ['us'], 'all');
    const tally = openCampaignTally(tournament);
    for (let at = 0; at < 24 * 4; at++) {
      const end = endOf(tournament, at, 0.5);
      // The United States have a little more the later they meet China.
      const late = campaignFixtureAt(tournament, at).assignment.order.indexOf('china');
      tally.add({ ...end, totals: { ...end.totals, us: { talks: 4, sum: 2 + late / 10, mean: 0.5 + late / 40 } } });
    }
    const orders = campaignTables(tally, { random: () => () => 0 }).campaigns[0]?.orders ?? [];
    expect(orders.map(({ order }) => order.indexOf('china'))).toEqual(
      [3, 2, 1, 0].flatMap((at) => new Array(6).fill(at)),
    );
    expect(orders[0]?.totals.get('us')?.mean).toBeCloseTo(2.3, 12);
    expect(orders[0]?.campaigns).toBe(4);
    expect(orders[0]?.order).toEqual(['japan', 'korea', 'india', 'china']);
  });
});

describe('a tally', () => {
  it('takes campaigns in their order only', () => {
    const tournament = drawn(3, ['japan']);
    const tally = openCampaignTally(tournament);
    expect(() => tally.add(endOf(tournament, 1, 0.5))).toThrow(RangeError);
    tally.add(endOf(tournament, 0, 0.5));
    expect(() => tally.add(endOf(tournament, 0, 0.5))).toThrow('campaign 0 is not the next one');
    expect(tally.played()).toBe(1);
  });

  it('counts faults by the strategy that the party plays by', () => {
    const tournament = drawn(3, ['japan']);
    const tally = openCampaignTally(tournament);
    for (let at = 0; at < 4; at++) {
      const { talks, ...end } = endOf(tournament, at, 0.5);
      const faulted = talks.map((one) => ({ ...one, fault: { by: one.talk, what: 'broke' } }));
      tally.add({ ...end, talks: faulted });
    }
    // Three campaigns of linear against itself, and one of it against conceder, which sits in three talks.
    expect(tally.faults().kinds.map(({ agent, talks, example }) => [agent, talks, example])).toEqual([
      [0, 13, 0],
      [1, 3, 3],
    ]);
  });
});
