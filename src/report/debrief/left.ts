/** The fourth section: what each side could have had at no cost to the other, and one outcome better for both. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Efficiency } from '../../analysis/efficiency.js';
import { isClean } from '../../analysis/zopa.js';
import type { Deal } from '../../model/deal.js';
import { opponent, PARTIES, pair } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueName, optionName } from '../../model/words.js';
import { LEFT } from '../english/left.js';
import { decimals, percent, thousands } from '../english/numbers.js';
import { amount, change, level, namesOf, worthTo } from '../english/points.js';
import { TITLES } from '../english/titles.js';
import { type Block, type Section, text } from '../section.js';
import { bestReceived } from './ends.js';
import { optionPoints, swapsBetween } from './trades.js';

export function left(debrief: Debrief): Section {
  const { efficiency, verdict } = debrief;
  const blocks =
    verdict === 'open'
      ? text(LEFT.open)
      : verdict === 'wise'
        ? text(LEFT.wise)
        : verdict === 'missed' || efficiency === undefined
          ? missed(debrief)
          : [...unused(debrief, efficiency), ...measures(debrief, efficiency)];
  return { id: 'left', title: TITLES.left, blocks };
}

function unused({ talk, agreed, frontier }: Debrief, { leftOnTable, improvement }: Efficiency): Block[] {
  const { deal } = talk;
  if (improvement === NONE) return text(LEFT.frontier);
  const names = namesOf(deal);
  const more = PARTIES.filter((party) => leftOnTable[party] > 0);
  const could = more.map((party) =>
    LEFT.could(names[party], amount(deal, party, leftOnTable[party]), names[opponent(party)]),
  );
  const atOnce = frontier.some(({ points }) =>
    PARTIES.every((party) => points[party] >= pointsOf(deal.preferences[party], agreed) + leftOnTable[party]),
  );
  if (more.length === 2) could.push(atOnce ? LEFT.bothAtOnce : LEFT.notBoth);
  return [
    ...text(could.join(' ')),
    ...text(howMuchBetter(deal, agreed, improvement)),
    changes(deal, agreed, improvement),
  ];
}

function howMuchBetter(deal: Deal, from: number, to: number): string {
  const names = namesOf(deal);
  const count = swapsBetween(deal, from, to).length;
  const winners = PARTIES.filter((party) => {
    const own = deal.preferences[party];
    return pointsOf(own, to) > pointsOf(own, from);
  });
  const [one] = winners;
  if (winners.length === 1 && one !== undefined)
    return LEFT.oneBetter(count, names[one], worthTo(deal, one, from), worthTo(deal, one, to), names[opponent(one)]);
  const parts = PARTIES.map((party) => LEFT.gains(names[party], worthTo(deal, party, from), worthTo(deal, party, to)));
  return LEFT.bothBetter(count, parts);
}

function changes(deal: Deal, from: number, to: number): Block {
  const rows = swapsBetween(deal, from, to).map((swap) => [
    issueName(deal, swap.issue),
    optionName(deal, swap.issue, swap.from),
    optionName(deal, swap.issue, swap.to),
    ...pair((party) => change(deal, party, swap.gain[party])),
  ]);
  const all = pair((party) => {
    const own = deal.preferences[party];
    return change(deal, party, pointsOf(own, to) - pointsOf(own, from));
  });
  if (rows.length > 1) rows.push([LEFT.all, LEFT.nothing, LEFT.nothing, ...all]);
  return {
    kind: 'table',
    caption: LEFT.changesCaption,
    head: LEFT.changesHead(...namesOf(deal)),
    rows,
    numeric: [3, 4],
  };
}

/** For talks that failed although there was a ZOPA: a deal that both could have signed, and what each turned down. */
function missed(debrief: Debrief): Block[] {
  const { talk, solutions } = debrief;
  const { deal } = talk;
  const names = namesOf(deal);
  const refused = PARTIES.map((party) => {
    const { reservation } = deal.preferences[party];
    const best = bestReceived(debrief, party);
    const batna = level(deal, party, reservation);
    return best !== NONE && pointsOf(deal.preferences[party], best) > reservation
      ? LEFT.turnedDown(names[party], worthTo(deal, party, best), batna)
      : LEFT.noneBetter(names[party]);
  });
  const [nash] = solutions.nash;
  if (nash === undefined) return text(refused.join(' '));
  const parts = PARTIES.map((party) =>
    LEFT.worth(names[party], worthTo(deal, party, nash), level(deal, party, deal.preferences[party].reservation)),
  );
  const rows = deal.scenario.issues.map((_, issue) => {
    const option = optionOf(deal.space, nash, issue);
    return [
      issueName(deal, issue),
      optionName(deal, issue, option),
      ...pair((party) => level(deal, party, optionPoints(deal, party, issue, option))),
    ];
  });
  if (rows.length > 1) rows.push([LEFT.all, LEFT.nothing, ...pair((party) => worthTo(deal, party, nash))]);
  return [
    ...text(refused.join(' '), LEFT.couldSign(parts)),
    { kind: 'table', caption: LEFT.packageCaption, head: LEFT.packageHead(...names), rows, numeric: [2, 3] },
  ];
}

function measures({ talk, real, realEfficiency }: Debrief, efficiency: Efficiency): Block[] {
  const all = [efficiency, ...(real === NONE || realEfficiency === undefined ? [] : [realEfficiency])];
  const head = [LEFT.measure, LEFT.deal, LEFT.real].slice(0, all.length + 1);
  const row = (label: string, cell: (one: Efficiency) => string) => [label, ...all.map(cell)];
  const rows = [
    row(LEFT.coefficient, ({ coefficient }) => decimals(coefficient)),
    row(LEFT.better, ({ better, exact }) => counted(better, exact)),
    row(LEFT.worse, ({ worse, exact }) => counted(worse, exact)),
    row(LEFT.distance, ({ distance }) => (distance * 100).toFixed(1)),
    row(LEFT.nash, ({ nashRatio }) => (nashRatio === undefined ? LEFT.undefined : percent(nashRatio))),
  ];
  const { coefficient, better, worse } = efficiency;
  const caution = better + worse === 0 ? LEFT.alone : LEFT.caution(coefficient, better, worse);
  return [
    { kind: 'table', caption: LEFT.measuresCaption, head, rows, numeric: [1, 2].slice(0, all.length) },
    ...text(caution),
    ...text(real !== NONE && !isClean(talk.deal, real) ? LEFT.beyond : undefined),
  ];
}

function counted(count: number, exact: boolean): string {
  return exact || count === 0 ? thousands(count) : LEFT.about(thousands(count));
}
