/** The eighth section: both hands on the table, and why every agent moved as it did. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Deal } from '../../model/deal.js';
import type { Move } from '../../model/move.js';
import { PARTIES, type Party, pair } from '../../model/party.js';
import { bestPoints } from '../../model/preferences.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueInSentence, issueName, optionName } from '../../model/words.js';
import { OTHER_SIDE } from '../english/otherSide.js';
import { level, mandateLevel, namesOf } from '../english/points.js';
import { TITLES } from '../english/titles.js';
import { type Block, list, type Section, text } from '../section.js';
import { openings } from './ends.js';
import { paragraphs } from './paragraphs.js';
import { optionPoints } from './trades.js';

/** The most reasons that are told; of more, half from the beginning and half from the end. */
const MOST_REASONS = 400;

export function otherSide(debrief: Debrief, reasons: readonly (string | undefined)[]): Section {
  const { deal } = debrief.talk;
  return {
    id: 'other-side',
    title: TITLES['other-side'],
    blocks: [
      ...PARTIES.flatMap((party) => briefs(deal, party)),
      levels(deal),
      ...text(bound(deal) ? undefined : OTHER_SIDE.noMandates),
      ...list(PARTIES.map((party) => redLines(deal, party))),
      ...deal.scenario.issues.map((_, issue) => optionsTable(debrief, issue)),
      ...reasonBlocks(debrief, reasons),
    ],
  };
}

function briefs(deal: Deal, party: Party): Block[] {
  const { brief, batna } = deal.scenario.parties[party];
  const name = namesOf(deal)[party];
  return [...titled(OTHER_SIDE.told(name), paragraphs(brief)), ...titled(OTHER_SIDE.batna(name), paragraphs(batna))];
}

function titled(title: string, [first = '', ...more]: readonly string[]): Block[] {
  return text(OTHER_SIDE.quoted(title, first), ...more);
}

function bound({ schedule }: Deal): boolean {
  return schedule.sessions.some(({ mandates }) => mandates.some(Number.isFinite));
}

function levels(deal: Deal): Block {
  const { schedule, preferences } = deal;
  const mandates = bound(deal)
    ? schedule.sessions.map(({ title, mandates }) => [
        OTHER_SIDE.mandate(title),
        ...pair((party) => mandateLevel(deal, party, mandates[party])),
      ])
    : [];
  return {
    kind: 'table',
    caption: OTHER_SIDE.levelsCaption,
    head: OTHER_SIDE.levelsHead(...namesOf(deal)),
    rows: [
      [OTHER_SIDE.best, ...pair((party) => level(deal, party, bestPoints(preferences[party])))],
      ...mandates,
      [OTHER_SIDE.batnaLevel, ...pair((party) => level(deal, party, preferences[party].reservation))],
    ],
    numeric: [1, 2],
  };
}

function redLines(deal: Deal, party: Party): string {
  const { id } = deal.scenario.parties[party];
  const name = namesOf(deal)[party];
  const closed = deal.scenario.issues.flatMap(({ options }, issue) =>
    options.flatMap(({ redLine = [] }, option) =>
      redLine.includes(id) ? [OTHER_SIDE.redLine(optionName(deal, issue, option), issueInSentence(deal, issue))] : [],
    ),
  );
  return closed.length === 0 ? OTHER_SIDE.noRedLines(name) : OTHER_SIDE.redLines(name, closed);
}

/** One issue: every option with its points to both, and what marks it. */
function optionsTable(debrief: Debrief, issue: number): Block {
  const { talk, agreed, real } = debrief;
  const { deal } = talk;
  const names = namesOf(deal);
  const first = openings(debrief);
  const stands = (outcome: number, option: number) =>
    outcome !== NONE && optionOf(deal.space, outcome, issue) === option;
  const rows = (deal.scenario.issues[issue]?.options ?? []).map(({ redLine = [] }, option) => [
    optionName(deal, issue, option),
    ...pair((party) => level(deal, party, optionPoints(deal, party, issue, option))),
    OTHER_SIDE.marks([
      ...(stands(agreed, option) ? [OTHER_SIDE.dealMark] : []),
      ...(stands(real, option) ? [OTHER_SIDE.realMark] : []),
      ...PARTIES.filter((party) => stands(first[party], option)).map((party) => OTHER_SIDE.openedMark(names[party])),
      ...PARTIES.filter((party) => redLine.includes(deal.scenario.parties[party].id)).map((party) =>
        OTHER_SIDE.redMark(names[party]),
      ),
    ]),
  ]);
  return {
    kind: 'table',
    caption: issueName(deal, issue),
    head: OTHER_SIDE.optionHead(...names),
    rows,
    numeric: [1, 2],
  };
}

function reasonBlocks({ talk: { deal, moves } }: Debrief, reasons: readonly (string | undefined)[]): Block[] {
  const names = namesOf(deal);
  const all = moves.flatMap(({ round, by }: Move, at) => {
    const reason = reasons[at];
    return reason === undefined ? [] : [OTHER_SIDE.reason(at + 1, round, names[by], reason)];
  });
  if (all.length === 0) return text(OTHER_SIDE.noReasons);
  const half = MOST_REASONS / 2;
  const told =
    all.length <= MOST_REASONS
      ? all
      : [...all.slice(0, half), OTHER_SIDE.leftOut(all.length - MOST_REASONS), ...all.slice(-half)];
  return [...text(OTHER_SIDE.reasons), ...list(told)];
}
