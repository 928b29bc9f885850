/** The standings of a tournament as rows of one table, for programs that read tables: a row for each figure of an agent. */
import { MISSING, type Missing } from '../../analysis/tournament/missing.js';
import type { Contest, Interval, MeanName, Standing, Standings } from '../../analysis/tournament/standing.js';
import { PARTIES } from '../../model/party.js';
import { rounded } from '../../model/rounded.js';
import type { TournamentDeal } from '../../model/tournament.js';
import { csvTable } from './csv.js';
import type { ColumnsOf } from './table.js';

/** Every column in its order: what it holds. Where a figure or an interval is empty one of the last three says why. */
export const STANDING_COLUMNS = {
  scenario: { kind: 'text', optional: true, says: 'id of the scenario; empty over all of them' },
  party: { kind: 'text', optional: true, says: 'party whose seat the agent had; empty for both' },
  agent: { kind: 'text', says: 'the agent' },
  figure: {
    kind: 'text',
    says: 'rank; over all talks the means of utility, surplus, agreement_rate (1 for a deal, 0 for none), welfare and rounds; over deals those of agreed_utility (own utility), share, efficient (1 on the Pareto frontier, else 0) and the three distances',
  },
  value: { kind: 'number', optional: true, says: 'the figure' },
  chance_low: { kind: 'number', optional: true, says: 'lower end of its interval by chance' },
  chance_high: { kind: 'number', optional: true, says: 'upper end of its interval by chance' },
  exact: { kind: 'flag', optional: true, says: 'whether nothing in it is left to chance' },
  field_low: { kind: 'number', optional: true, says: 'lower end of its interval by field' },
  field_high: { kind: 'number', optional: true, says: 'upper end of its interval by field' },
  no_value: { kind: 'text', optional: true, says: 'why there is no value' },
  no_chance: { kind: 'text', optional: true, says: 'why there is no interval by chance' },
  no_field: { kind: 'text', optional: true, says: 'why there is no interval by field' },
} as const satisfies ColumnsOf<string>;

type StandingRow = { readonly [Name in keyof typeof STANDING_COLUMNS]: string | number | boolean | null };

/** The standings as CSV, as `csvOf` has the talks: over all scenarios first, then by scenario, in both roles and in each. */
export function standingsCsv(standings: Standings): string {
  return [...csvTable(Object.keys(STANDING_COLUMNS), standingRows(standings))].join('');
}

/** The figures in their order, and their names in the rows. */
const FIGURES: Readonly<Record<MeanName | 'rank', string>> = {
  rank: 'rank',
  utility: 'utility',
  surplus: 'surplus',
  agreementRate: 'agreement_rate',
  welfare: 'welfare',
  rounds: 'rounds',
  agreedUtility: 'agreed_utility',
  share: 'share',
  efficient: 'efficient',
  frontierDistance: 'frontier_distance',
  nashDistance: 'nash_distance',
  kalaiSmorodinskyDistance: 'kalai_smorodinsky_distance',
};

/** Agents as they rank in each contest. */
function* standingRows({ tournament, overall, scenarios }: Standings): Generator<StandingRow> {
  const { agents, deals } = tournament;
  yield* contestRows(overall, agents, null, null);
  for (const [at, { contest, roles }] of scenarios.entries()) {
    const { deal } = deals.find(({ scenario }) => scenario === at) as TournamentDeal;
    const { id, parties } = deal.scenario;
    yield* contestRows(contest, agents, id, null);
    for (const party of PARTIES) yield* contestRows(roles[party], agents, id, parties[party].id);
  }
}

function* contestRows(
  { standings, order }: Contest,
  agents: readonly string[],
  scenario: string | null,
  party: string | null,
): Generator<StandingRow> {
  for (const place of order) {
    const standing = standings[place] as Standing;
    for (const [name, figure] of Object.entries(FIGURES))
      yield {
        scenario,
        party,
        agent: agents[place] as string,
        figure,
        ...figureIn(standing, name as keyof typeof FIGURES),
      };
  }
}

function figureIn(standing: Standing, name: MeanName | 'rank') {
  const { [name]: value, chance, field, missing } = standing;
  const [low, high] = endsOf(chance[name]);
  const [fieldLow, fieldHigh] = endsOf(field[name]);
  return {
    value: value === undefined ? null : rounded(value),
    chance_low: low,
    chance_high: high,
    exact: chance[name]?.exact ?? null,
    field_low: fieldLow,
    field_high: fieldHigh,
    no_value: why(missing[name]),
    no_chance: why(chance.missing[name]),
    no_field: why(field.missing[name]),
  };
}

function endsOf(interval: Interval | undefined): readonly [number, number] | readonly [null, null] {
  return interval === undefined ? [null, null] : [rounded(interval.low), rounded(interval.high)];
}

function why(reason: Missing | undefined): string | null {
  return reason === undefined ? null : MISSING[reason];
}
