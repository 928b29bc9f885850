import { expect, test } from 'vitest';
import { resultsOf } from '../../../src/analysis/tournament/results.js';
import { dealOf } from '../../helpers/scenarios.js';
import { outcome } from '../../helpers/versus.js';
import { drawnUp, standingsWith } from './tournaments.js';

test('what was agreed with each first mover is counted together', () => {
  const deal = dealOf('two-ports');
  const tournament = drawnUp([deal], ['alpha'], 2, { selfPlay: true, bothFirst: true });
  const fair = outcome(deal, '12 open 90');
  const north = outcome(deal, '12 open 30');
  const standings = standingsWith(tournament, ({ deal: one, repeat }) => ({
    outcome: one !== deal && repeat === 2 ? north : fair,
    round: 1,
  }));
  const { scenarios, curves } = resultsOf(standings, [{ name: 'alpha', strategy: 'alpha', parameters: {} }]);
  expect(scenarios).toHaveLength(1);
  expect(scenarios[0]?.agreed).toEqual(
    [
      { outcome: fair, talks: 3 },
      { outcome: north, talks: 1 },
    ].sort((one, two) => one.outcome - two.outcome),
  );
  // Three issues of three options, of which 8 outcomes are worth 40 or more to both.
  expect(scenarios[0]?.counts).toEqual({ outcomes: 27, clean: 27, zopa: 8 });
  expect(curves).toEqual([]);
});
