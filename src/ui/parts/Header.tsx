import { Box, Text } from 'ink';
import { clockAt, sessionAt, sessionOfRound } from '../../model/schedule.js';
import type { Timeline } from '../timeline.js';
import { sessionTitle } from '../words.js';

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
  const where = [
    ...(clock === undefined ? [] : [clock]),
    round > rounds ? `round ${round}, extension` : `round ${round} of ${rounds}`,
    `move ${at} of ${moves.length}`,
  ];
  return (
    <Box flexDirection="column">
      <Line
        left={deal.scenario.title}
        right={`${playing ? 'playing' : 'paused'}, seed ${seed.length > 20 ? `${seed.slice(0, 19)}…` : seed}`}
        bold
      />
      <Line left={sessionTitle(session)} right={where.join(', ')} />
    </Box>
  );
}

/** Text at both ends of a line; the left one gives way. */
function Line({ left, right, bold = false }: { left: string; right: string; bold?: boolean }) {
  return (
    <Box justifyContent="space-between" gap={2}>
      <Text bold={bold} wrap="truncate">
        {left}
      </Text>
      <Box flexShrink={0}>
        <Text>{right}</Text>
      </Box>
    </Box>
  );
}
