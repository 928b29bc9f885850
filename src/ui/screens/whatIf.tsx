import { Box, Text } from 'ink';
import { useEffect, useMemo, useState } from 'react';
import { panel } from '../../agents/panel.js';
import type { Session } from '../../engine/session.js';
import type { Window } from '../../engine/window.js';
import type { Move } from '../../model/move.js';
import { opponent } from '../../model/party.js';
import { partyName } from '../../model/words.js';
import { type Desk, lastOffer } from '../desk.js';
import { WHAT_IF } from '../english/help.js';
import { WHAT_IF_KEYS, type WhatIfIntent } from '../keys.js';
import { BLANK, heading, type Line, paragraph } from '../lines.js';
import { trialLines } from '../pages/whatIf.js';
import { Footer } from '../parts/Keys.js';
import { Lines } from '../parts/Lines.js';
import { turned } from '../scroll.js';
import { outcomeOn } from '../sheet.js';
import type { Size } from '../size.js';
import { useKeys } from '../useKeys.js';
import { advance, MOST_TRIALS, type PlayingOn, playersTrials, type Trial, watchersTrials } from '../whatIf.js';

/** Milliseconds of counting between two frames: keys are answered in time. */
const SLICE = 20;

const place = (name: string) => panel.findIndex((one) => one.name === name);

const DEFAULT_OWN = place('linear');

/** What may become of the player's moves: the other side is imagined. */
export function DeskWhatIf({
  window,
  desk,
  size,
  onDone,
}: {
  window: Window;
  desk: Desk;
  size: Size;
  onDone: () => void;
}) {
  const [playing, setPlaying] = useState<PlayingOn>({ own: DEFAULT_OWN, other: undefined });
  const { own, other } = playing;
  const trials = useMemo(() => {
    const sheet = outcomeOn(window.deal.space, desk.sheet);
    return playersTrials(window, sheet, lastOffer(window, 'mine'), { own, other }, MOST_TRIALS);
  }, [window, desk.sheet, own, other]);
  const { deal, party } = window;
  const names = [partyName(deal, party), partyName(deal, opponent(party))] as const;
  return (
    <Trials
      trials={trials}
      note={other === undefined ? WHAT_IF.imagined : WHAT_IF.imaginedOf}
      names={names}
      playing={playing}
      mayBeAny
      size={size}
      onPlaying={setPlaying}
      onDone={onDone}
    />
  );
}

/** What might have become of the talks from here: with the true points of both sides. */
export function WatchersWhatIf({
  session,
  said,
  seats,
  size,
  onDone,
}: {
  session: Session;
  said: Move | undefined;
  seats: readonly [string, string];
  size: Size;
  onDone: () => void;
}) {
  const by = session.turn;
  const known = (name: string) => {
    const found = place(name.replace(/\(.*/, ''));
    return found === -1 ? DEFAULT_OWN : found;
  };
  const [playing, setPlaying] = useState({ own: known(seats[by]), other: known(seats[opponent(by)]) });
  const { own, other } = playing;
  const trials = useMemo(() => watchersTrials(session, said, { own, other }, MOST_TRIALS), [session, said, own, other]);
  const names = [partyName(session.deal, by), partyName(session.deal, opponent(by))] as const;
  return (
    <Trials
      trials={trials}
      note={`${WHAT_IF.watching} ${WHAT_IF.worthOf(names[0])}`}
      names={names}
      playing={playing}
      mayBeAny={false}
      size={size}
      onPlaying={(next) => setPlaying({ own: next.own, other: next.other ?? 0 })}
      onDone={onDone}
    />
  );
}

interface TrialsProps {
  readonly trials: readonly Trial[];
  readonly note: string;
  /** Who is to move, and who is not. */
  readonly names: readonly [string, string];
  readonly playing: PlayingOn;
  readonly mayBeAny: boolean;
  readonly size: Size;
  readonly onPlaying: (playing: PlayingOn) => void;
  readonly onDone: () => void;
}

function Trials({ trials, note, names, playing, mayBeAny, size, onPlaying, onDone }: TrialsProps) {
  const [, setFrames] = useState(0);

  useKeys(WHAT_IF_KEYS, (intent) => {
    if (intent === 'back') onDone();
    else if (intent !== undefined) onPlaying(playingAfter(playing, intent, mayBeAny));
  });

  useEffect(() => {
    let timer: NodeJS.Timeout | undefined;
    const count = () => {
      const end = performance.now() + SLICE;
      const done = advance(trials, () => performance.now() >= end);
      setFrames((frames) => frames + 1);
      if (!done) timer = setTimeout(count, 0);
    };
    timer = setTimeout(count, 0);
    return () => clearTimeout(timer);
  }, [trials]);

  const { columns, rows } = size;
  const strategyName = (at: number | undefined) => (at === undefined ? WHAT_IF.any : (panel[at]?.name ?? ''));
  const lines: Line[] = [
    heading(WHAT_IF.title),
    ...paragraph(
      WHAT_IF.playing(`[${strategyName(playing.own)}]`, names[0], `[${strategyName(playing.other)}]`, names[1]),
      columns,
    ),
    ...paragraph(note, columns).map((line) => ({ ...line, dim: true })),
    BLANK,
    ...trialLines(trials, columns),
  ];
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Lines lines={lines.slice(0, rows - 2)} />
      <Box flexGrow={1} />
      <Text> </Text>
      <Footer bindings={WHAT_IF_KEYS} columns={columns} />
    </Box>
  );
}

/** The pair of strategies after a key; the other side may be any where it is imagined. */
function playingAfter({ own, other }: PlayingOn, intent: WhatIfIntent, mayBeAny: boolean): PlayingOn {
  if (intent === 'left' || intent === 'right')
    return { own: turned(own, intent === 'left' ? -1 : 1, panel.length), other };
  if (intent !== 'up' && intent !== 'down') return { own, other };
  const by = intent === 'up' ? -1 : 1;
  if (!mayBeAny) return { own, other: turned(other ?? 0, by, panel.length) };
  const next = turned((other ?? -1) + 1, by, panel.length + 1);
  return { own, other: next === 0 ? undefined : next - 1 };
}
