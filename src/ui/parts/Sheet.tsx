import { Box, Text } from 'ink';
import type { Window } from '../../engine/window.js';
import { lastOffers } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueName, optionName, partyName, worthInWords } from '../../model/words.js';
import { type Desk, lastOffer } from '../desk.js';
import { TABLE } from '../english/table.js';
import { cell } from '../lines.js';
import { firstInSight } from '../scroll.js';
import { signed } from '../words.js';

interface SheetProps {
  readonly window: Window;
  readonly desk: Desk;
  readonly columns: number;
  /** How many issues there is room for. */
  readonly room: number;
}

/** Columns of a number such as `-12.4`. */
const NUMBER = 6;

/** The columns of a word in a row, and what is left over: a cursor, four words, two numbers, and blanks between. */
function widths(columns: number): [number, number] {
  const room = columns - 2 - 2 * NUMBER - 6;
  return [Math.floor(room / 4), room % 4];
}

/** A row per issue: what is on the sheet, what it is worth, what it gives or takes, and where both sides last stood. */
export function SheetTable({ window, desk, columns, room }: SheetProps) {
  const { deal, party } = window;
  const issues = deal.scenario.issues.length;
  const from = firstInSight(desk.issue, issues, room);
  const shown = deal.scenario.issues.map((_, issue) => issue).slice(from, from + room);
  const [wide, rest] = widths(columns);
  const row = (issue: string, sheet: string, points: string, change: string, mine: string, theirs: string) =>
    [
      cell(issue, wide + 2),
      cell(sheet, wide + rest),
      cell(points, NUMBER, true),
      cell(change, NUMBER, true),
      ` ${cell(mine, wide)}`,
      cell(theirs, wide),
    ].join(' ');
  const other = `  ${TABLE.theyStand(partyName(deal, opponent(party)))}`;
  const title = shown.length < issues ? TABLE.more(`${from + 1}-${from + shown.length}`) : TABLE.issue;
  return (
    <Box flexDirection="column">
      <Text bold wrap="truncate">
        {row(`  ${title}`, TABLE.sheet, TABLE.points, TABLE.change, TABLE.youStand, other)}
      </Text>
      {shown.map((issue) => {
        const { points, change, option } = entryOf(window, desk, issue);
        const here = issue === desk.issue;
        const mine = standing(window, 'mine', issue);
        const theirs = `${theirMark(window, desk, issue)} ${standing(window, 'theirs', issue)}`;
        return (
          <Text key={issue} bold={here} wrap="truncate">
            {row((here ? '> ' : '  ') + issueName(deal, issue), option, points, change, mine, theirs)}
          </Text>
        );
      })}
    </Box>
  );
}

/** What is on the sheet for an issue, in words: the option, its points, and the change against the start of the sheet. */
function entryOf({ deal, own }: Window, { sheet, base }: Desk, issue: number) {
  const option = sheet[issue] as number;
  const before = base[issue] as number;
  const points = own.optionPoints[issue] as readonly number[];
  if (option === NONE) return { option: TABLE.open, points: '', change: '' };
  const worth = points[option] as number;
  const change = before === NONE || before === option ? '' : signed(own, worth - (points[before] as number));
  return { option: optionName(deal, issue, option), points: worthInWords(own, worth), change };
}

function standing(window: Window, whose: 'mine' | 'theirs', issue: number): string {
  const outcome = lastOffer(window, whose);
  const { deal } = window;
  return outcome === NONE ? TABLE.open : optionName(deal, issue, optionOf(deal.space, outcome, issue));
}

/** `=` where the sheet has what they last asked for, `*` where they moved with their last offer. */
function theirMark({ deal, moves, party }: Window, { sheet }: Desk, issue: number): string {
  const [last, before] = lastOffers(moves, moves.length, opponent(party), 2);
  if (last === undefined) return ' ';
  const option = optionOf(deal.space, last, issue);
  if (option === sheet[issue]) return '=';
  return before !== undefined && option !== optionOf(deal.space, before, issue) ? '*' : ' ';
}
