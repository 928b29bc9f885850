import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keeperNamed } from '../../src/agents/compliance/keep.js';
import { hire } from '../../src/agents/hire.js';
import { campaignOf } from '../../src/engine/campaign/campaign.js';
import { storyOf } from '../../src/engine/campaign/story.js';
import { campaignData } from '../../src/ui/campaign.js';
import {
  type CampaignSitting,
  choices,
  goBack,
  goOn,
  newSitting,
  playerOf,
  talkOver,
  talkTaken,
} from '../../src/ui/campaignSitting.js';
import { everybody, GENEVA, JULY } from '../helpers/campaigns.js';

const keepNothing = () => undefined;

/** Watches a campaign to its end. */
function watched(sitting: CampaignSitting): CampaignSitting {
  let now = sitting;
  while (now.stop.on !== 'story') {
    const { stop } = now;
    const step = stop.on === 'talk' ? talkOver(now, stop.progress.table, keepNothing) : goOn(now, keepNothing);
    now = step.sitting;
  }
  return now;
}

describe('a watched campaign', () => {
  const agent = fc.constantFrom('random', 'linear', 'conceder', 'boulware', 'hardliner');
  const order = fc.shuffledSubarray(['china', 'japan', 'korea', 'india'], { minLength: 4 });
  const strategy = fc.constantFrom('opportunist', 'slow-walker', 'faithful');

  it('comes to the same as one that is played in one go', () => {
    fc.assert(
      fc.property(agent, agent, order, fc.nat(), (us, others, talks, seed) => {
        const agents = everybody(JULY, others, { us });
        const sitting = watched(newSitting(JULY, agents, `${seed}`, { order: talks }));
        const keepers = Object.fromEntries(Object.keys(agents).map((id) => [id, keeperNamed('opportunist').keeper]));
        const seats = Object.fromEntries(Object.entries(agents).map(([id, name]) => [id, hire(name).seat]));
        const played = campaignOf(JULY.campaign, JULY.scenarios)({ seed: `${seed}`, order: talks, seats, keepers });
        expect(campaignData(JULY.campaign, storyOf(sitting.course), agents)).toEqual(
          campaignData(JULY.campaign, played, agents),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('keeps deals by the strategies that were named', () => {
    fc.assert(
      fc.property(strategy, strategy, fc.nat(), (us, china, seed) => {
        const agents = everybody(GENEVA, 'conceder');
        const sitting = watched(newSitting(GENEVA, agents, `${seed}`, { strategies: { us, china } }));
        const keepers = { us: keeperNamed(us).keeper, china: keeperNamed(china).keeper };
        const seats = { us: hire('conceder').seat, china: hire('conceder').seat };
        const played = campaignOf(GENEVA.campaign, GENEVA.scenarios)({ seed: `${seed}`, seats, keepers });
        expect(storyOf(sitting.course).talks.map(({ kept }) => kept)).toEqual(played.talks.map(({ kept }) => kept));
      }),
      { numRuns: 10 },
    );
  });
});

describe('a played campaign', () => {
  const asUs = newSitting(JULY, everybody(JULY, 'conceder', { us: 'person' }), '7');

  it('lets the person choose only where the order is its own to choose, and more than one talk is left', () => {
    expect(playerOf(asUs)).toBe('us');
    expect(choices(asUs).map(({ id }) => id)).toEqual(['china', 'japan', 'korea', 'india']);
    expect(choices(newSitting(JULY, everybody(JULY, 'conceder', { japan: 'person' }), '7'))).toEqual([]);
    expect(choices(newSitting(JULY, everybody(JULY, 'conceder'), '7'))).toEqual([]);
    expect(choices(newSitting(GENEVA, everybody(GENEVA, 'conceder', { us: 'person' }), '7'))).toEqual([]);
    expect(choices({ ...asUs, order: ['china', 'japan', 'korea', 'india'] })).toEqual([]);
  });

  it('keeps the lines of a talk before it stands at it, and stays where it was if it cannot', () => {
    const kept: string[] = [];
    const { sitting } = talkTaken(asUs, 'india', (lines) => {
      kept.push(...lines);
      return undefined;
    });
    expect(sitting.stop).toMatchObject({ on: 'before', talk: { seed: '7/india', from: '2025-06-09' } });
    expect(kept.map((line) => Object.keys(JSON.parse(line))[0])).toEqual(['talk', 'record']);
    expect(JSON.parse(kept[1] as string).agents).toEqual({ us: 'person', india: 'conceder' });
    expect(talkTaken(asUs, 'india', () => 'no room')).toEqual({ sitting: asUs, why: 'no room' });
    expect(() => talkTaken(asUs, 'france', keepNothing)).toThrow(RangeError);
  });

  it('goes back from the choice to the page before it, and from nowhere else', () => {
    const choice = goOn(asUs, keepNothing).sitting;
    expect(choice.stop.on).toBe('choice');
    expect(goOn(choice, keepNothing).sitting).toBe(choice);
    expect(goBack(choice).stop.on).toBe('brief');
    expect(goBack(asUs)).toBe(asUs);
    expect(talkOver(asUs, undefined as never, keepNothing).sitting).toBe(asUs);
  });
});
