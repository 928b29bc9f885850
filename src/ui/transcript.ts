/** A whole negotiation as plain text, for pipes and for people without a terminal. */
import { reasonFor } from '../agents/reasons.js';
import type { Session } from '../engine/session.js';
import type { Deal } from '../model/deal.js';
import { lastOffers, type Move } from '../model/move.js';
import { PARTIES, type Pair } from '../model/party.js';
import { clockAt, type SessionPlan, sessionAt, sessionOfRound } from '../model/schedule.js';
import { optionOf } from '../model/space.js';
import { issueInSentence, issueName, optionName, partyName, worthToBoth } from '../model/words.js';
import { onPage } from './page.js';
import { clauses, deed, mandateText, resultLine, sessionTitle } from './words.js';

export function transcript(talk: Session, agents: Pair<string>): string {
  const { deal, moves } = talk;
  const lines = [...heading(talk, agents)];
  let session: SessionPlan | undefined;
  let round = 0;
  moves.forEach((move, at) => {
    const now = sessionAt(deal.schedule, sessionOfRound(deal.schedule, move.round));
    if (now !== session) lines.push('', ...sessionHeading(deal, now));
    if (move.round !== round) lines.push('', roundHeading(now, move.round));
    session = now;
    round = move.round;
    lines.push(...moveLines(deal, agents, moves, at));
  });
  return [...lines, '', ...endingLines(talk)].join('\n');
}

function heading({ deal, seed }: Session, agents: Pair<string>): string[] {
  const { scenario, schedule } = deal;
  const place = scenario.place === undefined ? [] : [scenario.place];
  const seats = PARTIES.map((party) => `${scenario.parties[party].name}: ${agents[party]}`);
  return [
    scenario.title,
    ...place,
    `${seats.join('   ')}   seed ${seed}   ${schedule.rounds === 1 ? '1 round' : `${schedule.rounds} rounds`}`,
  ];
}

function sessionHeading(deal: Deal, session: SessionPlan): string[] {
  const mandates = PARTIES.filter((party) => Number.isFinite(session.mandates[party])).map(
    (party) => `${partyName(deal, party)} signs from ${mandateText(deal, party, session.mandates[party])}`,
  );
  const title = sessionTitle(session);
  return [title, '-'.repeat(title.length), ...(mandates.length > 0 ? [`Mandates: ${mandates.join(', ')}`] : [])];
}

function roundHeading(session: SessionPlan, round: number): string {
  const clock = clockAt(session, round);
  return `Round ${round}${clock === undefined ? '' : `, ${clock}`}`;
}

function moveLines(deal: Deal, agents: Pair<string>, moves: readonly Move[], at: number): string[] {
  const move = moves[at] as Move;
  const name = partyName(deal, move.by);
  const reason = reasonFor(deal, agents, moves, at);
  const why = reason === undefined ? [] : onPage(reason, '      ');
  if (move.type !== 'offer') return [`  ${name} ${deed(move)}.`, ...why];
  const [before] = lastOffers(moves, at, move.by, 1);
  const terms = deal.scenario.issues.flatMap((_, issue) => {
    const option = optionOf(deal.space, move.outcome, issue);
    if (before === undefined) return [`${issueInSentence(deal, issue)} ${optionName(deal, issue, option)}`];
    const stood = optionOf(deal.space, before, issue);
    return stood === option
      ? []
      : [`${issueInSentence(deal, issue)} ${optionName(deal, issue, stood)} -> ${optionName(deal, issue, option)}`];
  });
  return [
    `  ${name} offers (worth ${worthToBoth(deal, move.outcome)})`,
    ...onPage(terms.length > 0 ? terms.join('; ') : 'the same as before', '      '),
    ...why.map((line, first) => (first === 0 ? `    > ${line.trimStart()}` : line)),
  ];
}

function endingLines(talk: Session): string[] {
  const { deal } = talk;
  const result = talk.result();
  if (result === undefined) return ['The talks go on.'];
  const sentence = resultLine(deal, result);
  const lines = [`The talks ${result.ending === 'agreed' ? 'end' : 'fail'}: ${sentence}`];
  lines.push(...clauseLines(deal, result.outcome));
  return [...lines, ...historyLines(deal)];
}

function clauseLines(deal: Deal, outcome: number): string[] {
  const width = Math.max(...deal.scenario.issues.map((_, issue) => issueName(deal, issue).length));
  return clauses(deal, outcome).map(({ issue, option }) => `  ${issue.padEnd(width)}  ${option}`);
}

function historyLines(deal: Deal): string[] {
  const { history } = deal.scenario;
  if (history === undefined) return [];
  return ['', 'What really happened', ...onPage(history.summary, '  ')];
}
