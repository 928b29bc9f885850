/** What the doctor says of a scenario, as sections: the ten rules, what to change, what is on purpose. */
import type { BotTalks } from '../../analysis/doctor/balance.js';
import type { Finding, Measure, Unmeasured } from '../../analysis/doctor/finding.js';
import type { Deal } from '../../model/deal.js';
import { PARTIES } from '../../model/party.js';
import { partyName } from '../../model/words.js';
import { DOCTOR, MEASURES, type MeasureWords } from '../english/doctor.js';
import { namesOf } from '../english/points.js';
import { type Block, list, type Section, text } from '../section.js';
import { adviceOn } from './advice.js';
import { boundInWords, boundOf, figureOf } from './figures.js';
import { isMandate } from './floorChanges.js';

export interface DoctorReport {
  /** The deal as it is written. */
  readonly deal: Deal;
  readonly findings: readonly Finding[];
  readonly botTalks?: BotTalks | undefined;
}

/** The sections of the report; those with nothing in them are left out. */
export function doctorSections({ deal, findings, botTalks }: DoctorReport): readonly Section<never>[] {
  const unmeasured = findings.flatMap(({ rule, unmeasured }) =>
    unmeasured === undefined ? [] : [DOCTOR.named(rule, reasonOf(deal, unmeasured))],
  );
  return [
    { id: 'rules', title: DOCTOR.rules, blocks: [table(deal, findings), ...notes(deal, botTalks)] },
    ...remarks(findings, (finding) => adviceOn(deal, finding), unmeasured),
  ];
}

/** What there is to say of rules after they have been measured; `advise` tells how to mend a broken one. */
export function remarks<One extends Pick<Finding, 'verdict' | 'why'> & { readonly rule: string }>(
  findings: readonly One[],
  advise: (finding: One) => readonly string[],
  unmeasured: readonly string[],
): readonly Section<never>[] {
  const advice = findings
    .filter(({ verdict }) => verdict === 'broken')
    .flatMap((finding) => advise(finding).map((said) => DOCTOR.named(finding.rule, said)));
  const purpose = findings.flatMap(({ rule, verdict, why }) =>
    why === undefined
      ? []
      : verdict === 'onPurpose'
        ? [DOCTOR.named(rule, why)]
        : verdict === 'holds'
          ? [DOCTOR.needless(rule)]
          : [],
  );
  const sections: readonly Section<never>[] = [
    { id: 'change', title: DOCTOR.change, blocks: list(advice) },
    { id: 'purpose', title: DOCTOR.purpose, blocks: list(purpose) },
    { id: 'unmeasured', title: DOCTOR.unmeasured, blocks: list(unmeasured) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** A row for each measure; the rule and its verdict stand in the first of its rows. */
function table(deal: Deal, findings: readonly Finding[]): Block<never> {
  const rows = findings.flatMap(({ rule, verdict, measured }) => {
    const cells = Object.entries(MEASURES[rule]).flatMap(([name, words]) =>
      measureRows(deal, words, measured[name]).map(([says, value]) => [
        says,
        value === undefined ? DOCTOR.undefined : figureOf(words.unit, value, boundOf(rule, name)),
        boundInWords(words.unit, boundOf(rule, name)),
      ]),
    );
    return cells.map((row, at) => (at === 0 ? [rule, DOCTOR.verdicts[verdict], ...row] : ['', '', ...row]));
  });
  return { kind: 'table', caption: DOCTOR.caption(deal.scenario.title), head: DOCTOR.head, rows, numeric: [3] };
}

function measureRows(deal: Deal, { says }: MeasureWords, measure: Measure): [string, number | undefined][] {
  if (typeof measure !== 'object') return [[says(partyName(deal, 0)), measure]];
  return PARTIES.map((party) => [says(partyName(deal, party)), measure[party]]);
}

function notes(deal: Deal, botTalks: BotTalks | undefined): Block<never>[] {
  const mandated = PARTIES.filter((party) => isMandate(deal, party)).map((party) => namesOf(deal)[party]);
  return text(
    mandated.length === 0 ? undefined : DOCTOR.counted(mandated),
    deal.scenario.scale === undefined ? undefined : DOCTOR.straight,
    botTalks && DOCTOR.bots(botTalks.talks, ...botTalks.bots),
  );
}

function reasonOf(deal: Deal, unmeasured: Unmeasured): string {
  return unmeasured.kind === 'indifferent'
    ? DOCTOR.why.indifferent(partyName(deal, unmeasured.party))
    : DOCTOR.why[unmeasured.kind];
}
