/** A desk in words. */
import { mandateNow, type Window } from '../../engine/window.js';
import { opponent } from '../../model/party.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueName, optionName, partyName, worthInWords } from '../../model/words.js';
import { type Desk, lastOffer } from '../desk.js';
import { TRADE } from '../english/help.js';
import { PLAIN } from '../english/plain.js';
import { TABLE } from '../english/table.js';
import type { Line } from '../lines.js';
import { verdictOn } from '../pages/desk.js';
import { pointsOn } from '../sheet.js';
import { asksFor, stepsFrom } from '../trade.js';
import { signed } from '../words.js';

/** Every issue: what is on the sheet, and where both sides last stood. */
export function tableLines(window: Window, desk: Desk): Line[] {
  const { deal, own, party } = window;
  const mandate = mandateNow(window);
  const other = partyName(deal, opponent(party));
  const stood = (whose: 'mine' | 'theirs', issue: number) => {
    const outcome = lastOffer(window, whose);
    return outcome === NONE ? TABLE.none : optionName(deal, issue, optionOf(deal.space, outcome, issue));
  };
  return [
    ...deal.scenario.issues.flatMap((_, issue): Line[] => {
      const option = desk.sheet[issue] as number;
      const worth = own.optionPoints[issue]?.[option] ?? 0;
      const sheet =
        option === NONE ? PLAIN.openOnSheet : PLAIN.onSheet(optionName(deal, issue, option), worthInWords(own, worth));
      const stand = PLAIN.stood(stood('mine', issue), other, stood('theirs', issue));
      return [{ text: `${PLAIN.issue(issue + 1, issueName(deal, issue))}: ${sheet}; ${stand}` }];
    }),
    { text: sheetLine(window, desk) },
    {
      text: PLAIN.marks(
        worthInWords(own, own.reservation),
        Number.isFinite(mandate) ? worthInWords(own, mandate) : PLAIN.noMandate,
      ),
    },
  ];
}

export function sheetLine(window: Window, { sheet }: Desk): string {
  const { own } = window;
  return PLAIN.sheetWorth(worthInWords(own, pointsOn(own, sheet)), verdictOn(window, sheet));
}

export function optionLines({ deal, own, redLines }: Window, issue: number): Line[] {
  return (own.optionPoints[issue] ?? []).map((points, option) => ({
    text: PLAIN.option(
      option + 1,
      deal.scenario.issues[issue]?.options[option]?.name ?? '',
      worthInWords(own, points),
      redLines[issue]?.[option] ?? false,
    ),
  }));
}

/** So many steps of each kind are told. */
const MOST = 12;

export function tradeLines({ deal, own, redLines }: Window, { sheet }: Desk): Line[] {
  const said = (kind: 'give' | 'ask') => {
    const steps = asksFor(stepsFrom(own, redLines, sheet, kind), undefined).slice(0, MOST);
    if (steps.length === 0) return [{ text: sheet.includes(NONE) ? TRADE.empty : TRADE.nothing }];
    return steps.map(({ issue, option, gain }) => {
      const text = TRADE.step(issueName(deal, issue), optionName(deal, issue, option));
      return { text: PLAIN.trade(signed(own, gain).padStart(6), text) };
    });
  };
  return [{ text: TRADE.give }, ...said('give'), { text: TRADE.ask }, ...said('ask'), { text: TRADE.note }];
}
