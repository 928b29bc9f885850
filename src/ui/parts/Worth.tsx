import { Box, Text } from 'ink';
import type { Scene } from '../../machines/stage.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES, type Party } from '../../model/party.js';
import { pointsOf, whyNotSign } from '../../model/preferences.js';
import { NONE, optionOf } from '../../model/space.js';
import { issueInSentence, partyName, worthInWords } from '../../model/words.js';
import { drawBar } from '../bars.js';
import { TALKS } from '../english/talks.js';
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
  const { standings, scenes, moves } = timeline;
  const deal = standings[at] as Deal;
  const scene = scenes[at] as Scene;
  const last = moves.slice(0, at).findLast(({ type }) => type === 'offer');
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">
        {last === undefined ? TALKS.nothingYet : TALKS.onTable(partyName(deal, last.by), last.round)}
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
  const text = TALKS.marks(
    worthInWords(own, own.reservation),
    mandateText(deal, party, mandate),
    verdict(deal, party, outcome, mandate),
  );
  const marks = [
    { sign: 'B', points: own.reservation },
    { sign: 'M', points: mandate },
  ];
  return (
    <Box>
      {/* Only the words at the end give way: what is squeezed breaks into two rows, and the page has no row more. */}
      <Box width={NAME_WIDTH} flexShrink={0} paddingRight={1}>
        <Text color={PARTY_COLORS[party] as string} wrap="truncate">
          {partyName(deal, party)}
        </Text>
      </Box>
      <Box width={6} flexShrink={0}>
        <Text>{worth.padStart(5)}</Text>
      </Box>
      <Box flexShrink={0}>
        <Text color={PARTY_COLORS[party] as string}>{drawBar(width - 2, own.scale, points, marks)}</Text>
      </Box>
      <Box marginLeft={2} flexShrink={1}>
        <Text wrap="truncate">{text}</Text>
      </Box>
    </Box>
  );
}

/** Whether the party may sign the outcome, and if not, why. */
function verdict(deal: Deal, party: Party, outcome: number, mandate: number): string {
  if (outcome === NONE) return '';
  const reason = whyNotSign(deal.preferences[party], outcome, mandate);
  if (reason !== 'redLine') return reason === undefined ? TALKS.maySign : TALKS.belowMandate;
  const { id } = deal.scenario.parties[party];
  const crossed = deal.scenario.issues.findIndex((issue, at) =>
    issue.options[optionOf(deal.space, outcome, at)]?.redLine?.includes(id),
  );
  return TALKS.redLine(issueInSentence(deal, crossed));
}
