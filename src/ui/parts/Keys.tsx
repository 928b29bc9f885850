import { Box, Text } from 'ink';
import stringWidth from 'string-width';
import { HELP } from '../english/keys.js';
import type { KeyBinding } from '../keys.js';

/** The footer: the keys of the screen in one line, as many of the minor ones as there is room for. */
export function Footer({
  bindings,
  columns,
}: {
  readonly bindings: readonly KeyBinding<string>[];
  readonly columns: number;
}) {
  let shown = bindings.filter(({ minor }) => !minor);
  for (const { short } of bindings.filter(({ minor }) => minor)) {
    const more = bindings.filter((binding) => shown.includes(binding) || binding.short === short);
    if (stringWidth(inOneLine(more)) <= columns) shown = more;
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

/** The help: every key in full, and what the signs on the screen mean. */
export function Help({
  bindings,
  notes = [],
}: {
  readonly bindings: readonly KeyBinding<string>[];
  readonly notes?: readonly string[];
}) {
  return (
    <Box flexDirection="column">
      <Text bold>{HELP.title}</Text>
      {bindings.map(({ intent, sign, says }) => (
        <Text key={intent} wrap="truncate">{`  ${sign.padEnd(6)} ${says}`}</Text>
      ))}
      {notes.map((note) => (
        <Text key={note} wrap="truncate">
          {note}
        </Text>
      ))}
      <Text dimColor>{HELP.back}</Text>
    </Box>
  );
}
