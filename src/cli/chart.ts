import { Argument } from 'commander';
import { compliance } from '../machines/compliance.js';
import { type Drawing, drawCharts } from '../machines/draw.js';
import { mandate } from '../machines/mandate.js';
import { position } from '../machines/position.js';
import { talks } from '../machines/talks.js';
import { type Deal, prepare } from '../model/deal.js';
import { PARTIES } from '../model/party.js';
import { issueName, partyName } from '../model/words.js';
import { mandateText, sessionTitle } from '../ui/words.js';
import { print } from './output.js';
import { DEFAULT_SCENARIO, openScenario } from './scenarioFile.js';
import type { Verb } from './verb.js';

export const chart: Verb = {
  configure: (command) => {
    command
      .argument('[scenario]', 'a scenario by id or path', DEFAULT_SCENARIO)
      .addArgument(
        new Argument('[chart]', 'only one of the four').choices(['talks', 'position', 'mandate', 'compliance']),
      )
      .action((scenario: string, only: string | undefined) => {
        const drawings = drawingsOf(prepare(openScenario(scenario)));
        print(drawCharts(drawings.filter((drawing) => only === undefined || drawing.chart.id === only)));
      });
  },
};

function drawingsOf(deal: Deal): Drawing[] {
  const { sessions, extension, first } = deal.schedule;
  const names = PARTIES.map((party) => partyName(deal, party)).join(' and ');
  return [
    {
      chart: talks.config,
      title: `talks: ${deal.scenario.title}`,
      note: [
        ...sessions.map((session) => `${sessionTitle(session)}, rounds ${session.firstRound} to ${session.lastRound}`),
        ...(extension ? [`extension: ${sessionTitle(extension)}`] : []),
        `${partyName(deal, first)} acts first in every round`,
      ],
    },
    {
      chart: position.config,
      title: `position: one for ${names} each on every issue`,
      note: deal.scenario.issues.map((_, issue) => issueName(deal, issue)),
    },
    {
      chart: mandate.config,
      title: `mandate: one for ${names} each`,
      note: PARTIES.map((party) => {
        const levels = sessions.map(({ mandates }) => mandateText(deal, party, mandates[party]));
        return `${partyName(deal, party)}: ${levels.join(', then ')}`;
      }),
    },
    {
      chart: compliance.config,
      title: 'compliance: after the signature',
      note: [
        'one for the deal, day by day',
        'strike, lift and counter: the party that receives the licences',
        'slow and deliver: the party that grants them',
      ],
    },
  ];
}
