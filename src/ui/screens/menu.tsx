import { Box, Text } from 'ink';
import { useState } from 'react';
import { LIST } from '../english/keys.js';
import { MENU_KEYS } from '../keys.js';
import { BLANK, type Line, paragraph } from '../lines.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { Footer, Help } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { firstInSight } from '../scroll.js';
import type { Size } from '../size.js';
import type { Menu } from '../start.js';
import { useKeys } from '../useKeys.js';

interface MenuProps<Value> {
  readonly menu: Menu<Value>;
  readonly size: Size;
  /** Said over the footer, such as why the last choice led nowhere. */
  readonly notice?: string | undefined;
  /** The cursor moves to another item. */
  readonly onLook?: () => void;
  readonly onTake: (value: Value) => void;
  readonly onBack: () => void;
  readonly onQuit: () => void;
}

/** Rows under the list for what is said of the item under the cursor. */
const ABOUT_ROWS = 6;

/** A list to choose from; what there is to say of an item stands under the list. */
export function MenuScreen<Value>({ menu, size, notice, onLook, onTake, onBack, onQuit }: MenuProps<Value>) {
  const { items } = menu;
  const [cursor, setCursor] = useState(menu.first);
  const [help, setHelp] = useState(false);
  const { columns, rows } = size;
  const item = items[cursor];

  useKeys(MENU_KEYS, (intent) => {
    if (help) setHelp(false);
    else if (intent === 'up' || intent === 'down') {
      setCursor((cursor + (intent === 'up' ? -1 : 1) + items.length) % Math.max(1, items.length));
      onLook?.();
    } else if (intent === 'take' && item !== undefined) onTake(item.value);
    else if (intent === 'back') onBack();
    else if (intent === 'help') setHelp(true);
    else if (intent === 'quit') onQuit();
  });

  if (help)
    return (
      <Box flexDirection="column" width={columns} height={rows}>
        <Help bindings={MENU_KEYS} rows={rows} />
      </Box>
    );
  const lines = listLines(menu, cursor);
  const room = rows - ABOUT_ROWS - 4;
  const from = firstInSight(
    lines.findIndex(({ bold }) => bold),
    lines.length,
    room,
  );
  const [above, below] = [itemsIn(lines.slice(0, from)), itemsIn(lines.slice(from + room))];
  const about = (item?.about ?? []).flatMap((text) => paragraph(text, Math.min(columns, PAGE_WIDTH), '  '));
  const said = notice === undefined ? about : paragraph(notice, columns).map((line) => ({ ...line, bold: true }));
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Text bold wrap="truncate">
        {menu.title}
      </Text>
      <Text dimColor>{above === 0 ? ' ' : LIST.above(above)}</Text>
      <Box flexDirection="column" height={room}>
        <Lines lines={lines.slice(from, from + room)} />
      </Box>
      <Text dimColor>{(below === 0 ? '' : `${LIST.below(below)} `).padEnd(columns, '─')}</Text>
      <Box flexDirection="column" height={ABOUT_ROWS}>
        <Lines lines={said.slice(0, ABOUT_ROWS)} />
      </Box>
      <Footer bindings={MENU_KEYS} columns={columns} />
    </Box>
  );
}

/** How many of the lines are items to take, and no title of a group. */
function itemsIn(lines: readonly Line[]): number {
  return lines.filter(({ text, dim = false }) => text !== '' && !dim).length;
}

function listLines<Value>({ items }: Menu<Value>, cursor: number): Line[] {
  return items.flatMap(({ name, group }, at) => [
    ...(group === undefined ? [] : [...(at > 0 ? [BLANK] : []), { text: group, dim: true }]),
    { text: `${at === cursor ? '>' : ' '} ${name}`, bold: at === cursor },
  ]);
}
