/** A whole negotiation as plain text, for pipes and for people without a terminal. */
import { marketIn } from '../engine/market.js';
import type { Session } from '../engine/session.js';
import type { Deal } from '../model/deal.js';
import { dealAfter } from '../model/event.js';
import type { MarketPoint } from '../model/market/market.js';
import { lastOffers, type Move } from '../model/move.js';
import { PARTIES, type Pair } from '../model/party.js';
import type { RecordParent } from '../model/record.js';
import { clockAt, type SessionPlan, sessionAt, sessionOfRound } from '../model/schedule.js';
import { optionOf } from '../model/space.js';
import { issueInSentence, issueName, optionName, partyName, worthToBoth } from '../model/words.js';
import { DEEDS } from '../report/english/deeds.js';
import { counted, TRANSCRIPT } from './english/talks.js';
import { onPage } from './page.js';
import { marketEntry } from './ticker.js';
import { reasonAt } from './timeline.js';
import { clauses, mandateText, resultLine, sessionTitle } from './words.js';
import { eventEntry, quoteOf } from './world.js';

/** Of a session; `parent` says where it was taken over from another one. */
export function transcript(talk: Session, agents: Pair<string>, parent?: RecordParent): string {
  const { deal, moves } = talk;
  const lines = [...heading(talk, agents)];
  let session: SessionPlan | undefined;
  let round = 0;
  const market = deal.market ? marketIn(talk) : [];
  moves.forEach((move, at) => {
    const number = sessionOfRound(deal.schedule, move.round);
    const now = sessionAt(deal.schedule, number);
    if (now !== session) lines.push('', ...sessionHeading(talk, number));
    if (move.round !== round) lines.push('', roundHeading(now, move.round), ...eventLines(talk, move.round));
    session = now;
    round = move.round;
    lines.push(...moveLines({ deal, agents, parent, moves }, at));
    if (moves[at + 1]?.round !== round) lines.push(...marketLines(market[at + 1]));
  });
  return [...lines, '', ...endingLines(talk)].join('\n');
}

function heading({ deal, seed }: Session, agents: Pair<string>): string[] {
  const { scenario, schedule } = deal;
  const place = scenario.place === undefined ? [] : [scenario.place];
  const seats = PARTIES.map((party) => TRANSCRIPT.seat(scenario.parties[party].name, agents[party]));
  return [scenario.title, ...place, TRANSCRIPT.heading(seats.join('   '), seed, counted(schedule.rounds, 'round'))];
}

/** The session under the mandates with which it opens: events before it have moved them. */
function sessionHeading({ deal: written, happened }: Session, number: number): string[] {
  const { firstRound } = sessionAt(written.schedule, number);
  const deal = dealAfter(
    written,
    happened.filter(({ round }) => round < firstRound),
  );
  const session = sessionAt(deal.schedule, number);
  const mandates = PARTIES.filter((party) => Number.isFinite(session.mandates[party])).map((party) =>
    TRANSCRIPT.signsFrom(partyName(deal, party), mandateText(deal, party, session.mandates[party])),
  );
  const title = sessionTitle(session);
  return [title, '-'.repeat(title.length), ...(mandates.length > 0 ? [TRANSCRIPT.mandates(mandates.join(', '))] : [])];
}

function roundHeading(session: SessionPlan, round: number): string {
  return TRANSCRIPT.round(round, clockAt(session, round));
}

/** What happened at the beginning of a round. */
function eventLines({ deal, happened }: Session, now: number): string[] {
  return happened.filter(({ round }) => round === now).flatMap((one) => onPage(eventEntry(deal, one), '  '));
}

/** Where the markets stood at the end of a round, if they look on. */
function marketLines(point: MarketPoint | undefined): string[] {
  return point === undefined ? [] : onPage(marketEntry(point), '  ');
}

function moveLines(talk: Parameters<typeof reasonAt>[0], at: number): string[] {
  const { deal, moves } = talk;
  const move = moves[at] as Move;
  const name = partyName(deal, move.by);
  const reason = reasonAt(talk, at + 1);
  const why = reason === undefined ? [] : onPage(reason, '      ');
  const quote = quoteOf(deal.statements, move).flatMap((words) => onPage(words, '      '));
  if (move.type !== 'offer') return [`  ${name} ${DEEDS[move.type]}.`, ...quote, ...why];
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
    TRANSCRIPT.offers(name, worthToBoth(deal, move.outcome)),
    ...onPage(terms.length > 0 ? terms.join('; ') : TRANSCRIPT.same, '      '),
    ...quote,
    ...why.map((line, first) => (first === 0 ? `    > ${line.trimStart()}` : line)),
  ];
}

function endingLines(talk: Session): string[] {
  const { deal } = talk;
  const result = talk.result();
  if (result === undefined) return [TRANSCRIPT.goOn];
  const sentence = resultLine(deal, result);
  const lines = [result.ending === 'agreed' ? TRANSCRIPT.end(sentence) : TRANSCRIPT.fail(sentence)];
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
  return ['', TRANSCRIPT.history, ...onPage(history.summary, '  ')];
}
