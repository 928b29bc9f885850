/** Scenarios that differ only in what one side keeps to itself. */
import { opponent, type Party } from '../../src/model/party.js';
import type { Scenario } from '../../src/model/scenario.js';
import { checked } from './play.js';
import { dataOf } from './scenarios.js';

/**
 * A scenario of the tests in which all that only the other side of `party` knows is different: its words, reservation
 * and discount, every weight and value or point, its red lines (it has none), its mandates (it may sign anything), the
 * prices of its words and what events do to it.
 * What really happened is left out.
 */
export function otherSecrets(id: string, party: Party): Scenario {
  const data = dataOf(id);
  const other = data.parties[opponent(party)];
  const name: string = other.id;
  other.brief = 'Nobody told me that.';
  other.batna = 'Nobody told me that either.';
  other.reservation = 7;
  for (const { mandate } of data.schedule) if (mandate) mandate[name] = -100_000;
  for (const one of data.statements?.commitments ?? []) if (one.by === name) one.price = 1.23;
  for (const { effects } of data.events ?? []) if (effects?.[name]) effects[name] = { reservation: 3.21 };
  data.discount = { [data.parties[party].id]: 1, ...data.discount, [name]: 0.3 };
  const weights: (number | undefined)[] = data.issues.map((issue: Worths) => issue.weight?.[name]);
  for (const [at, { weight, options }] of data.issues.entries()) {
    if (weight) weight[name] = weights[(at + 1) % weights.length];
    const worths: number[] = options.map((option: Worths) => (option.value ?? option.points)?.[name]);
    for (const [place, option] of options.entries()) {
      (option.value ?? option.points)[name] = Math.min(99, Math.abs(worths[(place + 1) % worths.length] as number)) + 1;
      const lines = (option.redLine ?? []).filter((one: string) => one !== name);
      if (lines.length > 0) option.redLine = lines;
      else delete option.redLine;
    }
  }
  delete data.history;
  return checked(data);
}

/** An issue or an option as far as it holds numbers. */
type Worths = { readonly [Key in 'weight' | 'value' | 'points']?: Readonly<Record<string, number>> };
