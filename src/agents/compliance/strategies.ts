/**
 * How a side may keep a deal after the signature. Keeping a deal is a repeated prisoner's dilemma: straining it pays a
 * little today, and what comes back costs more (Axelrod 1984, The Evolution of Cooperation).
 */
import type { Conduct, Keeper } from '../../model/compliance.js';
import type { NumberParameter } from '../strategy.js';

/** A compliance strategy; its parameters are all numbers. */
export interface ComplianceStrategy {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly says: string;
  /** Where it comes from. */
  readonly source: string;
  readonly parameters: Readonly<Record<string, NumberParameter>>;
  readonly make: (parameters: Readonly<Record<string, number>>) => Keeper;
}

const KEEPS: Conduct = { keeps: 1, talks: true };

const PACE = {
  says: 'the share of what it owes that it gives while it strains the deal',
  standard: 0.08,
  least: 0,
  most: 0.99,
} as const;

const strains = ({ pace = PACE.standard }: Readonly<Record<string, number>>): Conduct => ({ keeps: pace, talks: true });

/** Every compliance strategy: one entry each. */
export const complianceStrategies: readonly ComplianceStrategy[] = [
  {
    name: 'opportunist',
    says: 'Uses every gap that the text leaves, keeps what it says, and answers a strain with a strain.',
    source: 'our reading of May 2025; its magnets flowed to the United States at 8 % of normal',
    parameters: { pace: PACE },
    make: (parameters) => {
      const strained = strains(parameters);
      return ({ terms, grants, wronged }) => {
        const gap = grants ? terms.licences === 'vague' : !terms.standstill;
        return gap || wronged > 0 ? strained : KEEPS;
      };
    },
  },
  {
    name: 'faithful',
    says: 'Keeps the deal, whatever the other side does.',
    source: 'unconditional cooperation, Axelrod 1984',
    parameters: {},
    make: () => () => KEEPS,
  },
  {
    name: 'slow-walker',
    says: 'Strains the deal whatever the text says, and talks when it comes to a quarrel.',
    source: 'unconditional defection, Axelrod 1984; the pace is that of magnets in May 2025',
    parameters: { pace: PACE },
    make: (parameters) => {
      const strained = strains(parameters);
      return () => strained;
    },
  },
  {
    name: 'tit-for-tat',
    says: 'Keeps the deal as long as the other side does, and strains it while the other side does.',
    source: 'Axelrod 1984',
    parameters: { pace: PACE },
    make: (parameters) => {
      const strained = strains(parameters);
      return ({ wronged }) => (wronged > 0 ? strained : KEEPS);
    },
  },
  {
    name: 'patient',
    says: 'Keeps the deal, and strains it only when the other side has done so for two weeks on end.',
    source: 'contrite and generous answers to noise, Wu & Axelrod 1995; the two weeks are of May 2025',
    parameters: {
      days: { says: 'for how many days on end it bears a strain', standard: 14, least: 0, most: 1000, whole: true },
      pace: PACE,
    },
    make: (parameters) => {
      const { days = 14 } = parameters;
      const strained = strains(parameters);
      return ({ wronged }) => (wronged > days ? strained : KEEPS);
    },
  },
  {
    name: 'grim',
    says: 'Keeps the deal until the other side strains it once; then it strains it for good and talks no more.',
    source: 'the grim trigger, Friedman 1971',
    parameters: { pace: PACE },
    make: (parameters) => {
      const strained: Conduct = { ...strains(parameters), talks: false };
      return ({ wrongs }) => (wrongs > 0 ? strained : KEEPS);
    },
  },
];
