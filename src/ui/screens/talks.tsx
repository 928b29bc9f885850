/** Stepping through a talk that is already played: the reducer, and the screen that draws its state. */
import { Box, Text, useApp, useInput } from 'ink';
import { useEffect, useReducer } from 'react';
import { intentOf, TALKS_KEYS, type TalksIntent } from '../keys.js';
import { Ending } from '../parts/Ending.js';
import { Header } from '../parts/Header.js';
import { Footer, Help } from '../parts/Keys.js';
import { Log } from '../parts/Log.js';
import { Positions } from '../parts/Positions.js';
import { Worth } from '../parts/Worth.js';
import { LEAST, useSize } from '../size.js';
import type { Timeline } from '../timeline.js';

export interface TalksState {
  /** How many moves have been made. */
  readonly at: number;
  readonly playing: boolean;
  readonly help: boolean;
  /** At the end: whether the deal is shown, or the positions. */
  readonly showsDeal: boolean;
}

export const TALKS_START: TalksState = { at: 0, playing: false, help: false, showsDeal: true };

/** What a key, or the tick of the clock while playing, makes of the state. Quitting is the screen's business. */
export function talksReducer({ moves }: Timeline, state: TalksState, intent: TalksIntent | 'tick'): TalksState {
  const last = moves.length;
  const goTo = (at: number): TalksState => ({
    ...state,
    at: Math.min(last, Math.max(0, at)),
    playing: false,
    showsDeal: true,
  });
  if (state.help) return { ...state, help: intent === 'tick' };
  switch (intent) {
    case 'tick':
      return { ...state, at: Math.min(last, state.at + 1), playing: state.at + 1 < last, showsDeal: true };
    case 'forward':
      return goTo(state.at + 1);
    case 'back':
      return goTo(state.at - 1);
    case 'roundForward':
      return goTo(endOfRound(moves, state.at));
    case 'roundBack':
      return goTo(endOfRoundBefore(moves, state.at));
    case 'start':
      return goTo(0);
    case 'end':
      return goTo(last);
    case 'play':
      return state.at === last ? { ...state, at: 0, playing: last > 0 } : { ...state, playing: !state.playing };
    case 'page':
      return state.at === last ? { ...state, showsDeal: !state.showsDeal } : state;
    case 'help':
      return { ...state, help: true, playing: false };
    case 'quit':
      return state;
  }
}

/** The number of moves made when the round of the next move is over. */
function endOfRound(moves: Timeline['moves'], at: number): number {
  const round = moves[at]?.round;
  let end = at;
  while (end < moves.length && moves[end]?.round === round) end++;
  return end;
}

/** The number of moves made when the round before the last move's was over. */
function endOfRoundBefore(moves: Timeline['moves'], at: number): number {
  const round = moves[at - 1]?.round;
  let end = at;
  while (end > 0 && moves[end - 1]?.round === round) end--;
  return end;
}

/** Milliseconds between moves while playing. */
const PACE = 900;

const NOTES = [
  'Positions: · stated   ▼ eased   ▲ hardened (by its own points)   = met',
  'A > marks what the last move changed. In the bars, B is the BATNA and M the mandate.',
  'Watching shows everything, the secrets of both sides too.',
];

export function TalksScreen({
  timeline,
  onQuit,
}: {
  readonly timeline: Timeline;
  readonly onQuit: (interrupted: boolean) => void;
}) {
  const { exit } = useApp();
  const { columns, rows } = useSize();
  const [state, dispatch] = useReducer(
    (now: TalksState, intent: TalksIntent | 'tick') => talksReducer(timeline, now, intent),
    TALKS_START,
  );

  useInput((input, key) => {
    const interrupted = key.ctrl && input === 'c';
    const intent = intentOf(TALKS_KEYS, input, key);
    if (interrupted || (intent === 'quit' && !state.help)) {
      onQuit(interrupted);
      exit();
    } else if (state.help || intent !== undefined) dispatch(intent ?? 'help');
  });

  useEffect(() => {
    if (!state.playing) return;
    const timer = setInterval(() => dispatch('tick'), PACE);
    return () => clearInterval(timer);
  }, [state.playing]);

  const room = rows - 1;
  if (columns < LEAST.columns || rows < LEAST.rows) return <TooSmall columns={columns} rows={rows} />;
  return (
    <Box flexDirection="column" width={columns} height={room}>
      {state.help ? (
        <Help bindings={TALKS_KEYS} notes={NOTES} />
      ) : (
        <Talks timeline={timeline} state={state} columns={columns} rows={room} />
      )}
    </Box>
  );
}

interface TalksProps {
  readonly timeline: Timeline;
  readonly state: TalksState;
  readonly columns: number;
  readonly rows: number;
}

/** Rows taken by header, column titles, the worth of the table, and footer. */
const FIXED_ROWS = 7;
const LEAST_LOG = 4;

/** The picture of one state, of exactly so many rows. */
function Talks({ timeline, state: { at, playing, showsDeal }, columns, rows }: TalksProps) {
  const { result, moves, deal } = timeline;
  const rules = rows >= 30 ? 3 : 0;
  const free = rows - FIXED_ROWS - rules;
  const issues = Math.min(deal.scenario.issues.length, free - LEAST_LOG);
  const ended = result !== undefined && at === moves.length && showsDeal;
  const bindings = TALKS_KEYS.filter(({ intent }) => intent !== 'page' || at === moves.length);
  const rule = rules > 0 ? <Text dimColor>{'─'.repeat(columns)}</Text> : null;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Header timeline={timeline} at={at} playing={playing} />
      {rule}
      {ended ? (
        <Ending timeline={timeline} result={result} columns={columns} rows={rows - 3 - (rules > 0 ? 1 : 0)} />
      ) : (
        <>
          <Positions timeline={timeline} at={at} columns={columns} room={issues} />
          {rule}
          <Worth timeline={timeline} at={at} columns={columns} />
          {rule}
          <Log timeline={timeline} at={at} columns={columns} rows={free - issues} />
        </>
      )}
      <Footer bindings={bindings} />
    </Box>
  );
}

function TooSmall({ columns, rows }: { columns: number; rows: number }) {
  return (
    <Box flexDirection="column">
      <Text>{`The talks need ${LEAST.columns} columns and ${LEAST.rows} rows; here are ${columns} and ${rows}.`}</Text>
      <Text>Make the window larger, or press q.</Text>
    </Box>
  );
}
