/**
 * How much of the truth the models find, as Genius measures it: the correlation of estimated and true utility over all
 * outcomes (Pearson's, and Spearman's of ranks). Without a model every outcome is alike, and the correlation is 0.
 */
import { mean, sampleCorrelation, sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { hire } from '../../../src/agents/hire.js';
import { MODELS } from '../../../src/agents/parts/models/named.js';
import { likingBy, type ModelMaker } from '../../../src/agents/parts/opponentModel.js';
import { play } from '../../../src/engine/play.js';
import { streamOf } from '../../../src/engine/streams.js';
import { type Deal, prepare } from '../../../src/model/deal.js';
import { additive, type Values } from '../../helpers/additive.js';
import { shown } from '../../helpers/hearing.js';
import { tabulated } from '../../helpers/tabulated.js';

const ROUNDS = 40;
const DOMAINS = 60;

interface Heard {
  readonly deal: Deal;
  readonly offers: readonly number[];
}

/** What Right says in 40 rounds to somebody who gives nothing, in 60 domains, once conceding evenly and once late. */
function talks(values: Values): readonly Heard[] {
  return Array.from({ length: DOMAINS }, (_, at) => {
    const deal = prepare(additive(streamOf('quality', `${at}`), values), { rounds: ROUNDS });
    return ['linear', 'boulware'].map((right) => {
      const { moves } = play(deal, [hire('hardliner').seat(), hire(right).seat()], { seed: '1', ledger: false });
      return {
        deal,
        offers: moves.flatMap(({ by, type, outcome }) => (by === 1 && type === 'offer' ? [outcome] : [])),
      };
    });
  }).flat();
}

/** Pearson's and Spearman's, as means over the talks. */
function quality(make: ModelMaker, heard: readonly Heard[]): readonly number[] {
  const pairs = heard.map(({ deal, offers }) => {
    const model = make(deal.space);
    model.hear(shown(deal.space, offers, ROUNDS));
    const truth = [...tabulated(deal.preferences[1]).points];
    const liked = likingBy(deal.space, model.estimate());
    return [truth.map((_, outcome) => liked(outcome)), truth] as const;
  });
  return [sampleCorrelation, sampleRankCorrelation].map((of) =>
    mean(pairs.map(([estimate, truth]) => of(estimate, truth))),
  );
}

/**
 * Found, as Pearson/Spearman: with values that lie anyhow smith .734/.715, hard-headed .725/.704, windowed .716/.697,
 * bayesian .649/.636; with opposed ones .486/.466, .477/.444, .642/.629, .833/.828. The Bayesian models believe that
 * values fall evenly from a best, as they do there.
 */
describe.each([
  ['anyhow', { smith: 0.7, 'hard-headed': 0.7, windowed: 0.65, bayesian: 0.6 }],
  ['opposed', { smith: 0.4, 'hard-headed': 0.4, windowed: 0.6, bayesian: 0.8 }],
] as const)('of parties that concede, and whose values lie %s,', (values, least) => {
  const heard = talks(values);

  it.each(Object.entries(least))('%s finds a correlation of %d', (name, figure) => {
    for (const found of quality(MODELS[name as keyof typeof MODELS], heard)) expect(found).toBeGreaterThan(figure);
  });
});
