/** Numbers as rules write them: a number, a fact or a parameter by name, and a number more or less. */

export interface Quantity {
  /** The fact or parameter; `undefined` if the quantity is the number alone. */
  readonly name: string | undefined;
  readonly plus: number;
}

/** What facts and parameters stand at; `undefined` for what there is not yet, such as an offer before the first. */
export type LookUp = (name: string) => number | undefined;

const NUMBER = String.raw`\d+(?:\.\d+)?`;

/** A quantity in a regular expression, without groups. */
export const QUANTITY = `(?:-?${NUMBER}|[a-z][a-z0-9-]*(?: [+-] ${NUMBER})?)`;

const NAMED = new RegExp(`^([a-z][a-z0-9-]*)(?: ([+-]) (${NUMBER}))?$`);

/** Reads what fits `QUANTITY`. */
export function quantityIn(written: string | number): Quantity {
  const [, name, sign, more = '0'] = NAMED.exec(`${written}`) ?? [];
  if (name === undefined) return { name, plus: Number(written) };
  return { name, plus: sign === '-' ? -Number(more) : Number(more) };
}

export function amountOf({ name, plus }: Quantity, lookUp: LookUp): number | undefined {
  if (name === undefined) return plus;
  const value = lookUp(name);
  return value === undefined ? undefined : value + plus;
}
