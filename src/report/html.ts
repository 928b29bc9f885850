/** The debrief as one page of HTML. */
import type { Debrief } from '../analysis/debrief.js';
import { pair } from '../model/party.js';
import { NONE } from '../model/space.js';
import { VERSION } from '../model/version.js';
import { lastRound } from './debrief/ends.js';
import { type DebriefInput, debriefSections } from './debriefSections.js';
import { GLANCE } from './english/glance.js';
import { level, namesOf, worthTo } from './english/points.js';
import { roundAndHour } from './english/rounds.js';
import { PAGE, sitter } from './english/titles.js';
import { pageOf } from './page.js';
import type { DebriefFigure } from './section.js';
import { concessionSvg } from './svg/concession.js';
import { marketSvg } from './svg/market.js';
import { element, escaped } from './svg/markup.js';
import { outcomeSpaceSvg } from './svg/outcomeSpace.js';

/** The same sections as `debriefSections`, with the pictures drawn, as the text of one HTML file. */
export function debriefPage(input: DebriefInput): string {
  const { debrief } = input;
  const { scenario, digest } = debrief.talk.deal;
  return pageOf(
    {
      title: PAGE.title(scenario.title),
      skip: PAGE.skip,
      header: header(input),
      sections: debriefSections(input),
      made: PAGE.made(scenario.id, digest.slice(0, 12), VERSION),
    },
    (figure) => drawn(debrief, figure),
  );
}

function drawn(debrief: Debrief, figure: DebriefFigure): string {
  switch (figure) {
    case 'space':
      return outcomeSpaceSvg(debrief);
    case 'curves':
      return concessionSvg(debrief);
    case 'market':
      return marketSvg(debrief.talk.market ?? []);
  }
}

function header({ debrief, agents }: DebriefInput): string[] {
  const { deal, result } = debrief.talk;
  const names = namesOf(deal);
  const when = roundAndHour(deal, lastRound(debrief));
  const ended = result === undefined ? GLANCE.goesOn(when) : GLANCE.ended[result.ending](when, names[result.by ?? 0]);
  const score = pair((party) => {
    const batna = level(deal, party, deal.preferences[party].reservation);
    const agreed = debrief.agreed !== NONE;
    return element(
      'li',
      {},
      element('b', {}, escaped(agreed ? worthTo(deal, party, debrief.agreed) : batna)),
      ...[
        (agreed ? GLANCE.points : GLANCE.noDeal)(names[party]),
        ...(agreed ? [GLANCE.batna(batna)] : []),
        GLANCE.sat(sitter(agents[party])),
      ].map((words) => element('span', {}, escaped(words))),
    );
  });
  return [
    element('p', { class: 'quiet' }, escaped(PAGE.confidential)),
    element('p', {}, escaped(ended)),
    element('p', { class: 'verdict' }, escaped(GLANCE.verdict[debrief.verdict])),
    element('ul', { class: 'score' }, ...score),
  ];
}
