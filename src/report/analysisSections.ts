/** The analysis of a scenario as sections, in the scenario's words. */
import type { Analysis } from '../analysis/analysis.js';
import type { FrontierPoint } from '../analysis/frontier.js';
import type { Trade } from '../analysis/logrolling.js';
import { MOST_PICTURED } from '../analysis/picture.js';
import { SOLUTIONS, type SolutionName } from '../analysis/solutions.js';
import type { Deal } from '../model/deal.js';
import { PARTIES, type Pair, pair } from '../model/party.js';
import { issueInSentence, optionName } from '../model/words.js';
import { lastMandates } from './debrief/ends.js';
import { ANALYSIS, many } from './english/analysis.js';
import { minus } from './english/numbers.js';
import { level, namesOf } from './english/points.js';
import { POSSIBLE } from './english/possible.js';
import { type Block, list, type Section, text } from './section.js';

/** The most points of the frontier, outcomes of a solution, and trades that are named. */
const MOST_POINTS = 12;
const MOST_TIES = 5;
const MOST_TRADES = 5;

/** The sections: what can be had, the frontier, the solutions, what makes it hard. They tell the secrets of both sides. */
export function analysisSections(analysis: Analysis): readonly Section<'space'>[] {
  const { titles } = ANALYSIS;
  return [
    { id: 'possible', title: titles.possible(analysis.deal.scenario.title), blocks: possible(analysis) },
    { id: 'frontier', title: titles.frontier, blocks: frontier(analysis) },
    { id: 'solutions', title: titles.solutions, blocks: solutions(analysis) },
    { id: 'hard', title: titles.hard, blocks: hard(analysis) },
  ];
}

function possible({ deal, counts }: Analysis): Block<'space'>[] {
  const { outcomes, clean, zopa, zopaBetween } = counts;
  const names = namesOf(deal);
  const mandates = lastMandates(deal);
  const bound = PARTIES.filter((party) => Number.isFinite(mandates[party]));
  const caption = clean <= MOST_PICTURED ? ANALYSIS.caption : ANALYSIS.captionOfSample;
  return [
    { kind: 'figure', figure: 'space', caption, alt: ANALYSIS.alt },
    ...text(
      ANALYSIS.outcomes(outcomes, clean),
      zopa === 0 ? ANALYSIS.noZopa : ANALYSIS.zopa(zopa, outcomes, clean),
      zopaBetween && ANALYSIS.between(...zopaBetween),
      ANALYSIS.batnas(
        PARTIES.map((party) => `${names[party]} ${level(deal, party, deal.preferences[party].reservation)}`),
      ),
      bound.length === 0
        ? undefined
        : ANALYSIS.mandates(bound.map((party) => `${names[party]} ${level(deal, party, mandates[party])}`)),
    ),
  ];
}

function frontier({ deal, frontier }: Analysis): Block<never>[] {
  if (frontier.length === 0) return text(ANALYSIS.noFrontier);
  const shown = spread(frontier, MOST_POINTS);
  return [
    ...text(ANALYSIS.frontier(frontier.length)),
    {
      kind: 'table',
      caption: ANALYSIS.frontierCaption(shown.length, frontier.length),
      head: namesOf(deal),
      rows: shown.map((point) => worths(deal, point)),
      numeric: [0, 1],
    },
  ];
}

/** So many items of a list, evenly spaced, the first and the last among them. */
function spread<Item>(items: readonly Item[], many: number): Item[] {
  if (items.length <= many) return [...items];
  return Array.from({ length: many }, (_, at) => items[Math.round((at * (items.length - 1)) / (many - 1))] as Item);
}

function solutions({ deal, solutions }: Analysis): Block<never>[] {
  if (solutions.nash.count === 0) return text(POSSIBLE.noSolutions);
  const rows = SOLUTIONS.flatMap((name) => {
    const { outcomes, count } = solutions[name];
    return outcomes.slice(0, 1).map((first) => [POSSIBLE.solutions[name][0], ...worths(deal, first), many(count)]);
  });
  return [
    {
      kind: 'table',
      caption: ANALYSIS.solutionsCaption,
      head: ANALYSIS.solutionsHead(...namesOf(deal)),
      rows,
      numeric: [1, 2, 3],
    },
    ...list(SOLUTIONS.map((name) => POSSIBLE.solutions[name][1])),
    ...list(SOLUTIONS.flatMap((name, at) => picks(deal, solutions, name, SOLUTIONS.slice(0, at)))),
  ];
}

/** The outcomes of a solution in words, or which one before it picks the same. */
function picks(
  deal: Deal,
  solutions: Analysis['solutions'],
  name: SolutionName,
  before: readonly SolutionName[],
): string[] {
  const { outcomes, count } = solutions[name];
  const [nameInWords] = POSSIBLE.solutions[name];
  const named = ({ options }: FrontierPoint) => options.join();
  const same = before.find((other) => {
    const one = solutions[other];
    return (
      one.count === count && one.outcomes.every((outcome, at) => named(outcome) === named(outcomes[at] ?? outcome))
    );
  });
  if (same !== undefined) return [ANALYSIS.sameAs(nameInWords, POSSIBLE.solutions[same][0])];
  const told = outcomes.slice(0, MOST_TIES).map((outcome, at) => {
    const which = count === 1 ? nameInWords : ANALYSIS.which(nameInWords, at + 1, many(count));
    return ANALYSIS.picks(which, ANALYSIS.worths(namesOf(deal), worths(deal, outcome)), termsOf(deal, outcome));
  });
  return count > told.length ? [...told, ANALYSIS.more(nameInWords, count - told.length)] : told;
}

function termsOf(deal: Deal, { options }: FrontierPoint): string {
  return options
    .map((option, issue) => `${issueInSentence(deal, issue)} ${optionName(deal, issue, option)}`)
    .join('; ');
}

function worths(deal: Deal, { points }: FrontierPoint): Pair<string> {
  return pair((party) => level(deal, party, points[party]));
}

/** A sentence for each option that makes others needless, with all of these. */
function needless(deal: Deal, dominated: Analysis['dominated']): string[] {
  const first = dominated.filter(
    ({ issue, by }, at) => at === dominated.findIndex((one) => one.issue === issue && one.by === by),
  );
  return first.map(({ issue, by }) => {
    const options = dominated.filter((one) => one.issue === issue && one.by === by);
    return ANALYSIS.dominated(
      issueInSentence(deal, issue),
      options.map(({ option }) => optionName(deal, issue, option)),
      optionName(deal, issue, by),
    );
  });
}

function hard(analysis: Analysis): Block<never>[] {
  const { deal, opposition, correlation, integrativePotential, compatible, distributive, logrolling, dominated } =
    analysis;
  const measure = (value: number | undefined) => (value === undefined ? ANALYSIS.none : minus(value.toFixed(3)));
  const more = logrolling.length - MOST_TRADES;
  return [
    ...list([
      ANALYSIS.opposition(measure(opposition)),
      ANALYSIS.correlation(measure(correlation)),
      ANALYSIS.integrativePotential(measure(integrativePotential)),
    ]),
    ...list([
      ...(compatible.length === 0
        ? [ANALYSIS.noCompatible]
        : compatible.map(({ issue, option }) =>
            ANALYSIS.compatible(issueInSentence(deal, issue), optionName(deal, issue, option)),
          )),
      distributive.length === 0
        ? ANALYSIS.noDistributive
        : ANALYSIS.distributive(distributive.map((issue) => issueInSentence(deal, issue))),
      ...needless(deal, dominated),
    ]),
    ...text(logrolling.length === 0 ? ANALYSIS.noTrade : undefined),
    ...list(
      logrolling.slice(0, MOST_TRADES).map((trade) => tradeInWords(deal, trade)),
      true,
    ),
    ...text(more > 0 ? ANALYSIS.moreTrades(more) : undefined),
  ];
}

function tradeInWords(deal: Deal, { issues, options, gain }: Trade): string {
  const names = namesOf(deal);
  return ANALYSIS.trade(
    PARTIES.map((party) =>
      ANALYSIS.win(names[party], issueInSentence(deal, issues[party]), optionName(deal, issues[party], options[party])),
    ),
    PARTIES.map((party) => ANALYSIS.gain(names[party], (gain[party] * 100).toFixed(1))),
  );
}
