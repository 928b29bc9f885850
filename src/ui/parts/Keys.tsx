import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { HELP } from '../english/keys.js';
import type { KeyBinding } from '../keys.js';

/** Never left out of a footer: they tell where the other keys are, and the way out. */
const LEFT_TO_THE_LAST = ['help', 'quit', 'done', 'back'];

/** The footer: the keys of the screen in one line, as many of the minor ones as there is room for. */
export function Footer({
  bindings,
  columns,
}: {
  readonly bindings: readonly KeyBinding<string>[];
  readonly columns: number;
}) {
  const fits = (some: readonly KeyBinding<string>[]) => stringWidth(inOneLine(some)) <= columns;
  let shown = bindings.filter(({ minor }) => !minor);
  while (!fits(shown)) {
    const last = shown.findLastIndex(({ intent }) => !LEFT_TO_THE_LAST.includes(intent));
    if (last === -1) break;
    shown = shown.filter((_, at) => at !== last);
  }
  for (const { short } of bindings.filter(({ minor }) => minor)) {
    const more = bindings.filter((binding) => shown.includes(binding) || binding.short === short);
    if (fits(more)) shown = more;
  }
  return (
    <Text dimColor wrap="truncate">
      {inOneLine(shown)}
    </Text>
  );
}

function inOneLine(bindings: readonly KeyBinding<string>[]): string {
  const words = [...new Set(bindings.map(({ short }) => short))].filter((word) => word !== '');
  const signs = (word: string) => bindings.filter(({ short }) => short === word).map(({ sign }) => sign);
  return words.map((word) => `${signs(word).join(' ')} ${word}`).join('  ');
}

/** The help: every key in full, and what the signs on the screen mean; in few rows the notes go, and then the title. */
export function Help({
  bindings,
  notes = [],
  rows,
}: {
  readonly bindings: readonly KeyBinding<string>[];
  readonly notes?: readonly string[];
  readonly rows: number;
}) {
  // The way out of the program is the same everywhere, and stands in the last line.
  const [way] = bindings.filter(({ intent }) => intent === 'interrupt');
  const listed = bindings.filter((binding) => binding !== way);
  const left = rows - listed.length - 1;
  return (
    <Box flexDirection="column">
      {left > 0 && <Text bold>{HELP.title}</Text>}
      {listed.map(({ intent, sign, says }) => (
        <Text key={intent} wrap="truncate">{`  ${sign.padEnd(6)} ${says}`}</Text>
      ))}
      {left > notes.length &&
        notes.map((note) => (
          <Text key={note} wrap="truncate">
            {note}
          </Text>
        ))}
      <Text dimColor>{way === undefined ? HELP.back : HELP.backOrOut(way.sign, way.says)}</Text>
    </Box>
  );
}
