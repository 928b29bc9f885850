/** A talk with people at one keyboard, from the brief to the end. */
import { Box, Text } from 'ink';
import { useMemo, useRef, useState } from 'react';
import { personToMove, type Table } from '../../engine/table.js';
import { windowOf } from '../../engine/window.js';
import type { Action } from '../../model/move.js';
import { opponent, type Party } from '../../model/party.js';
import { PERSON } from '../../model/record.js';
import { partyName } from '../../model/words.js';
import { BRIEF, HANDOVER, RECESS } from '../english/brief.js';
import { REFUSED, TABLE } from '../english/table.js';
import type { Keeper } from '../house.js';
import { HANDOVER_KEYS, STUCK_KEYS } from '../keys.js';
import { paragraph } from '../lines.js';
import { briefLines, type Preface } from '../pages/brief.js';
import { recessLines } from '../pages/recess.js';
import { Footer } from '../parts/Keys.js';
import { letAgentsMove, type Progress, playOn } from '../sitting.js';
import type { Size } from '../size.js';
import { NOTHING_SEEN, type Seen, type Turn, turnAt } from '../turn.js';
import { useKeys } from '../useKeys.js';
import { DeskScreen } from './desk.js';
import { PageScreen } from './page.js';

interface TableProps {
  /** The table at which the talks begin or go on. */
  readonly progress: Progress;
  readonly keep: Keeper['keep'];
  readonly preface?: Preface | undefined;
  readonly size: Size;
  /** The talks are over. */
  readonly onOver: (table: Table) => void;
  /** The player gets up before they are. */
  readonly onLeave: () => void;
}

interface Sitting {
  readonly table: Table;
  readonly seen: Seen;
  /** Missing while an agent's move cannot be kept, and when the talks are over. */
  readonly turn: Turn | undefined;
  readonly trouble: string | undefined;
}

export function TableScreen({ progress, keep, preface, size, onOver, onLeave }: TableProps) {
  const [sitting, setSitting] = useState<Sitting>(() => satDown(progress, NOTHING_SEEN, undefined));
  const { table, turn, seen, trouble } = sitting;
  const party = turn?.party;
  // Made once a turn, not at every key.
  const window = useMemo(() => (party === undefined ? undefined : windowOf(table.session, party)), [table, party]);

  const current = useRef(table);
  const take = (further: Progress) => {
    current.current = further.table;
    const next = satDown(further, seen, turn);
    if (next.table.session.over) onOver(next.table);
    else setSitting(next);
  };
  // From one table only one move is made, whatever still hands keys to a screen of the table before.
  const play = (action: Action) => {
    if (turn !== undefined && current.current === table) take(playOn(table, keep, turn.party, action));
  };

  if (turn === undefined || window === undefined)
    return <Stuck why={trouble ?? ''} size={size} onRetry={() => take(letAgentsMove(table, keep))} onLeave={onLeave} />;

  const [stop] = turn.stops;
  const setTurn = (next: Turn) => setSitting({ ...sitting, turn: next, trouble: undefined });
  const goOn = () => setTurn({ ...turn, stops: turn.stops.slice(1) });
  const { parties } = window.deal.scenario;
  const name = parties[turn.party].name;
  switch (stop) {
    case 'handover':
      return <Handover name={name} size={size} onDone={goOn} />;
    case 'brief':
      return (
        <PageScreen
          key="brief"
          title={BRIEF.title(name)}
          lines={(width) => briefLines(window, width, preface)}
          size={size}
          onDone={goOn}
        />
      );
    case 'recess':
      return (
        <PageScreen
          key="recess"
          title={RECESS.title}
          lines={(width) => recessLines(window, width)}
          size={size}
          onDone={goOn}
        />
      );
    default:
      return (
        <DeskScreen
          window={window}
          preface={preface}
          against={nameOf(table, opponent(turn.party))}
          desk={turn.desk}
          setDesk={(desk) => setTurn({ ...turn, desk })}
          trouble={trouble}
          size={size}
          onMove={play}
          onLeave={onLeave}
        />
      );
  }
}

/** How things stand after some progress: the next turn, or what is in the way. */
function satDown(progress: Progress, seen: Seen, before: Turn | undefined): Sitting {
  const { table, why, refusal } = progress;
  const trouble = troubleIn(progress);
  // A move that was not made leaves the desk as it is.
  if (refusal !== undefined || (why !== undefined && personToMove(table) !== undefined))
    return { table, seen, turn: before, trouble };
  const next = turnAt(table, seen, before);
  return { table, seen: next?.seen ?? seen, turn: next?.turn, trouble };
}

function troubleIn({ table, refusal, why }: Progress): string | undefined {
  if (refusal !== undefined) return REFUSED[refusal];
  if (why === undefined) return undefined;
  if (personToMove(table) !== undefined) return TABLE.notKept(why);
  return TABLE.stuck(partyName(table.session.deal, table.session.turn), why);
}

function nameOf({ seats }: Table, party: Party): string {
  const { name } = seats[party];
  return name === PERSON ? TABLE.person : name;
}

/** Between two players at one keyboard: nothing of either can be seen. */
function Handover({ name, size, onDone }: { readonly name: string; readonly size: Size; readonly onDone: () => void }) {
  useKeys(HANDOVER_KEYS, (intent) => {
    if (intent === 'done') onDone();
  });
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Text bold>{HANDOVER.title}</Text>
      <Box flexDirection="column" flexGrow={1} justifyContent="center">
        <Text>{HANDOVER.give(name)}</Text>
        <Text>{HANDOVER.ready(name, HANDOVER.space)}</Text>
      </Box>
      <Footer bindings={HANDOVER_KEYS} columns={size.columns} />
    </Box>
  );
}

/** The other side has moved and its move cannot be kept: nothing is shown of it until it can. */
function Stuck({
  why,
  size,
  onRetry,
  onLeave,
}: {
  readonly why: string;
  readonly size: Size;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}) {
  useKeys(STUCK_KEYS, (intent) => {
    if (intent === 'quit') onLeave();
    else onRetry();
  });
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {paragraph(why, size.columns).map(({ text }) => (
        <Text key={text}>{text}</Text>
      ))}
      <Box flexGrow={1} />
      <Footer bindings={STUCK_KEYS} columns={size.columns} />
    </Box>
  );
}
