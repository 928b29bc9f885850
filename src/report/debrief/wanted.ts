/** The seventh section: what both wanted alike, and where one side could give cheaply what the other held dear. */
import type { CompatibleIssue } from '../../analysis/compatible.js';
import type { Debrief } from '../../analysis/debrief.js';
import { opponent, PARTIES, type Party, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { issueInSentence, issueName, optionName } from '../../model/words.js';
import { percent } from '../english/numbers.js';
import { amount, level, namesOf } from '../english/points.js';
import { TITLES } from '../english/titles.js';
import { WANTED } from '../english/wanted.js';
import { type Block, list, type Section, text } from '../section.js';
import { cheapestFor, type Stake, stakesOf } from './trades.js';

export function wanted(debrief: Debrief): Section {
  const { talk, agreed, compatible } = debrief;
  const issues = talk.deal.scenario.issues.length;
  const stakes = stakesOf(talk.deal, agreed);
  const blocks = [
    ...list(compatible.map((one) => compatibleInWords(debrief, one))),
    ...text(compatible.length > 0 ? undefined : issues === 1 ? WANTED.none1 : WANTED.none),
    ...(issues === 1 ? [] : list(PARTIES.map((party) => cheapestInWords(debrief, stakes, party)))),
    ...(stakes.length === 0 ? text(WANTED.nothing) : [stakesTable(debrief, stakes), ...text(WANTED.tableMeans)]),
  ];
  return { id: 'wanted', title: TITLES.wanted, blocks };
}

function compatibleInWords({ talk: { deal } }: Debrief, { issue, option, chosen, loss }: CompatibleIssue): string {
  const names = namesOf(deal);
  const losses = PARTIES.filter((party) => loss[party] > 0).map((party) =>
    WANTED.loss(names[party], amount(deal, party, loss[party])),
  );
  const wish = WANTED.both(issueInSentence(deal, issue), optionName(deal, issue, option));
  if (chosen === NONE) return `${wish} ${WANTED.noDeal}`;
  if (chosen === option) return `${wish} ${WANTED.got}`;
  const other = optionName(deal, issue, chosen);
  return `${wish} ${losses.length === 0 ? WANTED.noLoss(other) : WANTED.missed(other, losses)}`;
}

function cheapestInWords({ talk: { deal } }: Debrief, stakes: readonly Stake[], party: Party): string {
  const names = namesOf(deal);
  const other = opponent(party);
  const stake = cheapestFor(deal, stakes, party);
  if (stake === undefined) return WANTED.noCheapest(names[party], names[other]);
  const { issue, range, got } = stake;
  const words = WANTED.cheapest(
    names[party],
    issueInSentence(deal, issue),
    level(deal, party, range[party]),
    names[other],
    level(deal, other, range[other]),
  );
  const share = got[other];
  if (share === undefined) return words;
  return `${words} ${(share >= 0.5 ? WANTED.used : WANTED.unused)(names[other], percent(share))}`;
}

function stakesTable({ talk: { deal }, agreed }: Debrief, stakes: readonly Stake[]): Block {
  const names = namesOf(deal);
  const share = (part: number | undefined) => (part === undefined ? WANTED.unknown : percent(part));
  return {
    kind: 'table',
    caption: agreed === NONE ? WANTED.tableWithout : WANTED.tableCaption,
    head: WANTED.tableHead(...names, agreed !== NONE),
    rows: stakes.map(({ issue, range, got }) => [
      issueName(deal, issue),
      ...pair((party) => level(deal, party, range[party])),
      ...(agreed === NONE ? [] : got.map(share)),
    ]),
    numeric: agreed === NONE ? [1, 2] : [1, 2, 3, 4],
  };
}
