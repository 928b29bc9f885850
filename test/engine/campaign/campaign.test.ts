import { describe, expect, test } from 'vitest';
import { keeperNamed } from '../../../src/agents/compliance/keep.js';
import { hire } from '../../../src/agents/hire.js';
import { strategies } from '../../../src/agents/index.js';
import { openCampaign } from '../../../src/cli/campaignFile.js';
import { type CampaignOptions, campaignOf } from '../../../src/engine/campaign/campaign.js';
import { afterTalk, openCourse, openTalk } from '../../../src/engine/campaign/course.js';
import { planOf } from '../../../src/engine/campaign/plan.js';
import { type PlayedTalk, storyOf } from '../../../src/engine/campaign/story.js';
import { play } from '../../../src/engine/play.js';
import { outcomeOf, prepare } from '../../../src/model/deal.js';
import { decision, offer } from '../../../src/model/move.js';
import { pair } from '../../../src/model/party.js';
import { pointsOf } from '../../../src/model/preferences.js';
import type { Result } from '../../../src/model/result.js';
import { NONE } from '../../../src/model/space.js';
import type { Agent } from '../../../src/model/view.js';

const JULY = openCampaign('july-9');
const GENEVA = openCampaign('geneva-to-london');
const playJuly = campaignOf(JULY.campaign, JULY.scenarios);
const playGeneva = campaignOf(GENEVA.campaign, GENEVA.scenarios);

/** In every scenario, by its number of outcomes, the deal that was really signed, with these clauses instead. */
function signed(scenarios: typeof JULY.scenarios, clauses: Record<string, Record<string, string>> = {}) {
  return new Map(
    [...scenarios.values()].map((scenario) => {
      const deal = prepare(scenario);
      return [deal.space.outcomes, outcomeOf(deal, { ...scenario.history?.outcome, ...clauses[scenario.id] })] as const;
    }),
  );
}

/** Signs what is written, as soon as its mandate lets it, and until then asks for its best. */
function scripted(outcomes: ReadonlyMap<number, number>): () => Agent {
  return () => ({
    decide: ({ preferences, question, table, mandate }) => {
      const wanted = outcomes.get(preferences.space.outcomes) ?? NONE;
      if (table === wanted && pointsOf(preferences, wanted) >= mandate) return decision('accept', 'script');
      if (question === 'answer') return decision('reject', 'script');
      if (question === 'extension') return decision('stop', 'script');
      if (pointsOf(preferences, wanted) >= mandate) return offer(wanted, 'script');
      return offer(preferences.ranking?.[0] ?? NONE, 'script');
    },
  });
}

const walker = (): Agent => ({ decide: () => decision('walk', 'script') });

function everybody<T>({ campaign }: typeof JULY, one: T): Record<string, T> {
  return Object.fromEntries(campaign.parties.map(({ id }) => [id, one]));
}

function options(opened: typeof JULY, seat: () => Agent, more: Partial<CampaignOptions> = {}): CampaignOptions {
  return {
    seed: '7',
    seats: everybody(opened, seat),
    keepers: everybody(opened, keeperNamed('opportunist').keeper),
    ...more,
  };
}

const talk = (talks: readonly PlayedTalk[], id: string) => talks.find((one) => one.talk.id === id) as PlayedTalk;
const reservations = ({ deal }: PlayedTalk) => deal.scenario.parties.map(({ reservation }) => reservation);
const mandates = ({ deal }: PlayedTalk) => deal.scenario.schedule.map(({ mandate }) => Object.values(mandate ?? {}));

describe('July 9', () => {
  const real = scripted(signed(JULY.scenarios));

  test('deals signed early raise what India must pay: 45 + 1 for China + 3 for Japan + 2 for Korea', () => {
    const { talks } = playJuly(options(JULY, real));
    expect(talks.slice(0, 3).every((one) => one.signed !== null)).toBe(true);
    const india = talk(talks, 'india');
    // India itself: 53.25, and 1 more because Japan has 15 %, 1 less because Korea has.
    expect(reservations(india)).toEqual([51, 53.25]);
    expect(mandates(india)).toEqual([
      [66, 62],
      [60, 58],
      [51, 54.25],
    ]);
    // The deal of February 2026 was worth 53.9 to India: signable in June, and no longer after these three.
    expect(india.signed).toBeNull();
  });

  test('held first, India meets nothing but its scenario, and signs; then it raises the bar of others', () => {
    const { talks } = playJuly(options(JULY, real, { order: ['india', 'japan', 'korea', 'china'] }));
    const [india, japan, korea, china] = talks as [PlayedTalk, PlayedTalk, PlayedTalk, PlayedTalk];
    expect([india.from, reservations(india), india.signed?.purchases]).toEqual(['2025-06-09', [45, 53.25], '500']);
    expect(reservations(japan)).toEqual([55 + 2, 49]);
    expect(reservations(korea)).toEqual([46 + 2 + 1, 53]);
    expect(reservations(china)).toEqual([43 + 3, 30 - 3]);
  });

  test('the order is worth points to who chooses it', () => {
    const sums = [
      ['china', 'japan', 'korea', 'india'],
      ['india', 'japan', 'korea', 'china'],
    ].map((order) => playJuly(options(JULY, real, { order })).totals[0]?.sum);
    // China 66.1, Japan 70.25, Korea 65.45, and India either 70.45, or no deal: 51 less 1 on the deadline.
    expect(sums[0]).toBeCloseTo(0.661 + 0.7025 + 0.6545 + 0.5, 9);
    expect(sums[1]).toBeCloseTo(0.661 + 0.7025 + 0.6545 + 0.7045, 9);
  });

  test('on the deadline rates snap back for who has not signed', () => {
    const { talks, totals } = playJuly(options(JULY, walker));
    expect(talks.map(({ talk: { id }, expired }) => [id, expired.map(({ day }) => day)])).toEqual([
      ['china', ['2025-08-12']],
      ['japan', ['2025-07-09']],
      ['korea', ['2025-07-09']],
      ['india', ['2025-07-09']],
    ]);
    const worth = Object.fromEntries(totals.map(({ party, sum }) => [party, Math.round(sum * 1e6) / 1e4]));
    // Korea begins 3 higher, as Japan has not signed.
    expect(worth).toEqual({ us: 43 - 3 + 55 - 1 + 46 - 1 + 45 - 1, china: 24, japan: 45, korea: 52, india: 47.25 });
    expect(
      playJuly(options(JULY, real))
        .talks.slice(0, 3)
        .flatMap(({ expired }) => expired),
    ).toEqual([]);
  });

  test('a deadline that has passed before a talk begins changes its reservation', () => {
    const late = structuredClone(JULY.campaign);
    for (const deadline of late.deadlines ?? []) if (deadline.day === '2025-07-09') deadline.day = '2025-06-29';
    const india = talk(campaignOf(late, JULY.scenarios)(options(JULY, walker)).talks, 'india');
    expect([reservations(india), india.expired]).toEqual([[44, 47.25], []]);
    expect(india.utility).toEqual([0.44, 0.4725]);
  });

  test('a deadline asks how things stood on its day, whatever was signed before the talk that it changes', () => {
    const late = structuredClone(JULY.campaign);
    late.deadlines = (late.deadlines ?? [])
      .filter(({ day }) => day === '2025-07-09')
      .map(({ expires, ...deadline }) => ({
        ...deadline,
        day: '2025-06-15',
        when: { talk: 'japan', ends: 'unsigned' },
        expires: expires.filter((one) => one.talk === 'india'),
      }));
    const { talks } = campaignOf(late, JULY.scenarios)(options(JULY, real));
    const japan = talk(talks, 'japan');
    expect([japan.from, japan.signed !== null]).toEqual(['2025-06-16', true]);
    expect(reservations(talk(talks, 'india'))).toEqual([51 - 1, 53.25 - 6]);
  });

  test('the same seed gives the same campaign, another gives another, and no scenario is changed', () => {
    const before = JSON.stringify([...JULY.scenarios]);
    const played = (seed: string) => {
      const { talks, totals } = campaignOf(JULY.campaign, JULY.scenarios)(options(JULY, hire('random').seat, { seed }));
      return JSON.stringify([talks.map(({ carried, result, signed: what }) => [carried, result, what]), totals]);
    };
    expect(played('7')).toBe(played('7'));
    expect(played('8')).not.toBe(played('7'));
    expect(JSON.stringify([...JULY.scenarios])).toBe(before);
    expect(() => playJuly(options(JULY, walker, { order: ['china'] }))).toThrow(/leaves out japan and korea and india/);
    expect(() => playGeneva(options(GENEVA, walker, { order: ['london', 'geneva'] }))).toThrow(/fixed order/);
  });
});

describe('from Geneva to London', () => {
  const faithful = everybody(GENEVA, keeperNamed('faithful').keeper);
  const london = (seat: () => Agent, keepers?: CampaignOptions['keepers']) =>
    talk(playGeneva(options(GENEVA, seat, keepers === undefined ? {} : { keepers })).talks, 'london');

  test('the vague text leads to the London that came: licences slowed, controls standing, nothing changed', () => {
    const real = london(scripted(signed(GENEVA.scenarios)));
    expect(real.kept).toMatchObject([{ of: 'geneva', days: 28, flow: 8 }]);
    expect(real.kept[0]?.measures).toBeGreaterThan(0);
    expect([real.carried, reservations(real)]).toEqual([[], [43, 30]]);
    const { news } = playGeneva(options(GENEVA, scripted(signed(GENEVA.scenarios))));
    expect(news.map(({ day }) => day)).toEqual(['2025-07-28', '2025-08-11']);
  });

  test('a deal that is kept makes another London, as the file says', () => {
    const kept = london(scripted(signed(GENEVA.scenarios)), faithful);
    expect(kept.kept).toEqual([{ of: 'geneva', days: 28, flow: 60, measures: 0 }]);
    // 43 + 12 without the shortage, less 10.5 for controls it does not have; 30 - 5 for the lever, + 45.6.
    expect(reservations(kept)).toEqual([44.5, 70.6]);
    expect(mandates(kept)).toEqual([
      [74, 86],
      [64, 78],
      [53, 68],
    ]);
  });

  test('controls that never came are settled in London: one option is left of each, and the points stay what they were', () => {
    const { deal, real } = london(scripted(signed(GENEVA.scenarios)), faithful);
    expect(deal.scenario.issues.map(({ id, options }) => [id, options.length])).toEqual([
      ['rare-earths', 5],
      ['chip-software', 1],
      ['jet-engines', 1],
      ['chemicals', 1],
      ['nuclear', 1],
      ['tariffs', 4],
      ['truce', 4],
      ['visas', 1],
      ['fentanyl', 3],
    ]);
    expect(deal.space.outcomes).toBe(5 * 4 * 4 * 3);
    const written = GENEVA.scenarios.get('london-2025')?.history?.outcome;
    expect(deal.scenario.history?.outcome).toEqual(written);
    expect(deal.preferences.map((own) => pointsOf(own, outcomeOf(deal, written ?? {})))).toEqual([6610, 6620]);
    expect(real).toEqual([0.661, 0.662]);
  });

  test('every strategy gets on with issues of one option', () => {
    const { deal } = london(scripted(signed(GENEVA.scenarios)), faithful);
    for (const { name } of strategies) {
      const result = play(deal, pair(hire(name).seat), { seed: '7' }).result();
      expect(result?.utility.every(Number.isFinite), name).toBe(true);
    }
  });

  test('a standstill clause and a truce without end change what London is worth to China', () => {
    // Licences are vague and walked slowly, but the clause keeps Washington from measures in these four weeks.
    const clauses = { 'geneva-2025': { standstill: 'binding', duration: 'open', 'us-tariff': '20' } };
    const bound = london(scripted(signed(GENEVA.scenarios, clauses)));
    expect(bound.kept).toMatchObject([{ flow: 8, measures: 0 }]);
    const whys = bound.carried.map(({ why }) => why).join(' ');
    expect(whys).toContain('outlasts the summer');
    expect(whys).toContain('At 40%');
    expect(reservations(bound)).toEqual([43 - 1 + 1 - 10.5, 30 + 3 - 2 + 45.6]);
  });

  test('without a deal in Geneva there is nothing to keep, and no truce that could end', () => {
    const none = london(walker);
    expect([none.kept, reservations(none), none.expired]).toEqual([[], [35, 22], []]);
  });
});

describe('the story so far', () => {
  const plan = planOf(JULY);
  const keepers = everybody(JULY, keeperNamed('opportunist').keeper);
  const pairOf = { walker: walker(), linear: hire('linear').seat() };

  /** Japan was walked out of in the first week. */
  const course = (() => {
    const open = openCourse(plan, { seed: '7', keepers });
    const japan = openTalk(open, 'japan');
    const session = play(japan.deal, [pairOf.walker, pairOf.linear], { seed: japan.seed });
    return afterTalk(open, japan, session.result() as Result);
  })();

  test('leaves out the deadlines and news of a day and those after it', () => {
    const worth = (until?: string) => talk(storyOf(course, until).talks, 'japan').utility.map((one) => one * 100);
    const whole = worth();
    // 9 July takes 1 from the United States and 4 from Japan.
    expect(worth('2025-07-09').map((one, at) => one - (whole[at] as number))).toEqual([
      expect.closeTo(1),
      expect.closeTo(4),
    ]);
    expect(worth('2025-07-10')).toEqual(whole);
    expect(storyOf(course, '2025-07-09').news).toEqual([]);
    expect(storyOf(course, '2025-07-10').news).toHaveLength(1);
    expect(storyOf(course, '2025-07-10')).toEqual(storyOf(course));
    const [us] = storyOf(course, '2025-07-09').totals;
    expect(us?.sum).toBeCloseTo((worth('2025-07-09')[0] as number) / 100);
  });
});
