import { Box, Text } from 'ink';

/** Text at both ends of a line; the left one gives way. */
export function Ends({ left, right, bold = false }: { left: string; right: string; bold?: boolean }) {
  return (
    <Box justifyContent="space-between" gap={2}>
      <Text bold={bold} wrap="truncate">
        {left}
      </Text>
      <Box flexShrink={0}>
        <Text>{right}</Text>
      </Box>
    </Box>
  );
}
