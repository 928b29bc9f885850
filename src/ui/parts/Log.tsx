import { Box, Text } from 'ink';
import wrapAnsi from 'wrap-ansi';
import { PARTIES } from '../../model/party.js';
import { sessionAt } from '../../model/schedule.js';
import { partyName, worthToBoth } from '../../model/words.js';
import { DEEDS } from '../../report/english/deeds.js';
import { TALKS } from '../english/talks.js';
import { WORLD } from '../english/world.js';
import { reasonAt, type Timeline } from '../timeline.js';
import { mandateText, sessionTitle } from '../words.js';
import { eventEntry, quoteOf } from '../world.js';

interface LogProps {
  readonly timeline: Timeline;
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
}

interface LogLine {
  readonly key: string;
  readonly text: string;
  readonly latest: boolean;
}

/** The record so far, the reason of every move behind it; the latest at the bottom, as much as there is room for. */
export function Log({ timeline, at, columns, rows }: LogProps) {
  return (
    <Box flexDirection="column" height={rows}>
      {logLines(timeline, at, columns, rows).map(({ key, text, latest }) => (
        <Text key={key} dimColor={!latest} wrap="truncate">
          {text}
        </Text>
      ))}
    </Box>
  );
}

/** What the log shows in so many rows. */
export function logLines(timeline: Timeline, at: number, columns: number, rows: number): LogLine[] {
  const lines: LogLine[] = [];
  for (let number = at; number >= 1 && lines.length < rows; number--) {
    const entries = [moveEntry(timeline, number), ...recessEntry(timeline, number), ...eventEntries(timeline, number)];
    const wrapped = entries.flatMap((entry) => wrapAnsi(entry, columns).split('\n'));
    lines.unshift(...wrapped.map((text, line) => ({ key: `${number}.${line}`, text, latest: number === at })));
  }
  if (lines.length < rows) {
    const first = eventEntries(timeline, 0).flatMap((entry) => wrapAnsi(entry, columns).split('\n'));
    lines.unshift(...first.map((text, line) => ({ key: `0.${line}`, text, latest: at === 0 })));
  }
  return lines.slice(-rows);
}

function moveEntry(timeline: Timeline, number: number): string {
  const { deal, moves } = timeline;
  const move = moves[number - 1] as Timeline['moves'][number];
  const terms = move.type === 'offer' ? ` (${worthToBoth(deal, move.outcome)})` : '';
  const reason = reasonAt(timeline, number);
  return TALKS.entry(
    number,
    partyName(deal, move.by),
    DEEDS[move.type],
    `${terms}${quoteOf(deal.statements, move).map(WORLD.says).join('')}`,
    reason === undefined ? '' : ` ${reason}`,
  );
}

/** What happened after a move, before the next, and what it did to each side. */
function eventEntries({ deal, scenes, happened }: Timeline, number: number): string[] {
  const until = (at: number) => scenes[at]?.talks.events ?? 0;
  const before = number === 0 ? 0 : until(number - 1);
  return happened.slice(before, until(number)).map((one) => `-- ${eventEntry(deal, one)}`);
}

/** After the last move of a session: what the capitals now allow. */
function recessEntry({ deal, scenes }: Timeline, number: number): string[] {
  const before = scenes[number - 1]?.talks.session;
  const now = scenes[number]?.talks;
  if (now === undefined || now.session === before) return [];
  const next = sessionTitle(sessionAt(deal.schedule, now.session));
  const levels = PARTIES.map((party) => {
    const { state } = (scenes[number] as Timeline['scenes'][number]).mandates[party];
    return TALKS.mandate(partyName(deal, party), mandateText(deal, party, now.mandates[party]), state);
  });
  return [TALKS.recess(next, levels.join(', '))];
}
