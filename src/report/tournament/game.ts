/** The tournament as a game between strategies: what would be chosen, and what would last. */
import { ALPHA } from '../../analysis/metagame/metagame.js';
import type { SymmetricEquilibrium } from '../../analysis/metagame/symmetricEquilibria.js';
import type { TournamentResults } from '../../analysis/tournament/results.js';
import { pair } from '../../model/party.js';
import { listed } from '../english/numbers.js';
import { namesOf } from '../english/points.js';
import { worth } from '../english/tournament/cells.js';
import { GAME, reasonOf, replicatorInWords } from '../english/tournament/game.js';
import { mixInWords, shareOf } from '../english/tournament/mixes.js';
import { CAPTIONS, HEADS } from '../english/tournament/tables.js';
import { TITLES } from '../english/tournament/titles.js';
import { type Block, list, type Section, text } from '../section.js';
import { LINES } from '../svg/ink.js';
import { thinned } from '../svg/thinned.js';
import type { TournamentFigure } from './report.js';
import { untilSettled } from './settled.js';

type Blocks = Block<TournamentFigure>[];

/** Equilibria that are listed; where a game has more, most of them are like one another. */
const MOST_LISTED = 20;

/** Moments at which the table tells the shares. */
const MOMENTS = 5;

export function game(results: TournamentResults): Section<TournamentFigure> {
  return {
    id: 'game',
    title: TITLES.game,
    blocks: [
      ...text(GAME.says),
      ...replies(results),
      ...dominated(results),
      ...equilibria(results),
      ...shares(results),
      ...alphaRanks(results),
      ...seats(results),
    ],
  };
}

function replies({ metagame, standings }: TournamentResults): Blocks {
  const { agents } = standings.tournament;
  const names = (places: readonly number[]) => listed(places.map((at) => agents[at] as string));
  const told = standings.overall.order.flatMap((against) => {
    const value = metagame.bestReplies[against]?.value;
    return value === undefined ? [] : [{ against, ...value }];
  });
  const unmet = told.some((one) => one.unmet.length > 0);
  const missing = metagame.bestReplies.flatMap((measure, at) => {
    const reason = reasonOf(measure);
    return reason === undefined ? [] : [GAME.missing.bestReply(agents[at] as string, reason)];
  });
  return [
    ...text(GAME.best),
    {
      kind: 'table',
      caption: CAPTIONS.bestReplies,
      head: [HEADS.against, HEADS.reply, HEADS.earns, ...(unmet ? [HEADS.unmet] : [])],
      rows: told.map((one) => [
        agents[one.against] as string,
        names(one.replies),
        worth(one.payoff),
        ...(unmet ? [names(one.unmet)] : []),
      ]),
      numeric: [2],
    },
    ...list(missing),
  ];
}

function dominated({ metagame, standings }: TournamentResults): Blocks {
  const { agents } = standings.tournament;
  const measure = metagame.dominated;
  if (measure.value === undefined) return text(GAME.missing.dominated(reasonOf(measure) as string));
  if (measure.value.length === 0) return text(GAME.undominated);
  return [
    ...text(GAME.dominated),
    {
      kind: 'table',
      caption: CAPTIONS.dominated,
      head: [HEADS.agent, HEADS.dominatedBy],
      rows: measure.value.map(({ strategy, by }) => [
        agents[strategy] as string,
        listed(by.map((at) => agents[at] as string)),
      ]),
    },
  ];
}

function equilibria({ metagame, standings }: TournamentResults): Blocks {
  const measure = metagame.equilibria;
  if (measure.value === undefined) return text(GAME.missing.equilibria(reasonOf(measure) as string));
  const { equilibria, complete, continuum } = measure.value;
  return [
    ...text(GAME.equilibria(equilibria.length, complete, continuum)),
    ...(equilibria.length === 0 ? [] : [equilibriumTable(equilibria, standings.tournament.agents)]),
    ...notListed(equilibria.length),
  ];
}

function notListed(many: number): Blocks {
  return many > MOST_LISTED ? text(GAME.notListed(many - MOST_LISTED)) : [];
}

function equilibriumTable(equilibria: readonly SymmetricEquilibrium[], agents: readonly string[]): Block<never> {
  return {
    kind: 'table',
    caption: CAPTIONS.equilibria,
    head: [HEADS.number, HEADS.payoff, HEADS.mix],
    rows: equilibria
      .slice(0, MOST_LISTED)
      .map(({ mix, payoff }, at) => [String(at + 1), worth(payoff), mixInWords(mix, agents)]),
    numeric: [1],
  };
}

function shares({ metagame, standings }: TournamentResults): Blocks {
  const { tournament, overall } = standings;
  const measure = metagame.replicator;
  if (measure.value === undefined) return text(GAME.missing.replicator(reasonOf(measure) as string));
  const moments = untilSettled(measure.value);
  if (moments.length === 0) return text(GAME.replicator, GAME.still);
  const settled = moments.length < measure.value.length ? moments.at(-1)?.time : undefined;
  const told = thinned(measure.value, MOMENTS);
  return [
    ...text(GAME.replicator),
    {
      kind: 'figure',
      figure: { name: 'replicator' },
      caption: GAME.caption(tournament.agents.length > LINES.length, settled),
      alt: replicatorInWords(moments, tournament.agents),
    },
    {
      kind: 'table',
      caption: CAPTIONS.shares,
      head: [HEADS.agent, ...told.map(({ time }) => HEADS.time(GAME.time(time)))],
      rows: overall.order.map((agent) => [
        tournament.agents[agent] as string,
        ...told.map(({ mix }) => shareOf(mix[agent] as number)),
      ]),
      numeric: told.map((_, at) => at + 1),
    },
  ];
}

function alphaRanks({ metagame, standings }: TournamentResults): Blocks {
  const { tournament, overall } = standings;
  const { alphaRank, alphaRankLimit } = metagame;
  if (alphaRank.value === undefined || alphaRankLimit.value === undefined)
    return text(GAME.missing.alphaRank((reasonOf(alphaRank) ?? reasonOf(alphaRankLimit)) as string));
  const columns = [alphaRank.value, alphaRankLimit.value];
  return [
    ...text(GAME.alphaRank(tournament.selfPlay)),
    {
      kind: 'table',
      caption: CAPTIONS.alphaRank,
      head: [HEADS.agent, HEADS.alpha(ALPHA), HEADS.limit],
      rows: overall.order.map((agent) => [
        tournament.agents[agent] as string,
        ...columns.map((shares) => shareOf(shares[agent] as number)),
      ]),
      numeric: [1, 2],
    },
  ];
}

/** The equilibria of each scenario. */
function seats({ scenarios, standings }: TournamentResults): Blocks {
  const { agents } = standings.tournament;
  return scenarios.flatMap(({ deal, equilibria: measure }): Blocks => {
    const { title } = deal.scenario;
    if (measure.value === undefined) return text(GAME.seatsMissing(title, reasonOf(measure) as string));
    const { equilibria, complete, continuum } = measure.value;
    const names = namesOf(deal);
    return [
      ...text(GAME.seats(title, equilibria.length, complete, continuum)),
      {
        kind: 'table',
        caption: CAPTIONS.seats(title),
        head: [
          HEADS.number,
          ...pair((party) => HEADS.payoffTo(names[party])),
          ...pair((party) => HEADS.plays(names[party])),
        ],
        rows: equilibria
          .slice(0, MOST_LISTED)
          .map(({ mixes, payoffs }, at) => [
            String(at + 1),
            ...payoffs.map(worth),
            ...mixes.map((mix) => mixInWords(mix, agents)),
          ]),
        numeric: [1, 2],
      },
      ...notListed(equilibria.length),
    ];
  });
}
