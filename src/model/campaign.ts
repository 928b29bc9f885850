/**
 * The campaign format: talks that follow one another, and how what was signed in one changes those that come later. The
 * talks themselves are scenarios. What a shape alone cannot say is in `campaignChecks.ts`.
 */
import { z } from 'zod';
import { calendarDay } from './day.js';
import { CAMPAIGN_RULES } from './rules.js';
import { id, level, line, optionId, perParty, text, webAddress } from './scenario.js';

const DAY = 'a day such as 2025-06-09';

const day = z.string(DAY).refine((word) => calendarDay(word) !== undefined, DAY);

const source = z.strictObject({ title: line, address: webAddress.optional() });

const span = { from: day.describe('The first day'), to: day.optional().describe('The last day, if there are more') };

/** How a talk stands: signed, held without a deal, or not signed, whether it was held or not. */
const ENDS = ['deal', 'no-deal', 'unsigned'] as const;

const talkStands = z.strictObject({
  talk: id,
  ends: z.enum(ENDS).describe('How it stands by then: unsigned also means that it has not been held'),
  with: z
    .record(z.string(), z.array(optionId).min(1))
    .optional()
    .describe('Of a deal: for each issue named here, the options of which one was signed'),
});

const condition = talkStands.extend({
  and: z.array(talkStands).min(1).max(10).optional().describe('How other talks must stand as well'),
});

const change = perParty(
  z.strictObject({
    reservation: level.optional().describe('Change of what no deal is worth'),
    mandate: level.optional().describe('Change of the least its capital lets it sign, in every session'),
  }),
).describe('By party of the campaign; out of 100 with weights, else in points');

const settles = z
  .record(z.string(), optionId)
  .describe('Issues that are no longer open in the later talk: for each the option at which it stands');

const why = text.describe('What changed and why, in a sentence');

/** What comes to a later talk, and why. */
const carried = { change, settles: settles.optional(), why, source };

/** What may be found of a deal on the first day of a later talk. */
const FINDINGS = ['flowing', 'slowed', 'countered', 'uncountered'] as const;

export const campaignSchema = z.strictObject({
  format: z.literal(1).describe('The version of this format'),
  id: id.describe('The name the command line uses: the file name without .yaml'),
  title: line,
  teaches: text.optional().describe('What a student learns here, in a sentence'),
  situation: text.describe('What everybody knows at the start'),
  parties: z
    .array(z.strictObject({ id, name: line, short: line.optional() }))
    .min(2)
    .max(50)
    .describe('Everybody who sits in any of the talks'),
  order: z
    .union(
      [z.literal('fixed'), z.strictObject({ choice: id.describe('The party that chooses the order') })],
      'fixed belongs here, or { choice: us } with the party that chooses',
    )
    .describe('Whether the talks are held in the order of this file, or in one that a party chooses'),
  calendar: z
    .array(z.strictObject(span))
    .max(50)
    .optional()
    .describe('With a choice of order: the days of the first talk, of the second and so on, whichever they are'),
  talks: z
    .array(
      z.strictObject({
        id,
        scenario: id.describe('The scenario of the package that is negotiated'),
        from: span.from.optional(),
        to: span.to,
        parties: z.record(z.string(), id).describe('For each party of the scenario, the party of the campaign'),
        history: text.optional().describe('What this talk really was, in a sentence or two'),
      }),
    )
    .min(1)
    .max(50),
  carries: z
    .array(
      z.strictObject({
        when: condition,
        to: id.describe('The later talk that it changes'),
        ...carried,
      }),
    )
    .max(500)
    .optional()
    .describe('How what was signed in one talk, or was not, changes a later one'),
  compliance: z
    .array(
      z.strictObject({
        of: id.describe('The talk whose deal is kept or strained'),
        signed: day.describe('The day of the signature'),
        until: id.describe('The talk on whose first day the deal is looked at'),
        when: condition.optional().describe('It is looked at only then'),
        finds: z
          .array(
            z.strictObject({
              if: z
                .enum(FINDINGS)
                .describe(
                  'flowing and slowed: whether licences let through half of normal; countered and uncountered: whether measures or countermeasures against the licensor stand',
                ),
              ...carried,
            }),
          )
          .min(1)
          .max(20),
      }),
    )
    .max(20)
    .optional()
    .describe('How a signed deal is kept between two talks'),
  deadlines: z
    .array(
      z.strictObject({
        day,
        title: line,
        when: condition.optional().describe('The deadline holds only then'),
        expires: z
          .array(z.strictObject({ talk: id, change, why }))
          .min(1)
          .max(50)
          .describe('What snaps back for each talk that is not signed by then'),
        source,
      }),
    )
    .max(50)
    .optional(),
  news: z
    .array(z.strictObject({ day, when: condition.optional(), text, source }))
    .max(100)
    .optional()
    .describe('What is told on a day, and changes nothing'),
  history: z.strictObject({ summary: text.describe('How all of it really went') }).optional(),
  breaks: z
    .array(
      z.strictObject({
        rule: z.enum(CAMPAIGN_RULES).describe('A rule of lancaster check'),
        why: text.describe('Why this campaign breaks it on purpose'),
      }),
    )
    .optional()
    .describe('The rules of lancaster check that this campaign breaks on purpose'),
});

/** A campaign as its author wrote it, found free of problems. */
export type Campaign = z.infer<typeof campaignSchema>;
export type CampaignTalk = Campaign['talks'][number];
/** How one talk stands. */
export type TalkStands = z.infer<typeof talkStands>;
export type Condition = z.infer<typeof condition>;
/** Changes by party: of what no deal is worth, and of the mandate in every session. */
export type Change = z.infer<typeof change>;
/** For each settled issue the option at which it stands. */
export type Settled = z.infer<typeof settles>;
export type Source = z.infer<typeof source>;
export type Finding = (typeof FINDINGS)[number];

/** The format as JSON Schema (draft 2020-12), for editors. */
export function campaignJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(campaignSchema, { io: 'input' });
  return { $schema, title: 'Lancaster campaign', ...rest };
}
