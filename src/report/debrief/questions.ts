/**
 * The ninth section: five questions, one each on the openings, the trade, the time, the BATNA, and on what stands out
 * most in this talk. Every one has a form for every way in which talks can go.
 */
import type { Debrief } from '../../analysis/debrief.js';
import { opponent, PARTIES, type Party, pair } from '../../model/party.js';
import { bestPoints, pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { issueInSentence, optionName } from '../../model/words.js';
import { percent } from '../english/numbers.js';
import { level, namesOf, worthTo, worthToEach } from '../english/points.js';
import { QUESTIONS, type Told } from '../english/questions.js';
import { roundInWords } from '../english/rounds.js';
import { TITLES } from '../english/titles.js';
import { list, type Section, text } from '../section.js';
import { bestReceived, lastRound, lastStands, openings } from './ends.js';
import { standsOut } from './standsOut.js';
import { swapsBetween } from './trades.js';

/** Changes of a trade that a question names one by one. */
const MOST_NAMED = 3;

/** A share of concessions in the last tenth of the time that is worth talking about. */
const LATE = 0.3;

export function discuss(debrief: Debrief): Section {
  const questions = [opening, trade, time, batna, standsOut].map((ask) => ask(debrief));
  return {
    id: 'discuss',
    title: TITLES.discuss,
    blocks: [...text(QUESTIONS.lead), ...list(questions, true)],
  };
}

function batnaOf({ talk: { deal } }: Debrief, party: Party): string {
  return level(deal, party, deal.preferences[party].reservation);
}

/** Names and BATNAs in the order in which sentences take them. */
function namesAndBatnas(debrief: Debrief): [string, string, string, string] {
  const names = namesOf(debrief.talk.deal);
  return [names[0], batnaOf(debrief, 0), names[1], batnaOf(debrief, 1)];
}

function opening(debrief: Debrief): string {
  const { talk, agreed } = debrief;
  const { deal } = talk;
  const names = namesOf(deal);
  const opened = openings(debrief);
  const told = (party: Party): Told => ({
    name: names[party],
    own: worthTo(deal, party, opened[party]),
    other: worthTo(deal, opponent(party), opened[party]),
  });
  const [first, second] = opened;
  if (first !== NONE && second !== NONE) {
    const halfway = pair((party) => {
      const own = deal.preferences[party];
      return QUESTIONS.at(names[party], level(deal, party, (pointsOf(own, first) + pointsOf(own, second)) / 2));
    });
    const ended =
      agreed === NONE ? undefined : PARTIES.map((party) => QUESTIONS.at(names[party], worthTo(deal, party, agreed)));
    return QUESTIONS.openings(told(0), told(1), halfway, ended);
  }
  if (first !== NONE) return QUESTIONS.oneOpening(told(0), names[1]);
  if (second !== NONE) return QUESTIONS.oneOpening(told(1), names[0]);
  const party = deal.schedule.first;
  return QUESTIONS.noOpening(
    names[party],
    level(deal, party, bestPoints(deal.preferences[party])),
    batnaOf(debrief, party),
  );
}

function trade(debrief: Debrief): string {
  const { talk, counts, frontier, solutions, verdict, efficiency } = debrief;
  const { deal } = talk;
  const [nash] = solutions.nash;
  if (verdict === 'missed' && nash !== undefined) return QUESTIONS.missed(counts.zopa, worthToEach(deal, nash));
  if (verdict === 'wise') return QUESTIONS.wise(...namesAndBatnas(debrief));
  if (efficiency !== undefined && efficiency.improvement !== NONE) return unusedTrade(debrief, efficiency.improvement);
  if (deal.scenario.issues.length === 1) return QUESTIONS.oneIssue(issueInSentence(deal, 0));
  if (efficiency !== undefined && efficiency.better + efficiency.worse === 0)
    return QUESTIONS.nothingToTrade(namedIssues(debrief));
  return verdict === 'frontier'
    ? QUESTIONS.frontier(frontier.length, counts.clean)
    : QUESTIONS.openTrade(...namesAndBatnas(debrief));
}

function namedIssues({ talk: { deal } }: Debrief): string[] {
  const all = deal.scenario.issues.map((_, issue) => issueInSentence(deal, issue));
  return all.length > MOST_NAMED + 1 ? [...all.slice(0, MOST_NAMED), QUESTIONS.others(all.length - MOST_NAMED)] : all;
}

function unusedTrade({ talk: { deal }, agreed }: Debrief, better: number): string {
  const names = namesOf(deal);
  const swaps = swapsBetween(deal, agreed, better).map(({ issue, from, to }) =>
    QUESTIONS.swap(issueInSentence(deal, issue), optionName(deal, issue, from), optionName(deal, issue, to)),
  );
  const named = swaps.length > MOST_NAMED + 1 ? swaps.slice(0, MOST_NAMED) : swaps;
  const gains = PARTIES.map((party) => {
    const [was, would] = [worthTo(deal, party, agreed), worthTo(deal, party, better)];
    return was === would ? QUESTIONS.same(names[party], was) : QUESTIONS.gain(names[party], would, was);
  });
  return QUESTIONS.improvable(gains, named, swaps.length - named.length);
}

function time(debrief: Debrief): string {
  const { talk, conceding } = debrief;
  const { deal, result } = talk;
  const names = namesOf(deal);
  const round = lastRound(debrief);
  const when = roundInWords(deal, round);
  const left = Math.max(0, deal.schedule.rounds - round);
  if (result === undefined) return QUESTIONS.openTime(when);
  if (result.ending === 'walkedOut') return QUESTIONS.left(names[result.by ?? 0], when, left);
  if (result.ending === 'expired') return QUESTIONS.expired(when, asked(debrief));
  const late = pair((party) => conceding[party]?.late ?? 0);
  const latest: Party = late[0] >= late[1] ? 0 : 1;
  if (late[latest] >= LATE && late[latest] <= 1) return QUESTIONS.late(names[latest], percent(late[latest]), when);
  return left >= round ? QUESTIONS.early(when, left) : QUESTIONS.agreedWhen(when);
}

function asked(debrief: Debrief): string[] {
  const { deal } = debrief.talk;
  const names = namesOf(deal);
  const stands = lastStands(debrief);
  return PARTIES.map((party) =>
    stands[party] === NONE
      ? QUESTIONS.neverAsked(names[party])
      : QUESTIONS.stillAsked(names[party], worthTo(deal, party, stands[party])),
  );
}

function batna(debrief: Debrief): string {
  const { talk, agreed, traps } = debrief;
  const { deal, result } = talk;
  const names = namesOf(deal);
  if (result === undefined) return QUESTIONS.openBatnas(...namesAndBatnas(debrief));
  if (result.ending === 'agreed') {
    const trapped = PARTIES.find((party) => traps[party]);
    if (trapped !== undefined)
      return QUESTIONS.trap(names[trapped], worthTo(deal, trapped, agreed), batnaOf(debrief, trapped));
    const told = (party: Party): Told => ({
      name: names[party],
      own: worthTo(deal, party, agreed),
      other: batnaOf(debrief, party),
    });
    return QUESTIONS.batnas(told(0), told(1));
  }
  const best = pair((party) => bestReceived(debrief, party));
  if (result.ending === 'walkedOut') {
    const by = result.by ?? 0;
    return best[by] === NONE
      ? QUESTIONS.walkedWithout(names[by], batnaOf(debrief, by))
      : QUESTIONS.walkedWith(names[by], worthTo(deal, by, best[by]), batnaOf(debrief, by));
  }
  const parts = PARTIES.map((party) =>
    best[party] === NONE
      ? QUESTIONS.notOffered(names[party], batnaOf(debrief, party))
      : QUESTIONS.offered(names[party], worthTo(deal, party, best[party]), batnaOf(debrief, party)),
  );
  const tempted = PARTIES.some((party) => {
    const own = deal.preferences[party];
    return best[party] !== NONE && pointsOf(own, best[party]) > own.reservation;
  });
  return tempted ? QUESTIONS.endedWith(parts) : QUESTIONS.endedWithNothing(parts);
}
