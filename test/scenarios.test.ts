import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compatibleIssues } from '../src/analysis/compatible.js';
import { findingsOf } from '../src/analysis/doctor/doctor.js';
import { inZopa } from '../src/analysis/zopa.js';
import { openScenario } from '../src/cli/scenarioFile.js';
import { streamOf } from '../src/engine/streams.js';
import { type Deal, outcomeOf, prepare } from '../src/model/deal.js';
import { PARTIES } from '../src/model/party.js';
import { bestPoints, countAtLeast, isForbidden, maySign, pointsOf } from '../src/model/preferences.js';
import { type Scenario, type ScenarioIssue, scenarioJsonSchema } from '../src/model/scenario.js';
import { NONE } from '../src/model/space.js';
import { countableIds, dataOf, dealOf, IDS, problemsIn, scenarioOf, textOf } from './helpers/scenarios.js';

interface Facts {
  readonly outcomes: number;
  /** Outcomes that cross no red line of either party. */
  readonly clean: number;
  /** Outcomes that both may sign, session by session. */
  readonly signable: readonly number[];
  /** Outcomes that both could sign in the last session and that pay both. */
  readonly zopa: number;
  /** Points of the real outcome for each party, where there was one. */
  readonly history?: readonly [number, number];
}

/** What was counted and worked out apart from the program; a scenario without a line here gets the other tests. */
const FACTS: Readonly<Record<string, Facts>> = {
  'london-2025': {
    outcomes: 5 * 4 * 4 * 3 * 3 * 4 * 4 * 3 * 3,
    clean: 3 * 3 * 4 * 3 * 3 * 3 * 4 * 3 * 3,
    signable: [0, 581, 9601],
    zopa: 9601,
    history: [6610, 6620],
  },
  'two-ports': { outcomes: 27, clean: 27, signable: [8], zopa: 8 },
  'geneva-2025': {
    outcomes: 4 * 4 * 4 * 4 * 3 * 3 * 3 * 3,
    clean: 3 * 4 * 4 * 3 * 3 * 3 * 3 * 3,
    signable: [669, 1761],
    zopa: 1761,
    history: [6319, 4860],
  },
  'stockholm-2025': {
    outcomes: 5 * 4 * 4 * 3 * 3 * 3 * 4 * 3,
    clean: 5 * 2 * 4 * 3 * 3 * 3 * 3 * 3,
    signable: [41, 1893],
    zopa: 1893,
    history: [6430, 5765],
  },
  'us-japan-2025': {
    outcomes: 4 * 5 * 3 * 4 * 4 * 3 * 3 * 3,
    clean: 4 * 3 * 3 * 4 * 3 * 3 * 3 * 3,
    signable: [596, 1381, 2287],
    zopa: 2287,
    history: [7025, 5520],
  },
  'us-south-korea-2025': {
    outcomes: 4 * 4 * 4 * 3 * 4 * 3 * 3 * 3,
    clean: 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3,
    signable: [477, 762, 1105],
    zopa: 1105,
    history: [6545, 6005],
  },
  'us-india-2025': {
    outcomes: 5 * 4 * 3 * 3 * 3 * 3 * 3 * 3,
    clean: 5 * 3 * 2 * 3 * 3 * 3 * 3 * 3,
    signable: [146, 479, 1397],
    zopa: 1397,
    history: [7045, 5390],
  },
  'london-classroom': {
    outcomes: 5 * 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3,
    clean: 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3,
    signable: [3 * 3 * 3 * 3 * 3 * 3 * 3 * 3 * 3],
    zopa: 2589,
    history: [4750, 6700],
  },
  'new-office': { outcomes: 30_375, clean: 30_375, signable: [30_375], zopa: 2569 },
  'no-deal': { outcomes: 1620, clean: 1620, signable: [1620], zopa: 0 },
};

/** Scenarios on whose purpose no deal pays both. */
const WITHOUT_ZONE = ['no-deal'];

function counted(deal: Deal, counts: (outcome: number) => boolean): number {
  let number = 0;
  for (let outcome = 0; outcome < deal.space.outcomes; outcome++) if (counts(outcome)) number++;
  return number;
}

test('the package has the scenarios of which facts are known', () => {
  expect(IDS).toEqual(expect.arrayContaining(Object.keys(FACTS)));
});

describe.each(Object.entries(FACTS))('%s', (id, { outcomes, clean, signable, zopa, history }) => {
  const deal = dealOf(id);

  test(`has ${outcomes} outcomes`, () => {
    expect(deal.space.outcomes).toBe(outcomes);
  });

  test(`has ${clean} outcomes that cross no red line`, () => {
    expect(counted(deal, (outcome) => deal.preferences.every((own) => !isForbidden(own, outcome)))).toBe(clean);
  });

  test(`lets both sign ${signable.join(', ')} outcomes, session by session`, () => {
    const numbers = deal.schedule.sessions.map(({ mandates }) =>
      counted(deal, (outcome) => PARTIES.every((party) => maySign(deal.preferences[party], outcome, mandates[party]))),
    );
    expect(numbers).toEqual(signable);
  });

  test(`has ${zopa} outcomes in the zone of possible agreement`, () => {
    expect(counted(deal, (outcome) => inZopa(deal, outcome))).toBe(zopa);
  });

  test(history === undefined ? 'has no real outcome' : `ended in truth at ${history.join(' and ')} points`, () => {
    const outcome = scenarioOf(id).history?.outcome;
    if (history === undefined) return expect(outcome).toBeUndefined();
    const number = outcomeOf(deal, outcome ?? {});
    expect(deal.preferences.map((own) => pointsOf(own, number))).toEqual(history);
  });
});

/** Every text in the data, with its place. */
function textsIn(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${place}.${key}`));
}

function outcomesIn(id: string): number {
  const issues: Scenario['issues'] = dataOf(id).issues;
  return issues.reduce((product, { options }) => product * options.length, 1);
}

describe.each(countableIds())('the scenario %s', (id) => {
  test('keeps the rules of the doctor that need no talks, but for those that its file says it breaks', () => {
    const findings = findingsOf({ deal: prepare(scenarioOf(id)), random: streamOf('1', 'weights') });
    expect(findings.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
    // Talks of bots may break these two, and are not played here.
    const needless = findings.filter(({ verdict, why }) => verdict === 'holds' && why !== undefined);
    expect(needless.filter(({ rule }) => rule !== 'balance' && rule !== 'impasse')).toEqual([]);
  });

  const scenario = scenarioOf(id);
  const deal = dealOf(id);
  const texts = textsIn(dataOf(id));

  test('is without problems', () => {
    expect(problemsIn(textOf(id))).toEqual([]);
  });

  test('is called like its file, and opens by that name', () => {
    expect(scenario.id).toBe(id);
    expect(openScenario(id)).toEqual(scenario);
  });

  test('tells editors where its schema is', () => {
    expect(textOf(id).split('\n')[0]).toBe('# yaml-language-server: $schema=schema.json');
  });

  test('has only texts that can be printed: no control characters, no marks that turn or hide text', () => {
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(([, text]) => /[^\P{C}\n]|[\u2028\u2029]/u.test(text))).toEqual([]);
  });

  test('has no text with space at its ends or twice in a row', () => {
    expect(texts.filter(([, text]) => text !== text.trim() || / {2}/.test(text))).toEqual([]);
  });

  test('has short names that fit their columns: 14 for an option, 15 for an issue', () => {
    const options = scenario.issues.flatMap((issue) => issue.options);
    expect(options.filter(({ short, name }) => (short ?? name).length > 14)).toEqual([]);
    expect(scenario.issues.filter(({ short, name }) => (short ?? name).length > 15)).toEqual([]);
  });

  test('has short names that tell the options of an issue apart', () => {
    for (const issue of scenario.issues) {
      const names = issue.options.map(({ short, name }) => short ?? name);
      expect(new Set(names).size).toBe(names.length);
    }
    const names = scenario.issues.map(({ short, name }) => short ?? name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has options in order from one party’s best to the other’s', () => {
    for (const [issue] of scenario.issues.entries())
      for (const { optionPoints } of deal.preferences) {
        const points = optionPoints[issue] as readonly number[];
        const rising = [...points].sort((a, b) => a - b);
        expect([rising, rising.toReversed()]).toContainEqual(points);
      }
  });

  test('leaves both parties something to offer in every session', () => {
    for (const { mandates } of deal.schedule.sessions)
      for (const party of PARTIES) expect(countAtLeast(deal.preferences[party], mandates[party])).toBeGreaterThan(0);
  });

  test('has a zone of possible agreement unless it is there to have none, and not everything is in it', () => {
    const zone = counted(deal, (outcome) => inZopa(deal, outcome));
    expect(zone > 0).toBe(!WITHOUT_ZONE.includes(id));
    expect(zone).toBeLessThan(deal.space.outcomes);
  });

  test('gives both a reason to come: the best deal is better than none', () => {
    for (const own of deal.preferences) expect(bestPoints(own)).toBeGreaterThan(own.reservation);
  });

  test('tells each party its brief and what no deal means, and says nothing secret to both', () => {
    for (const { brief, batna } of scenario.parties) {
      expect(brief.length).toBeGreaterThan(100);
      expect(batna.length).toBeGreaterThan(40);
    }
    const open = textsIn({ ...dataOf(id), parties: [], history: undefined, sources: [] }).map(([, text]) => text);
    expect(open.filter((text) => /\bmandate is|\breservation|red line/i.test(text))).toEqual([]);
  });
});

describe('two ports, the scenario to learn with', () => {
  const deal = dealOf('two-ports');
  const points = (magnets: string, tools: string, truce: string) => {
    const outcome = outcomeOf(deal, { magnets, tools, truce });
    return deal.preferences.map((own) => pointsOf(own, outcome));
  };

  test('is worth 52.5 to each in the middle of everything, as its file says', () => {
    expect(points('6', 'case', '90')).toEqual([5250, 5250]);
  });

  test('has a deal worth 75 to each, as its file says', () => {
    expect(points('12', 'open', '90')).toEqual([7500, 7500]);
  });

  test('is worth 10,000 to each party at its own best', () => {
    expect(deal.preferences.map(bestPoints)).toEqual([10_000, 10_000]);
  });
});

describe('London', () => {
  const deal = dealOf('london-2025');

  test('has three red lines of the United States and one of China, as their briefs say', () => {
    const lines = scenarioOf('london-2025').issues.flatMap((issue) =>
      issue.options.flatMap((option) => (option.redLine ?? []).map((party) => [party, issue.id, option.id])),
    );
    expect(lines).toEqual([
      ['china', 'rare-earths', 'general'],
      ['us', 'rare-earths', 'april-regime'],
      ['us', 'chip-software', 'lift-and-freeze'],
      ['us', 'tariffs', '10-10'],
    ]);
  });

  test('had its real deal in reach on Tuesday, and not on Monday', () => {
    const outcome = outcomeOf(deal, scenarioOf('london-2025').history?.outcome ?? {});
    const signable = deal.schedule.sessions.map(({ mandates }) =>
      PARTIES.map((party) => maySign(deal.preferences[party], outcome, mandates[party])),
    );
    expect(signable).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
  });
});

describe('Stockholm', () => {
  const deal = dealOf('stockholm-2025');
  const real = scenarioOf('stockholm-2025').history?.outcome ?? {};
  const points = (clauses: Readonly<Record<string, string>>) =>
    deal.preferences.map((own) => pointsOf(own, outcomeOf(deal, { ...real, ...clauses })));

  test('scores things as they stand without a paper as both sides read it', () => {
    expect(points({ truce: 'aug-12', controls: 'none', next: 'none' })).toEqual([6460, 2835]);
    const texts = scenarioOf('stockholm-2025').parties.map(({ batna }) => batna);
    expect(texts[0]).toMatch(/64\.6 .* 12\.6 points\./);
    expect(texts[1]).toMatch(/28\.35 .* 5\.65 more /);
  });

  test('left little on the table: no deal gives both sides four points more than what was really signed', () => {
    const [us, china] = points({});
    const better = (by: number) =>
      counted(
        deal,
        (outcome) =>
          deal.preferences.every((own) => !isForbidden(own, outcome)) &&
          pointsOf(deal.preferences[0], outcome) >= (us ?? 0) + by &&
          pointsOf(deal.preferences[1], outcome) >= (china ?? 0) + by,
      );
    expect(better(400)).toBe(0);
    // A year of truce, soybeans, a freeze on controls and buyers named: 3.5 more for America, 4.05 for China.
    expect(points({ truce: 'plus-365', controls: 'freeze', chemicals: 'buyers', purchases: 'm25' })).toEqual([
      6430 + 350,
      5765 + 405,
    ]);
  });

  test('could not be signed on Monday', () => {
    const outcome = outcomeOf(deal, real);
    const signable = deal.schedule.sessions.map(({ mandates }) =>
      PARTIES.map((party) => maySign(deal.preferences[party], outcome, mandates[party])),
    );
    expect(signable).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});

/** Issues on which both want the same, as the head of a file or its briefs say, by the option that is best. */
const BOTH_WANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'geneva-2025': { channel: 'standing' },
  'stockholm-2025': { next: 'both' },
  'us-japan-2025': { text: 'joint' },
  'us-south-korea-2025': { shipyards: 'programme' },
  'us-india-2025': { pact: 'calendar' },
  'london-classroom': { chemicals: 'lift' },
  'new-office': { opening: 'march', reports: 'brandt' },
  'no-deal': { handover: 'spring' },
};

test.each(Object.entries(BOTH_WANT))('in %s both want the same on some issues', (id, wanted) => {
  const deal = dealOf(id);
  const found = compatibleIssues(deal, NONE).map(({ issue, option }) => {
    const { id, options } = deal.scenario.issues[issue] as ScenarioIssue;
    return [id, options[option]?.id];
  });
  expect(Object.fromEntries(found)).toEqual(wanted);
});

test('London for a class has the issues of London, and options that London has too', () => {
  const all = (id: string) => scenarioOf(id).issues.map((issue) => issue.id);
  expect(all('london-classroom')).toEqual(all('london-2025'));
  for (const [at, { options }] of scenarioOf('london-classroom').issues.entries()) {
    const known = scenarioOf('london-2025').issues[at]?.options.map(({ id, name }) => [id, name]);
    expect(known).toEqual(expect.arrayContaining(options.map(({ id, name }) => [id, name])));
  }
});

test('what India offered in July 2025 was not enough for Washington then, and better than no deal', () => {
  const deal = dealOf('us-india-2025');
  const offered = outcomeOf(deal, {
    reciprocal: '15',
    farm: 'quota',
    dairy: 'closed',
    industrial: 'phased',
    relief: 'parts',
    purchases: 'energy',
    digital: 'talks',
    pact: 'calendar',
  });
  const [us, india] = deal.preferences;
  expect([pointsOf(us, offered), pointsOf(india, offered)]).toEqual([4545, 7170]);
  expect(deal.schedule.sessions.map(({ mandates }) => maySign(us, offered, mandates[0]))).toEqual([false, false, true]);
  expect(pointsOf(us, offered)).toBeGreaterThan(us.reservation);
});

test('Japan’s own reading of the fund is worth what the note in its file says', () => {
  const deal = dealOf('us-japan-2025');
  const real = scenarioOf('us-japan-2025').history?.outcome ?? {};
  const points = (outcome: Readonly<Record<string, string>>) =>
    deal.preferences.map((own) => pointsOf(own, outcomeOf(deal, outcome)));
  expect(points(real)).toEqual([7025, 5520]);
  expect(points({ ...real, investment: '550-loan' })).toEqual([7025 - 1360, 5520 + 455]);
});

describe('the big board', () => {
  const { issues, parties }: Scenario = dataOf('big-board');

  test('has 6^16 outcomes', () => {
    expect(outcomesIn('big-board')).toBe(2_821_109_907_456);
  });

  test('has weights that sum to 100, and values that are multiples of five and run one way', () => {
    for (const { id } of parties) {
      expect(issues.reduce((sum, { weight }) => sum + (weight?.[id] ?? 0), 0)).toBe(100);
      for (const { options } of issues) {
        const values = options.map(({ value }) => value?.[id] ?? -1);
        expect(values.every((value) => value >= 0 && value % 5 === 0)).toBe(true);
        const rising = [...values].sort((a, b) => a - b);
        expect([rising, rising.toReversed()]).toContainEqual(values);
      }
    }
  });

  test('has three issues on which both want the same, and four each way worth 2.5 times as much to one', () => {
    const [east, west] = parties.map(({ id }) => issues.map(({ weight }) => weight?.[id] ?? 0)) as [number[], number[]];
    expect(issues.filter(({ options }) => options[0]?.value?.west === 100).map(({ id }) => id)).toEqual([
      'safety',
      'rescue',
      'court',
    ]);
    expect(east.filter((weight, at) => weight >= 2.5 * (west[at] as number))).toHaveLength(4);
    expect(west.filter((weight, at) => weight >= 2.5 * (east[at] as number))).toHaveLength(4);
  });
});

test('the best of no deal comes within two points of what both have without it', () => {
  const { preferences, space } = dealOf('no-deal');
  let least = Number.POSITIVE_INFINITY;
  for (let outcome = 0; outcome < space.outcomes; outcome++) {
    const short = preferences.map((own) => Math.max(0, own.reservation - pointsOf(own, outcome)));
    least = Math.min(least, Math.max(...short));
  }
  expect(least).toBeLessThanOrEqual(200);
});

test('the schema beside the scenarios is the schema of the program', () => {
  const schema = readFileSync(new URL('../scenarios/schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(schema)).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});
