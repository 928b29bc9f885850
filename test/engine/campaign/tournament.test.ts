/** Tournaments of campaigns: who plays whom, and campaigns that go on where an agent fails. */
import { describe, expect, it } from 'vitest';
import { keeperNamed } from '../../../src/agents/compliance/keep.js';
import { hire } from '../../../src/agents/hire.js';
import { openCampaign } from '../../../src/cli/campaignFile.js';
import { campaignOf } from '../../../src/engine/campaign/campaign.js';
import { campaignPlayer } from '../../../src/engine/campaign/fixture.js';
import { type CampaignTournamentOptions, campaignTournamentOf } from '../../../src/engine/campaign/tournament.js';
import { WATCHED } from '../../../src/engine/tournament.js';
import { campaignCount, campaignFixtureAt, strategyOf } from '../../../src/model/campaignTournament.js';
import { prepare } from '../../../src/model/deal.js';
import { pointsOf } from '../../../src/model/preferences.js';
import type { Scenario } from '../../../src/model/scenario.js';
import type { Agent } from '../../../src/model/view.js';

const JULY = openCampaign('july-9');
const GENEVA = openCampaign('geneva-to-london');

const options = (more: Partial<CampaignTournamentOptions> = {}): CampaignTournamentOptions => ({
  campaigns: [JULY],
  agents: ['random', 'conceder', 'boulware'],
  repeats: 2,
  seed: 'S',
  ...more,
});
const keepers = Object.fromEntries(JULY.campaign.parties.map(({ id }) => [id, keeperNamed('opportunist').keeper]));

describe('drawing up', () => {
  it('plays each party with each strategy against a field of each: parties x strategies squared x repeats', () => {
    const tournament = campaignTournamentOf(options({ campaigns: [JULY, GENEVA] }));
    expect(campaignCount(tournament)).toBe((5 + 2) * 9 * 2);
    const seen = Array.from({ length: campaignCount(tournament) }, (_, at) => {
      const { assignment, entry, seed } = campaignFixtureAt(tournament, at);
      return [entry.campaign.id, assignment.focus, assignment.focal, assignment.field, seed].join();
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen[0]).toBe('july-9,us,0,0,S/1');
    expect(seen[1]).toBe('july-9,us,0,0,S/2');
    expect(seen.at(-1)).toBe('geneva-to-london,china,2,2,S/2');
  });

  it('leaves out self-play and parties out of focus, and gives the field all seats but one', () => {
    const tournament = campaignTournamentOf(options({ selfPlay: false, focus: ['india', 'us'] }));
    expect(campaignCount(tournament)).toBe(2 * 6 * 2);
    const { assignment } = campaignFixtureAt(tournament, 0);
    expect(JULY.campaign.parties.map(({ id }) => strategyOf(assignment, id))).toEqual([0, 1, 1, 1, 1]);
  });

  it('plays every order where it is free, that of the file first, and the one there is where it is fixed', () => {
    const { entries } = campaignTournamentOf(options({ campaigns: [JULY, GENEVA], orders: 'all' }));
    const [july, geneva] = entries.map(({ orders }) => orders.map((order) => order.join()));
    expect([july?.length, new Set(july).size, july?.[0]]).toEqual([24, 24, 'china,japan,korea,india']);
    expect(geneva).toEqual(['geneva,london,stockholm']);
  });

  it('refuses more orders than 24', () => {
    const { campaign, scenarios } = JULY;
    const fifth = campaign.talks.flatMap((talk, at) => (at === 0 ? [talk, { ...talk, id: 'fifth' }] : [talk]));
    const long = { campaign: { ...campaign, talks: fifth }, scenarios };
    expect(() => campaignTournamentOf(options({ campaigns: [long], orders: 'all' }))).toThrow(
      'july-9 has 5 talks, which can be held in more than 24 orders: play it in the order of its file',
    );
  });

  it.each([
    [{ agents: ['linear', 'linear'] }, 'the agent linear is named twice'],
    [{ agents: ['linear'], selfPlay: false }, 'a tournament takes two agents or more'],
    [{ repeats: 0.5 }, 'repeats are a whole number from 1'],
    [{ focus: ['usa'] }, 'there is no party "usa"'],
  ])('refuses %j', (more, sentence) => {
    expect(() => campaignTournamentOf(options(more))).toThrow(sentence);
  });
});

describe('playing', () => {
  const tournament = campaignTournamentOf(options());
  const player = campaignPlayer(tournament, [JULY], keepers);
  const seat = (name: string) => hire(name).seat();
  const wrecker = (name: string): Agent => {
    if (name !== 'random') return seat(name);
    return {
      decide: () => {
        throw new Error('no');
      },
    };
  };
  /** Random in the place of the focal party alone, against conceder. */
  const fixtureOf = (focus: string) =>
    tournament.assignments.findIndex((one) => one.focus === focus && one.focal === 0 && one.field === 1) * 2;

  it('comes to what the campaign itself comes to', () => {
    const playJuly = campaignOf(JULY.campaign, JULY.scenarios);
    for (const number of [3, fixtureOf('korea'), campaignCount(tournament) - 1]) {
      const { assignment, seed } = campaignFixtureAt(tournament, number);
      const seats = Object.fromEntries(
        JULY.campaign.parties.map(({ id }) => {
          const name = tournament.agents[strategyOf(assignment, id)] as string;
          return [id, hire(name).seat] as const;
        }),
      );
      const { talks, totals } = playJuly({ seed, seats, keepers });
      const end = player.play(number, { seat });
      expect(end.talks.map(({ ending, round, deal }) => [ending, round, deal])).toEqual(
        talks.map(({ result, signed }) => [result.ending, result.round, signed]),
      );
      for (const { party, sum } of totals) expect(end.totals[party]?.sum).toBeCloseTo(sum, 9);
    }
  });

  it('an agent that throws loses its own talk, at its worst, and deadlines still take theirs', () => {
    const end = player.play(fixtureOf('japan'), { seat: wrecker });
    const whole = player.play(fixtureOf('japan'), { seat });
    const [china, japan, korea] = end.talks;
    expect(japan).toMatchObject({ ending: 'faulted', deal: null, fault: { by: 'japan', what: 'threw Error: no' } });
    const { preferences, space } = prepare(JULY.scenarios.get('us-japan-2025') as Scenario);
    const points = Array.from({ length: space.outcomes }, (_, outcome) => pointsOf(preferences[1], outcome));
    // The end of the pause takes four points from it besides.
    expect(japan?.utility.japan).toBeCloseTo(Math.min(...points) / 10_000 - 0.04, 9);
    expect(china).toEqual(whole.talks[0]);
    expect(korea?.fault).toBeUndefined();
    expect(end.totals.japan?.sum).toBe(japan?.utility.japan);
  });

  it('a talk that had to be stopped is not played again, and the others are', () => {
    const asked: number[] = [];
    const stopped = [{ talk: 1, by: 1 as const, what: WATCHED.tooLong }];
    const end = player.play(fixtureOf('japan'), { seat, stopped, onTurn: (talk) => asked.push(talk) });
    expect(new Set(asked)).toEqual(new Set([0, 2, 3]));
    expect(end.talks[1]).toMatchObject({ ending: 'faulted', round: 1, fault: { by: 'japan', what: WATCHED.tooLong } });
  });

  it('a campaign without a banned strategy is not played: nothing is signed, and its talks are its fault', () => {
    const end = player.unplayed(fixtureOf('japan'), 0);
    expect(end.talks.map(({ ending, deal, fault }) => [ending, deal, fault?.by])).toEqual([
      ['expired', null, undefined],
      ['faulted', null, 'japan'],
      ['expired', null, undefined],
      ['expired', null, undefined],
    ]);
    const field = player.unplayed(fixtureOf('japan'), 1);
    expect(field.talks.every(({ ending, fault }) => ending === 'faulted' && fault?.by !== 'japan')).toBe(true);
  });
});
