import { Box, Text } from 'ink';
import wrapAnsi from 'wrap-ansi';
import { type Deal, outcomeOf } from '../../model/deal.js';
import { lastOffers } from '../../model/move.js';
import { PARTIES } from '../../model/party.js';
import type { Result } from '../../model/result.js';
import type { Scenario } from '../../model/scenario.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueName, optionInFull, optionName, partyName, worthToBoth } from '../../model/words.js';
import { TALKS } from '../english/talks.js';
import type { Timeline } from '../timeline.js';
import { resultLine } from '../words.js';

interface EndingProps {
  readonly timeline: Timeline;
  readonly result: Result;
  readonly columns: number;
  readonly rows: number;
}

/** How it ended: the deal in words, or where each side stood, and what really happened beside it. */
export function Ending({ timeline, result, columns, rows }: EndingProps) {
  const { deal } = timeline;
  const table = columnsOf(timeline, result, columns >= 110);
  const width = Math.floor((columns - 16) / table.length);
  const issues = deal.scenario.issues.length;
  const shown = Math.min(issues, rows - 4);
  const prose = rows - issues - 3;
  return (
    <Box flexDirection="column" height={rows}>
      <Text bold wrap="truncate">
        {TALKS.over(resultLine(deal, result))}
      </Text>
      <Row head={TALKS.issue('')} cells={table.map(({ title }) => title)} width={width} bold />
      {deal.scenario.issues.slice(0, shown).map((issue, at) => (
        <Row
          key={issue.id}
          head={issueName(deal, at)}
          cells={table.map(({ cells }) => cells[at] ?? '')}
          width={width}
        />
      ))}
      {shown < issues && <Text dimColor>{TALKS.more(issues - shown)}</Text>}
      <Row head={TALKS.worth} cells={table.map(({ worth }) => worth)} width={width} bold />
      {prose > 0 && deal.scenario.history !== undefined && <Text>{fitted(deal.scenario.history, columns, prose)}</Text>}
    </Box>
  );
}

/** What really happened, in so many rows: with the note if that fits too, else cut off with three dots. */
function fitted({ summary, note }: NonNullable<Scenario['history']>, columns: number, rows: number): string {
  const wrapped = (text: string) => wrapAnsi(text.trim(), columns).split('\n');
  const full = [...wrapped(summary), '', ...wrapped(note ?? '')];
  const lines = full.length <= rows ? full : wrapped(summary);
  return lines.length <= rows ? lines.join('\n') : `${lines.slice(0, rows).join('\n').slice(0, -1)}…`;
}

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
  readonly worth: string;
}

function columnsOf({ deal, moves }: Timeline, result: Result, inFull: boolean): Column[] {
  const real = deal.scenario.history?.outcome;
  const really = (full: boolean) =>
    real === undefined ? [] : [outcomeColumn(deal, TALKS.inReality, outcomeOf(deal, real), full)];
  if (result.outcome !== NONE) return [outcomeColumn(deal, TALKS.deal, result.outcome, inFull), ...really(inFull)];
  const stood = PARTIES.map((party) => {
    const [last = NONE] = lastOffers(moves, moves.length, party, 1);
    return outcomeColumn(deal, TALKS.lastAsked(partyName(deal, party)), last, false);
  });
  return [...stood, ...really(false)];
}

function outcomeColumn(deal: Deal, title: string, outcome: number, inFull: boolean): Column {
  if (outcome === NONE) return { title, cells: deal.scenario.issues.map(() => TALKS.nothing), worth: '' };
  const cells = deal.scenario.issues.map((_, issue) =>
    inFull ? optionInFull(deal, issue, outcome) : optionName(deal, issue, optionOf(deal.space, outcome, issue)),
  );
  return { title, cells, worth: worthToBoth(deal, outcome) };
}

function Row({
  head,
  cells,
  width,
  bold = false,
}: {
  head: string;
  cells: readonly string[];
  width: number;
  bold?: boolean;
}) {
  return (
    <Box>
      <Box width={16} flexShrink={0}>
        <Text bold={bold} wrap="truncate">
          {head}
        </Text>
      </Box>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row never change places
        <Box key={at} width={width} flexShrink={0} paddingRight={2}>
          <Text bold={bold} wrap="truncate">
            {cell}
          </Text>
        </Box>
      ))}
    </Box>
  );
}
