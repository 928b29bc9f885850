/** The brief of a campaign: what everybody knows before the first talk. */
import type { Campaign, CampaignTalk, Condition, TalkStands } from '../../model/campaign.js';
import { partsOf } from '../../model/carry.js';
import type { Scenario } from '../../model/scenario.js';
import { campaignParty } from '../../model/words.js';
import { type CampaignSitting, choices, playerOf } from '../campaignSitting.js';
import { dayInWords, daysInWords } from '../english/campaign.js';
import { CAMPAIGN_PAGES } from '../english/campaignPages.js';
import { BLANK, heading, item, type Line, paragraph, prose } from '../lines.js';
import { seatName } from '../words.js';

type ScenarioOf = (talk: CampaignTalk) => Scenario;

export function campaignBriefLines(sitting: CampaignSitting, width: number): Line[] {
  const { campaign, scenarioOf } = sitting.course.plan;
  const section = (title: string, lines: readonly Line[]) =>
    lines.length === 0 ? [] : [BLANK, heading(title), ...lines];
  return [
    heading(CAMPAIGN_PAGES.situation),
    ...prose(campaign.situation, width),
    ...section(CAMPAIGN_PAGES.seats, seatLines(sitting, width)),
    ...section(CAMPAIGN_PAGES.talks, talkLines(sitting, width)),
    ...section(CAMPAIGN_PAGES.days, dayLines(campaign, width)),
    ...section(CAMPAIGN_PAGES.carries, carryLines(campaign, scenarioOf, width)),
    ...section(CAMPAIGN_PAGES.deadlines, deadlineLines(campaign, scenarioOf, width)),
  ];
}

/** Everybody, and how those keep what they sign of whom that may be known: oneself, or all where one watches. */
function seatLines(sitting: CampaignSitting, width: number): Line[] {
  const { campaign } = sitting.course.plan;
  const { agents, strategies } = sitting.seats;
  const player = playerOf(sitting);
  const isKept = (campaign.compliance ?? []).length > 0;
  return campaign.parties.flatMap(({ id, name }) => {
    const agent = seatName(agents[id] ?? '');
    const isTold = isKept && (player === undefined || player === id);
    return item(
      '  -',
      isTold ? CAMPAIGN_PAGES.seatKept(name, agent, strategies[id] ?? '') : CAMPAIGN_PAGES.seat(name, agent),
      width,
    );
  });
}

function talkLines(sitting: CampaignSitting, width: number): Line[] {
  const { campaign, scenarioOf } = sitting.course.plan;
  const { order } = campaign;
  const rule =
    order === 'fixed'
      ? CAMPAIGN_PAGES.fixed
      : choices(sitting).length > 0
        ? CAMPAIGN_PAGES.youChoose
        : CAMPAIGN_PAGES.chooses(campaignParty(campaign, order.choice));
  return [
    ...campaign.talks.flatMap((talk) => {
      const { id, from, to = from } = talk;
      const { title, parties } = scenarioOf(talk);
      const names = parties
        .map((party) => campaignParty(campaign, talk.parties[party.id] ?? ''))
        .join(CAMPAIGN_PAGES.and);
      const days = from === undefined || to === undefined ? undefined : daysInWords(from, to);
      return item(
        '  -',
        days === undefined ? CAMPAIGN_PAGES.talk(id, title, names) : CAMPAIGN_PAGES.talkOn(days, id, title, names),
        width,
      );
    }),
    ...paragraph(rule, width),
  ];
}

/** With a free order: the days of the first talk, of the second and so on. */
function dayLines({ order, calendar = [] }: Campaign, width: number): Line[] {
  if (order === 'fixed') return [];
  return calendar.flatMap(({ from, to = from }, at) => item(`${at + 1}.`.padStart(3), daysInWords(from, to), width));
}

/** For each talk the sentences of all that may come to it, without a number. */
function carryLines({ talks, carries = [], compliance = [] }: Campaign, scenarioOf: ScenarioOf, width: number): Line[] {
  return talks.flatMap(({ id }) => {
    const sentences = [
      ...carries
        .filter(({ to }) => to === id)
        .map(({ when, why }) => CAMPAIGN_PAGES.clause(conditionWords(talks, scenarioOf, when), why)),
      ...compliance
        .filter(({ until }) => until === id)
        .flatMap(({ of, when, finds }) =>
          finds.map((find) => {
            const found = CAMPAIGN_PAGES.found[find.if](of);
            const first = when === undefined ? [] : [conditionWords(talks, scenarioOf, when)];
            return CAMPAIGN_PAGES.clause(inSequence([...first, found]), find.why);
          }),
        ),
    ];
    if (sentences.length === 0) return [];
    return [{ text: CAMPAIGN_PAGES.to(id) }, ...sentences.flatMap((text) => item('  -', text, width))];
  });
}

function deadlineLines({ talks, deadlines = [] }: Campaign, scenarioOf: ScenarioOf, width: number): Line[] {
  return deadlines.flatMap(({ day, title, when, expires }) => [
    ...paragraph(CAMPAIGN_PAGES.deadline(dayInWords(day), title), width),
    ...(when === undefined
      ? []
      : paragraph(CAMPAIGN_PAGES.onlyIf(uncapitalized(conditionWords(talks, scenarioOf, when))), width, '  ')),
    ...expires.flatMap(({ talk, why }) =>
      item('  -', CAMPAIGN_PAGES.clause(CAMPAIGN_PAGES.unlessSigned(talk), why), width),
    ),
  ]);
}

function conditionWords(talks: Campaign['talks'], scenarioOf: ScenarioOf, condition: Condition): string {
  return inSequence(partsOf(condition).map((part) => standsWords(talks, scenarioOf, part)));
}

/** `After a deal in japan with investment at 400 billion or 100 billion`. */
function standsWords(
  talks: Campaign['talks'],
  scenarioOf: ScenarioOf,
  { talk, ends, with: terms = {} }: TalkStands,
): string {
  const { issues } = scenarioOf(talks.find(({ id }) => id === talk) as CampaignTalk);
  const named = Object.entries(terms).map(([id, options]) => {
    const issue = issues.find((one) => one.id === id);
    const names = options.map((one) => shortName(issue?.options.find((option) => option.id === one)));
    return CAMPAIGN_PAGES.term(shortName(issue), names.join(CAMPAIGN_PAGES.or));
  });
  const all = named.length === 0 ? '' : CAMPAIGN_PAGES.withTerms(named.join(CAMPAIGN_PAGES.and));
  return CAMPAIGN_PAGES.after[ends](talk, all);
}

/** Clauses that must all hold, as the beginning of a sentence. */
function inSequence([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map(uncapitalized)].join(CAMPAIGN_PAGES.andAlso);
}

function uncapitalized(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function shortName(of: { readonly name: string; readonly short?: string | undefined } | undefined): string {
  return of?.short ?? of?.name ?? '';
}
