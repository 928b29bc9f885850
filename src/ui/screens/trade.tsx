import { Box, Text } from 'ink';
import { useState } from 'react';
import type { Window } from '../../engine/window.js';
import { NONE } from '../../model/space.js';
import { issueName, optionName } from '../../model/words.js';
import type { Desk } from '../desk.js';
import { TRADE } from '../english/help.js';
import { TRADE_KEYS } from '../keys.js';
import { cell } from '../lines.js';
import { Footer } from '../parts/Keys.js';
import { firstInSight } from '../scroll.js';
import type { Sheet } from '../sheet.js';
import type { Size } from '../size.js';
import { asksFor, stepsFrom, TRADE_START, type TradeStep, traded, tradeReducer } from '../trade.js';
import { useKeys } from '../useKeys.js';
import { signed } from '../words.js';

interface TradeProps {
  readonly window: Window;
  readonly desk: Desk;
  readonly size: Size;
  readonly onDone: (sheet?: Sheet) => void;
}

/** Two lists side by side: what to give from the sheet, and what to ask for it, with the net in own points. */
export function TradeScreen({ window, desk, size, onDone }: TradeProps) {
  const { own, redLines } = window;
  const gives = stepsFrom(own, redLines, desk.sheet, 'give');
  const allAsks = stepsFrom(own, redLines, desk.sheet, 'ask');
  const [state, setState] = useState(TRADE_START);
  const given = gives[state.give];
  const asks = asksFor(allAsks, given);
  const asked = asks[state.ask];

  useKeys(TRADE_KEYS, (intent) => {
    if (intent === 'back') onDone();
    else if (intent === 'take') onDone(traded(desk.sheet, [given, asked]));
    else if (intent !== undefined) setState(tradeReducer(gives, allAsks, state, intent));
  });

  const width = Math.floor((size.columns - 2) / 2);
  const net = (given?.gain ?? 0) + (asked?.gain ?? 0);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Text bold>{TRADE.title}</Text>
      <Text wrap="truncate">{TRADE.how}</Text>
      <Box gap={2} height={size.rows - 5}>
        {(['give', 'ask'] as const).map((side) => (
          <StepList
            key={side}
            title={TRADE[side]}
            window={window}
            sheet={desk.sheet}
            steps={side === 'give' ? gives : asks}
            cursor={state[side]}
            active={state.side === side}
            width={width}
            room={size.rows - 6}
          />
        ))}
      </Box>
      <Text bold wrap="truncate">
        {TRADE.net(signed(own, given?.gain ?? 0), signed(own, asked?.gain ?? 0), signed(own, net) || '0')}
      </Text>
      <Text dimColor wrap="truncate">
        {TRADE.note}
      </Text>
      <Footer bindings={TRADE_KEYS} columns={size.columns} />
    </Box>
  );
}

interface StepListProps {
  readonly title: string;
  readonly window: Window;
  readonly sheet: Sheet;
  readonly steps: readonly TradeStep[];
  readonly cursor: number;
  readonly active: boolean;
  readonly width: number;
  readonly room: number;
}

function StepList({ title, window, sheet, steps, cursor, active, width, room }: StepListProps) {
  const { deal, own } = window;
  const from = firstInSight(cursor, steps.length, room);
  return (
    <Box flexDirection="column" width={width}>
      <Text bold>{title}</Text>
      {steps.length === 0 && <Text dimColor>{sheet.includes(NONE) ? TRADE.empty : TRADE.nothing}</Text>}
      {steps.slice(from, from + room).map(({ issue, option, gain }, at) => {
        const here = from + at === cursor;
        const text = TRADE.step(issueName(deal, issue), optionName(deal, issue, option));
        return (
          <Text key={`${issue}.${option}`} bold={here && active} dimColor={!here} wrap="truncate">
            {`${here ? (active ? '>' : '·') : ' '} ${signed(own, gain).padStart(5)} ${cell(text, width - 8)}`}
          </Text>
        );
      })}
    </Box>
  );
}
