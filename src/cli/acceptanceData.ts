/** What every acceptance condition would have signed, as data in the scenario's words. */
import { type Counterfactual, counterfactuals } from '../agents/counterfactual.js';
import { CONDITIONS } from '../agents/parts/conditions/named.js';
import { worth } from '../engine/record.js';
import type { Session } from '../engine/session.js';
import type { Deal } from '../model/deal.js';

/** The actual ending, `null` while the talk goes on, and for each party by its id a verdict on every condition. */
export function acceptanceData(session: Session) {
  const { deal, moves, happened } = session;
  const { parties } = deal.scenario;
  const [first, second] = counterfactuals(deal, moves, happened);
  const result = session.result();
  const by = result?.by;
  return {
    actual:
      result === undefined
        ? null
        : {
            ending: result.ending,
            move: moves.length,
            round: result.round,
            by: by === undefined ? null : parties[by].id,
            ...worth(deal, result),
          },
    acceptance: {
      [parties[0].id]: first.map((one) => verdictData(deal, one)),
      [parties[1].id]: second.map((one) => verdictData(deal, one)),
    },
  };
}

function verdictData(deal: Deal, { condition, verdict }: Counterfactual) {
  const { symbol, values } = CONDITIONS[condition];
  const named = { condition, symbol, values };
  switch (verdict.kind) {
    case 'signs':
      return { ...named, verdict: 'signs', move: verdict.move, round: verdict.round, ...worth(deal, verdict) };
    case 'never':
      return { ...named, verdict: 'never' };
    case 'unknown':
      return { ...named, verdict: 'unknown', move: verdict.move, why: verdict.why };
  }
}
