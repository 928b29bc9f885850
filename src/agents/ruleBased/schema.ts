/** A strategy as data: ordered rules of when and then. One definition gives the parser, the types and the JSON Schema. */
import { z } from 'zod';
import { kebabName, line, numberParameter, strategyName } from '../said.js';
import { COMPARISON } from './conditions.js';
import { FACTS } from './facts.js';
import { QUANTITY } from './quantity.js';

const quantity = z.union(
  [
    z.number(),
    z
      .string()
      .regex(
        new RegExp(`^${QUANTITY}$`),
        'a number, or a fact or parameter by name, with + or - and a number if wanted, such as floor + 5',
      ),
  ],
  { error: 'a number, or a fact or parameter by name, such as 60 or floor + 5, belongs here' },
);

const COMPARED =
  'a comparison is a number, none, some, or at least, at most, more than, less than or is before a number, fact or parameter, such as at least 75';

const comparison = z.union([z.number(), z.string().regex(COMPARISON, COMPARED)], { error: COMPARED });

const facts = Object.entries(FACTS)
  .map(([fact, { says }]) => `${fact} (${says})`)
  .join('; ');

const then = z.union(
  [
    z.enum(['accept', 'walk', 'extend', 'stop']),
    z.strictObject({
      offer: quantity
        .optional()
        .describe(
          'best, last, or what to ask for: the offer of lowest own worth at or above it, never under the floor',
        ),
      concede: quantity.optional().describe('how much worth to give up against the last own offer'),
      toward: z
        .literal('other')
        .optional()
        .describe('of the offers in the band, the one the other side seems to like most'),
      band: quantity
        .optional()
        .describe('how much more than asked for an offer toward the other may be worth; 5 unless said'),
    }),
  ],
  { error: 'accept, walk, extend, stop, or a block with offer or concede, such as { offer: best }, belongs here' },
);

export const rulesSchema = z.strictObject({
  strategy: z.literal(1).describe('The version of this format'),
  name: strategyName.describe('What --agents calls it'),
  says: line.optional().describe('What it does, in one sentence'),
  source: line.optional().describe('Where it comes from, such as a paper or a person'),
  parameters: z
    .record(kebabName, numberParameter)
    .optional()
    .describe('Numbers that a call may set, as in fair-trader(patience=0.8)'),
  rules: z
    .array(
      z.strictObject({
        name: kebabName.describe('The name that records keep'),
        when: z
          .record(z.string(), comparison)
          .optional()
          .describe(`All of these must hold; always unless said. Worths are own worth, 0 to 100. Facts: ${facts}`),
        // biome-ignore lint/suspicious/noThenProperty: the word that a teacher expects after when; nobody awaits a rule
        then: then.describe('What to do. A rule whose action may not be done is passed over'),
        because: line
          .optional()
          .describe('The reason in words, with {self}, {other}, {offer}, {table}, {time}, {gave} and {heard}'),
      }),
    )
    .min(1)
    .max(1000)
    .describe('Tried in order: the first whose when holds and whose action may be done fires'),
});

/** A strategy as its author wrote it. */
export type RulesFile = z.infer<typeof rulesSchema>;
export type Rule = RulesFile['rules'][number];

/** The format as JSON Schema (draft 2020-12), for editors. */
export function rulesJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(rulesSchema, { io: 'input' });
  return { $schema, title: 'Lancaster strategy as rules', ...rest };
}
