/** From rules as data to a strategy: the first rule whose condition holds and whose action may be done fires. */
import { decision } from '../../model/move.js';
import { bestPoints } from '../../model/preferences.js';
import { type Agent, floorOf } from '../../model/view.js';
import { smithModel } from '../parts/models/smith.js';
import { opinionBy } from '../parts/opponentModel.js';
import { NOT_TOLD } from '../said.js';
import { type Strategy, strategy, type Use } from '../strategy.js';
import { type Act, actionOf, type Circumstances, goOnAsBefore, unlessExtending } from './actions.js';
import { comparedWith, condition } from './conditions.js';
import { FACTS } from './facts.js';
import { type LookUp, quantityIn } from './quantity.js';
import type { Rule, RulesFile } from './schema.js';

/** The rules that every strategy of rules has, after its own. */
export const OWN_RULES = {
  hopeless: 'Nothing that {self} may sign beats no deal.',
  'go-on': '{self} sees room for a deal.',
  otherwise: 'No rule of {self} fires: it goes on as before{gave}.',
} as const;

/** A rule ready to be tried. */
interface Ready {
  readonly name: string;
  readonly holds: (lookUp: LookUp) => boolean;
  readonly act: Act;
}

export function ruleStrategy({ name, says, source, parameters = {}, rules }: RulesFile): Strategy {
  const ready = rules.map(readied);
  return strategy({
    name,
    says: says ?? NOT_TOLD.says,
    source: source ?? NOT_TOLD.source,
    uses: usesOfRules(rules),
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, { whole, ...parameter }]) => [
        key,
        whole === undefined ? parameter : { ...parameter, whole },
      ]),
    ),
    rules: {
      ...Object.fromEntries(
        rules.map((rule) => [rule.name, rule.because ?? `{self} follows its rule ${rule.name}{gave}.`]),
      ),
      ...OWN_RULES,
    },
    make: (values) => () => agentOf(ready, values as Readonly<Record<string, number>>),
  });
}

function readied(rule: Rule): Ready {
  const conditions = Object.entries(rule.when ?? {}).map(([name, written]) => condition(name, written));
  return {
    name: rule.name,
    holds: (lookUp) => conditions.every((one) => one(lookUp)),
    act: actionOf(rule),
  };
}

function agentOf(rules: readonly Ready[], values: Readonly<Record<string, number>>): Agent {
  const liking = opinionBy(smithModel);
  return {
    decide: (view) => {
      const { question } = view;
      if (question !== 'extension' && bestPoints(view.preferences) < floorOf(view)) return decision('walk', 'hopeless');
      const lookUp: LookUp = (name) => (Object.hasOwn(values, name) ? values[name] : FACTS[name]?.of(view));
      const circumstances: Circumstances = { view, lookUp, liking: () => liking(view) };
      for (const { name, holds, act } of rules) {
        const decided = holds(lookUp) ? act(circumstances, name) : undefined;
        if (decided !== undefined) return decided;
      }
      return unlessExtending(view, goOnAsBefore(view, 'otherwise')) ?? decision('extend', 'go-on');
    },
  };
}

/** What the rules look at; going on as before looks at the offers. */
function usesOfRules(rules: readonly Rule[]): Use[] {
  const uses = new Set<Use>(['offers']);
  for (const rule of rules) {
    for (const name of namesIn(rule)) {
      const use = FACTS[name]?.uses;
      if (use !== undefined) uses.add(use);
    }
    if (typeof rule.then === 'object' && rule.then.toward !== undefined) uses.add('model');
  }
  return [...uses];
}

/** Every fact and parameter that a rule names. */
function namesIn({ when = {}, then }: Rule): string[] {
  const compared = Object.entries(when).flatMap(([name, written]) => [name, comparedWith(written)]);
  const { offer, concede, band } = typeof then === 'object' ? then : {};
  const quantities = [offer, concede, band].flatMap((one) => (one === undefined ? [] : [quantityIn(one).name]));
  return [...compared, ...quantities].filter((name) => name !== undefined);
}
