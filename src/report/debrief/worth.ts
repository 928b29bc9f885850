/** The second section: what the end was worth to each side, against its BATNA, its mandate and what really happened. */
import type { Debrief } from '../../analysis/debrief.js';
import type { Deal } from '../../model/deal.js';
import { opponent, PARTIES, type Pair, pair } from '../../model/party.js';
import { countAtLeast, isForbidden, pointsOf, rankedAt, remaining } from '../../model/preferences.js';
import { sessionAt, sessionOfRound } from '../../model/schedule.js';
import { NONE } from '../../model/space.js';
import { inHundreds } from '../../model/words.js';
import { minus, percent, thousands } from '../english/numbers.js';
import { change, level, mandateLevel, namesOf, sharesInWords, worthTo } from '../english/points.js';
import { roundInWords } from '../english/rounds.js';
import { sitter, TITLES } from '../english/titles.js';
import { WORTH } from '../english/worth.js';
import { type Section, text } from '../section.js';
import { bestReceived, lastMandates, lastRound } from './ends.js';
import { reality } from './reality.js';
import { brokenWords, eventTexts } from './world.js';

export function worth(debrief: Debrief, agents: Pair<string>): Section {
  const { deal } = debrief.talk;
  const { scale } = deal.scenario;
  const names = namesOf(deal);
  return {
    id: 'worth',
    title: TITLES.worth,
    blocks: [
      ...text(WORTH.seats(names[0], sitter(agents[0]), names[1], sitter(agents[1]))),
      { kind: 'table', caption: WORTH.caption, head: [WORTH.measure, ...names], rows: rows(debrief), numeric: [1, 2] },
      ...text(scale === undefined || scale === 100 ? undefined : WORTH.ownPoints(thousands(scale))),
      ...text(...verdict(debrief)),
      ...text(waiting(debrief)),
      ...text(...eventTexts(debrief.talk)),
      ...text(...brokenWords(debrief.talk)),
      ...text(...reality(debrief)),
    ],
  };
}

type Row = readonly [string, string, string];

function rows(debrief: Debrief): Row[] {
  const { talk, agreed, efficiency } = debrief;
  const { deal, result } = talk;
  const row = (label: string, cells: Pair<string>): Row => [label, ...cells];
  const mandates = lastMandates(deal);
  const signed = sessionAt(deal.schedule, sessionOfRound(deal.schedule, lastRound(debrief))).mandates;
  const eased = PARTIES.some((party) => signed[party] !== mandates[party]);
  const batna = row(
    WORTH.batna,
    pair((party) => level(deal, party, deal.preferences[party].reservation)),
  );
  const mandate = row(
    WORTH.lastMandate,
    pair((party) => mandateLevel(deal, party, mandates[party])),
  );
  const late = (label: string) =>
    result === undefined || !discounted(debrief)
      ? []
      : [
          row(
            label,
            pair((party) => minus(inHundreds(result.utility[party]))),
          ),
        ];
  if (agreed === NONE || efficiency === undefined)
    return [
      batna,
      ...(bound(deal) ? [mandate] : []),
      row(
        WORTH.received,
        pair((party) => received(debrief, party)),
      ),
      ...late(WORTH.noDealLate),
      ...realRows(debrief),
    ];
  return [
    row(
      WORTH.deal,
      pair((party) => worthTo(deal, party, agreed)),
    ),
    batna,
    ...(bound(deal) ? [mandate] : []),
    ...(bound(deal) && eased
      ? [
          row(
            WORTH.mandateThen,
            pair((party) => mandateLevel(deal, party, signed[party])),
          ),
        ]
      : []),
    row(
      WORTH.surplus,
      pair((party) => change(deal, party, efficiency.surplus[party])),
    ),
    ...(efficiency.share === undefined ? [] : [row(WORTH.share, sharesInWords(efficiency.share))]),
    ...priceRow(debrief),
    ...late(WORTH.signedLate),
    ...realRows(debrief),
  ];
}

/** What broken words cost, where they cost anything. */
function priceRow({ talk: { deal, result } }: Debrief): Row[] {
  const price = result?.price;
  return price === undefined ? [] : [[WORTH.price, ...pair((party) => level(deal, party, price[party]))]];
}

function received(debrief: Debrief, party: 0 | 1): string {
  const best = bestReceived(debrief, party);
  if (best !== NONE) return worthTo(debrief.talk.deal, party, best);
  return debrief.offers.some(({ by }) => by === opponent(party)) ? WORTH.nothingReceived : WORTH.noOffer;
}

function realRows({ talk: { deal }, real, realEfficiency }: Debrief): Row[] {
  if (real === NONE || realEfficiency === undefined) return [];
  return [
    [WORTH.real, ...pair((party) => worthTo(deal, party, real))],
    [WORTH.realSurplus, ...pair((party) => change(deal, party, realEfficiency.surplus[party]))],
    ...(realEfficiency.share === undefined ? [] : [[WORTH.realShare, ...sharesInWords(realEfficiency.share)] as const]),
  ];
}

/** Whether a capital set a mandate for the last session. */
function bound(deal: Deal): boolean {
  return lastMandates(deal).some((points) => Number.isFinite(points));
}

function verdict(debrief: Debrief): string[] {
  const { talk, agreed, verdict: word, traps, counts, efficiency } = debrief;
  const { deal } = talk;
  const names = namesOf(deal);
  const batna = pair((party) => level(deal, party, deal.preferences[party].reservation));
  if (word === 'open') return [WORTH.open];
  if (word === 'missed' || word === 'wise') {
    const fallback = WORTH.fallback(names[0], batna[0], names[1], batna[1]);
    if (word === 'missed') return [`${fallback} ${WORTH.missed(counts.zopa)}`];
    const better = countAboveBoth(debrief);
    return [`${fallback} ${WORTH.wise(bound(deal))}`, ...(better === 0 ? [] : [WORTH.mandatesStood(better)])];
  }
  const trapped = PARTIES.filter((party) => traps[party]).map((party) =>
    WORTH.trap(names[party], worthTo(deal, party, agreed), batna[party]),
  );
  if (efficiency?.share === undefined) return trapped;
  const [first, second] = sharesInWords(efficiency.share);
  return [...trapped, WORTH.split(names[0], first, names[1], second)];
}

/** How many outcomes cross no red line and are worth at least the reservation to both. */
function countAboveBoth({ talk: { deal } }: Debrief): number {
  const [first, second] = deal.preferences;
  let count = 0;
  for (let place = 0, end = countAtLeast(first, first.reservation); place < end; place++) {
    const outcome = rankedAt(first, place) as number;
    if (!isForbidden(second, outcome) && pointsOf(second, outcome) >= second.reservation) count++;
  }
  return count;
}

function discounted({ talk: { deal } }: Debrief): boolean {
  return PARTIES.some((party) => deal.preferences[party].discount !== 1);
}

function waiting(debrief: Debrief): string | undefined {
  const { deal } = debrief.talk;
  if (!discounted(debrief)) return undefined;
  const round = lastRound(debrief);
  const time = deal.schedule.times[round] ?? 0;
  const names = namesOf(deal);
  const kept = PARTIES.map((party) => {
    const left = remaining(deal.preferences[party], time);
    return left === 1 ? WORTH.loses(names[party]) : WORTH.keeps(names[party], percent(left));
  });
  return WORTH.waiting(roundInWords(deal, round), kept);
}
