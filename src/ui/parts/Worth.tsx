import { Box, Text } from 'ink';
import type { Scene } from '../../machines/stage.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Party } from '../../model/party.js';
import { pointsOf, whyNotSign } from '../../model/preferences.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueInSentence, partyName, worthInWords } from '../../model/words.js';
import { PARTY_COLORS } from '../theme.js';
import type { Timeline } from '../timeline.js';
import { mandateText } from '../words.js';

interface WorthProps {
  readonly timeline: Timeline;
  readonly at: number;
  readonly columns: number;
}

const NAME_WIDTH = 10;
const TEXT_WIDTH = 44;

/** What the offer on the table is worth to each party, against its mandate (M) and its BATNA (B). */
export function Worth({ timeline, at, columns }: WorthProps) {
  const { deal, scenes, moves } = timeline;
  const scene = scenes[at] as Scene;
  const last = moves.slice(0, at).findLast(({ type }) => type === 'offer');
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">
        {last === undefined
          ? 'Nothing is on the table yet.'
          : `On the table: ${partyName(deal, last.by)}, round ${last.round}. Out of 100; B is the BATNA, M the mandate.`}
      </Text>
      {PARTIES.map((party) => (
        <Bar
          key={party}
          deal={deal}
          party={party}
          outcome={last?.outcome ?? NONE}
          mandate={scene.talks.mandates[party]}
          width={Math.max(10, columns - NAME_WIDTH - TEXT_WIDTH)}
        />
      ))}
    </Box>
  );
}

interface BarProps {
  readonly deal: Deal;
  readonly party: Party;
  readonly outcome: number;
  readonly mandate: number;
  readonly width: number;
}

function Bar({ deal, party, outcome, mandate, width }: BarProps) {
  const own = deal.preferences[party];
  const points = outcome === NONE ? Number.NaN : pointsOf(own, outcome);
  const worth = outcome === NONE ? '' : worthInWords(own, points);
  const text = `B ${worthInWords(own, own.reservation)}  M ${mandateText(deal, party, mandate)}  ${verdict(deal, party, outcome, mandate)}`;
  return (
    <Box>
      <Box width={NAME_WIDTH} paddingRight={1}>
        <Text color={PARTY_COLORS[party] as string} wrap="truncate">
          {partyName(deal, party)}
        </Text>
      </Box>
      <Box width={6}>
        <Text>{worth.padStart(5)}</Text>
      </Box>
      <Text color={PARTY_COLORS[party] as string}>
        {drawBar(width - 2, own.scale, points, own.reservation, mandate)}
      </Text>
      <Box marginLeft={2} flexShrink={1}>
        <Text wrap="truncate">{text}</Text>
      </Box>
    </Box>
  );
}

/** A bar of so many columns: full up to the points, with B and M where reservation and mandate fall. */
function drawBar(width: number, scale: number, points: number, reservation: number, mandate: number): string {
  const column = (value: number) => Math.min(width - 1, Math.max(0, Math.floor((value / scale) * width)));
  const full = Number.isNaN(points) ? 0 : Math.round(Math.min(1, Math.max(0, points / scale)) * width);
  const cells = Array.from({ length: width }, (_, at): string => (at < full ? '█' : '░'));
  cells[column(reservation)] = 'B';
  if (Number.isFinite(mandate)) cells[column(mandate)] = 'M';
  return cells.join('');
}

/** Whether the party may sign the outcome, and if not, why. */
function verdict(deal: Deal, party: Party, outcome: number, mandate: number): string {
  if (outcome === NONE) return '';
  const reason = whyNotSign(deal.preferences[party], outcome, mandate);
  if (reason !== 'redLine') return reason === undefined ? 'may sign' : 'below mandate';
  const { id } = deal.scenario.parties[party];
  const crossed = deal.scenario.issues.findIndex((issue, at) =>
    issue.options[optionOf(deal.space, outcome, at)]?.redLine?.includes(id),
  );
  return `red line: ${issueInSentence(deal, crossed)}`;
}
