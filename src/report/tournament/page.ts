/** The report of a tournament as one page of HTML. */
import type { Standings } from '../../analysis/tournament/standing.js';
import { fixtureCount } from '../../model/tournament.js';
import { VERSION } from '../../model/version.js';
import { listed } from '../english/numbers.js';
import { worth } from '../english/tournament/cells.js';
import { PAGE } from '../english/tournament/titles.js';
import { pageOf } from '../page.js';
import { element, escaped } from '../svg/markup.js';
import { payoffsSvg } from '../svg/tournament/payoffs.js';
import { rankingSvg } from '../svg/tournament/ranking.js';
import { replicatorSvg } from '../svg/tournament/replicator.js';
import { responseSvg } from '../svg/tournament/response.js';
import { spaceSvg } from '../svg/tournament/space.js';
import { timeSvg } from '../svg/tournament/time.js';
import type { TournamentFigure, TournamentReport } from './report.js';
import { tournamentSections } from './sections.js';
import { untilSettled } from './settled.js';
import { timeCurves } from './time.js';

/** The same sections as `tournamentSections`, with the pictures drawn, as the text of one HTML file. */
export function tournamentPage(report: TournamentReport): string {
  const { standings, scenarios } = report.results;
  return pageOf(
    {
      title: PAGE.title(scenarios.map(({ deal }) => deal.scenario.title)),
      skip: PAGE.skip,
      header: glance(standings).map((words) => element('p', {}, escaped(words))),
      sections: tournamentSections(report),
      made: PAGE.made(VERSION, standings.tournament.seed),
    },
    (figure) => figureSvg(figure, report),
  );
}

/** How large the tournament is, how far it has come, and who is first. */
export function glance({ tournament, talks, complete, overall, scenarios }: Standings): string[] {
  const { agents } = tournament;
  const first = overall.standings.filter(({ rank }) => rank === 1);
  const names = listed(first.map(({ agent }) => agents[agent] as string));
  return [
    PAGE.size(agents.length, scenarios.length, talks),
    ...(complete ? [] : [PAGE.incomplete(talks, fixtureCount(tournament))]),
    first.length === 0 ? PAGE.nobody : PAGE.best(names, worth(first[0]?.utility), first.length > 1),
  ];
}

function figureSvg(figure: TournamentFigure, { results }: TournamentReport): string {
  const { standings, curves, scenarios, metagame } = results;
  const { agents } = standings.tournament;
  switch (figure.name) {
    case 'ranking':
      return rankingSvg(standings.overall, agents);
    case 'payoffs':
      return payoffsSvg(standings);
    case 'time':
      return timeSvg(timeCurves(standings));
    case 'replicator':
      return replicatorSvg(untilSettled(metagame.replicator.value ?? []), agents);
    case 'space':
      return spaceSvg(scenarios[figure.place] as (typeof scenarios)[number], figure.place);
    case 'response':
      return responseSvg(curves[figure.place] as (typeof curves)[number], figure.place);
  }
}
