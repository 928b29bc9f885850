import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keeperNamed } from '../../src/agents/compliance/keep.js';
import { complianceStrategies } from '../../src/agents/compliance/strategies.js';
import { type ComplianceDay, complianceOf } from '../../src/engine/compliance.js';
import { judgedCompliance } from '../../src/engine/complianceJudged.js';
import { complianceSurvey } from '../../src/engine/complianceSurvey.js';
import { streamOf } from '../../src/engine/streams.js';
import type { ComplianceStep } from '../../src/machines/complianceTimings.js';
import type { Keeper, Pact, Terms } from '../../src/model/compliance.js';

const pactWith = (terms: Terms): Pact => ({ terms, parties: ['us', 'china'], licensor: 1 });
const GENEVA = pactWith({ licences: 'vague', standstill: false });
const both = (name: string) => [keeperNamed(name).keeper, keeperNamed(name).keeper] as const;
const keepers = (us: string, china: string) => [keeperNamed(us).keeper, keeperNamed(china).keeper] as const;
const names = complianceStrategies.map(({ name }) => name);

function dayOf(timeline: readonly ComplianceDay[], step: ComplianceStep): number | undefined {
  return timeline.find(({ happened }) => happened.some(({ what }) => what === step))?.day;
}

describe('a fixed seed', () => {
  const timeline = complianceOf(GENEVA, both('opportunist'), { days: 120, seed: '7' });

  test('its days, in words', () => {
    const story = timeline.flatMap(({ day, happened }) =>
      happened.length ? [[day, ...happened.map((h) => h.what)]] : [],
    );
    expect(story).toEqual([
      [2, 'enter', 'strike'],
      [3, 'slow'],
      [9, 'counter'],
      [11, 'counter'],
      [13, 'counter'],
      [17, 'accuse'],
      [18, 'counter'],
      [20, 'counter'],
      [21, 'call'],
      [22, 'counter'],
      [24, 'meet'],
      [40, 'confirm'],
      [45, 'release'],
      [46, 'resume'],
    ]);
  });

  test('its flow and its points on days worked out by hand', () => {
    expect(timeline).toHaveLength(121);
    const on = (day: number) => {
      const { flow, points } = timeline[day] as ComplianceDay;
      return [flow, ...points];
    };
    expect(on(0)).toEqual([60, 60, 100]);
    expect(on(2)).toEqual([60, 65, 80]);
    expect(on(3)).toEqual([8, 13, 89]);
    expect(on(9)).toEqual([8, 8 + 5 - 5 - 10, 109 - 40 - 10]);
    expect(on(22)).toEqual([8, 8 + 5 - 30 - 10, 109 - 140 - 10]);
    expect(on(24)).toEqual([60, 60 + 5 - 30, 100 - 140]);
    expect(on(45)).toEqual([60, 60, 100]);
    expect(on(54)).toEqual([105, 105, 100]);
  });

  test('judged until the quarrel and over all days, against China keeping the deal', () => {
    const kept = complianceOf(GENEVA, keepers('opportunist', 'faithful'), { days: 120, seed: '7' });
    const sum = (days: readonly ComplianceDay[], many: number) =>
      days.slice(0, many).reduce((total, { points }) => total + points[1], 0);
    const { quarrel, judged } = judgedCompliance(GENEVA, both('opportunist'), { days: 120, seed: '7' });
    expect(quarrel).toBe(9);
    expect(judged[1].untilQuarrel).toEqual({ made: sum(timeline, 9), faithful: sum(kept, 9) });
    // Six days of slow-walking at 8 per cent, 9 points each.
    expect(judged[1].untilQuarrel.made - judged[1].untilQuarrel.faithful).toBe(54);
    expect(judged[1].inAll).toEqual({ made: sum(timeline, 121), faithful: sum(kept, 121) });
    expect(judged[1].inAll.made).toBeLessThan(judged[1].inAll.faithful);
  });
});

test('the first cycle of two slow-walkers, read off the streams by hand', () => {
  const options = { days: 200, stage: 'off' } as const;
  let cycles = 0;
  for (let number = 1; number <= 300; number++) {
    const seed = `oracle/${number}`;
    /** The first day from `least` on whose draw is below the chance. */
    const first = (path: string, least: number, chance: number) => {
      const stream = streamOf(seed, `compliance/${path}`);
      for (let day = 0; day < 400; day++) if (stream() < chance && day >= least) return day;
      throw new Error('never');
    };
    const slow = first('china/slow', 2, 0.5);
    const struck = first('us/strike', 0, 0.25);
    // While licences are walked slowly no measure outside the text is taken any more.
    const trigger = Math.min(slow, struck);
    const counter = first('us/counter', Math.max(trigger + 6, slow), 0.2);
    const accuse = first('accuse', trigger + 14, 0.22);
    const call = first('call', accuse + 4, 0.3);
    // Without countermeasures the call is another story.
    if (counter >= accuse + 4) continue;
    cycles += 1;
    const meet = first('meet', call + 3, 0.5);
    const confirm = first('confirm', meet + 14, 0.4);
    const release = first('release', confirm + 5, 0.35);
    const timeline = complianceOf(GENEVA, both('slow-walker'), { ...options, seed });
    const steps = ['slow', 'counter', 'accuse', 'call', 'meet', 'confirm', 'release', 'resume'] as const;
    expect(steps.map((step) => dayOf(timeline, step))).toEqual([
      slow,
      counter,
      accuse,
      call,
      meet,
      confirm,
      release,
      release + 1,
    ]);
  }
  expect(cycles).toBeGreaterThan(200);
});

test('after a settled quarrel a measure comes on the first day whose draw is below one in 88', () => {
  const london: Pact = { ...pactWith({ licences: 'named', standstill: false }), quarrels: 1 };
  let struck = 0;
  for (let number = 1; number <= 200; number++) {
    const seed = `oracle/${number}`;
    const timeline = complianceOf(london, both('opportunist'), { days: 47, seed });
    // Forms that hold up licences first are another story.
    if ((dayOf(timeline, 'slow') ?? 48) <= (dayOf(timeline, 'strike') ?? 48)) continue;
    const stream = streamOf(seed, 'compliance/us/strike');
    const first = Array.from({ length: 48 }, stream).findIndex((draw) => draw < 1 / 88);
    expect(dayOf(timeline, 'strike')).toBe(first < 0 ? undefined : first);
    if (first >= 0) struck += 1;
  }
  // 1 - (87/88)^48 = 42.2 %, less a few that forms came before.
  expect(struck).toBeGreaterThan(65);
  expect(struck).toBeLessThan(100);
});

describe('over 1,000 seeds', () => {
  const survey = (terms: Terms) =>
    complianceSurvey(pactWith(terms), both('opportunist'), { days: 120, seed: '7', seeds: 1000 });
  const may = survey({ licences: 'vague', standstill: false });
  const firm = survey({ licences: 'named', standstill: true });

  test('as in May 2025, countermeasures come between days 8 and 20 in most, and talks within six weeks', () => {
    // Measured: 83.6 % and 96.9 %.
    expect(may.counteredInTime).toBeGreaterThan(0.6);
    expect(may.talked).toBeGreaterThan(0.6);
    const [, median = 0] = may.counterDays ?? [];
    expect([10, 11, 12, 13]).toContain(median);
  });

  test('with named licences and a standstill clause they come in few', () => {
    // Measured: none between days 8 and 20, and 0.1 % in all.
    expect(firm.countered).toBeLessThan(0.15);
    expect(firm.talked).toBeLessThan(0.15);
  });

  test('slow-walking pays until the quarrel, and costs in all', () => {
    const [, china] = may.gain ?? [];
    expect(china?.untilQuarrel).toBeGreaterThan(0);
    expect(china?.inAll).toBeLessThan(-10 * (china?.untilQuarrel ?? 0));
  });

  test('the waits have the means of the cycle of 2025', () => {
    const waits = { counter: [] as number[], accuse: [] as number[], call: [] as number[], meet: [] as number[] };
    const paper: number[] = [];
    const released: number[] = [];
    let bundles = 0;
    for (let number = 1; number <= 1000; number++) {
      const days = complianceOf(GENEVA, both('opportunist'), { days: 200, seed: `${number}` });
      const at = (step: ComplianceStep) => dayOf(days, step) ?? Number.NaN;
      const trigger = Math.min(...(['strike', 'slow'] as const).map((step) => dayOf(days, step) ?? 1e9));
      waits.counter.push(at('counter') - trigger);
      waits.accuse.push(at('accuse') - trigger);
      waits.call.push(at('call') - at('accuse'));
      waits.meet.push(at('meet') - at('call'));
      paper.push(at('confirm') - at('meet'));
      released.push(at('release') - at('confirm'));
      if (Math.max(...days.map(({ counters }) => counters)) >= 4) bundles += 1;
    }
    const mean = (list: readonly number[]) => {
      const known = list.filter((days) => !Number.isNaN(days));
      return known.reduce((sum, days) => sum + days, 0) / known.length;
    };
    expect(mean(waits.counter)).toBeGreaterThan(9.5);
    expect(mean(waits.counter)).toBeLessThan(11.5);
    expect(mean(waits.accuse)).toBeGreaterThan(17);
    expect(mean(waits.accuse)).toBeLessThan(18);
    expect(mean(waits.call)).toBeGreaterThan(6);
    expect(mean(waits.call)).toBeLessThan(7);
    expect(Math.abs(mean(waits.meet) - 4)).toBeLessThan(0.2);
    expect(mean(paper)).toBeGreaterThan(14);
    expect(mean(paper)).toBeLessThan(17);
    expect(mean(released)).toBeGreaterThan(5);
    expect(mean(released)).toBeLessThan(9);
    // Measured: 91 %.
    expect(bundles).toBeGreaterThan(800);
  });
});

const pairs = names.flatMap((us) => names.map((china) => [us, china] as const));

test.each(pairs)('naming the licences, or a standstill, makes quarrels no likelier between %s and %s', (us, china) => {
  /** How many of 100 seeds have countermeasures. */
  const countered = (licences: Terms['licences'], standstill: boolean) =>
    Array.from({ length: 100 }, (_, number) =>
      complianceOf(pactWith({ licences, standstill }), keepers(us, china), { days: 120, seed: `7/${number}` }),
    ).filter((timeline) => dayOf(timeline, 'counter') !== undefined).length;
  const [open, still] = [countered('vague', false), countered('vague', true)];
  const [named, firm] = [countered('named', false), countered('named', true)];
  expect(named).toBeLessThanOrEqual(open);
  expect(still).toBeLessThanOrEqual(open);
  expect(firm).toBeLessThanOrEqual(Math.min(named, still));
});

describe('any pact', () => {
  const terms = fc.record({ licences: fc.constantFrom('vague' as const, 'named' as const), standstill: fc.boolean() });
  const pact = fc
    .record({ terms, licensor: fc.constantFrom(0 as const, 1 as const) })
    .map((one): Pact => ({ ...one, parties: ['us', 'china'] }));
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
  const seed = fc.string({ minLength: 1, maxLength: 5 });

  test('comes to the same days on stage and off, and again', () => {
    fc.assert(
      fc.property(pact, pair, seed, fc.integer({ min: 1, max: 150 }), (one, [us, china], word, days) => {
        const off = complianceOf(one, keepers(us, china), { days, seed: word });
        expect(complianceOf(one, keepers(us, china), { days, seed: word, stage: 'on' })).toEqual(off);
        expect(complianceOf(one, keepers(us, china), { days, seed: word })).toEqual(off);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('fewer days are the beginning of more, and every day lies within bounds', () => {
    fc.assert(
      fc.property(pact, pair, seed, (one, [us, china], word) => {
        const all = complianceOf(one, keepers(us, china), { days: 90, seed: word });
        expect(complianceOf(one, keepers(us, china), { days: 30, seed: word })).toEqual(all.slice(0, 31));
        for (const { flow, counters, rival } of all) {
          expect(flow === 8 || flow === 50 || flow === 60 || (flow >= 70 && flow <= 110)).toBe(true);
          expect(counters).toBeLessThanOrEqual(6);
          expect(rival).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  test('is judged at nothing where both are faithful', () => {
    fc.assert(
      fc.property(pact, seed, (one, word) => {
        const { judged } = judgedCompliance(one, both('faithful'), { days: 60, seed: word });
        for (const { untilQuarrel, inAll } of judged) {
          expect(untilQuarrel.made).toBe(untilQuarrel.faithful);
          expect(inAll.made).toBe(inAll.faithful);
        }
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});

test('whoever grants the licences walks slowly, and the other counters, from either seat', () => {
  const turned: Pact = { ...GENEVA, licensor: 0 };
  const timeline = complianceOf(turned, both('slow-walker'), { days: 120, seed: '7' });
  const by = (step: ComplianceStep) =>
    timeline.flatMap(({ happened }) => happened).find(({ what }) => what === step)?.by;
  expect([by('slow'), by('counter'), by('accuse'), by('call')]).toEqual([0, 1, 1, undefined]);
});

test('who was wronged accuses: the other of slow licences, the licensor of a measure outside the text', () => {
  const named = pactWith({ licences: 'named', standstill: false });
  const accuser = (one: Pact, us: string, china: string) =>
    complianceOf(one, keepers(us, china), { days: 120, seed: '7' })
      .flatMap(({ happened }) => happened)
      .find(({ what }) => what === 'accuse')?.by;
  expect(accuser(GENEVA, 'faithful', 'opportunist')).toBe(0);
  expect(accuser(named, 'opportunist', 'faithful')).toBe(1);
});

test('a survey is the mean of its seeds', () => {
  const options = { days: 60, seed: 'S' };
  const survey = complianceSurvey(GENEVA, both('opportunist'), { ...options, seeds: 4 });
  const each = [1, 2, 3, 4].map((number) =>
    judgedCompliance(GENEVA, both('opportunist'), { ...options, seed: `S/${number}` }),
  );
  const mean = (value: (one: (typeof each)[number]) => number) => each.reduce((sum, one) => sum + value(one), 0) / 4;
  expect(survey.seeds).toBe(4);
  expect(survey.countered).toBe(mean(({ timeline }) => (dayOf(timeline, 'counter') === undefined ? 0 : 1)));
  expect(survey.talked).toBe(mean(({ timeline }) => ((dayOf(timeline, 'meet') ?? 99) <= 42 ? 1 : 0)));
  expect(survey.flow).toBeCloseTo(
    mean(({ timeline }) => timeline.reduce((sum, { flow }) => sum + flow, 0) / 61),
    9,
  );
  for (const party of [0, 1] as const) {
    expect(survey.points[party]).toBe(mean(({ judged }) => judged[party].inAll.made));
    const { untilQuarrel, inAll } = survey.gain[party];
    expect(untilQuarrel).toBe(
      mean(({ judged: { [party]: one } }) => one.untilQuarrel.made - one.untilQuarrel.faithful),
    );
    expect(inAll).toBe(mean(({ judged: { [party]: one } }) => one.inAll.made - one.inAll.faithful));
  }
});

test('a keeper sees how long it was wronged, and never what is to come', () => {
  const seen: number[] = [];
  const watching: Keeper = ({ wronged }) => {
    seen.push(wronged);
    return { keeps: 1, talks: false };
  };
  const timeline = complianceOf(GENEVA, [watching, keeperNamed('slow-walker').keeper], { days: 40, seed: '7' });
  const slow = dayOf(timeline, 'slow') ?? 0;
  // It is seen the day after, and each day counts one more.
  expect(seen.slice(slow, slow + 4)).toEqual([0, 1, 2, 3]);
  expect(dayOf(timeline, 'counter')).toBeUndefined();
});

test('a quarrel with grim is never settled', () => {
  const timeline = complianceOf(GENEVA, keepers('grim', 'slow-walker'), { days: 365, seed: '7' });
  expect(dayOf(timeline, 'counter')).toBeLessThan(60);
  expect(dayOf(timeline, 'call')).toBeUndefined();
  expect(timeline.at(-1)).toMatchObject({ phase: 'countermeasures', flow: 8 });
});
