import { describe, expect, test } from 'vitest';
import type { ChartConfig } from '../../src/machines/chart.js';
import { compliance } from '../../src/machines/compliance.js';
import { type Drawing, drawCharts } from '../../src/machines/draw.js';
import { mandate } from '../../src/machines/mandate.js';
import { position } from '../../src/machines/position.js';
import { talks } from '../../src/machines/talks.js';

const light: ChartConfig = {
  id: 'light',
  initial: 'off',
  states: {
    off: {
      on: {
        press: [{ guard: 'powered', actions: ['glow', 'count'], target: 'on' }, { actions: ['count'] }],
        break: { target: 'broken' },
      },
    },
    on: { on: { press: { target: 'off' } }, always: [{ guard: 'blown', target: 'broken' }, { target: 'off' }] },
    broken: { type: 'final' },
  },
};

const draw = (...drawings: (Partial<Drawing> & { readonly chart: ChartConfig })[]) =>
  drawCharts(drawings.map((drawing) => ({ title: 'A chart', note: ['a note'], ...drawing })));

/** The lines of the text, without indentation. */
const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

test('a small chart, line by line', () => {
  expect(linesOf(draw({ chart: light, title: 'A light', note: ['one per room', 'and a spare'] }))).toEqual([
    'stateDiagram-v2',
    'state "A light" as light {',
    '[*] --> light_off',
    'state "off" as light_off',
    'light_off --> light_on : press [powered] / glow, count',
    'light_off --> light_off : press / count',
    'light_off --> light_broken : break',
    'state "on" as light_on',
    'light_on --> light_off : press',
    'light_on --> light_broken : [blown]',
    'light_on --> light_off',
    'state "broken" as light_broken',
    'light_broken --> [*]',
    '}',
    'note right of light',
    'one per room',
    'and a spare',
    'end note',
  ]);
});

describe.each([
  ['talks', talks.config],
  ['position', position.config],
  ['mandate', mandate.config],
  ['compliance', compliance.config],
] as const)('the chart of %s', (id, config) => {
  const lines = linesOf(draw({ chart: config }));

  test('shows every state once, and where it begins', () => {
    const shown = lines.flatMap((line) => /^state "(.*)" as (\w+)$/.exec(line)?.slice(1) ?? []);
    expect(shown).toEqual(Object.keys(config.states).flatMap((name) => [name, `${id}_${name}`]));
    expect(lines.filter((line) => line.startsWith('[*] -->'))).toEqual([`[*] --> ${id}_${config.initial}`]);
  });

  test('shows every transition with its event, guard and rules, and every end', () => {
    type Way = { readonly guard?: string; readonly target?: string; readonly actions?: readonly string[] };
    const expected = Object.entries(config.states).flatMap(([from, state]) => {
      const ways: [string, Way][] = [
        ...Object.entries(state.on ?? {}).flatMap(([event, list]) =>
          [list].flat().map((way): [string, Way] => [event, way as Way]),
        ),
        ...(state.always ?? []).map((way): [string, Way] => ['', way]),
      ];
      const arrows = ways.map(([event, { guard, target = from, actions = [] }]) => {
        const words = [event, guard ? `[${guard}]` : '', actions.length > 0 ? `/ ${actions.join(', ')}` : ''];
        return [`${id}_${from} --> ${id}_${target}`, words.filter((word) => word !== '').join(' ')]
          .filter((part) => part !== '')
          .join(' : ');
      });
      return state.type === 'final' ? [...arrows, `${id}_${from} --> [*]`] : arrows;
    });
    const shown = lines.filter((line) => line.includes('-->') && !line.startsWith('[*]'));
    expect(shown.sort()).toEqual(expected.sort());
    expect(shown.length).toBeGreaterThan(2);
  });
});

test('several charts stand in one diagram, each with its own names', () => {
  const lines = linesOf(draw({ chart: talks.config }, { chart: position.config }, { chart: mandate.config }));
  expect(lines.filter((line) => line === 'stateDiagram-v2')).toHaveLength(1);
  const states = lines.flatMap((line) => /^state ".*" as (\w+)/.exec(line)?.[1] ?? []);
  expect(new Set(states).size).toBe(states.length);
  expect(states).toHaveLength(
    3 + [talks, position, mandate].reduce((sum, { config }) => sum + Object.keys(config.states).length, 0),
  );
  for (const line of lines) {
    const [, from, to] = /^(\w+|\[\*\]) --> (\w+|\[\*\])/.exec(line) ?? [];
    for (const end of [from, to]) if (end !== undefined && end !== '[*]') expect(states).toContain(end);
  }
});

describe('words of the scenario', () => {
  const nasty = 'Who "owns" it: {a; b}? #1 <all> 100 % }{ "';
  const text = draw(
    { chart: light, title: nasty, note: [nasty, '};', '"""'] },
    { chart: mandate.config, title: nasty },
  );
  const lines = linesOf(text);

  test('cannot open or close a brace', () => {
    let depth = 0;
    for (const line of lines) {
      if (line.endsWith('{')) depth += 1;
      if (line === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text.split('{')).toHaveLength(3);
    expect(text.split('}')).toHaveLength(3);
  });

  test('keep no sign that Mermaid would take for its own', () => {
    const titles = lines.flatMap((line) => /^state "(.*)" as \w+ \{$/.exec(line)?.[1] ?? []);
    expect(titles).toHaveLength(2);
    const notes = lines.slice(lines.indexOf('note right of light') + 1, lines.indexOf('end note'));
    expect(notes).toHaveLength(3);
    for (const words of [...titles, ...notes]) expect(words).not.toMatch(/["#;{}<>]/);
  });

  test('are otherwise kept', () => {
    expect(text).toContain('owns');
    expect(text).toContain('100 %');
    expect(draw({ chart: light, title: 'Käse & Brot, l’État — 中国' })).toContain('"Käse & Brot, l’État — 中国"');
  });

  // Mermaid ends a note at the first "end note", also inside a word and in capitals: "Dividend notes" cuts it short.
  test('cannot end a note early', () => {
    const drawn = draw({ chart: light, note: ['Dividend notes', 'Weekend Note'] });
    expect(drawn.toLowerCase().split('end note')).toHaveLength(2);
  });
});
