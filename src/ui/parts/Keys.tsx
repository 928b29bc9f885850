import { Box, Text } from 'ink';
import type { KeyBinding } from '../keys.js';

/** The footer: the keys of the screen in one line. */
export function Footer({ bindings }: { readonly bindings: readonly KeyBinding<string>[] }) {
  const words = [...new Set(bindings.map(({ short }) => short))];
  const signs = (word: string) => bindings.filter(({ short }) => short === word).map(({ sign }) => sign);
  return (
    <Text dimColor wrap="truncate">
      {words.map((word) => `${signs(word).join(' ')} ${word}`).join('   ')}
    </Text>
  );
}

/** The help: every key in full, and what the signs on the screen mean. */
export function Help({
  bindings,
  notes,
}: {
  readonly bindings: readonly KeyBinding<string>[];
  readonly notes: readonly string[];
}) {
  return (
    <Box flexDirection="column">
      <Text bold>Keys</Text>
      {bindings.map(({ intent, sign, says }) => (
        <Text key={intent}>{`  ${sign.padEnd(6)} ${says}`}</Text>
      ))}
      <Text> </Text>
      {notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      <Text> </Text>
      <Text dimColor>Any key goes back.</Text>
    </Box>
  );
}
