/** The pairings over which sizes of deals and lengths of talks are compared. */
import { type Deal, prepare } from '../src/model/deal.js';
import type { Pair } from '../src/model/party.js';
import { type BareResult, bareLoop } from './bare.js';
import { bareMicroLoop } from './bareMicro.js';
import { generated } from './generated.js';
import { type Pairing, pairing } from './pairing.js';

const SIZES = [
  [5, 5, 4],
  [6, 5, 5, 10],
  [10, 10, 10, 15],
] as const;

const PAIRS: readonly { readonly agents: Pair<string>; readonly bare: (deal: Deal) => () => BareResult }[] = [
  { agents: ['boulware', 'conceder'], bare: (deal) => bareLoop(deal, [0.2, 2]) },
  { agents: ['micro', 'micro'], bare: bareMicroLoop },
];

export function* pairingsBySize(): Generator<Pairing> {
  for (const { agents, bare } of PAIRS)
    for (const sizes of SIZES)
      for (const rounds of [100, 1000]) {
        const deal = prepare(generated('1', sizes, rounds));
        const outcomes = deal.space.outcomes.toLocaleString('en-US');
        const name = `${agents.join(' v ')}, ${outcomes} outcomes, ${rounds.toLocaleString('en-US')} rounds`;
        yield pairing(name, deal, agents, bare(deal));
      }
}
