/** Rule 4, links: every talk is linked with another, and every party sits in one. */
import type { Campaign } from '../../../model/campaign.js';
import { askedOf } from '../../../model/carry.js';
import type { Path } from '../../../model/problem.js';
import type { CampaignExamined } from './finding.js';

export type LinkFault =
  /** Nothing comes to the talk from others, and nothing from it to them. */
  | { readonly kind: 'aloneTalk'; readonly path: Path; readonly talk: string }
  | { readonly kind: 'idleParty'; readonly path: Path; readonly party: string };

export function links(campaign: Campaign): CampaignExamined<LinkFault> {
  const { talks, parties } = campaign;
  const linked = linkedIn(campaign);
  const alone = talks.flatMap(({ id }, at): LinkFault[] =>
    talks.length === 1 || linked.has(id) ? [] : [{ kind: 'aloneTalk', path: ['talks', at], talk: id }],
  );
  const seated = new Set(talks.flatMap((talk) => Object.values(talk.parties)));
  const idle = parties.flatMap(({ id }, at): LinkFault[] =>
    seated.has(id) ? [] : [{ kind: 'idleParty', path: ['parties', at], party: id }],
  );
  return { measured: { alone: alone.length, idle: idle.length }, faults: [...alone, ...idle] };
}

/** The talks between which something is carried, or of which a deadline of another asks. */
function linkedIn({ carries = [], compliance = [], deadlines = [] }: Campaign): ReadonlySet<string> {
  return new Set([
    ...carries.flatMap(({ when, to }) => [...askedOf(when), to]),
    ...compliance.flatMap(({ of, until, when }) => [of, until, ...askedOf(when)]),
    ...deadlines.flatMap(({ when, expires }) => {
      const asked = askedOf(when);
      const others = expires.map(({ talk }) => talk).filter((talk) => !asked.includes(talk));
      return asked.length === 0 || others.length === 0 ? [] : [...asked, ...others];
    }),
  ]);
}
