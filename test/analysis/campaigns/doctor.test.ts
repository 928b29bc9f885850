/** The doctor of campaigns, on two afternoons in the two ports, and on the campaigns of the package. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keeperNamed } from '../../../src/agents/compliance/keep.js';
import { complianceStrategies } from '../../../src/agents/compliance/strategies.js';
import { hire } from '../../../src/agents/hire.js';
import { type Beginning, beginningsOf } from '../../../src/analysis/campaigns/doctor/beginnings.js';
import { campaignFindings } from '../../../src/analysis/campaigns/doctor/doctor.js';
import type { Examinable } from '../../../src/analysis/campaigns/doctor/examinable.js';
import { openCampaign, readCampaign } from '../../../src/cli/campaignFile.js';
import { campaignIds } from '../../../src/cli/campaignShelf.js';
import { openPackaged } from '../../../src/cli/scenarioFile.js';
import { playCampaign } from '../../../src/engine/campaign/campaign.js';
import { findingsAfter } from '../../../src/engine/campaign/carried.js';
import { planOf } from '../../../src/engine/campaign/plan.js';
import { complianceOf } from '../../../src/engine/compliance.js';
import { streamOf } from '../../../src/engine/streams.js';
import type { Campaign, CampaignTalk } from '../../../src/model/campaign.js';
import { daysBetween } from '../../../src/model/day.js';
import { writePath } from '../../../src/model/problem.js';
import { problemLine } from '../../../src/node/fileProblems.js';
import { adviceOnCampaign } from '../../../src/report/campaigns/doctor/advice.js';
import { changed } from '../../helpers/scenarios.js';

/** Both need 45, their mandates. Nothing comes to the second afternoon but two small changes. */
const BAY = `
format: 1
id: bay
title: Two afternoons on the bay
situation: Two ports meet twice.
parties:
  - { id: n, name: North }
  - { id: s, name: South }
order: fixed
talks:
  - { id: first, scenario: two-ports, from: 2025-05-01, parties: { northport: n, southport: s } }
  - { id: second, scenario: two-ports, from: 2025-06-01, parties: { northport: n, southport: s } }
carries:
  - when: { talk: first, ends: deal, with: { magnets: ["12"] } }
    to: second
    change: { n: { reservation: 1 } }
    why: The cranes turn.
    source: { title: A harbour master }
  - when: { talk: first, ends: no-deal }
    to: second
    change: { s: { reservation: 1 } }
    why: The boards are empty.
    source: { title: A harbour master }
deadlines:
  - day: 2025-07-01
    title: End of the truce
    expires:
      - talk: second
        change: { n: { reservation: -1 } }
        why: The truce ends.
    source: { title: A harbour master }
`;

const GENEVA = readFileSync(new URL('../../../campaigns/geneva-to-london.yaml', import.meta.url), 'utf8');

function examinable(campaign: Campaign): Examinable {
  return {
    campaign,
    scenarioOf: ({ scenario }: CampaignTalk) => openPackaged(scenario),
    findingsAfter: (signed, until) =>
      findingsAfter(daysBetween(signed, campaign.talks.find(({ id }) => id === until)?.from ?? signed)),
  };
}

/** `rule path: what to change`, for everything that is broken. */
function advice(text: string): string[] {
  const read = readCampaign(text);
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
  const one = examinable(read.value);
  return campaignFindings(one).flatMap((finding) =>
    adviceOnCampaign(one, finding).map(({ path, message }) => `${finding.rule} ${writePath(path)}: ${message}`),
  );
}

test('nothing is wrong with two small changes', () => {
  expect(advice(BAY)).toEqual([]);
});

describe('conditions that can never hold', () => {
  test('a day before the talk of which it asks', () => {
    const early = changed(
      BAY,
      'title: End of the truce',
      'title: End of the truce\n    when: { talk: second, ends: no-deal }',
    );
    expect(advice(changed(early, 'day: 2025-07-01', 'day: 2025-05-31'))).toEqual([
      'conditions deadlines[0].when: on 2025-05-31 second has not been held, which begins on 2025-06-01 at the earliest: move the day, or ask for ends: unsigned',
    ]);
    expect(advice(changed(early, 'day: 2025-07-01', 'day: 2025-06-01'))).toEqual([]);
    expect(
      advice(
        changed(
          changed(early, 'day: 2025-07-01', 'day: 2025-05-31'),
          'second, ends: no-deal',
          'second, ends: unsigned',
        ),
      ),
    ).toEqual([]);
  });

  test('a deadline for what is signed', () => {
    const signed = changed(
      BAY,
      'title: End of the truce',
      'title: End of the truce\n    when: { talk: second, ends: deal }',
    );
    expect(advice(signed)).toEqual([
      'conditions deadlines[0].expires[0]: a deadline takes nothing from a talk that is signed, and this one waits until second is: ask how another talk ended',
    ]);
  });

  test('options that somebody may not sign, unless there is one more', () => {
    const july = readFileSync(new URL('../../../campaigns/july-9.yaml', import.meta.url), 'utf8');
    const asking = (options: string) =>
      changed(
        july,
        'talk: india, ends: deal, with: { purchases: ["500"] } }\n    to: japan',
        `talk: india, ends: deal, with: { dairy: [${options}] } }\n    to: japan`,
      );
    expect(advice(asking('open'))).toEqual([
      expect.stringMatching(
        /^conditions carries\[\d+\]\.when\.with\.dairy: each option of dairy that is asked for has a red line, so india is never signed with one/,
      ),
    ]);
    expect(advice(asking('open, closed'))).toEqual([]);
  });

  test('a slow walk before the deal is in force', () => {
    const slowed = changed(GENEVA, 'if: flowing', 'if: slowed');
    expect(advice(slowed)).toEqual([]);
    expect(
      advice(changed(slowed, 'signed: 2025-05-12\n    until: london', 'signed: 2025-06-08\n    until: london')),
    ).toEqual([
      'conditions compliance[0].finds[0]: slowed is never found one day after the signature: let more days pass, or take it out',
    ]);
  });
});

describe('changes without effect', () => {
  test('of nothing, and of nothing for one', () => {
    expect(advice(changed(BAY, '{ n: { reservation: 1 } }', '{ n: { reservation: 0 } }'))).toEqual([
      'effects carries[0].change: it changes nothing: give points other than 0, settle an issue, or take it out',
    ]);
    expect(advice(changed(BAY, '{ n: { reservation: 1 } }', '{ n: { reservation: 1 }, s: {} }'))).toEqual([
      'effects carries[0].change.s: it changes nothing for s: give points other than 0, or leave it out',
    ]);
    expect(
      advice(changed(BAY, 'change: { n: { reservation: 1 } }', 'change: {}\n    settles: { truce: "90" }')),
    ).toEqual([]);
  });

  test('of a mandate once the talk has begun', () => {
    const late = changed(BAY, '{ n: { reservation: -1 } }', '{ n: { reservation: -1, mandate: -1 } }');
    expect(advice(late)).toEqual([
      'effects deadlines[0].expires[0].change.n.mandate: by 2025-07-01 second has begun, and a mandate is for talks to come: change the reservation instead',
    ]);
    expect(advice(changed(late, 'day: 2025-07-01', 'day: 2025-05-31'))).toEqual([]);
  });

  test('of an issue that is always settled before', () => {
    const settling = (first: string, second: string) =>
      changed(
        changed(
          BAY,
          'to: second\n    change: { n: { reservation: 1 } }',
          `to: second\n    change: { n: { reservation: 1 } }\n    settles: ${first}`,
        ),
        'when: { talk: first, ends: no-deal }\n    to: second',
        `when: { talk: first, ends: deal, with: { magnets: ["12"], tools: [open] } }\n    to: second\n    settles: ${second}`,
      );
    expect(advice(settling('{ truce: "90" }', '{ truce: "30" }'))).toEqual([
      'effects carries[1].settles.truce: whenever it comes to second, an entry before it has settled truce: take it out here, or let this entry come first',
    ]);
    // The other way round the wider condition still settles it where the narrower does not hold.
    expect(
      advice(
        changed(
          changed(settling('{ truce: "90" }', '{ truce: "30" }'), '["12"] } }', '["12"], tools: [open] } }'),
          '["12"], tools: [open] } }\n    to: second\n    settles',
          '["12"] } }\n    to: second\n    settles',
        ),
      ),
    ).toEqual([]);
    expect(advice(settling('{ truce: "90" }', '{ magnets: "12" }'))).toEqual([]);
  });
});

/** Worth signing in the two ports, North before South: 100/0, 92.5/30, 85/60, 75/75, 60/85, 30/92.5, 0/100. */
describe('a zone that is closed', () => {
  const lifted = (north: number, south: number, second = 'ends: deal, with: { tools: [open] }') =>
    changed(
      changed(BAY, '{ n: { reservation: 1 } }', `{ n: { reservation: ${north} } }`),
      'ends: no-deal }\n    to: second\n    change: { s: { reservation: 1 } }',
      `${second} }\n    to: second\n    change: { s: { reservation: ${south} } }`,
    );

  test('by two changes together, that do nothing of the kind alone', () => {
    expect(advice(lifted(36, 25))).toEqual([
      'zones carries[1]: after carries[0] and carries[1] nothing is left in second that both could sign (in one of four ways to begin): North must have 76 and South 65, which leaves North 75 at the most; make these changes smaller',
    ]);
    // 85/60 and 75/75 are still there; and what excludes each other never comes together.
    expect(advice(lifted(36, 20))).toEqual([]);
    expect(advice(lifted(35, 35))).toEqual([]);
    expect(advice(lifted(36, 25, 'ends: no-deal'))).toEqual([]);
    expect(advice(lifted(36, 25, 'ends: deal, with: { magnets: ["6", "0"] }'))).toEqual([]);
  });

  test('by what is settled: with blocked tools there are 40 for South, which needs 45', () => {
    const blocked = changed(BAY, 'change: { n: { reservation: 1 } }', 'change: {}\n    settles: { tools: blocked }');
    expect(advice(blocked)).toEqual([
      'zones carries[0]: after carries[0] nothing is left in second that both could sign (in one of three ways to begin): South must have 45, and no deal that is left gives it that much; make these changes smaller',
    ]);
  });

  test('is none of the campaign’s making where the scenario has none', () => {
    const noDeal = BAY.replaceAll('scenario: two-ports', 'scenario: no-deal');
    expect(() => advice(noDeal)).toThrow('not a party');
    const { parties } = openPackaged('no-deal');
    const seated = noDeal
      .replaceAll('northport: n', `${parties[0].id}: n`)
      .replaceAll('southport: s', `${parties[1].id}: s`)
      .replace('ends: deal, with: { magnets: ["12"] }', 'ends: deal');
    expect(advice(seated).filter((one) => one.startsWith('zones'))).toEqual([]);
  });
});

test('talks without a link and parties without a seat', () => {
  const third = changed(
    changed(
      BAY,
      'carries:\n',
      '  - { id: third, scenario: two-ports, from: 2025-08-01, parties: { northport: n, southport: s } }\ncarries:\n',
    ),
    '  - { id: s, name: South }\n',
    '  - { id: s, name: South }\n  - { id: e, name: East }\n',
  );
  expect(advice(third)).toEqual([
    'links talks[2]: nothing comes to third from another talk, and nothing from it to them: link it with carries, or take it out',
    'links parties[2]: e sits in no talk: give it a seat, or take it out',
  ]);
});

test('what is broken on purpose is not broken', () => {
  const read = readCampaign(
    `${changed(BAY, '{ n: { reservation: 1 } }', '{ n: { reservation: 0 } }')}breaks:\n  - { rule: effects, why: It is an example. }\n`,
  );
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
  const verdicts = campaignFindings(examinable(read.value)).map(({ rule, verdict }) => [rule, verdict]);
  expect(verdicts).toEqual([
    ['conditions', 'holds'],
    ['effects', 'onPurpose'],
    ['zones', 'holds'],
    ['links', 'holds'],
  ]);
});

test('where a talk may begin in too many ways, its zone is not told', () => {
  const board = openPackaged('big-board');
  const when = (issue: (typeof board.issues)[number], option: number) =>
    `{ ${issue.id}: ["${issue.options[option]?.id}"] }`;
  // Two ways for each issue that is asked for, and three where two options are: 3^2 x 2^(n - 2).
  const asking = (issues: number) => {
    const asked = board.issues.slice(0, issues);
    const terms = [...asked.map((issue) => when(issue, 0)), ...asked.slice(0, 2).map((issue) => when(issue, 1))];
    const carries = terms.map(
      (term) => `  - when: { talk: first, ends: deal, with: ${term} }
    to: second
    change: { n: { reservation: 0.01 } }
    why: It was so.
    source: { title: A harbour master }
`,
    );
    const [one, other] = board.parties;
    const text = `${BAY.slice(0, BAY.indexOf('carries:'))}carries:\n${carries.join('')}`;
    return changed(
      text,
      'first, scenario: two-ports, from: 2025-05-01, parties: { northport: n, southport: s }',
      `first, scenario: big-board, from: 2025-05-01, parties: { ${one.id}: n, ${other.id}: s }`,
    );
  };
  const zones = (text: string) => {
    const read = readCampaign(text);
    if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
    return campaignFindings(examinable(read.value)).find(({ rule }) => rule === 'zones');
  };
  expect(zones(asking(16))).toMatchObject({
    verdict: 'unmeasured',
    unmeasured: ['second'],
    measured: { beginnings: 1 },
  });
  expect(zones(asking(8))).toMatchObject({ verdict: 'holds', unmeasured: [], measured: { beginnings: 1 + 9 * 64 } });
});

describe('the ways in which a talk may begin', () => {
  const told = (carried: Beginning) => carried.map(({ why }) => why.trim()).join('\n');

  test.each(campaignIds())('hold all in which it ever began in %s', (id) => {
    const opened = openCampaign(id);
    const plan = planOf(opened);
    const one = examinable(opened.campaign);
    const { talks, order, parties } = opened.campaign;
    const ways = new Map(talks.map((talk) => [talk.id, new Set((beginningsOf(one, talk) ?? []).map(told))]));
    const seen = new Map(talks.map((talk) => [talk.id, new Set<string>()]));
    const draw = streamOf('1', id);
    const any = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
    for (let seed = 0; seed < 150; seed++) {
      const shuffled = talks.map((talk) => [draw(), talk.id] as const).sort(([a], [b]) => a - b);
      const course = playCampaign(plan, {
        seed: `${seed}`,
        order: order === 'fixed' ? undefined : shuffled.map(([, talk]) => talk),
        seats: Object.fromEntries(
          parties.map((party) => [party.id, () => hire(any(['random', 'conceder', 'hardliner'])).seat()]),
        ),
        keepers: Object.fromEntries(
          parties.map((party) => [party.id, keeperNamed(any(complianceStrategies).name).keeper]),
        ),
      });
      for (const { talk, carried } of course.held) seen.get(talk.id)?.add(told(carried));
    }
    for (const [talk, began] of seen) expect([...began].filter((way) => !ways.get(talk)?.has(way))).toEqual([]);
    // They are not so many because everything was let in.
    expect([...seen.values()].some((began) => began.size > 3)).toBe(true);
  });

  test('are told apart by what is found of a deal: never a slow walk before it is in force', () => {
    const found = (days: number) => {
      const all = new Set<string>();
      for (const one of complianceStrategies)
        for (const other of complianceStrategies)
          for (let seed = 0; seed < 20; seed++) {
            const keepers = [keeperNamed(one.name).keeper, keeperNamed(other.name).keeper] as const;
            const pact = {
              terms: { licences: 'vague', standstill: false },
              parties: ['us', 'china'],
              licensor: 1,
            } as const;
            const last = complianceOf(pact, keepers, { days, seed: `${seed}` }).at(-1);
            const measures = (last?.rival ?? 0) + (last?.counters ?? 0);
            all.add(`${(last?.flow ?? 0) < 50 ? 'slowed' : 'flowing'} ${measures > 0 ? 'countered' : 'uncountered'}`);
          }
      return [...all].sort();
    };
    for (const days of [0, 1, 2, 28])
      expect([days, found(days)]).toEqual([
        days,
        findingsAfter(days)
          .map((pair) => pair.join(' '))
          .sort(),
      ]);
  });
});
