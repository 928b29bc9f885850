import { Text } from 'ink';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Window } from '../../engine/window.js';
import { issueName, optionName, worthInWords } from '../../model/words.js';
import type { Desk } from '../desk.js';
import { TABLE } from '../english/table.js';
import { cell } from '../lines.js';

/** Every option of the issue under the cursor with its points, in two rows; of too many those around the chosen one. */
export function Options({
  window,
  desk,
  columns,
}: {
  readonly window: Window;
  readonly desk: Desk;
  readonly columns: number;
}) {
  const { deal, own, redLines } = window;
  const { issue } = desk;
  const chosen = desk.sheet[issue];
  const words = (own.optionPoints[issue] as readonly number[]).map((points, option) => {
    const said = TABLE.optionWorth(
      optionName(deal, issue, option),
      worthInWords(own, points),
      redLines[issue]?.[option] ?? false,
    );
    // Words of one option stay together when the line is broken.
    return (option === chosen ? `[${said}]` : said).replaceAll(' ', '\u00a0');
  });
  const title = TABLE.optionsOf(cell(issueName(deal, issue), Math.floor(columns / 3)).trimEnd());
  const shown = around(words, Math.max(0, chosen ?? 0), 2 * columns - stringWidth(title) - columns / 4);
  const lines = wrapAnsi([title, ...shown].join('  '), columns, { hard: true })
    .replaceAll('\u00a0', ' ')
    .split('\n');
  return [0, 1].map((row) => (
    <Text key={row} wrap="truncate">
      {lines[row]?.trim() || ' '}
    </Text>
  ));
}

/** As many of the words around one of them as fit into so many columns. */
function around(words: readonly string[], centre: number, columns: number): string[] {
  let from = centre;
  let to = centre + 1;
  const width = (word: string | undefined) => (word === undefined ? Number.POSITIVE_INFINITY : stringWidth(word) + 2);
  let left = columns - width(words[centre]);
  for (;;) {
    const before = width(words[from - 1]);
    const after = width(words[to]);
    if (Math.min(before, after) > left) break;
    if (after <= before || before > left) {
      left -= after;
      to++;
    } else {
      left -= before;
      from--;
    }
  }
  const shown = words.slice(from, to);
  return [...(from > 0 ? ['…'] : []), ...shown, ...(to < words.length ? ['…'] : [])];
}
