/** The first section: what the two sides would hand to the press. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Deal } from '../../model/deal.js';
import { opponent, PARTIES } from '../../model/party.js';
import { sessionAt } from '../../model/schedule.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueName, optionInFull, optionName, partyName } from '../../model/words.js';
import { listed } from '../english/numbers.js';
import { roundAndHour } from '../english/rounds.js';
import { course, STATEMENT } from '../english/statement.js';
import { TITLES } from '../english/titles.js';
import { type Block, list, type Section, text } from '../section.js';
import { lastRound, lastStands, sessionsHeld } from './ends.js';

export function statement(debrief: Debrief): Section {
  const { talk, agreed } = debrief;
  const { scenario } = talk.deal;
  return {
    id: 'statement',
    title: TITLES.statement,
    blocks: [
      ...text([scenario.place, scenario.date].filter((one) => one !== undefined).join(', ')),
      ...text([headline(debrief), meetings(debrief), howItEnded(debrief)].join(' ')),
      ...list(delegations(talk.deal)),
      ...(agreed === NONE ? positions(debrief) : terms(talk.deal, agreed)),
    ],
  };
}

function fullNames({ scenario }: Deal): [string, string] {
  return [scenario.parties[0].name, scenario.parties[1].name];
}

function headline({ talk: { deal, result } }: Debrief): string {
  const names = fullNames(deal);
  if (result === undefined) return STATEMENT.goOn(...names);
  return { agreed: STATEMENT.agreed, walkedOut: STATEMENT.parted, expired: STATEMENT.ranOut }[result.ending](...names);
}

function meetings(debrief: Debrief): string {
  const { schedule } = debrief.talk.deal;
  const held = Array.from({ length: sessionsHeld(debrief) }, (_, number) => sessionAt(schedule, number).title);
  return course(held, debrief.offers.length);
}

function howItEnded(debrief: Debrief): string {
  const { talk, offers } = debrief;
  const { deal, moves, result } = talk;
  const names = fullNames(deal);
  const round = roundAndHour(deal, lastRound(debrief));
  if (result === undefined) return STATEMENT.stands(round);
  const by = result.by ?? 0;
  if (result.ending === 'agreed') return STATEMENT.accepted(names[by], names[opponent(by)], round, offers.length);
  if (result.ending === 'walkedOut') return `${STATEMENT.walked(names[by], round)} ${STATEMENT.nothingBinds}`;
  const last = moves.findLast(({ type }) => type === 'offer' || type === 'reject');
  const refused = last?.type === 'reject' ? [STATEMENT.letLie(names[last.by])] : [];
  const stopped = moves.filter(({ type }) => type === 'stop').map((move) => names[move.by]);
  const noTime = stopped.length === 0 ? [] : [STATEMENT.noMoreTime(listed(stopped))];
  return [STATEMENT.expired(round), ...refused, ...noTime, STATEMENT.nothingBinds].join(' ');
}

function delegations({ scenario }: Deal): string[] {
  return scenario.parties.flatMap(({ name, delegation = [] }) =>
    delegation.length === 0
      ? []
      : [
          STATEMENT.delegation(
            name,
            delegation.map((person) => STATEMENT.person(person.name, person.office)),
          ),
        ],
  );
}

function terms(deal: Deal, agreed: number): Block[] {
  const clauses = deal.scenario.issues.map(({ name }, issue) =>
    STATEMENT.clause(name, optionInFull(deal, issue, agreed)),
  );
  return [...text(STATEMENT.terms), ...list(clauses, true)];
}

function positions(debrief: Debrief): Block[] {
  const { deal } = debrief.talk;
  const stands = lastStands(debrief);
  if (stands[0] === NONE && stands[1] === NONE) return [];
  const rows = deal.scenario.issues.map((_, issue) => [
    issueName(deal, issue),
    ...PARTIES.map((party) =>
      stands[party] === NONE
        ? STATEMENT.noPosition
        : optionName(deal, issue, optionOf(deal.space, stands[party], issue)),
    ),
  ]);
  return [
    {
      kind: 'table',
      caption: STATEMENT.stood,
      head: [STATEMENT.issue, ...PARTIES.map((party) => partyName(deal, party))],
      rows,
    },
  ];
}
