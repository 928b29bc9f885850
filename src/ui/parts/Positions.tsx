import { Box, Text } from 'ink';
import type { PositionContext, PositionState } from '../../machines/position.js';
import type { Scene, Standing } from '../../machines/stage.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Party } from '../../model/party.js';
import { NONE } from '../../model/space.js';
import { issueName, optionName, partyName } from '../../model/words.js';
import { TALKS } from '../english/talks.js';
import { PARTY_COLORS, POSITION_SIGNS, POSITION_STYLE } from '../theme.js';
import type { Timeline } from '../timeline.js';

interface PositionsProps {
  readonly timeline: Timeline;
  readonly at: number;
  readonly columns: number;
  /** How many issues there is room for. */
  readonly room: number;
}

const ISSUE_WIDTH = 17;

/** A row per issue: where each party stands, how it last moved there, and whether the two have met. */
export function Positions({ timeline, at, columns, room }: PositionsProps) {
  const { deal, agents, scenes } = timeline;
  const scene = scenes[at] as Scene;
  const changed = changedIssues(timeline, at);
  const from = firstShown(deal.scenario.issues.length, room, changed);
  const width = Math.floor((columns - ISSUE_WIDTH) / 2);
  const shown = deal.scenario.issues.map((_, issue) => issue).slice(from, from + room);
  return (
    <Box flexDirection="column">
      <Box>
        <Cell width={ISSUE_WIDTH}>
          <Text bold>
            {TALKS.issue(shown.length < deal.scenario.issues.length ? `${from + 1}-${from + shown.length}` : '')}
          </Text>
        </Cell>
        {PARTIES.map((party) => (
          <Cell key={party} width={width}>
            <Text bold color={PARTY_COLORS[party] as string} wrap="truncate">
              {`  ${TALKS.seat(partyName(deal, party), agents[party])}`}
            </Text>
          </Cell>
        ))}
      </Box>
      {shown.map((issue) => (
        <Box key={issue}>
          <Cell width={ISSUE_WIDTH}>
            <Text wrap="truncate">{issueName(deal, issue)}</Text>
          </Cell>
          {PARTIES.map((party) => (
            <Cell key={party} width={width}>
              <Position
                deal={deal}
                issue={issue}
                standing={scene.positions[party][issue] as Standing<PositionState, PositionContext>}
                justNow={timeline.moves[at - 1]?.by === party && changed.includes(issue)}
                width={width}
              />
            </Cell>
          ))}
        </Box>
      ))}
    </Box>
  );
}

function Cell({ width, children }: { width: number; children: React.ReactNode }) {
  return (
    <Box width={width} flexShrink={0} paddingRight={1}>
      {children}
    </Box>
  );
}

interface PositionProps {
  readonly deal: Deal;
  readonly issue: number;
  readonly standing: Standing<PositionState, PositionContext>;
  readonly justNow: boolean;
  readonly width: number;
}

/** `> 6 months     ▼ eased from 12 months`; the arrow marks what the last move changed. */
function Position({ deal, issue, standing: { state, context }, justNow, width }: PositionProps) {
  const option = context.option === NONE ? TALKS.noWordYet : optionName(deal, issue, context.option);
  const style = { ...POSITION_STYLE[state], bold: justNow, wrap: 'truncate' } as const;
  return (
    <>
      <Box width={Math.min(21, width - 11)} flexShrink={0} paddingRight={1}>
        <Text {...style}>{`${justNow ? '>' : ' '} ${option}`}</Text>
      </Box>
      <Text {...style}>{howMoved(deal, issue, state, context, width)}</Text>
    </>
  );
}

function howMoved(deal: Deal, issue: number, state: PositionState, context: PositionContext, width: number): string {
  if (state === 'unstated') return '';
  const sign = POSITION_SIGNS[state];
  const { manner: words } = TALKS;
  if (state === 'stated') return `${sign} ${words.stated}`;
  const manner = context.change < 0 ? words.eased : context.change > 0 ? words.hardened : words.stated;
  const before = context.before === NONE ? '' : TALKS.from(optionName(deal, issue, context.before));
  if (width < 40) return `${sign} ${words[state]}`;
  return state === 'met' ? `${sign} ${words.met}, ${manner}${before}` : `${sign} ${words[state]}${before}`;
}

/** The issues on which the last move put its party elsewhere. */
function changedIssues({ deal, scenes, moves }: Timeline, at: number): number[] {
  const by = moves[at - 1]?.by;
  if (by === undefined) return [];
  const option = (scene: Scene | undefined, party: Party, issue: number) =>
    scene?.positions[party][issue]?.context.option;
  return deal.scenario.issues.flatMap((_, issue) =>
    option(scenes[at - 1], by, issue) === option(scenes[at], by, issue) ? [] : [issue],
  );
}

/** The first issue to show where there is not room for all: the window holds the first changed one. */
function firstShown(issues: number, room: number, changed: readonly number[]): number {
  const wanted = changed[0] ?? 0;
  return wanted < room ? 0 : Math.min(wanted, issues - room);
}
