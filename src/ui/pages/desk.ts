/** What stands under the desk: what was said last, what the sheet changes, and why a key did nothing. */
import stringWidth from 'string-width';
import { mandateNow, type Window } from '../../engine/window.js';
import { lastOffers } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { pointsOf, whyNotSign } from '../../model/preferences.js';
import { sessionAt } from '../../model/schedule.js';
import { NONE } from '../../model/space.js';
import { wordsOf } from '../../model/statement.js';
import { issueInSentence, partyName, worthInWords } from '../../model/words.js';
import { DEEDS } from '../../report/english/deeds.js';
import type { Desk } from '../desk.js';
import { LOG } from '../english/brief.js';
import { REFUSED, TABLE } from '../english/table.js';
import { WORLD } from '../english/world.js';
import { BLANK, cell, type Line, paragraph } from '../lines.js';
import { changesBetween, outcomeOn, type Sheet, type SheetChange } from '../sheet.js';
import { tickerText } from '../ticker.js';
import { signed } from '../words.js';
import { quoteOf } from '../world.js';
import { eventText, logLines, stepsBetween } from './log.js';

/**
 * As many lines as there is room for: what matters most comes first, what was said before last. Where the markets look
 * on they have the last row, if a question or a refusal does not take all.
 */
export function noticeLines(
  window: Window,
  desk: Desk,
  trouble: string | undefined,
  width: number,
  rows: number,
): Line[] {
  const urgent = urgentText(window, desk, trouble);
  const changes = changesText(window, desk);
  const saying = sayingText(window, desk);
  const first = urgent === undefined ? [] : paragraph(urgent, width).map((line) => ({ ...line, bold: true }));
  const { market } = window;
  const ticker = market === undefined || first.length >= rows ? [] : [{ text: tickerText(market, width) }];
  const room = rows - ticker.length;
  const news = [
    ...(saying === undefined ? [] : paragraph(saying, width)),
    ...(changes === undefined ? [] : paragraph(changes, width)),
    ...window.events
      .filter(({ round }) => round === window.round)
      .flatMap((event) => paragraph(eventText(window, event), width)),
    ...paragraph(heardText(window), width),
    ...(window.moves.length === 0 ? paragraph(TABLE.howTo, width) : []),
  ];
  const lines = cutTo(first.length < room ? [...first, ...news] : first, room, width);
  const above = [...lines, ...latest(window, width, room - lines.length)];
  const blanks = ticker.length === 0 ? 0 : room - above.length;
  return [...above, ...Array.from({ length: blanks }, () => BLANK), ...ticker];
}

/** The first of the lines, with three dots at the end where others follow: the log has them all. */
function cutTo(lines: readonly Line[], rows: number, width: number): Line[] {
  const shown = lines.slice(0, rows);
  const last = shown[rows - 1];
  if (last === undefined || lines.length <= rows) return shown;
  const words = last.text.split(' ');
  while (words.length > 1 && stringWidth(words.join(' ')) > width - 2) words.pop();
  return shown.with(-1, { ...last, text: cell(`${words.join(' ')} …`, width).trimEnd() });
}

/** The end of the log, where there is room for some of it. */
function latest(window: Window, width: number, rows: number): Line[] {
  const left = rows - 2;
  if (left < 3 || window.moves.length === 0) return [];
  const log = logLines({ ...window, market: undefined }, width).map((line) => ({ ...line, dim: true }));
  return [BLANK, { text: LOG.title, dim: true }, ...log.slice(-left)];
}

/** A question that waits for an answer, or why the last key did nothing. */
export function urgentText(window: Window, desk: Desk, trouble: string | undefined): string | undefined {
  const { own, table, question } = window;
  if (trouble !== undefined) return trouble;
  if (desk.asked === 'accept') return TABLE.ask.accept(worthInWords(own, pointsOf(own, table)));
  if (desk.asked === 'walk') {
    const batna = worthInWords(own, own.reservation);
    const maySign = window.whyNot({ type: 'accept', outcome: NONE }) === undefined;
    return maySign ? TABLE.ask.walkFrom(worthInWords(own, pointsOf(own, table)), batna) : TABLE.ask.walk(batna);
  }
  if (desk.asked === 'again') return TABLE.ask.again;
  if (desk.notice?.kind === 'open') return TABLE.notOverYet;
  if (desk.notice?.kind === 'nothing') return TABLE.nothingFrom[desk.notice.whose];
  if (desk.notice?.kind === 'refused') {
    const refusal = window.whyNot(desk.notice.action);
    if (refusal !== undefined) return REFUSED[refusal];
  }
  return question === 'move' ? undefined : TABLE.question[question];
}

/** What the player will say in public with its next move, and what it costs to break it; `undefined` for nothing. */
export function sayingText({ statements, party, own }: Window, { says }: Desk): string | undefined {
  if (statements === undefined || says === undefined) return undefined;
  const price = statements.commitments.find(({ id }) => id === says)?.price;
  const said = WORLD.willSay(WORLD.quote(wordsOf(statements, party, says)));
  return price === undefined ? said : `${said} ${WORLD.price(worthInWords(own, price))}`;
}

/** What the sheet gives and takes against its start, and the net. */
export function changesText({ deal, own }: Window, { base, sheet, start }: Desk): string | undefined {
  const changes = changesBetween(own, base, sheet);
  if (changes.length === 0) return undefined;
  const terms = (list: readonly SheetChange[]) =>
    list.map(({ issue, gain }) => `${issueInSentence(deal, issue)} ${signed(own, gain)}`).join(', ');
  const gives = changes.filter(({ gain }) => gain < 0);
  const takes = changes.filter(({ gain }) => gain > 0);
  const net = changes.reduce((sum, { gain }) => sum + gain, 0);
  const parts = [
    ...(gives.length > 0 ? [TABLE.gives(terms(gives))] : []),
    ...(takes.length > 0 ? [TABLE.takes(terms(takes))] : []),
    TABLE.net(signed(own, net)),
  ];
  return `${TABLE.against(TABLE.startOf[start])} ${parts.join('; ')}.`;
}

/** What the other side did last; `whole` tells a first offer issue by issue, which the screen shows beside it. */
export function heardText(window: Window, whole = false): string {
  const { deal, own, party, moves } = window;
  const other = partyName(deal, opponent(party));
  const at = moves.findLastIndex(({ by }) => by !== party);
  const last = moves[at];
  if (last === undefined) return TABLE.nothingYet;
  const quote = quoteOf(window.statements, last).map((words) => ` ${WORLD.heard(words)}`);
  if (last.type !== 'offer') return `${LOG.entry(at + 1, other, DEEDS[last.type])}.${quote.join('')}`;
  const [before] = lastOffers(moves, at, last.by, 1);
  const said = TABLE.theyOffered(other, worthInWords(own, pointsOf(own, last.outcome)));
  if (before === undefined) {
    const terms = whole ? ` ${TABLE.terms(stepsBetween(window, undefined, last.outcome).join(', '))}` : '';
    return `${said}${terms}${quote.join('')}`;
  }
  const steps = before === last.outcome ? [] : stepsBetween(window, before, last.outcome);
  return `${said} ${steps.length === 0 ? TABLE.theySame : TABLE.theyChanged(steps.join(', '))}${quote.join('')}`;
}

/** Whether the player may sign what is on the sheet, and if not, why. */
export function verdictOn(window: Window, sheet: Sheet): string {
  const { deal, own, redLines } = window;
  const outcome = outcomeOn(deal.space, sheet);
  const red = sheet.findIndex((option, issue) => redLines[issue]?.[option] ?? false);
  if (red !== -1) return TABLE.verdict.redLine(issueInSentence(deal, red));
  if (outcome === NONE) return TABLE.verdict.incomplete(sheet.filter((option) => option === NONE).length);
  return whyNotSign(own, outcome, mandateNow(window)) === undefined ? TABLE.verdict.fine : TABLE.verdict.belowMandate;
}

/** `round 5 of 18, recess after 7`: where in the talks it is, and what comes next. */
export function roundText({ deal, session, round }: Window): string {
  const { schedule } = deal;
  const { firstRound, lastRound } = sessionAt(schedule, session);
  if (round > schedule.rounds) return TABLE.extensionOf(round - schedule.rounds, lastRound - firstRound + 1);
  const here = TABLE.roundOf(round, schedule.rounds);
  if (session + 1 < schedule.sessions.length) return `${here}, ${TABLE.recessAfter(lastRound)}`;
  return round === schedule.rounds ? `${here}, ${TABLE.lastRound}` : here;
}
