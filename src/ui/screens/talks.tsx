/** Stepping through a talk that is already played: the reducer, and the screen that draws its state. */
import { Box, Text } from 'ink';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { type KeptTalk, sessionAfter } from '../../engine/table.js';
import { opponent, PARTIES, type Party } from '../../model/party.js';
import { PERSON } from '../../model/record.js';
import { partyName } from '../../model/words.js';
import { TALKS_NOTES } from '../english/notes.js';
import { START } from '../english/start.js';
import { CAMPAIGN_TALKS_KEYS, type KeyBinding, TALKS_KEYS, type TalksIntent } from '../keys.js';
import { Ending } from '../parts/Ending.js';
import { Header } from '../parts/Header.js';
import { Footer, Help } from '../parts/Keys.js';
import { Log, logLines } from '../parts/Log.js';
import { Positions } from '../parts/Positions.js';
import { Worth } from '../parts/Worth.js';
import type { Size } from '../size.js';
import type { Menu } from '../start.js';
import { tickerText } from '../ticker.js';
import { type Timeline, timelineOf } from '../timeline.js';
import { useKeys } from '../useKeys.js';
import { MenuScreen } from './menu.js';
import { WatchersWhatIf } from './whatIf.js';

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
    case 'fork':
    case 'whatIf':
    case 'debrief':
    case 'interrupt':
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

interface TalksScreenProps {
  readonly talk: KeptTalk;
  /** How many moves have been made when it opens. */
  readonly from: number;
  readonly size: Size;
  /** After so many moves a person takes this seat; missing where nobody may. */
  readonly onFork?: ((moves: number, party: Party) => void) | undefined;
  /** In a watched campaign: on to what comes after this talk. */
  readonly onNext?: (() => void) | undefined;
  readonly onDebrief: (move: number) => void;
  readonly onQuit: () => void;
}

export function TalksScreen({ talk, from, size, onFork, onNext, onDebrief, onQuit }: TalksScreenProps) {
  const timeline = useMemo(() => timelineOf(talk), [talk]);
  const [state, dispatch] = useReducer(
    (now: TalksState, intent: TalksIntent | 'tick') => talksReducer(timeline, now, intent),
    { ...TALKS_START, at: from },
  );
  const [over, setOver] = useState<'fork' | 'whatIf' | undefined>(undefined);
  const session = useMemo(() => sessionAfter(talk.session, state.at), [talk, state.at]);

  const bindings = (onNext === undefined ? TALKS_KEYS : CAMPAIGN_TALKS_KEYS).filter(
    ({ intent }) => onFork !== undefined || intent !== 'fork',
  );
  useKeys(
    bindings,
    (intent) => {
      if (state.help) dispatch('help');
      else if (intent === 'quit') onQuit();
      else if (intent === 'next' || (intent === 'onward' && state.at === timeline.moves.length)) onNext?.();
      else if (intent === 'onward') dispatch('forward');
      else if (intent === 'debrief') onDebrief(state.at);
      else if (intent === 'fork' || intent === 'whatIf') {
        if (!session.over) setOver(intent);
      } else if (intent !== undefined) dispatch(intent);
    },
    over === undefined,
  );

  useEffect(() => {
    if (!state.playing) return;
    const timer = setInterval(() => dispatch('tick'), PACE);
    return () => clearInterval(timer);
  }, [state.playing]);

  const close = () => setOver(undefined);
  if (over === 'fork')
    return (
      <MenuScreen
        menu={forkMenu(talk)}
        size={size}
        onTake={(party) => onFork?.(state.at, party)}
        onBack={close}
        onQuit={close}
      />
    );
  if (over === 'whatIf')
    return (
      <WatchersWhatIf
        session={session}
        said={talk.session.moves[state.at]}
        seats={talk.names}
        size={size}
        onDone={close}
      />
    );
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {state.help ? (
        <Help bindings={bindings} notes={TALKS_NOTES} rows={size.rows} />
      ) : (
        <Talks timeline={timeline} state={state} keys={bindings} columns={size.columns} rows={size.rows} />
      )}
    </Box>
  );
}

/** Who will sit across the table. */
function across(name: string): string {
  return name === PERSON ? START.takeOverBoth : START.takeOverNote(name);
}

/** Whose seat to take; an agent goes on across the table. */
function forkMenu({ session, names }: KeptTalk): Menu<Party> {
  const items = PARTIES.map((party) => ({
    name: START.as(partyName(session.deal, party)),
    about: [across(names[opponent(party)])],
    value: party,
  }));
  return { title: START.takeOver, items, first: 0 };
}

interface TalksProps {
  readonly timeline: Timeline;
  readonly state: TalksState;
  readonly keys: readonly KeyBinding<string>[];
  readonly columns: number;
  readonly rows: number;
}

/** Rows taken by header, column titles, the worth of the table, and footer. */
const FIXED_ROWS = 7;
const LEAST_LOG = 4;

/** From so many rows on, those of a common terminal, the markets have one of the log's; below it one that it leaves. */
const ROOMY = 23;

/** The picture of one state, of exactly so many rows. */
function Talks({ timeline, state: { at, playing, showsDeal }, keys, columns, rows }: TalksProps) {
  const { result, moves, deal } = timeline;
  const rules = rows >= 30 ? 3 : 0;
  const free = rows - FIXED_ROWS - rules;
  const issues = Math.min(deal.scenario.issues.length, free - LEAST_LOG);
  // A talk that was broken off can be taken over at its end, too.
  const over = result !== undefined && at === moves.length;
  const bindings = keys.filter(({ intent }) =>
    intent === 'page' ? over : !(over && (intent === 'fork' || intent === 'whatIf')),
  );
  const showsEnd = over && showsDeal;
  const market = timeline.market?.slice(0, at + 1);
  const log = free - issues;
  const spare = () =>
    rows >= ROOMY ? log > LEAST_LOG : !showsEnd && log > logLines(timeline, at, columns, log).length;
  const shown = market !== undefined && spare() ? market : undefined;
  const ticker = shown === undefined ? 0 : 1;
  const rule = rules > 0 ? <Text dimColor>{'─'.repeat(columns)}</Text> : null;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Header timeline={timeline} at={at} playing={playing} />
      {rule}
      {showsEnd ? (
        <Ending timeline={timeline} result={result} columns={columns} rows={rows - 3 - ticker - (rules > 0 ? 1 : 0)} />
      ) : (
        <>
          <Positions timeline={timeline} at={at} columns={columns} room={issues} />
          {rule}
          <Worth timeline={timeline} at={at} columns={columns} />
          {rule}
          <Log timeline={timeline} at={at} columns={columns} rows={log - ticker} />
        </>
      )}
      {shown && <Text wrap="truncate">{tickerText(shown, columns)}</Text>}
      <Footer bindings={bindings} columns={columns} />
    </Box>
  );
}
