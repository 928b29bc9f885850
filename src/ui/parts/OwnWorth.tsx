import { Box, Text } from 'ink';
import { mandateNow, type Window } from '../../engine/window.js';
import { opponent, PARTIES } from '../../model/party.js';
import { pointsOf } from '../../model/preferences.js';
import { NONE } from '../../model/space.js';
import { partyName, worthInWords } from '../../model/words.js';
import { type Curve, drawBar, drawChart, type Mark, sparkline, withAxis } from '../bars.js';
import type { Desk } from '../desk.js';
import { TABLE } from '../english/table.js';
import { cell } from '../lines.js';
import { verdictOn } from '../pages/desk.js';
import { pointsOn, type Sheet, sheetOf } from '../sheet.js';
import { PARTY_COLORS } from '../theme.js';

const NAME = 13;
const WORTH = 7;
const VERDICT = 30;

interface OwnWorthProps {
  readonly window: Window;
  readonly desk: Desk;
  readonly columns: number;
}

/** What their offer and the sheet are worth to the player, each on a bar with its BATNA (B) and mandate (M). */
export function OwnWorth({ window, desk, columns }: OwnWorthProps) {
  const { deal, table, party } = window;
  const theirs = sheetOf(deal.space, table);
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">{TABLE.worth}</Text>
      <Bar
        title={TABLE.theirOffer}
        window={window}
        sheet={theirs}
        color={PARTY_COLORS[opponent(party)]}
        columns={columns}
      />
      <Bar title={TABLE.yourSheet} window={window} sheet={desk.sheet} color={PARTY_COLORS[party]} columns={columns} />
    </Box>
  );
}

interface BarProps {
  readonly title: string;
  readonly window: Window;
  readonly sheet: Sheet;
  readonly color: string;
  readonly columns: number;
}

function Bar({ title, window, sheet, color, columns }: BarProps) {
  const { own } = window;
  const isEmpty = sheet.every((option) => option === NONE);
  const points = isEmpty ? Number.NaN : pointsOn(own, sheet);
  const bar = drawBar(columns - NAME - WORTH - VERDICT - 2, own.scale, points, marksOf(window));
  const worth = isEmpty ? '' : worthInWords(own, points).padStart(5);
  return (
    <Text wrap="truncate">
      {title.padEnd(NAME) + cell(worth, WORTH)}
      <Text color={color}>{bar}</Text>
      {`  ${isEmpty ? TABLE.none : verdictOn(window, sheet)}`}
    </Text>
  );
}

/** Its BATNA, and over it its mandate. */
function marksOf(window: Window): Mark[] {
  return [
    { sign: 'B', points: window.own.reservation },
    { sign: 'M', points: mandateNow(window) },
  ];
}

/** The offers of both sides so far, in the player's points: two rows, or a chart where there is room for one. */
export function OwnCurves({
  window,
  columns,
  rows,
}: {
  readonly window: Window;
  readonly columns: number;
  readonly rows: number;
}) {
  const { own, party, deal } = window;
  const width = columns - AXIS;
  const [mine, theirs] = [offersOf(window, party, width), offersOf(window, opponent(party), width)];
  if (rows >= 6) {
    const curves: Curve[] = [
      { sign: 'o', points: mine },
      { sign: 'x', points: theirs },
    ];
    const marks = marksOf(window);
    const lines = withAxis(drawChart(width, rows - 1, 0, own.scale, marks, curves));
    return (
      <Box flexDirection="column">
        <Text wrap="truncate">{TABLE.chart('x', partyName(deal, opponent(party)))}</Text>
        {lines.map((line, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the chart is its place
          <Text key={row}>{line}</Text>
        ))}
      </Box>
    );
  }
  return PARTIES.map((which) => {
    const offers = which === 0 ? mine : theirs;
    const values = offers.map(({ value }) => value);
    const last = values[values.length - 1];
    const text =
      last === undefined
        ? TABLE.none
        : `${worthInWords(own, last).padStart(5)}  ${sparkline(values, own.scale, columns - NAME - 8)}`;
    return (
      <Text key={which} wrap="truncate">
        {`${(which === 0 ? TABLE.yourOffers : TABLE.theirOffers).padEnd(NAME)}${text}`}
      </Text>
    );
  });
}

/** Columns of the axis at the left of the chart. */
const AXIS = 6;

/** Offers of one party, each where it falls on a chart of rounds, three columns to a round; of too many the last ones. */
function offersOf({ moves, own, round: now }: Window, party: Window['party'], width: number) {
  const before = Math.max(0, now * 3 - width);
  return moves
    .filter(({ by, type }) => by === party && type === 'offer')
    .map(({ round, outcome }) => ({ column: (round - 1) * 3 + 1 - before, value: pointsOf(own, outcome) }));
}
