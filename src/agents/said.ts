/** What strategies from outside the house say of themselves: the pieces that modules and rules as data share. */
import { z } from 'zod';
import { printableText } from '../model/printable.js';
import { PERSON } from '../model/record.js';

/** What stands where an author has said nothing. */
export const NOT_TOLD = {
  says: 'A strategy from outside the house, which does not say what it does.',
  source: 'not told',
} as const;

/** Words of the command line that no strategy may be called by. */
const TAKEN = [PERSON, 'all', 'panel'];

export const line = printableText.regex(/^[^\n]*\S[^\n]*$/, 'one line of text, without a line break');

export const kebabName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'a name is small letters, digits and hyphens, begins with a letter, at most 40 in all',
  );

export const strategyName = kebabName.refine(
  (name) => !TAKEN.includes(name),
  'this word means something else to the command line: choose another',
);

export const numberParameter = z
  .strictObject({
    says: line,
    standard: z.number(),
    least: z.number(),
    most: z.number(),
    whole: z.boolean().optional().describe('Whether only whole numbers are right'),
  })
  .refine(({ standard, least, most }) => least <= standard && standard <= most, {
    path: ['standard'],
    error: 'it must lie from least to most',
  });
