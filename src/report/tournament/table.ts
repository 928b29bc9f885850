/** Tables of rows in columns, whatever they hold. */

type Kind = 'text' | 'whole' | 'number' | 'flag';

export interface Column {
  readonly kind: Kind;
  /** Whether cells may be without a value. */
  readonly optional?: boolean;
  readonly says: string;
}

/** Every column by its name, in its order. */
export type ColumnsOf<Name extends string> = Readonly<Record<Name, Column>>;
