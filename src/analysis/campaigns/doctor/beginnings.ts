/** All the ways in which a talk of a campaign may begin, by what has come to it from the talks before. */
import { appointmentAt } from '../../../model/calendar.js';
import type { CampaignTalk, Finding, TalkStands } from '../../../model/campaign.js';
import {
  type Carried,
  carriesTo,
  type Ended,
  endingsOf,
  holds,
  lapsed,
  partsOf,
  type Signed,
} from '../../../model/carry.js';
import type { Scenario } from '../../../model/scenario.js';
import type { Examinable } from './examinable.js';

/** What had come to a talk when it began, in the order in which it is told. */
export type Beginning = readonly Carried[];

/** So many ways for the talks before to have ended are gone through for one talk. */
const MOST_PASTS = 100_000;

/** How another talk stood when one began: not held where `signed` is undefined, and what was found of its deal. */
interface Stand {
  readonly signed: Signed | undefined;
  readonly found: readonly Finding[];
}

interface Source {
  readonly talk: CampaignTalk;
  readonly stands: readonly Stand[];
  /** Whether it matters on which days it was held: deadlines ask how it stood on theirs. */
  readonly isDated: boolean;
}

/**
 * Each beginning once, in whatever way the talks before may have led to it; `undefined` where they are too many. Talks are
 * taken to end in any deal of their scenarios as they are written, but for options that somebody may not sign.
 */
export function beginningsOf(examinable: Examinable, talk: CampaignTalk): readonly Beginning[] | undefined {
  const { campaign } = examinable;
  const sources = sourcesOf(examinable, talk);
  if (sources === undefined) return undefined;
  const found = new Map<string, Beginning>();
  const numbers = new Map<Carried['change'], number>();
  const numberOf = ({ change }: Carried) => {
    const number = numbers.get(change) ?? numbers.size;
    numbers.set(change, number);
    return number;
  };
  let pasts = 0;
  for (const place of placesOf(examinable, talk))
    for (const stands of product(sources.map((source) => source.stands))) {
      pasts++;
      for (const held of heldIn(examinable, sources, stands, place)) {
        if (++pasts > MOST_PASTS) return undefined;
        const { from } = appointmentAt(campaign, place, talk);
        const carried = [
          ...carriesTo(campaign, talk, held),
          ...foundIn(examinable, talk, { sources, stands, held }),
          ...lapsed(campaign, { talk, from }, held),
        ];
        found.set(carried.map(numberOf).join(' '), carried);
      }
      if (pasts > MOST_PASTS) return undefined;
    }
  return [...found.values()];
}

/** The places in the order at which a talk may be held, from 0. */
function placesOf({ campaign: { order, talks } }: Examinable, talk: CampaignTalk): readonly number[] {
  return order === 'fixed' ? [talks.indexOf(talk)] : talks.map((_, at) => at);
}

/** The other talks on which it depends what comes to this one; `undefined` where one may end in too many ways. */
function sourcesOf(examinable: Examinable, { id }: CampaignTalk): Source[] | undefined {
  const { talks, order, carries = [], deadlines = [], compliance = [] } = examinable.campaign;
  const carried = carries.filter(({ to }) => to === id).flatMap(({ when }) => partsOf(when));
  const looked = compliance
    .filter(({ until }) => until === id)
    .flatMap(({ when }) => (when === undefined ? [] : partsOf(when)));
  const dated = deadlines
    .filter(({ expires }) => expires.some(({ talk }) => talk === id))
    .flatMap(({ when }) => (when === undefined ? [] : partsOf(when)));
  const at = talks.findIndex((talk) => talk.id === id);
  const sources: Source[] = [];
  for (const [place, talk] of talks.entries()) {
    const asks = (part: TalkStands) => part.talk === talk.id;
    const looks = compliance.filter(({ of, until }) => of === talk.id && until === id);
    const conditions = [...carried, ...looked, ...dated].filter(asks);
    if (talk.id === id || conditions.length + looks.length === 0) continue;
    const deals = dealsApart(examinable.scenarioOf(talk), conditions);
    if (deals === undefined) return undefined;
    const founds = looks.length === 0 ? [[]] : looks.flatMap(({ signed }) => examinable.findingsAfter(signed, id));
    const open: Stand = { signed: undefined, found: [] };
    const over: Stand[] = [
      { signed: null, found: [] },
      ...deals.flatMap((signed) => founds.map((found) => ({ signed, found }))),
    ];
    const stands = order === 'fixed' ? (place < at ? over : [open]) : [open, ...over];
    sources.push({ talk, stands, isDated: dated.some(asks) });
  }
  return sources;
}

/**
 * A deal for each way in which conditions tell deals apart, as far as they name issues; none with a red line. `undefined`
 * where there are too many to go through.
 */
function dealsApart({ issues }: Scenario, conditions: readonly TalkStands[]): Record<string, string>[] | undefined {
  const named = issues.filter(({ id }) => conditions.some(({ with: terms = {} }) => terms[id] !== undefined));
  const classes = named.map(({ id, options }) => {
    const byAnswers = new Map<string, string>();
    for (const { id: option, redLine = [] } of options) {
      if (redLine.length > 0) continue;
      const answers = conditions.map(({ with: terms = {} }) => terms[id]?.includes(option) ?? true).join();
      if (!byAnswers.has(answers)) byAnswers.set(answers, option);
    }
    return [...byAnswers.values()];
  });
  const deals = new Map<string, Record<string, string>>();
  let looked = 0;
  for (const options of product(classes)) {
    if (++looked > MOST_PASTS) return undefined;
    const deal = Object.fromEntries(named.map(({ id }, at) => [id, options[at] as string]));
    const answers = conditions.map((part) => holds(part, new Map([[part.talk, deal]]))).join();
    if (!deals.has(answers)) deals.set(answers, deal);
  }
  return [...deals.values()];
}

/** The talks that were held before a place of the order, with their days; none where they do not fit before it. */
function* heldIn(
  { campaign }: Examinable,
  sources: readonly Source[],
  stands: readonly Stand[],
  place: number,
): Generator<Ended[]> {
  const over = sources.flatMap(({ talk, isDated }, at) => {
    const { signed } = stands[at] as Stand;
    return signed === undefined ? [] : [{ talk, isDated, signed }];
  });
  const ended = ({ talk, signed }: (typeof over)[number], at: number): Ended => {
    const { from } = appointmentAt(campaign, at, talk);
    return { talk, from, signed };
  };
  if (campaign.order === 'fixed') {
    yield over.map((one) => ended(one, campaign.talks.indexOf(one.talk)));
    return;
  }
  const others = campaign.talks.length - 1 - sources.length;
  if (over.length > place || over.length + others < place) return;
  const dated = over.filter(({ isDated }) => isDated);
  const rest = over.filter(({ isDated }) => !isDated);
  const places = Array.from({ length: place }, (_, at) => at);
  for (const taken of arrangements(places, dated.length)) {
    const free = places.filter((at) => !taken.includes(at));
    yield [
      ...dated.map((one, at) => ended(one, taken[at] as number)),
      ...rest.map((one, at) => ended(one, free[at] as number)),
    ];
  }
}

/** One way in which the talks before may have gone. */
interface Past {
  readonly sources: readonly Source[];
  readonly stands: readonly Stand[];
  readonly held: readonly Ended[];
}

/** What was found of the deals of earlier talks, as far as it comes to this one. */
function foundIn(
  { campaign: { compliance = [] } }: Examinable,
  { id }: CampaignTalk,
  { sources, stands, held }: Past,
): Carried[] {
  const endings = endingsOf(held);
  return compliance
    .filter(({ until, when }) => until === id && (when === undefined || holds(when, endings)))
    .flatMap(({ of, finds }) => {
      const found = stands[sources.findIndex(({ talk }) => talk.id === of)]?.found ?? [];
      return finds.filter((find) => found.includes(find.if));
    });
}

/** One of each list, in every way. */
function* product<T>([first, ...rest]: readonly (readonly T[])[]): Generator<T[]> {
  if (first === undefined) yield [];
  else for (const one of first) for (const others of product(rest)) yield [one, ...others];
}

/** So many of a list, in every order. */
function* arrangements(list: readonly number[], many: number): Generator<number[]> {
  if (many === 0) yield [];
  else
    for (const one of list) {
      const others = list.filter((other) => other !== one);
      for (const more of arrangements(others, many - 1)) yield [one, ...more];
    }
}
