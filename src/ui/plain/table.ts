/** A negotiation by lines of text: the same desk, moves and reasons as on the screens. */
import { panel } from '../../agents/panel.js';
import type { Table } from '../../engine/table.js';
import { type Window, windowOf } from '../../engine/window.js';
import type { Action } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { visible } from '../../model/printable.js';
import { rightNames } from '../../model/problem.js';
import { sessionAt } from '../../model/schedule.js';
import { wordsOf } from '../../model/statement.js';
import { issueName, optionName, partyName, worthInWords } from '../../model/words.js';
import { type Desk, deskReducer, isMove, lastOffer, moveAsked, moveMeant, sayable } from '../desk.js';
import { LOG } from '../english/brief.js';
import { WHAT_IF } from '../english/help.js';
import { PLAIN } from '../english/plain.js';
import { WORLD } from '../english/world.js';
import { hintFrom } from '../hint.js';
import type { Keeper } from '../house.js';
import { paragraph } from '../lines.js';
import { briefLines, type Preface } from '../pages/brief.js';
import { changesText, heardText, roundText, sayingText, urgentText } from '../pages/desk.js';
import { hintLines } from '../pages/hint.js';
import { eventText, logLines } from '../pages/log.js';
import { numbersOf } from '../pages/whatIf.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { outcomeOn, sheetOf, withOption } from '../sheet.js';
import { letAgentsMove, type Progress, playOn } from '../sitting.js';
import { tickerSentence } from '../ticker.js';
import { NOTHING_SEEN, type Turn, turnAt } from '../turn.js';
import { advance, MOST_TRIALS, playersTrials } from '../whatIf.js';
import { sessionTitle } from '../words.js';
import { optionLines, sheetLine, tableLines, tradeLines } from './desk.js';
import { type Seated, stopsSaid } from './stops.js';
import { confirmed, sayLines, type Voice } from './voice.js';
import { PLAIN_WORDS, type PlainWord } from './words.js';

/** Plays on until the talks are over, and gives the table then; `undefined` if the player left or there is no more input. */
export async function plainTable(
  progress: Progress,
  keep: Keeper['keep'],
  voice: Voice,
  preface?: Preface,
): Promise<Table | undefined> {
  const seated: Seated = { voice, preface };
  let now = progress;
  let seen = NOTHING_SEEN;
  let before: Turn | undefined;
  for (;;) {
    const { table } = now;
    if (table.session.over) return table;
    const next = turnAt(table, seen, before);
    if (next === undefined) {
      voice.say(PLAIN.stuck(partyName(table.session.deal, table.session.turn), now.why ?? ''));
      if ((await voice.ask(PLAIN.enter)) === undefined) return undefined;
      now = letAgentsMove(table, keep);
      continue;
    }
    seen = next.seen;
    const window = windowOf(table.session, next.turn.party);
    if (!(await stopsSaid(window, next.turn.stops, seated))) return undefined;
    const played = await turnPlayed(window, next.turn.desk, seated, (action) =>
      playOn(table, keep, window.party, action),
    );
    if (played === undefined) return undefined;
    before = next.turn;
    now = played;
  }
}

/** One turn: words until a move is made. */
async function turnPlayed(
  window: Window,
  first: Desk,
  seated: Seated,
  play: (action: Action) => Progress,
): Promise<Progress | undefined> {
  let desk = first;
  const { deal } = window;
  const { voice } = seated;
  voice.say(PLAIN.turn(sessionTitle(sessionAt(deal.schedule, window.session)), roundText(window)));
  for (const event of window.events.filter(({ round }) => round === window.round)) voice.say(eventText(window, event));
  voice.say(heardText(window, true));
  if (window.market !== undefined) voice.say(tickerSentence(window.market));
  if (window.question !== 'move') voice.say(PLAIN.question[window.question]);
  for (;;) {
    const line = await voice.ask(PLAIN.prompt);
    if (line === undefined) return undefined;
    const [word = '', ...rest] = line.trim().toLowerCase().split(/\s+/);
    if (word === '') continue;
    const said = PLAIN_WORDS.find((one) => one.word === word || one.letter === word);
    if (said === undefined) {
      voice.say(
        PLAIN.unknown(
          quoted(word),
          rightNames(
            quoted(word),
            PLAIN_WORDS.map((one) => one.word),
            'words',
          ),
        ),
      );
      continue;
    }
    if (said.intent === 'quit') return undefined;
    const action = await actionSaid(window, desk, said, voice);
    if (action !== undefined) {
      const progress = play(action);
      if (progress.table.session.over || progress.table.session.moves.length > window.moves.length) return progress;
      voice.say(PLAIN.notKept(progress.why ?? ''));
    } else desk = answered(window, desk, said, rest, seated);
  }
}

/** The strategy meant where none is named: the plainest of them. */
const STANDARD = 'linear';

/** What was typed, as it may be printed again. */
function quoted(word: string): string {
  return visible(word.slice(0, 40));
}

/** The move that a word makes, after a yes where that is asked; `undefined` if it makes none. */
async function actionSaid(
  window: Window,
  desk: Desk,
  { intent }: PlainWord,
  voice: Voice,
): Promise<Action | undefined> {
  if (intent === 'table' || intent === 'options' || intent === 'set' || intent === 'copy') return undefined;
  const action = moveMeant(window, desk, intent);
  if (action !== undefined || !isMove(intent)) return action;
  const next = deskReducer(window, desk, intent);
  const text = urgentText(window, next, undefined) ?? '';
  if (next.asked === undefined) {
    voice.say(text);
    return undefined;
  }
  return (await confirmed(voice, text, PLAIN.yesOrNo)) ? moveAsked(window, next) : undefined;
}

/** Says what a word asks for, and gives the desk after it. */
function answered(
  window: Window,
  desk: Desk,
  { intent }: PlainWord,
  rest: readonly string[],
  { voice, preface }: Seated,
): Desk {
  switch (intent) {
    case 'table':
      sayLines(voice, tableLines(window, desk));
      return desk;
    case 'options':
    case 'set':
      return optionSaid(window, desk, rest, voice);
    case 'mine':
    case 'theirs':
    case 'empty': {
      const next = deskReducer(window, desk, intent);
      voice.say(sheetLine(window, next));
      return next;
    }
    case 'say':
      return wordsSaid(window, desk, rest[0], voice);
    case 'brief':
      sayLines(voice, briefLines(window, PAGE_WIDTH, preface, false));
      return desk;
    case 'log':
      sayLines(voice, [{ text: LOG.title }, ...logLines(window, PAGE_WIDTH)]);
      return desk;
    case 'trade':
      sayLines(voice, tradeLines(window, desk));
      return desk;
    case 'copy':
    case 'hint':
    case 'whatIf': {
      const place = strategyNamed(rest[0] ?? STANDARD, voice);
      if (place !== undefined && intent === 'hint')
        sayLines(voice, hintLines(window, hintFrom(window, place), PAGE_WIDTH));
      if (place !== undefined && intent === 'copy') return copied(window, desk, place, voice);
      if (place !== undefined && intent === 'whatIf') sayTrials(window, desk, place, voice);
      return desk;
    }
    case 'help':
      voice.say(PLAIN.words);
      for (const { word, takes = '', says } of PLAIN_WORDS) voice.say(`  ${`${word} ${takes}`.padEnd(20)} ${says}`);
      return desk;
    default:
      return desk;
  }
}

/** The desk with the offer that a strategy would make here, if it would make one. */
function copied(window: Window, desk: Desk, place: number, voice: Voice): Desk {
  const hint = hintFrom(window, place);
  const { decision } = hint;
  if (decision?.type !== 'offer') {
    sayLines(voice, hintLines(window, hint, PAGE_WIDTH));
    return desk;
  }
  const next = { ...desk, sheet: sheetOf(window.deal.space, decision.outcome), notice: undefined };
  voice.say(sheetLine(window, next));
  return next;
}

/** The desk with what is to be said in public; without a word all that may be said is told. */
function wordsSaid(window: Window, desk: Desk, word: string | undefined, voice: Voice): Desk {
  const { statements, own, party } = window;
  if (statements === undefined) {
    voice.say(WORLD.notHere);
    return desk;
  }
  const words = sayable(window);
  if (word === undefined) {
    voice.say(WORLD.maySay);
    for (const one of words) {
      const price = statements.commitments.find(({ id }) => id === one)?.price;
      const cost = price === undefined ? undefined : worthInWords(own, price);
      voice.say(WORLD.choice(one, WORLD.quote(wordsOf(statements, party, one)), cost));
    }
    return desk;
  }
  const isNothing = word === WORLD.nothing;
  if (!isNothing && !words.includes(word)) {
    voice.say(WORLD.unknown(quoted(word), rightNames(quoted(word), words, 'words')));
    return desk;
  }
  const next = { ...desk, says: isNothing ? undefined : word, notice: undefined };
  voice.say(sayingText(window, next) ?? WORLD.nothingToSay);
  return next;
}

function strategyNamed(word: string, voice: Voice): number | undefined {
  const place = panel.findIndex(({ name }) => name === word);
  if (place !== -1) return place;
  voice.say(
    PLAIN.noStrategy(
      quoted(word),
      rightNames(
        quoted(word),
        panel.map(({ name }) => name),
        'strategies',
      ),
    ),
  );
  return undefined;
}

/** `options 1` tells the options of an issue, `set 1 3` puts one on the sheet. */
function optionSaid(window: Window, desk: Desk, [issueWord, optionWord]: readonly string[], voice: Voice): Desk {
  const { deal } = window;
  const { issues } = deal.scenario;
  if (issueWord === undefined) {
    voice.say(PLAIN.missing);
    return desk;
  }
  const issue = placeOf(issues, issueWord);
  const options = issues[issue]?.options ?? [];
  if (issue === -1) voice.say(PLAIN.noIssue(quoted(issueWord), issues.length));
  else if (optionWord === undefined) {
    sayLines(voice, paragraph(issues[issue]?.about ?? '', PAGE_WIDTH));
    sayLines(voice, optionLines(window, issue));
  } else {
    const option = placeOf(options, optionWord);
    if (option === -1) voice.say(PLAIN.noOption(quoted(optionWord), issueName(deal, issue), options.length));
    else {
      const next = { ...desk, sheet: withOption(desk.sheet, issue, option), notice: undefined };
      voice.say(`${issueName(deal, issue)}: ${optionName(deal, issue, option)}.`);
      const changes = changesText(window, next);
      if (changes !== undefined) voice.say(changes);
      voice.say(sheetLine(window, next));
      return next;
    }
  }
  return desk;
}

/** The place in a list by number from 1 or by id; -1 if it is neither. */
function placeOf(list: readonly { readonly id: string }[], word: string): number {
  const byId = list.findIndex(({ id }) => id === word);
  if (byId !== -1) return byId;
  return /^\d+$/.test(word) && Number(word) <= list.length ? Number(word) - 1 : -1;
}

function sayTrials(window: Window, desk: Desk, own: number, voice: Voice): void {
  const sheet = outcomeOn(window.deal.space, desk.sheet);
  const trials = playersTrials(window, sheet, lastOffer(window, 'mine'), { own, other: undefined }, MOST_TRIALS);
  const [name, across] = [partyName(window.deal, window.party), partyName(window.deal, opponent(window.party))];
  voice.say(WHAT_IF.playing(panel[own]?.name ?? '', name, WHAT_IF.any, across));
  voice.say(WHAT_IF.imagined);
  advance(trials, () => false);
  for (const { candidate, whatIf } of trials) {
    const [chance, mean, low, , high] = numbersOf(whatIf.forecast());
    voice.say(PLAIN.whatIf(candidate.name, chance, mean, low, high));
  }
}
