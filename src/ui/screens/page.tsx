import { Box, Text } from 'ink';
import { useState } from 'react';
import { PAGE_KEYS } from '../keys.js';
import type { Line } from '../lines.js';
import { Footer } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { scrolled } from '../scroll.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';

interface PageProps {
  readonly title: string;
  /** The text for a width. */
  readonly lines: (width: number) => readonly Line[];
  readonly size: Size;
  readonly onDone: () => void;
}

/** A text to read and scroll through, such as the brief. */
export function PageScreen({ title, lines: linesFor, size, onDone }: PageProps) {
  const { columns, rows } = size;
  const lines = linesFor(Math.min(columns, 100));
  const room = rows - 3;
  const [at, setAt] = useState(0);
  const from = Math.max(0, Math.min(at, lines.length - room));

  useKeys(PAGE_KEYS, (intent) => {
    if (intent === 'done') onDone();
    else if (intent !== undefined && intent !== 'interrupt') setAt(scrolled(from, intent, lines.length, room));
  });

  const isLong = lines.length > room;
  const bindings = PAGE_KEYS.filter(({ intent }) => isLong || intent === 'done');
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text bold wrap="truncate">
        {isLong ? `${title}  (${from + 1}-${Math.min(lines.length, from + room)} / ${lines.length})` : title}
      </Text>
      <Box flexDirection="column" height={rows - 2} paddingTop={1}>
        <Lines lines={lines.slice(from, from + room)} />
      </Box>
      <Footer bindings={bindings} columns={columns} />
    </Box>
  );
}
