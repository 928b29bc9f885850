import { Box, Text } from 'ink';

/** Text at both ends of a line; the left one gives way, and where that is not enough the right one is cut. */
export function Ends({ left, right, bold = false }: { left: string; right: string; bold?: boolean }) {
  return (
    <Box justifyContent="space-between">
      <Text bold={bold} wrap="truncate">
        {left}
      </Text>
      <Box flexShrink={0} paddingLeft={2}>
        <Text wrap="truncate">{right}</Text>
      </Box>
    </Box>
  );
}
