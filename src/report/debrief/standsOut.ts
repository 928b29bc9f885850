/** The question on what stands out most in a talk: the real outcome, or else the first thing of a list that is there. */
import type { Debrief } from '../../analysis/debrief.js';
import { opponent, PARTIES, type Party, pair } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { issueInSentence, optionName } from '../../model/words.js';
import { amount, change, level, namesOf, sharesInWords, worthToEach } from '../english/points.js';
import { QUESTIONS } from '../english/questions.js';

/** A share of the surplus over which somebody may ask whether it is fair. */
const LOPSIDED = 0.62;

export function standsOut(debrief: Debrief): string {
  for (const ask of [reality, lostCompatible, unfortunate, fairness, pace]) {
    const question = ask(debrief);
    if (question !== undefined) return question;
  }
  const { deal } = debrief.talk;
  const names = namesOf(deal);
  const batna = pair((party) => level(deal, party, deal.preferences[party].reservation));
  return QUESTIONS.chairs(names[0], batna[0], names[1], batna[1]);
}

function reality({ talk: { deal }, agreed, real, verdict }: Debrief): string | undefined {
  if (real === NONE || verdict === 'open') return undefined;
  const worth = worthToEach(deal, real);
  if (agreed === real) return QUESTIONS.realAgain(worth);
  return agreed === NONE ? QUESTIONS.realWithout(worth) : QUESTIONS.real(worth, worthToEach(deal, agreed));
}

function lostCompatible({ talk: { deal }, compatible }: Debrief): string | undefined {
  const lost = compatible.find(({ chosen, loss }) => chosen !== NONE && loss[0] + loss[1] > 0);
  if (lost === undefined) return undefined;
  const { issue, option, chosen } = lost;
  return QUESTIONS.compatible(
    issueInSentence(deal, issue),
    optionName(deal, issue, option),
    optionName(deal, issue, chosen),
  );
}

function unfortunate({ talk: { deal }, steps }: Debrief): string | undefined {
  const found = steps.filter(({ kind }) => kind === 'unfortunate');
  const [first] = found;
  if (first === undefined) return undefined;
  const names = namesOf(deal);
  const other = opponent(first.by);
  return QUESTIONS.unfortunate(
    found.length,
    names[first.by],
    first.round,
    change(deal, first.by, first.own),
    change(deal, other, first.other),
    names[other],
  );
}

function fairness({ talk: { deal }, efficiency }: Debrief): string | undefined {
  const share = efficiency?.share;
  if (share === undefined || Math.max(share, 1 - share) < LOPSIDED) return undefined;
  const names = namesOf(deal);
  const winner: Party = share > 0.5 ? 0 : 1;
  return QUESTIONS.share(names[winner], sharesInWords(share)[winner], names[opponent(winner)]);
}

function pace({ talk: { deal }, conceding }: Debrief): string | undefined {
  const totals = conceding.map((one) => one?.total);
  if (totals.some((total) => total === undefined || total <= 0)) return undefined;
  const names = namesOf(deal);
  const [first, second] = PARTIES.map((party) => amount(deal, party, totals[party] as number)) as [string, string];
  return QUESTIONS.pace(names[0], first, names[1], second);
}
