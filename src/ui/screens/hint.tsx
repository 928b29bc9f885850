import { Box, Text } from 'ink';
import { useMemo, useState } from 'react';
import { panel } from '../../agents/panel.js';
import type { Window } from '../../engine/window.js';
import { HINT } from '../english/help.js';
import { type Hint, hintFrom } from '../hint.js';
import { HINT_KEYS } from '../keys.js';
import { BLANK, heading, item, type Line, paragraph } from '../lines.js';
import { hintLines } from '../pages/hint.js';
import { PAGE_WIDTH } from '../pageWidth.js';
import { Footer } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { turned } from '../scroll.js';
import { type Sheet, sheetOf } from '../sheet.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';

interface HintProps {
  readonly window: Window;
  /** The strategy shown first, by its place in the house's list. */
  readonly first: number;
  readonly size: Size;
  readonly onDone: (place: number, sheet?: Sheet) => void;
}

/** What a chosen strategy would do in the player's seat, and why. */
export function HintScreen({ window, first, size, onDone }: HintProps) {
  const [place, setPlace] = useState(first);
  const hint = useMemo(() => hintFrom(window, place), [window, place]);

  useKeys(HINT_KEYS, (intent) => {
    if (intent === 'back') onDone(place);
    else if (intent === 'take') onDone(place, sheetIn(window, hint));
    else if (intent === 'left' || intent === 'right') setPlace(turned(place, intent === 'left' ? -1 : 1, panel.length));
  });

  const names: Line[] = item(
    ' ',
    panel.map(({ name }, at) => (at === place ? `[${name}]` : name)).join('  '),
    size.columns,
  );
  const bindings = HINT_KEYS.filter(({ intent }) => intent !== 'take' || hint.decision?.type === 'offer');
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Lines
        lines={[
          heading(HINT.title),
          ...paragraph(HINT.sees, size.columns),
          BLANK,
          ...names,
          BLANK,
          ...hintLines(window, hint, Math.min(PAGE_WIDTH, size.columns)),
        ].slice(0, size.rows - 2)}
      />
      <Box flexGrow={1} />
      <Text> </Text>
      <Footer bindings={bindings} columns={size.columns} />
    </Box>
  );
}

function sheetIn({ deal }: Window, { decision }: Hint): Sheet | undefined {
  return decision?.type === 'offer' ? sheetOf(deal.space, decision.outcome) : undefined;
}
