import { Box } from 'ink';
import { clockAt, sessionAt, sessionOfRound } from '../../model/schedule.js';
import { TALKS } from '../english/talks.js';
import type { Timeline } from '../timeline.js';
import { sessionTitle } from '../words.js';
import { Ends } from './Ends.js';

interface HeaderProps {
  readonly timeline: Timeline;
  readonly at: number;
  readonly playing: boolean;
}

/** Two lines: the scenario and the seed; the session, the clock, the round and the move. */
export function Header({ timeline, at, playing }: HeaderProps) {
  const { deal, seed, moves } = timeline;
  const round = moves[at - 1]?.round ?? 1;
  const session = sessionAt(deal.schedule, sessionOfRound(deal.schedule, round));
  const clock = clockAt(session, round);
  const { rounds } = deal.schedule;
  const where = [...(clock === undefined ? [] : [clock]), TALKS.round(round, rounds), TALKS.move(at, moves.length)];
  return (
    <Box flexDirection="column">
      <Ends
        left={deal.scenario.title}
        right={TALKS.seed(playing ? TALKS.playing : TALKS.paused, seed.length > 20 ? `${seed.slice(0, 19)}…` : seed)}
        bold
      />
      <Ends left={sessionTitle(session)} right={where.join(', ')} />
    </Box>
  );
}
