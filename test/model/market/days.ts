/**
 * Days of 2025 on which the trade talks of the United States and China made news, and what prices did: the S&P 500 in per
 * cent and the ten-year yield in basis points at the close (12 May and 10 June: in session), yuan per dollar in per cent
 * (8 April: offshore). A price is missing where no paper of the day gave its change.
 */
import type { News } from '../../../src/model/market/news.js';
import type { Regime } from '../../../src/model/market/prices.js';

export interface Day {
  readonly date: string;
  readonly event: string;
  readonly news: readonly News[];
  /** Crisis while the two put tariffs of over 100 % on each other; else normal. */
  readonly regime?: Regime;
  readonly stocks?: number;
  readonly treasury?: number;
  readonly yuan?: number;
}

const one = (kind: News['kind'], surprise: News['surprise']): News[] => [{ kind, surprise }];

export const DAYS: readonly Day[] = [
  { date: '2025-04-03', event: 'tariffs on the whole world', news: one('escalation', 'high'), stocks: -4.84 },
  { date: '2025-04-04', event: 'China answers', news: one('retaliation', 'high'), stocks: -5.97, treasury: -1.4 },
  { date: '2025-04-08', event: '104 % decided', news: one('escalation', 'high'), regime: 'crisis', yuan: 1.1 },
  {
    date: '2025-04-09',
    event: 'a pause for all but China',
    news: one('partial-relief', 'high'),
    regime: 'crisis',
    stocks: 9.5,
    yuan: 0.15,
  },
  { date: '2025-04-11', event: '145 % and 125 %', news: one('escalation', 'medium'), regime: 'crisis', treasury: 10 },
  { date: '2025-04-22', event: 'called unsustainable', news: one('verbal-relief', 'medium'), stocks: 2.51 },
  { date: '2025-05-12', event: 'Geneva', news: one('truce', 'high'), stocks: 3.26, treasury: 9, yuan: -0.6 },
  { date: '2025-05-30', event: 'an accusation', news: one('accusation', 'low'), stocks: -0.01 },
  {
    date: '2025-06-02',
    event: 'one back, a call expected',
    news: [...one('accusation', 'low'), ...one('talks-start', 'low')],
    stocks: 0.4,
  },
  { date: '2025-06-09', event: 'London, day 1', news: one('talks-start', 'low'), stocks: 0.09, yuan: 0.03 },
  { date: '2025-06-10', event: 'London, day 2', news: one('talks-positive', 'low'), stocks: 0.55, treasury: -2 },
  { date: '2025-06-11', event: 'the framework', news: one('framework', 'low'), stocks: -0.27, treasury: -5 },
  { date: '2025-06-12', event: 'the day after', news: one('framework', 'low'), yuan: -0.13 },
  { date: '2025-10-10', event: '100 % more threatened', news: one('threat', 'high'), stocks: -2.7, treasury: -8.9 },
  { date: '2025-10-13', event: 'softened', news: one('verbal-relief', 'medium'), stocks: 1.6, yuan: -0.09 },
  { date: '2025-10-27', event: 'Kuala Lumpur', news: one('framework', 'medium'), stocks: 1.2 },
];
