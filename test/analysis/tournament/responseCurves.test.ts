import { describe, expect, test } from 'vitest';
import { hire } from '../../../src/agents/hire.js';
import { type Player, type ResponseCurve, responseCurves } from '../../../src/analysis/tournament/responseCurves.js';
import type { Contest } from '../../../src/analysis/tournament/standing.js';
import { prepare } from '../../../src/model/deal.js';
import { pie } from '../../helpers/versus.js';
import { drawnUp, standingsWith } from './tournaments.js';

/** A contest of so many agents, of which the one at place n got n hundredths in every talk. */
function contestOf(agents: readonly string[]): Contest {
  return standingsWith(drawnUp([prepare(pie(4))], agents, 2), (talk) => ({
    outcome: 0,
    round: 1,
    utility: [agents.indexOf(talk.agents[0]) / 100, agents.indexOf(talk.agents[1]) / 100],
  })).overall;
}

function player(strategy: string, parameters: Player['parameters']): Player {
  return { name: `${strategy}(${JSON.stringify(parameters)})`, strategy, parameters };
}

function curvesOf(players: readonly Player[]): readonly ResponseCurve[] {
  return responseCurves(contestOf(players.map(({ name }) => name)), players);
}

/** A curve in a line: values against places. */
function shape({ strategy, parameter, others, points }: ResponseCurve): string {
  const shared = Object.entries(others).map(([key, value]) => `${key}=${value}`);
  return `${strategy} ${parameter} [${shared}] ${points.map(({ value, agent }) => `${value}:${agent}`).join(' ')}`;
}

test('by rising value, with the mean and both intervals of each agent', () => {
  const players = ['boulware(exponent=0.5)', 'linear', 'boulware', 'boulware(exponent=0.05)'].map((name): Player => {
    const { strategy, parameters } = hire(name);
    return { name, strategy: strategy.name, parameters };
  });
  const contest = contestOf(players.map(({ name }) => name));
  const [curve, ...more] = responseCurves(contest, players);
  expect(more).toEqual([]);
  // The standard exponent is .2, though the name does not tell.
  expect(shape(curve as ResponseCurve)).toBe('boulware exponent [kappa=0,accept=next] 0.05:3 0.2:2 0.5:0');
  for (const point of (curve as ResponseCurve).points) {
    const { utility, chance, field } = contest.standings[point.agent] as Contest['standings'][number];
    expect(point).toMatchObject({ utility, chance: chance.utility, field: field.utility });
    expect(point.utility).toBeCloseTo(point.agent / 100, 12);
  }
});

describe('groups', () => {
  test('differ in one number and nothing else', () => {
    const curves = curvesOf([
      player('a', { x: 1, y: 1 }),
      player('a', { x: 2, y: 1 }),
      player('a', { x: 2, y: 2 }),
      player('a', { x: 3, y: 3 }),
      player('b', { x: 2, y: 1 }),
    ]);
    // The first two differ in x only, the second and the third in y only; the fourth and the fifth in more.
    expect(curves.map(shape)).toEqual(['a x [y=1] 1:0 2:1', 'a y [x=2] 1:1 2:2']);
  });

  test('share their words, and no curve is drawn against a word', () => {
    const curves = curvesOf([
      player('a', { x: 1, age: 'old', mood: 'calm' }),
      player('a', { x: 1, age: 'old', mood: 'cross' }),
      player('a', { x: 2, age: 'old', mood: 'cross' }),
      player('a', { mood: 'cross', age: 'old', x: 3 }),
    ]);
    expect(curves.map(shape)).toEqual(['a x [age=old,mood=cross] 1:1 2:2 3:3']);
  });

  test('take two values', () => {
    expect(curvesOf([player('a', { x: 1 }), { ...player('a', { x: 1 }), name: 'the same again' }])).toEqual([]);
    expect(curvesOf([player('a', {}), player('b', {})])).toEqual([]);
  });

  test('do not mistake one text for another', () => {
    expect(curvesOf([player('a', { x: 1, y: '1' }), player('a', { x: 2, y: 1 })])).toEqual([]);
  });
});

test('agents without a talk have a point without a value', () => {
  const players = [player('a', { x: 1 }), player('a', { x: 2 })];
  const tournament = drawnUp(
    [prepare(pie(4))],
    players.map(({ name }) => name),
    1,
  );
  const { overall } = standingsWith(tournament, () => undefined);
  expect(responseCurves(overall, players)[0]?.points).toEqual([
    { value: 1, agent: 0, utility: undefined, chance: undefined, field: undefined },
    { value: 2, agent: 1, utility: undefined, chance: undefined, field: undefined },
  ]);
});
