/** A player's turn on the screen: the sheet, what it is worth, and what was said last. */
import { Box, Text } from 'ink';
import type { Window } from '../../engine/window.js';
import type { Action } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { clockAt, sessionAt } from '../../model/schedule.js';
import { NONE } from '../../model/space.js';
import { partyName } from '../../model/words.js';
import { type Desk, deskReducer, moveAsked, moveMeant } from '../desk.js';
import { BRIEF, LOG } from '../english/brief.js';
import { DESK_NOTES } from '../english/notes.js';
import { TABLE } from '../english/table.js';
import { ASK_KEYS, DESK_KEYS } from '../keys.js';
import { aboutLines, briefLines, type Preface } from '../pages/brief.js';
import { noticeLines, roundText } from '../pages/desk.js';
import { logLines } from '../pages/log.js';
import { Ends } from '../parts/Ends.js';
import { Footer, Help } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { Options } from '../parts/Options.js';
import { OwnCurves, OwnWorth } from '../parts/OwnWorth.js';
import { SheetTable } from '../parts/Sheet.js';
import type { Sheet } from '../sheet.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';
import { sessionTitle } from '../words.js';
import { HintScreen } from './hint.js';
import { PageScreen } from './page.js';
import { TradeScreen } from './trade.js';
import { DeskWhatIf } from './whatIf.js';

interface DeskProps {
  readonly window: Window;
  readonly preface?: Preface | undefined;
  /** Who sits across. */
  readonly against: string;
  readonly desk: Desk;
  readonly setDesk: (desk: Desk) => void;
  /** Something in the way that is not of this desk, such as a full disk. */
  readonly trouble: string | undefined;
  readonly size: Size;
  readonly onMove: (action: Action) => void;
  readonly onLeave: () => void;
}

export function DeskScreen(props: DeskProps) {
  const { window, preface, desk, setDesk, size } = props;
  const back = () => setDesk({ ...desk, over: undefined });
  const withSheet = (sheet: Sheet | undefined, strategy = desk.strategy) =>
    setDesk({ ...desk, over: undefined, notice: undefined, sheet: sheet ?? desk.sheet, strategy });
  const { scenario } = window.deal;
  switch (desk.over) {
    case 'brief':
      return (
        <PageScreen
          title={BRIEF.title(scenario.parties[window.party].name)}
          lines={(width) => briefLines(window, width, preface)}
          size={size}
          onDone={back}
        />
      );
    case 'about':
      return (
        <PageScreen
          title={scenario.issues[desk.issue]?.name ?? ''}
          lines={(width) => aboutLines(window, desk.issue, width)}
          size={size}
          onDone={back}
        />
      );
    case 'log':
      return <PageScreen title={LOG.title} lines={(width) => logLines(window, width)} size={size} onDone={back} />;
    case 'trade':
      return <TradeScreen window={window} desk={desk} size={size} onDone={(sheet) => withSheet(sheet)} />;
    case 'hint':
      return (
        <HintScreen
          window={window}
          first={desk.strategy}
          size={size}
          onDone={(strategy, sheet) => withSheet(sheet, strategy)}
        />
      );
    case 'whatIf':
      return <DeskWhatIf window={window} desk={desk} size={size} onDone={back} />;
    case 'help':
    case undefined:
      return <OpenDesk {...props} />;
  }
}

/** The desk itself, or its keys. */
function OpenDesk({ window, against, desk, setDesk, trouble, size, onMove, onLeave }: DeskProps) {
  useKeys(
    DESK_KEYS,
    (intent) => {
      if (desk.over === 'help') setDesk({ ...desk, over: undefined });
      else if (intent === 'quit') onLeave();
      else if (intent !== undefined) {
        const action = moveMeant(window, desk, intent);
        if (action === undefined) setDesk(deskReducer(window, desk, intent));
        else onMove(action);
      }
    },
    desk.asked === undefined,
  );
  useKeys(
    ASK_KEYS,
    (intent) => {
      const action = moveAsked(window, desk);
      if (intent === 'yes' && action !== undefined) onMove(action);
      else setDesk({ ...desk, asked: undefined });
    },
    desk.asked !== undefined,
  );

  const { columns, rows } = size;
  if (desk.over === 'help')
    return (
      <Box flexDirection="column" width={columns} height={rows}>
        <Help bindings={bindingsFor(window)} notes={DESK_NOTES} rows={rows} />
      </Box>
    );

  const issues = window.deal.scenario.issues.length;
  const tall = rows >= 32;
  const curves = tall ? Math.max(8, Math.min(16, rows - FIXED_ROWS - RULES - NOTICE_ROWS - issues - 4)) : CURVE_ROWS;
  const fixed = FIXED_ROWS + curves + (tall ? RULES : 0);
  const room = Math.min(issues, rows - fixed - NOTICE_ROWS);
  const notices = rows - fixed - room;
  const rule = tall && <Text dimColor>{'─'.repeat(columns)}</Text>;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <DeskHeader window={window} against={against} />
      {rule}
      <SheetTable window={window} desk={desk} columns={columns} room={room} />
      <Options window={window} desk={desk} columns={columns} />
      {rule}
      <OwnWorth window={window} desk={desk} columns={columns} />
      <OwnCurves window={window} columns={columns} rows={curves} />
      {rule}
      <Box flexDirection="column" height={notices}>
        <Lines lines={noticeLines(window, desk, trouble, columns, notices)} />
      </Box>
      <Footer bindings={desk.asked === undefined ? bindingsFor(window) : ASK_KEYS} columns={columns} />
    </Box>
  );
}

/** Rows of header, column titles, options, bars and footer. */
const FIXED_ROWS = 9;
const CURVE_ROWS = 2;
const RULES = 3;
const NOTICE_ROWS = 3;

/** The keys that mean something now. */
function bindingsFor({ question, whyNot, statements }: Window) {
  return DESK_KEYS.filter(({ intent }) => {
    switch (intent) {
      case 'accept':
      case 'reject':
      case 'extend':
      case 'stop':
      case 'walk':
        return whyNot({ type: intent, outcome: NONE }) === undefined;
      case 'say':
        return statements !== undefined;
      case 'left':
      case 'right':
      case 'send':
      case 'mine':
      case 'theirs':
      case 'empty':
      case 'trade':
        return question === 'move';
      default:
        return true;
    }
  });
}

function DeskHeader({ window, against }: { readonly window: Window; readonly against: string }) {
  const { deal, party, session, round } = window;
  const plan = sessionAt(deal.schedule, session);
  const clock = clockAt(plan, round);
  const where = [...(clock === undefined ? [] : [clock]), roundText(window), TABLE.yourMove];
  return (
    <Box flexDirection="column">
      <Ends
        left={deal.scenario.title}
        right={TABLE.seat(partyName(deal, party), partyName(deal, opponent(party)), against)}
        bold
      />
      <Ends left={sessionTitle(plan)} right={where.join(', ')} />
    </Box>
  );
}
