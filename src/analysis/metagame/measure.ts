/** A figure, or `undefined` and why there is none: a stranger reads the reason where the figure would stand. */
export type Measure<T> = { readonly value: T } | { readonly value: undefined; readonly reason: string };

/** What `make` makes of a figure; without one the reason stays. `make` may itself find that there is none. */
export function andThen<T, U>(measure: Measure<T>, make: (value: T) => Measure<U>): Measure<U> {
  return 'reason' in measure ? measure : make(measure.value);
}
