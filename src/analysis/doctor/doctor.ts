/** The scenario doctor: whether a scenario teaches, by ten rules that can be measured. */
import type { Deal } from '../../model/deal.js';
import { RULES, type Rule } from '../../model/rules.js';
import { frontierOf } from '../frontier.js';
import { solutionsOf } from '../solutions.js';
import { countOutcomes } from '../zopa.js';
import { type BotTalks, balance } from './balance.js';
import { dominated } from './dominated.js';
import type { Examined, Finding } from './finding.js';
import { atFloors } from './floors.js';
import { form } from './form.js';
import { frontier } from './frontier.js';
import { impasse, type RandomTalks } from './impasse.js';
import { stakesOf } from './issues.js';
import { midpoint } from './midpoint.js';
import { opposition } from './opposition.js';
import { sensitivity } from './sensitivity.js';
import { trades } from './trades.js';
import { zopa } from './zopa.js';

export interface DoctorInput {
  readonly deal: Deal;
  /** A stream of draws in [0, 1), for the noise on the weights. */
  readonly random: () => number;
  /** Talks of two random bots; without them the rule of impasse is not measured. */
  readonly randomTalks?: RandomTalks;
  /** Talks of two bots in both roles; without them the rule of balance looks at theory alone. */
  readonly botTalks?: BotTalks;
}

/**
 * A finding for each of the ten rules, in their order. Reservations are counted as `atFloors` has them. Rules that the
 * scenario says it breaks are broken on purpose; what could not be measured is told as such.
 */
export function findingsOf({ deal: written, random, randomTalks, botTalks }: DoctorInput): readonly Finding[] {
  const deal = atFloors(written);
  const stakes = stakesOf(deal);
  const points = frontierOf(deal);
  const solutions = solutionsOf(deal);
  const { clean } = countOutcomes(deal);
  const examined: Readonly<Record<Rule, Examined>> = {
    form: form(deal),
    opposition: opposition(stakes),
    trades: trades(deal, stakes),
    frontier: frontier(deal, points, clean, stakes),
    zopa: zopa(deal),
    midpoint: midpoint(deal, stakes, points, solutions),
    balance: balance(deal, solutions, botTalks),
    impasse: impasse(written, randomTalks),
    sensitivity: sensitivity(deal, points, solutions, random),
    dominated: dominated(deal, stakes),
  };
  return RULES.map((rule) => {
    const why = deal.scenario.breaks?.find((one) => one.rule === rule)?.why;
    return {
      rule,
      verdict: verdictOn(examined[rule], why !== undefined),
      ...examined[rule],
      ...(why !== undefined && { why }),
    };
  });
}

function verdictOn({ faults, unmeasured }: Examined, isOnPurpose: boolean): Finding['verdict'] {
  if (unmeasured !== undefined) return 'unmeasured';
  if (faults.length === 0) return 'holds';
  return isOnPurpose ? 'onPurpose' : 'broken';
}
