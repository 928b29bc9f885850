/** What every acceptance condition would have signed, as lines: a table for each party. */
import { type Counterfactual, counterfactuals, type Verdict } from '../../agents/counterfactual.js';
import { CONDITION_WORDS, CONDITIONS } from '../../agents/parts/conditions/named.js';
import type { KeptTalk } from '../../engine/table.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Pair, type Party, pair } from '../../model/party.js';
import { PERSON, seatedAt } from '../../model/record.js';
import type { Result } from '../../model/result.js';
import { inHundreds, partyName } from '../../model/words.js';
import { tableLines } from '../columns.js';
import { ACCEPTANCE } from '../english/acceptance.js';
import { BLANK, heading, item, type Line, paragraph } from '../lines.js';
import { PAGE_WIDTH } from '../pageWidth.js';

/** Both sides stand in it: not for those who still play. */
export function acceptanceLines(talk: KeptTalk, columns: number): Line[] {
  const { deal, moves, happened, over } = talk.session;
  const found = counterfactuals(deal, moves, happened);
  const width = Math.min(columns, PAGE_WIDTH);
  const text = (words: string) => [BLANK, ...paragraph(words, width)];
  return [
    ...paragraph(ACCEPTANCE.title, width),
    ...text(ACCEPTANCE.about),
    ...(withPeople(talk) ? text(ACCEPTANCE.people) : []),
    ...PARTIES.flatMap((party) => [BLANK, ...partyLines(talk, party, found[party], columns)]),
    ...notesOn(found.flat(), over).flatMap(text),
    BLANK,
    heading(ACCEPTANCE.legend),
    ...CONDITION_WORDS.flatMap((word) => {
      const { symbol, says } = CONDITIONS[word];
      return item(' -', ACCEPTANCE.entry(symbol, says), width);
    }),
  ];
}

function withPeople({ session: { deal, moves }, names, parent }: KeptTalk): boolean {
  return moves.some(({ by }, at) => seatedAt(deal.scenario, names, parent, at + 1)[by] === PERSON);
}

function partyLines({ session }: KeptTalk, party: Party, found: readonly Counterfactual[], columns: number): Line[] {
  const { deal, moves } = session;
  const result = session.result();
  const end = result === undefined ? [] : [String(moves.length), ...worths(result.utility)];
  const rows = found.map(({ condition, verdict }) => [CONDITIONS[condition].symbol, ...verdictCells(verdict, end)]);
  return tableLines(
    {
      caption: ACCEPTANCE.caption(partyName(deal, party)),
      head: ACCEPTANCE.head(...pair((side) => partyName(deal, side))),
      rows: [[ACCEPTANCE.asItWas, endWords(deal, result), ...end], ...rows],
      numeric: [2, 3, 4],
    },
    columns,
  );
}

/** What comes of it, at which move, and what that is worth to each. */
function verdictCells(verdict: Verdict, end: readonly string[]): string[] {
  switch (verdict.kind) {
    case 'signs':
      return [ACCEPTANCE.signs(verdict.round), String(verdict.move), ...worths(verdict.utility)];
    case 'never':
      return [ACCEPTANCE.never, ...end];
    case 'unknown':
      return [ACCEPTANCE.unknown[verdict.why], String(verdict.move)];
  }
}

function worths(utility: Pair<number>): string[] {
  return utility.map(inHundreds);
}

function endWords(deal: Deal, result: Result | undefined): string {
  if (result === undefined) return ACCEPTANCE.open;
  const { ending, round, by } = result;
  if (ending === 'agreed') return ACCEPTANCE.agreed(round);
  return ending === 'expired' ? ACCEPTANCE.expired(round) : ACCEPTANCE.walkedOut(partyName(deal, by as Party), round);
}

/** A note on every kind of verdict that a reader may wonder about. */
function notesOn(found: readonly Counterfactual[], over: boolean): string[] {
  const { never, noNextOffer, goesOn } = ACCEPTANCE.notes;
  const kinds = new Set(found.map(({ verdict }) => (verdict.kind === 'unknown' ? verdict.why : verdict.kind)));
  return [
    ...(over && kinds.has('never') ? [never] : []),
    ...(kinds.has('noNextOffer') ? [noNextOffer] : []),
    ...(kinds.has('goesOn') ? [goesOn] : []),
  ];
}
