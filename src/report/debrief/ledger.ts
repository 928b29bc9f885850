/** The fifth section: the ledger of who gave what, on which issue, and in return for what. */
import type { Debrief } from '../../analysis/debrief.js';
import type { IssueBalance } from '../../analysis/exchanges.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueName, optionName } from '../../model/words.js';
import { LEDGER } from '../english/ledger.js';
import { level, namesOf } from '../english/points.js';
import { TITLES } from '../english/titles.js';
import { type Block, type Section, text } from '../section.js';
import { lastStands, openings } from './ends.js';
import { exchangeBlocks } from './exchanges.js';
import { optionPoints } from './trades.js';
import { brokenWords } from './world.js';

export function ledger(debrief: Debrief): Section {
  const blocks =
    debrief.offers.length === 0
      ? text(LEDGER.noOffers)
      : [
          ...(debrief.agreed === NONE ? withoutDeal(debrief) : withDeal(debrief)),
          ...exchangeBlocks(debrief),
          ...text(...brokenWords(debrief.talk)),
        ];
  return { id: 'ledger', title: TITLES.ledger, blocks };
}

function withDeal({ talk: { deal }, balances, offers }: Debrief): Block[] {
  const names = namesOf(deal);
  const opened = pair((party) => offers.some(({ by }) => by === party));
  const cell = (party: Party, known: boolean, points: number) => (known ? level(deal, party, points) : LEDGER.unknown);
  const cells = (gave: Pair<number>, gained: Pair<number>) => [
    cell(0, opened[0], gave[0]),
    cell(0, opened[1], gained[0]),
    cell(1, opened[1], gave[1]),
    cell(1, opened[0], gained[1]),
  ];
  const sum = (pick: (one: IssueBalance) => Pair<number>) =>
    pair((party) => balances.reduce((total, one) => total + pick(one)[party], 0));
  const rows = balances.map(({ issue, gave, gained }) => [issueName(deal, issue), ...cells(gave, gained)]);
  if (rows.length > 1)
    rows.push([
      LEDGER.all,
      ...cells(
        sum(({ gave }) => gave),
        sum(({ gained }) => gained),
      ),
    ]);
  return [
    {
      kind: 'table',
      caption: LEDGER.wayCaption,
      head: LEDGER.wayHead(...names),
      rows: balances.map(({ issue, opened, ended }) => [
        issueName(deal, issue),
        ...[...opened, ended].map((option) => optionOrNone(deal, issue, option)),
      ]),
    },
    {
      kind: 'table',
      caption: LEDGER.balanceCaption,
      head: LEDGER.balanceHead(...names),
      rows,
      numeric: [1, 2, 3, 4],
    },
    ...text(LEDGER.meaning),
  ];
}

function optionOrNone(deal: Deal, issue: number, option: number): string {
  return option === NONE ? LEDGER.noOpening : optionName(deal, issue, option);
}

function withoutDeal(debrief: Debrief): Block[] {
  const { deal } = debrief.talk;
  const names = namesOf(deal);
  const [first, last] = [openings(debrief), lastStands(debrief)];
  const option = (issue: number, outcome: number) =>
    outcome === NONE ? LEDGER.noOpening : optionName(deal, issue, optionOf(deal.space, outcome, issue));
  const gave = (party: Party, issue: number) => {
    const [from, to] = [first[party], last[party]].map((outcome) =>
      optionPoints(deal, party, issue, optionOf(deal.space, outcome, issue)),
    ) as [number, number];
    return from - to;
  };
  const cell = (party: Party, points: () => number) =>
    first[party] === NONE ? LEDGER.unknown : level(deal, party, points());
  const issues = deal.scenario.issues.map((_, issue) => issue);
  const rows = issues.map((issue) => [
    issueName(deal, issue),
    ...pair((party) => cell(party, () => gave(party, issue))),
  ]);
  const total = (party: Party) => issues.reduce((sum, issue) => sum + gave(party, issue), 0);
  if (rows.length > 1) rows.push([LEDGER.all, ...pair((party) => cell(party, () => total(party)))]);
  return [
    {
      kind: 'table',
      caption: LEDGER.standsCaption,
      head: LEDGER.standsHead(...names),
      rows: issues.map((issue) => [
        issueName(deal, issue),
        ...PARTIES.flatMap((party) => [option(issue, first[party]), option(issue, last[party])]),
      ]),
    },
    { kind: 'table', caption: LEDGER.gaveCaption, head: LEDGER.gaveHead(...names), rows, numeric: [1, 2] },
    ...text(LEDGER.meaningWithout),
  ];
}
