/** What holds for the debrief of any talk: agents of every kind, broken off, walked out of, or played to the end. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { strategies } from '../../src/agents/index.js';
import { openSession } from '../../src/engine/session.js';
import { prepare } from '../../src/model/deal.js';
import { opponent, type Pair, pair } from '../../src/model/party.js';
import type { Scenario } from '../../src/model/scenario.js';
import { NONE } from '../../src/model/space.js';
import { type DebriefInput, debriefSections } from '../../src/report/debriefSections.js';
import { debriefPage } from '../../src/report/html.js';
import type { Block } from '../../src/report/section.js';
import { concessionSvg } from '../../src/report/svg/concession.js';
import { outcomeSpaceSvg } from '../../src/report/svg/outcomeSpace.js';
import { lookedBack, textsOf } from '../helpers/debriefs.js';
import { type Attempt, actionOf, anyScenario, attempts, checked } from '../helpers/play.js';
import { runs } from '../helpers/soak.js';

const TITLES = [
  'Joint statement',
  'What it was worth',
  'All that was possible',
  'Left on the table',
  'Who gave what',
  'How they conceded',
  'What both wanted',
  'The other side of the table',
  'To discuss',
];

/** A talk of agents up to some move, and how it is left then: played on, broken off or walked out of. */
interface Played {
  readonly scenario: Scenario;
  readonly agents: Pair<string>;
  readonly seed: string;
  readonly until: number;
  readonly left: 'played on' | 'broken off' | 'walked out';
}

const anyPlayed: fc.Arbitrary<Played> = fc.record({
  scenario: anyScenario,
  agents: fc.tuple(
    fc.constantFrom(...strategies.map(({ name }) => name)),
    fc.constantFrom(...strategies.map(({ name }) => name)),
  ),
  seed: fc.constantFrom('1', '2', '3', '4', '5'),
  until: fc.nat(24),
  left: fc.constantFrom('played on', 'played on', 'broken off', 'walked out'),
});

function inputOf({ scenario, agents, seed, until, left }: Played): DebriefInput {
  const session = openSession(prepare(scenario), { seed });
  const seats = pair((party) => hire(agents[party]).seat());
  while (!session.over && (left === 'played on' || session.moves.length < until)) {
    const by = session.turn;
    const decision = seats[by].decide(session.view(by));
    session.move(by, decision, decision.because);
  }
  if (left === 'walked out') session.move(session.turn, { type: 'walk', outcome: NONE });
  return lookedBack(session, agents);
}

/** A talk of any moves at all, agents’ habits or not. */
const anyMoves = fc.record({ scenario: anyScenario, tries: attempts(10) }).map(({ scenario, tries }) => {
  const deal = prepare(scenario);
  const session = openSession(deal, { seed: 'any' });
  for (const one of tries as Attempt[]) {
    if (session.over) break;
    const { by, ...action } = actionOf(deal, session.scene(), one);
    session.move(by, action);
  }
  return lookedBack(session, ['person', 'person']);
});

const anyInput = fc.oneof({ weight: 3, arbitrary: anyPlayed.map(inputOf) }, { weight: 1, arbitrary: anyMoves });

const BROKEN = /NaN|undefined|Infinity|\[object|null|−−|--|\{\w+\}| {2}| ,|,,|\.\.|\(\)/;

describe('the sections of any talk', () => {
  test('are nine, in order, each with something to say, and nothing in them is broken', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const sections = debriefSections(input);
        expect(sections.map(({ title }) => title)).toEqual(TITLES);
        expect(new Set(sections.map(({ id }) => id)).size).toBe(9);
        for (const { blocks } of sections) {
          expect(blocks.length).toBeGreaterThan(0);
          for (const text of blocks.flatMap(textsOf)) expect(text).not.toMatch(BROKEN);
          for (const block of blocks) expectSound(block);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('name every issue, in the statement and in the hands', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { deal } = input.debrief.talk;
        const sections = debriefSections(input);
        const [statement, , , , , , , hands] = sections.map(({ blocks }) => blocks.flatMap(textsOf).join('\n'));
        for (const { name } of deal.scenario.issues) {
          expect(hands).toContain(name);
          if (input.debrief.offers.length > 0) expect(statement).toContain(name);
        }
      }),
    );
  });

  test('end with five different questions', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const list = debriefSections(input)[8]?.blocks.at(-1);
        const questions = list?.kind === 'list' ? list.items : [];
        expect(new Set(questions).size).toBe(5);
        for (const question of questions) {
          expect(question).toMatch(/\w.*\?$/);
          expect(question.length).toBeLessThan(420);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  test('tell every agent’s reasons', () => {
    fc.assert(
      fc.property(anyPlayed.map(inputOf), (input) => {
        const told = debriefSections(input)[7]?.blocks.flatMap(textsOf) ?? [];
        for (const [at, reason] of input.reasons.entries())
          if (reason !== undefined)
            expect(told.filter((text) => text.startsWith(`Move ${at + 1}, `) && text.endsWith(reason))).toHaveLength(1);
      }),
    );
  });
});

/** Every row of a table has as many cells as its head, its rows have names, and no two have the same. */
function expectSound(block: Block): void {
  if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
  if (block.kind !== 'table') return;
  expect(block.rows.length).toBeGreaterThan(0);
  for (const row of block.rows) {
    expect(row).toHaveLength(block.head.length);
    expect(row[0]).not.toBe('');
  }
  expect(new Set(block.head).size).toBe(block.head.length);
  expect(new Set(block.rows.map(([name]) => name)).size).toBe(block.rows.length);
  for (const at of block.numeric ?? []) expect(at).toBeLessThan(block.head.length);
  // A terminal shows a caption in one line.
  expect(block.caption.length).toBeLessThan(79);
}

describe('the page and the pictures of any talk', () => {
  test('hold every text of the sections, and nothing broken', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        // Where a name may be broken is no part of it.
        const page = debriefPage(input).replaceAll('<wbr/>', '');
        for (const { title, blocks } of debriefSections(input))
          for (const text of [title, ...blocks.flatMap(textsOf)]) expect(page).toContain(escapedBySpec(text));
        expect(page.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }),
    );
  });

  test('draw nothing beyond their edges', () => {
    fc.assert(
      fc.property(anyInput, ({ debrief }) => {
        for (const svg of [outcomeSpaceSvg(debrief), concessionSvg(debrief)]) {
          const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
          const places = [...svg.matchAll(/<(?:circle c|rect |text )x="([-\d.]+)" c?y="([-\d.]+)"/g)];
          expect(places.length).toBeGreaterThan(5);
          for (const [, x, y] of places) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(Number(width));
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeLessThanOrEqual(Number(height));
          }
        }
      }),
    );
  });
});

/** The text as HTML has it. */
function escapedBySpec(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

describe('the other way round', () => {
  /** The same talk with the parties listed the other way round. */
  function mirrored({ scenario, ...played }: Played): DebriefInput {
    const [left, right] = scenario.parties;
    const first = scenario.first ?? left.id;
    const turned = checked({ ...scenario, parties: [right, left], first });
    const straight = inputOf({ scenario, ...played });
    const session = openSession(prepare(turned), { seed: played.seed });
    for (const { by, type, outcome, because } of straight.debrief.talk.moves) {
      const refusal = session.move(opponent(by), { type, outcome }, because);
      if (refusal !== undefined) throw new Error(refusal);
    }
    return lookedBack(session, [played.agents[1], played.agents[0]]);
  }

  /** Every number of every table by its section, its table, its row and its column. */
  function cells(input: DebriefInput): Map<string, string> {
    const found = new Map<string, string>();
    for (const { id, blocks } of debriefSections(input))
      for (const block of blocks)
        if (block.kind === 'table')
          for (const [name, ...row] of block.rows)
            for (const [at, cell] of row.entries())
              found.set([id, block.caption, name, block.head[at + 1]].join(' / '), cell.split(', ').sort().join(', '));
    return found;
  }

  test('every table says the same of the same party', () => {
    fc.assert(
      fc.property(anyPlayed, (played) => {
        expect(cells(mirrored(played))).toEqual(cells(inputOf(played)));
      }),
      { numRuns: runs(150) },
    );
  });
});
