/**
 * The scenario format: what an author writes. One definition gives the parser, the types and, through
 * `scenarioJsonSchema`, what editors complete from. What a shape alone cannot say is in `consistency.ts`.
 */
import { z } from 'zod';
import { printableText } from './printable.js';
import { RULES } from './rules.js';

export const text = printableText.regex(/\S/, 'write some text here, or leave the key out');

export const line = text.regex(/^[^\n]*$/, 'one line of text, without a line break');

export const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'an id is small letters, digits and hyphens, begins with a letter, at most 40 in all',
  );

export const optionId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'an id is small letters, digits and hyphens, begins with a letter or digit, at most 40 in all',
  );

const HOUR = 'a time of day in quotes, with two digits each, such as "09:30"; midnight at the end is "24:00"';

const hour = z.string(HOUR).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, HOUR);

/** A number for each party, keyed by party id. */
export const perParty = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

/** A level of utility: out of 100 with weights, else in points. */
export const level = z.number().min(-1_000_000_000).max(1_000_000_000);

/** The most rounds that a session or an extension may have. */
const MOST_ROUNDS = 10_000;

const rounds = z.int().min(1).max(MOST_ROUNDS);

const partySchema = z.strictObject({
  id: id.describe('How files and the command line name the party, such as us'),
  name: line.describe('The name people read, such as United States'),
  short: line.optional().describe('A shorter name for narrow columns, such as US'),
  delegation: z
    .array(
      z.strictObject({
        name: line,
        office: line.describe('What the person is, such as Secretary of the Treasury'),
      }),
    )
    .optional()
    .describe('Who sits at the table'),
  brief: text.describe('Confidential: who you are, what you want and why, in words. Only this party reads it'),
  batna: text.describe('Confidential: what happens to this party without a deal, in words'),
  reservation: level.describe(
    'Confidential: what no deal is worth to this party; out of 100 with weights, else in points',
  ),
});

const sessionSchema = z.strictObject({
  title: line.describe('Such as Monday 9 June, afternoon'),
  from: hour.optional(),
  to: hour.optional(),
  rounds: rounds.describe('In a round each party acts once'),
  mandate: perParty(level)
    .optional()
    .describe('The least each capital lets its delegation sign in this session; never rises from session to session'),
});

const optionSchema = z.strictObject({
  id: optionId,
  name: line,
  short: line.optional().describe('A few words for narrow columns'),
  value: perParty(z.int().min(0).max(100)).optional().describe('What the option is worth to each party, 0 to 100'),
  points: perParty(z.int().min(-1_000_000_000).max(1_000_000_000))
    .optional()
    .describe('Points given straight, instead of weight and value'),
  redLine: z.array(id).optional().describe('The parties that may not sign this option'),
});

const issueSchema = z.strictObject({
  id,
  name: line,
  short: line.optional().describe('A few words for narrow columns'),
  unit: line.optional().describe('What the options are measured in'),
  about: text.optional().describe('What is at stake, and where the numbers come from'),
  weight: perParty(z.int().min(0).max(100)).optional().describe('How much of 100 the issue is worth to each party'),
  options: z.array(optionSchema).min(2).max(1000),
});

const complianceSchema = z
  .strictObject({
    slowWalker: id.describe('The party that grants the licences, and may walk them slowly'),
    licences: z
      .strictObject({
        issue: id,
        named: z.array(optionId).describe('The options whose text names the licences; the others are vague'),
      })
      .describe('Where the deal says what licences are granted'),
    standstill: z
      .strictObject({ issue: id, options: z.array(optionId).describe('The options that forbid new measures') })
      .optional()
      .describe('Where the deal says whether new measures may come; it has no such clause if this is left out'),
    quarrels: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('How many quarrels the deal leaves settled behind it: after one, new measures come more rarely'),
  })
  .describe('What of the deal decides how it is kept after the signature');

export const webAddress = z.url({ protocol: /^https?$/, error: 'a web address, such as https://example.org/page' });

const tonesSchema = z.strictObject({ upbeat: line.optional(), neutral: line.optional(), hostile: line.optional() });

const commitmentSchema = z.strictObject({
  id: id.describe('How moves name the commitment, such as long-licences'),
  by: id.describe('The party that may make it'),
  text: line.describe('What it says in public, such as We will not go below twelve-month licences.'),
  issue: id.describe('The issue that it is about'),
  keeps: z.array(optionId).min(1).describe('The options of that issue that keep the word'),
  price: z
    .number()
    .min(0)
    .max(1_000_000_000)
    .describe('What signing anything else costs who made it; out of 100 with weights, else in points'),
});

const eventSchema = z.strictObject({
  id: id.describe('How records name the event, such as idle-plant'),
  text: line.describe('What happens, in a sentence that everybody reads'),
  round: z.int().min(1).max(1_000_000_000).optional().describe('The round at whose beginning it happens'),
  chance: z
    .number()
    .min(0.000001)
    .max(1)
    .optional()
    .describe('The chance with which it happens in each round, at most once; instead of a round'),
  effects: perParty(
    z.strictObject({
      reservation: level.optional().describe('Confidential: change of what no deal is worth'),
      mandate: level.optional().describe('Confidential: change of the least its capital lets it sign from then on'),
      discount: z.number().gt(0).max(1).optional().describe('Confidential: what its discount is multiplied by'),
    }),
  )
    .optional()
    .describe('What it does to each party; only that party learns it'),
  source: z.strictObject({ title: line, address: webAddress.optional() }).optional(),
});

export const scenarioSchema = z.strictObject({
  format: z.literal(1).describe('The version of this format'),
  id: id.describe('The name the command line uses: the file name without .yaml'),
  title: line,
  place: line.optional(),
  date: line.optional(),
  teaches: text.optional().describe('What a student learns here, in a sentence'),
  situation: text.describe('What everybody knows'),
  parties: z.tuple([partySchema, partySchema]),
  first: id.optional().describe('Who acts first in each round; the first party if not said'),
  schedule: z.array(sessionSchema).min(1).max(100).describe('The sessions; between two of them the talks recess'),
  lastWord: z
    .boolean()
    .optional()
    .describe('Whether the first mover may still answer the last offer when the rounds are used up'),
  extension: z
    .strictObject({ title: line, from: hour.optional(), to: hour.optional(), rounds })
    .optional()
    .describe('A short session more, if both want it when the rounds are used up'),
  discount: perParty(z.number().gt(0).max(1))
    .optional()
    .describe('What waiting leaves of a deal: at time t it is worth utility x discount^t'),
  scale: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe('With points given straight: the points that make utility 1'),
  issues: z.array(issueSchema).min(1).max(100),
  statements: z
    .strictObject({
      tones: perParty(tonesSchema)
        .optional()
        .describe('What each party says for each tone; words of the house if not said'),
      commitments: z.array(commitmentSchema).max(100).optional(),
    })
    .optional()
    .describe('What parties may say in public with a move; without it nothing may be said'),
  events: z.array(eventSchema).max(100).optional().describe('What may happen outside the room, each at most once'),
  market: z
    .boolean()
    .optional()
    .describe('Whether the markets look on: they see what is public, and never change the talks'),
  history: z
    .strictObject({
      summary: text.describe('What really happened'),
      outcome: z.record(z.string(), optionId).optional().describe('The real outcome in this scenario’s options'),
      note: text.optional().describe('Where the real outcome fits the options badly, and why it was put so'),
    })
    .optional(),
  breaks: z
    .array(
      z.strictObject({
        rule: z.enum(RULES).describe('A rule of the scenario doctor'),
        why: text.describe('Why this scenario breaks it on purpose'),
      }),
    )
    .optional()
    .describe('The rules of good exercises that this scenario breaks on purpose'),
  compliance: complianceSchema.optional(),
  sources: z
    .array(
      z.strictObject({
        title: line,
        address: webAddress.optional(),
      }),
    )
    .optional(),
});

/** A scenario as its author wrote it, found free of problems. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioIssue = Scenario['issues'][number];
export type ScenarioOption = ScenarioIssue['options'][number];

/** The format as JSON Schema (draft 2020-12), for editors. A file that extends another may leave most keys out. */
export function scenarioJsonSchema(): object {
  const { $schema, properties, required, ...rest } = z.toJSONSchema(scenarioSchema, { io: 'input' });
  const base = { type: 'string', minLength: 1, description: 'The scenario of which this is a variant, by id or path' };
  return {
    $schema,
    title: 'Lancaster scenario',
    ...rest,
    properties: { extends: base, ...properties },
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['id', 'title'] },
    else: { required },
  };
}
