/** A strategy from outside the house, as a module exports it: its shape is checked, and what it leaves unsaid filled in. */
import { z } from 'zod';
import { faultsInWords } from '../model/faults.js';
import type { Decision } from '../model/move.js';
import type { Parsed } from '../model/parseScenario.js';
import { isPrintableLine } from '../model/printable.js';
import { NONE } from '../model/space.js';
import type { Agent } from '../model/view.js';
import { line, NOT_TOLD, numberParameter, strategyName } from './said.js';
import type { Strategy, Use } from './strategy.js';

/** The rule of a decision that names none. */
const UNSAID = 'unsaid';

const USES = ['clock', 'offers', 'random', 'model'] as const satisfies readonly Use[];

const func = z.custom<(...given: never[]) => unknown>(
  (value) => typeof value === 'function',
  'a function belongs here, such as make: () => ({ decide: (view) => … })',
);

const parameterName = z
  .string()
  .regex(/^[A-Za-z][\w-]{0,39}$/, 'a name is letters, digits and hyphens, begins with a letter, at most 40 in all');

const choiceParameter = z
  .strictObject({
    says: line,
    standard: z.string(),
    choices: z.array(z.string().regex(/^[\w.-]+$/, 'a word of letters, digits and hyphens')).min(1),
    uses: z.record(z.string(), z.array(z.enum(USES))).optional(),
  })
  .refine(({ standard, choices }) => choices.includes(standard), {
    path: ['standard'],
    error: 'it must be one of the choices',
  });

const parameter = z.union([numberParameter, choiceParameter], {
  error: 'a block belongs here, such as { says: "how fast", standard: 1, least: 0, most: 2 }',
});

const guestSchema = z.strictObject({
  name: strategyName,
  says: line.optional(),
  source: line.optional(),
  reading: line.optional(),
  uses: z.array(z.enum(USES)).optional(),
  parameters: z.record(parameterName, parameter).optional(),
  rules: z.record(line, line).optional(),
  heardAgo: func.optional(),
  make: func,
});

/** The strategy that a module exports, or every problem in it with its path. Only a name and `make` are required. */
export function parseGuest(exported: unknown): Parsed<Strategy> {
  const shape = guestSchema.safeParse(exported, { reportInput: true });
  if (!shape.success) return { ok: false, problems: faultsInWords(shape.error.issues, guestSchema) };
  const { parameters = {}, rules, uses, make, says, source, ...told } = shape.data;
  const value = {
    ...told,
    says: says ?? NOT_TOLD.says,
    source: source ?? NOT_TOLD.source,
    // What is not declared may all be read.
    uses: uses ?? USES,
    parameters,
    ...(rules === undefined ? { rules: { [UNSAID]: '{self} gives no reason.' }, anyRule: true } : { rules }),
    make: (values: Parameters<Make>[0]) => seating(make as Make, values),
  };
  return { ok: true, value: value as unknown as Strategy };
}

/** `make` of a guest gives an agent, or what makes a fresh one for each talk. */
type Make = (values: Readonly<Record<string, number | string>>) => Agent | (() => Agent);

/** Makes late, so that whatever a guest throws it throws in its own talk. */
function seating(make: Make, values: Readonly<Record<string, number | string>>): () => Agent {
  let made: ReturnType<Make> | undefined;
  return () => {
    const shared = typeof made === 'function' ? made : undefined;
    made = shared ?? make(values);
    const agent = typeof made === 'function' ? made() : made;
    return { decide: (view) => whole(agent.decide(view)) };
  };
}

/** A decision as records keep it: with no outcome but an offer's, and with a rule. Nonsense stays what it is. */
function whole(decided: Decision): Decision {
  if (typeof decided !== 'object' || decided === null) return decided;
  const { type, outcome, because, says } = decided;
  const said = typeof because === 'string' && because !== '' && isPrintableLine(because);
  return { type, outcome: type === 'offer' ? outcome : NONE, because: said ? because : UNSAID, says };
}
