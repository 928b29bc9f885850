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

/**
 * In every scenario, by the options of its issues, the deal that was really signed, with these clauses instead; none in those
 * for which they are `walk`.
 */
function signed(scenarios: typeof JULY.scenarios, clauses: Record<string, Record<string, string> | 'walk'> = {}) {
  return new Map(
    [...scenarios.values()].flatMap((scenario) => {
      const instead = clauses[scenario.id];
      if (instead === 'walk') return [];
      const deal = prepare(scenario);
      return [[`${deal.space.sizes}`, outcomeOf(deal, { ...scenario.history?.outcome, ...instead })] as const];
    }),
  );
}

/** Signs what is written, as soon as its mandate lets it, and until then asks for its best. Walks out of other talks. */
function scripted(outcomes: ReadonlyMap<string, number>): () => Agent {
  return () => ({
    decide: ({ preferences, question, table, mandate }) => {
      const wanted = outcomes.get(`${preferences.space.sizes}`) ?? NONE;
      if (wanted === NONE) return decision('walk', 'script');
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
    expect(whys).toContain('has no end date');
    expect(whys).toContain('At 40%');
    expect(reservations(bound)).toEqual([43 - 5 + 1 - 10.5, 30 + 6 - 2 + 45.6]);
  });

  test('without a deal in Geneva there is nothing to keep, and no truce that could end', () => {
    const none = london(walker);
    expect([none.kept, reservations(none), none.expired]).toEqual([[], [35, 22], []]);
  });

  test.each([
    ['180', 'plus-90', [43 - 1, 30 + 4]],
    ['open', 'plus-365', [43 - 5, 30 + 6]],
  ])('a truce of Geneva of %s days has its end settled in London at %s', (duration, end, worth) => {
    const clauses = { 'geneva-2025': { duration } };
    const { deal, ...settled } = london(scripted(signed(GENEVA.scenarios, clauses)));
    expect(deal.scenario.issues.find(({ id }) => id === 'truce')?.options.map(({ id }) => id)).toEqual([end]);
    expect(reservations({ ...settled, deal })).toEqual(worth);
  });
});

describe('to Stockholm, and to the day of August', () => {
  // With this seed the deal of London is kept until Stockholm, and that of Geneva strained on both sides before London.
  const SEED = '2';

  type Clauses = Parameters<typeof signed>[1];
  const told = (clauses: Clauses = {}, more: Partial<CampaignOptions> = {}) =>
    playGeneva(options(GENEVA, scripted(signed(GENEVA.scenarios, clauses)), { seed: SEED, ...more }));
  const worth = ({ utility }: PlayedTalk) => utility.map((one) => Math.round(one * 1e4) / 100);

  test('what was really signed changes nothing in Stockholm, and there moves the end of the truce', () => {
    const { talks, news } = told();
    const stockholm = talk(talks, 'stockholm');
    expect(stockholm.kept).toEqual([{ of: 'london', days: 47, flow: 105, measures: 0 }]);
    expect([stockholm.carried, reservations(stockholm), mandates(stockholm)]).toEqual([
      [],
      [52, 34],
      [
        [66, 58],
        [57.5, 48],
      ],
    ]);
    expect([stockholm.signed?.truce, worth(stockholm), stockholm.expired]).toEqual(['plus-90', [64.3, 57.65], []]);
    expect(news.map(({ day }) => day)).toEqual(['2025-08-11']);
  });

  /** What no deal is worth in Stockholm, and what may be signed on Tuesday, worked out from 52 and 34, 57.5 and 48. */
  const paths: [string, Clauses, [number, number], [number, number], Record<string, string>?][] = [
    [
      'nothing signed so far: the near embargo goes on',
      { 'geneva-2025': 'walk', 'london-2025': 'walk' },
      [52 - 10, 34 - 12],
      [57.5 - 8, 48 - 8],
    ],
    ['no deal in Geneva, and London as it was', { 'geneva-2025': 'walk' }, [52, 34], [57.5, 48]],
    [
      'no deal in London: licences trickle, and controls stand',
      { 'london-2025': 'walk' },
      [52 - 8 + 2, 34 + 4 - 8],
      [57.5 - 4, 48 + 2 - 4],
    ],
    [
      'no deal in London, and a truce of 30 days, which ended in June',
      { 'geneva-2025': { duration: '30', 'cn-tariff': '34' }, 'london-2025': 'walk' },
      [52 - 3 - 8 + 2, 34 - 6 + 4 - 8],
      [57.5 - 3 - 4, 48 - 4 + 2 - 4],
    ],
    [
      'no deal in London, and a truce of 180 days',
      { 'geneva-2025': { duration: '180' }, 'london-2025': 'walk' },
      [52 + 4.8 - 8 + 2, 34 + 16.3 + 4 - 8],
      [57.5 - 4, 48 + 2 + 2 - 4],
      { truce: 'plus-90' },
    ],
    [
      'no deal in London, and a truce without end, tariffs of 40% and a standstill that holds',
      { 'geneva-2025': { duration: 'open', 'us-tariff': '20', standstill: 'binding' }, 'london-2025': 'walk' },
      [52 - 0.4 + 1 - 8, 34 + 23 - 2 + 4],
      [57.5 - 5 - 4, 48 + 6 + 2],
      { truce: 'plus-365' },
    ],
    [
      'no deal in London, and 10% for fentanyl since Geneva',
      { 'geneva-2025': { fentanyl: '10' }, 'london-2025': 'walk' },
      [52 - 22 - 8 + 2, 34 + 19 + 4 - 8],
      [57.5 - 16 - 4, 48 + 9 + 2 - 4],
      { 'fentanyl-tariff': '10' },
    ],
    [
      'London moved the end of the truce by 30 days',
      { 'london-2025': { truce: 'plus-30' } },
      [52 + 3, 34 + 6.6],
      [57.5, 48],
      { truce: 'plus-30' },
    ],
    [
      'London moved the end of the truce by 90 days',
      { 'london-2025': { truce: 'plus-90' } },
      [52 + 4.8, 34 + 16.3],
      [57.5, 48 + 2],
      { truce: 'plus-90' },
    ],
    [
      'London moved the end of the truce by a year',
      { 'london-2025': { truce: 'plus-365' } },
      [52 - 0.4, 34 + 23],
      [57.5 - 5, 48 + 6],
      { truce: 'plus-365' },
    ],
    [
      'London cut the tariff for fentanyl to 15%',
      { 'london-2025': { tariffs: '25-10' } },
      [52 - 9.9, 34 + 7.6],
      [57.5 - 7, 48 + 4],
      { 'fentanyl-tariff': '15' },
    ],
    [
      'London cut it to 10%, for licences of a year',
      { 'london-2025': { tariffs: '20-10', 'rare-earths': 'm12' } },
      [52 - 22 + 3, 34 + 19 - 3],
      [57.5 - 16, 48 + 9],
      { 'fentanyl-tariff': '10' },
    ],
    [
      'London cut it to 10%, and left chip software under licence',
      { 'london-2025': { tariffs: '20-10', 'chip-software': 'keep' } },
      [52 - 22 + 1, 34 + 19 - 3],
      [57.5 - 16, 48 + 9 - 2],
      { 'fentanyl-tariff': '10' },
    ],
    [
      'London gave licences to three carmakers, in words that let them be walked slowly, and it came to a quarrel',
      { 'london-2025': { 'rare-earths': 'big-three', fentanyl: 'two' } },
      [52 - 6 - 6 + 1, 34 + 3 + 3 - 4],
      [57.5 - 3 - 3, 48 + 2 + 2 - 2],
    ],
  ];

  test.each(paths)('%s', (_, clauses, levels, tuesday, settled = {}) => {
    const stockholm = talk(told(clauses).talks, 'stockholm');
    expect(reservations(stockholm)).toEqual(levels.map((level) => expect.closeTo(level, 9)));
    expect(mandates(stockholm)[1]).toEqual(tuesday.map((level) => expect.closeTo(level, 9)));
    const left = stockholm.deal.scenario.issues.filter(({ options: all }) => all.length === 1);
    expect(Object.fromEntries(left.map(({ id, options: [one] }) => [id, one?.id]))).toEqual(settled);
  });

  test('where Geneva is kept, London may fail and leaves Stockholm as it is', () => {
    const keepers = everybody(GENEVA, keeperNamed('faithful').keeper);
    const stockholm = talk(told({ 'london-2025': 'walk' }, { keepers }).talks, 'stockholm');
    expect(stockholm.kept).toEqual([{ of: 'geneva', days: 77, flow: expect.any(Number), measures: 0 }]);
    expect([stockholm.carried, reservations(stockholm)]).toEqual([[], [52, 34]]);
  });

  const days = ({ talks, news }: ReturnType<typeof told>) => [
    ...talks.flatMap(({ talk: { id }, expired }) => expired.map(({ day }) => `${day} ${id}`)),
    ...news.map(({ day }) => day),
  ];

  test('without a deal in Stockholm the truce ends on 12 August, and takes 3 and 6 there and nothing in London', () => {
    const story = told({ 'stockholm-2025': 'walk' });
    expect(days(story)).toEqual(['2025-08-12 stockholm']);
    expect(worth(talk(story.talks, 'stockholm'))).toEqual([52 - 3, 34 - 6]);
    const both = told({ 'london-2025': 'walk', 'stockholm-2025': 'walk' });
    expect(days(both)).toEqual(['2025-08-12 stockholm']);
    expect([worth(talk(both.talks, 'london')), worth(talk(both.talks, 'stockholm'))]).toEqual([
      [43, 30],
      [46 - 3, 30 - 6],
    ]);
  });

  test('a deal may leave the truce to its end: that is told, and is in its points already', () => {
    const story = told({ 'stockholm-2025': { truce: 'aug-12', controls: 'memory' } });
    expect(days(story)).toEqual(['2025-08-12']);
    expect(story.news[0]?.text).toContain('left the truce to end on this day');
    // The United States have 64.3, 2.8 more and 7.5 less; China 57.65, 14.3 less and 9 more.
    expect(worth(talk(story.talks, 'stockholm'))).toEqual([59.6, 52.35]);
  });

  test.each<[string, Clauses, string | undefined]>([
    ['London moved it', { 'london-2025': { truce: 'plus-30' } }, 'London had already moved'],
    ['Geneva was made for longer', { 'geneva-2025': { duration: '180' }, 'london-2025': 'walk' }, 'made for longer'],
    [
      'the truce ended in June',
      { 'geneva-2025': { duration: '30', 'cn-tariff': '34' }, 'london-2025': 'walk' },
      undefined,
    ],
    ['there never was one', { 'geneva-2025': 'walk', 'london-2025': 'walk' }, undefined],
  ])('nothing falls due on 12 August where %s', (_, clauses, news) => {
    const story = told({ ...clauses, 'stockholm-2025': 'walk' });
    expect(story.talks.flatMap(({ expired }) => expired)).toEqual([]);
    expect(story.news.map(({ text }) => text)).toEqual(news === undefined ? [] : [expect.stringContaining(news)]);
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
