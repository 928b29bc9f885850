/**
 * Plays the campaign from Geneva to Stockholm with 200 seeds for each strategy, the same on both sides, and tells how
 * often each talk was signed, and what became of the truce by 12 August. Run it with `npx tsx examples/august.ts`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { campaignOf, hire, keeperNamed, type PlayedCampaign, parseCampaign, parseScenario } from '../src/index.js';

const SEEDS = 200;
const STRATEGIES = ['logroller', 'conceder', 'boulware', 'random'];

const dataOf = (file: string): unknown => parse(readFileSync(new URL(`../${file}.yaml`, import.meta.url), 'utf8'));

const scenarios = new Map(
  ['geneva-2025', 'london-2025', 'stockholm-2025'].map((id) => {
    const parsed = parseScenario(dataOf(`scenarios/${id}`));
    if (!parsed.ok) throw new Error(`${id} has problems`);
    return [id, parsed.value] as const;
  }),
);
const scenarioOf = (id: string) => scenarios.get(id) ?? raise(id);
const parsed = parseCampaign(dataOf('campaigns/geneva-to-london'), { ids: [...scenarios.keys()], scenarioOf });
if (!parsed.ok) throw new Error('the campaign has problems');
const playCampaign = campaignOf(parsed.value, scenarios);

/** What a campaign came to, in the columns of the table. */
function columnsOf({ talks }: PlayedCampaign): boolean[] {
  const [geneva, london, stockholm] = talks.map(({ signed }) => signed);
  const due = london ? london.truce === 'aug-12' : geneva?.duration === '90';
  const extended = due && stockholm != null && stockholm.truce !== 'aug-12';
  const later = london ? london.truce !== 'aug-12' : ['180', 'open'].includes(geneva?.duration ?? '');
  const none = !due && !later;
  return [geneva != null, london != null, stockholm != null, later, extended, due && !extended, none];
}

console.log(`${SEEDS} seeds  Geneva  London  Stockholm  moved before  moved there  expired  no truce`);
for (const name of STRATEGIES) {
  const { seat } = hire(name);
  const { keeper } = keeperNamed('opportunist');
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let number = 1; number <= SEEDS; number++) {
    const seats = { us: seat, china: seat };
    const played = playCampaign({ seed: `1/${number}`, seats, keepers: { us: keeper, china: keeper } });
    for (const [at, is] of columnsOf(played).entries()) counts[at] = (counts[at] ?? 0) + (is ? 1 : 0);
  }
  const widths = [6, 6, 9, 12, 11, 7, 8];
  const cells = counts.map((count, at) => `${((count / SEEDS) * 100).toFixed(1)} %`.padStart(widths[at] ?? 0));
  console.log([name.padEnd(9), ...cells].join('  '));
}

function raise(id: string): never {
  throw new RangeError(`there is no scenario "${id}"`);
}
