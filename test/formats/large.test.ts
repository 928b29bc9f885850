import { expect, test } from 'vitest';
import { hire } from '../../src/agents/hire.js';
import { play } from '../../src/engine/play.js';
import { importScenario } from '../../src/formats/importScenario.js';
import { prepare } from '../../src/model/deal.js';
import { whyNotPlayable } from '../../src/model/playable.js';

const ISSUES = Array.from({ length: 12 }, (_, at) => `issue${at}`);
const VALUES = Array.from({ length: 10 }, (_, at) => `value${at}`);

/** A profile of GeniusWeb over 10^12 outcomes, with utilities as odd as they come. */
function profile(name: string, worthAt: (place: number) => number) {
  const perIssue = <T>(make: (at: number) => T) => Object.fromEntries(ISSUES.map((issue, at) => [issue, make(at)]));
  const utilities = {
    DiscreteValueSetUtilities: {
      valueUtilities: Object.fromEntries(VALUES.map((value, at) => [value, worthAt(at)])),
    },
  };
  return {
    name: `${name}.json`,
    text: JSON.stringify({
      LinearAdditiveUtilitySpace: {
        issueUtilities: perIssue(() => utilities),
        issueWeights: perIssue((at) => (at === 0 ? 1 / 12 + 1e-7 : 1 / 12 - 1e-8)),
        domain: { name: 'large', issuesValues: perIssue(() => ({ values: VALUES })) },
        name,
      },
    }),
  };
}

test('over a million outcomes utilities come in coarser points, so that talks can be held on them', () => {
  const files = [profile('one', (at) => at / 9), profile('other', (at) => Math.sqrt(1 - at / 9))];
  const { scenario, notes } = importScenario(files);
  expect(scenario.scale).toBe(100_000);
  expect(notes.some((note) => note.includes('100,000'))).toBe(true);
  expect(whyNotPlayable(scenario)).toBeUndefined();
  const deal = prepare(scenario);
  expect(deal.space.outcomes).toBe(1e12);
  const talk = play(deal, [hire('conceder').seat(), hire('logroller').seat()], { seed: '1' });
  expect(talk.result()?.ending).toBe('agreed');
});
