/** The brief of one party, as it may be read at any time. */
import { mandateNow, type Window } from '../../engine/window.js';
import { opponent } from '../../model/party.js';
import { remaining } from '../../model/preferences.js';
import { issueName, optionName, partyName, worthInWords } from '../../model/words.js';
import { plainBar } from '../bars.js';
import { BRIEF, RULES } from '../english/brief.js';
import { WORLD } from '../english/world.js';
import { BLANK, cell, heading, item, type Line, paragraph, prose } from '../lines.js';

/** What stands before a brief, in so many columns: what has come to the talk since the brief was written. */
export type Preface = (width: number) => readonly Line[];

/** `bars` draws what options are worth beside the numbers; plain text goes without. */
export function briefLines(window: Window, width: number, preface: Preface = () => [], bars = true): Line[] {
  const { deal, party, own, brief, batna } = window;
  const { parties, situation } = deal.scenario;
  const mandate = mandateNow(window);
  const people = (of: typeof party) =>
    (parties[of].delegation ?? []).flatMap(({ name, office }) => item('  -', BRIEF.person(name, office), width));
  const section = (title: string, lines: readonly Line[]) =>
    lines.length === 0 ? [] : [BLANK, heading(title), ...lines];
  return [
    ...preface(width),
    { text: BRIEF.you(parties[party].name) },
    ...section(BRIEF.withYou, people(party)),
    ...section(BRIEF.across(parties[opponent(party)].name), people(opponent(party))),
    ...section(BRIEF.situation, prose(situation, width)),
    ...section(BRIEF.brief, prose(brief, width)),
    ...section(BRIEF.batna(worthInWords(own, own.reservation)), prose(batna, width)),
    ...section(
      BRIEF.mandate,
      paragraph(Number.isFinite(mandate) ? BRIEF.mandateIs(worthInWords(own, mandate)) : BRIEF.noMandate, width),
    ),
    ...section(BRIEF.points, pointLines(window, width, bars).slice(1)),
    ...section(BRIEF.redLines, redLineLines(window, width)),
    ...section(WORLD.commitments, commitmentLines(window, width)),
    ...section(
      BRIEF.rules,
      rulesOf(window).flatMap((rule, at) => item(`${at + 1}.`, rule, width)),
    ),
  ];
}

/** Its own commitments, and what it costs to break them. */
function commitmentLines({ statements, party, own }: Window, width: number): Line[] {
  return (statements?.commitments ?? []).flatMap(({ by, text, price = 0 }) =>
    by === party ? item('  -', WORLD.commitment(WORLD.quote(text), worthInWords(own, price)), width) : [],
  );
}

const BAR_WIDTH = 12;
const NUMBER_WIDTH = 7;

/** What is at stake on an issue, as both sides know it, and its options in full with what each is worth. */
export function aboutLines(window: Window, issue: number, width: number): Line[] {
  const { about, unit } = window.deal.scenario.issues[issue] ?? {};
  return [
    ...(about === undefined ? [] : [...prose(about, width), BLANK]),
    ...paragraph(BRIEF.options(unit), width).map((line) => ({ ...line, bold: true })),
    ...optionLines(window, issue, width, true),
  ];
}

/** Every issue with its options in full, and what each is worth as a bar. */
function pointLines(window: Window, width: number, bars: boolean): Line[] {
  const { deal, own } = window;
  return own.optionPoints.flatMap((points, issue) => [
    BLANK,
    { text: BRIEF.issuePoints(issueName(deal, issue), worthInWords(own, Math.max(...points))), bold: true },
    ...optionLines(window, issue, width, bars),
  ]);
}

function optionLines({ deal, own, redLines }: Window, issue: number, width: number, bars: boolean): Line[] {
  const names = width - NUMBER_WIDTH - BAR_WIDTH - 1;
  const most = Math.max(...own.optionPoints.flat());
  return (own.optionPoints[issue] ?? []).flatMap((worth, option) => {
    const bar = redLines[issue]?.[option] ? BRIEF.redLine : bars ? plainBar(BAR_WIDTH, worth, most) : '';
    const [first, ...rest] = paragraph(deal.scenario.issues[issue]?.options[option]?.name ?? '', names - 2, '  ');
    const text = `${cell(first?.text ?? '', names)}${worthInWords(own, worth).padStart(NUMBER_WIDTH - 1)}  ${bar}`;
    return [{ text: text.trimEnd() }, ...rest.map((line) => ({ text: `  ${line.text}` }))];
  });
}

function redLineLines({ deal, redLines }: Window, width: number): Line[] {
  const crossed = redLines.flatMap((options, issue) =>
    options.flatMap((isRed, option) =>
      isRed ? item('  -', `${issueName(deal, issue)}: ${optionName(deal, issue, option)}`, width) : [],
    ),
  );
  return crossed.length > 0 ? crossed : [{ text: BRIEF.noRedLines }];
}

/** The rules of these talks in five sentences, and what the markets are where they look on. */
function rulesOf({ deal, own, market }: Window): string[] {
  const { schedule } = deal;
  const first = partyName(deal, schedule.first);
  const end = [
    ...(schedule.lastWord ? [RULES.lastWord(first)] : []),
    schedule.extension === undefined ? RULES.noMore : RULES.extension,
  ];
  const cost = own.discount < 1 ? ` ${RULES.discount(`${Math.round(remaining(own, 1) * 100)}%`)}` : '';
  return [
    RULES.turns(schedule.rounds, schedule.sessions.length, first),
    RULES.act,
    RULES.limits,
    `${schedule.sessions.length > 1 ? RULES.recess : RULES.oneSession} ${end.join(' ')}`,
    `${RULES.worth}${cost}`,
    ...(market === undefined ? [] : [RULES.market]),
  ];
}
