import { Box, Text } from 'ink';
import { useState } from 'react';
import { CAMPAIGN_KEYS, PAGE_KEYS } from '../keys.js';
import { type Line, paragraph } from '../lines.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { Footer, Help } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { isScroll, scrolled } from '../scroll.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';

interface PageProps {
  readonly title: string;
  /** The text for a width. */
  readonly lines: (width: number) => readonly Line[];
  readonly size: Size;
  readonly onDone: () => void;
  /** Where one may leave instead of going on. */
  readonly onQuit?: (() => void) | undefined;
  /** Said over the footer, such as why it does not go on. */
  readonly notice?: string | undefined;
}

/** A text to read and scroll through, such as the brief. */
export function PageScreen({ title, lines: linesFor, size, onDone, onQuit, notice }: PageProps) {
  const { columns, rows } = size;
  const lines = linesFor(Math.min(columns, PAGE_WIDTH));
  const said = notice === undefined ? [] : paragraph(notice, columns).map((line) => ({ ...line, bold: true }));
  const room = rows - 3 - said.length;
  const [at, setAt] = useState(0);
  const [help, setHelp] = useState(false);
  const from = Math.max(0, Math.min(at, lines.length - room));

  const keys = onQuit === undefined ? PAGE_KEYS : CAMPAIGN_KEYS;
  useKeys(keys, (intent) => {
    if (help) setHelp(false);
    else if (intent === 'done') onDone();
    else if (intent === 'help') setHelp(true);
    else if (intent === 'quit') onQuit?.();
    else if (intent !== undefined && isScroll(intent)) setAt(scrolled(from, intent, lines.length, room));
  });

  const isLong = lines.length > room;
  const bindings = keys.filter(({ intent }) => isLong || !isScroll(intent));
  if (help)
    return (
      <Box flexDirection="column" width={columns} height={rows}>
        <Help bindings={bindings} rows={rows} />
      </Box>
    );
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text bold wrap="truncate">
        {isLong ? `${title}  (${from + 1}-${Math.min(lines.length, from + room)} / ${lines.length})` : title}
      </Text>
      <Box flexDirection="column" height={room + 1} paddingTop={1}>
        <Lines lines={lines.slice(from, from + room)} />
      </Box>
      <Lines lines={said} />
      <Footer bindings={bindings} columns={columns} />
    </Box>
  );
}
