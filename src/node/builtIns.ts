/**
 * Makes what all code of a thread shares fast, so that no strategy changes it under the hands of another one or of the
 * house: a strict module that tries throws, and that is its own fault. Object, Function and Error are left as they are,
 * since their frozen prototypes would forbid what honest code does, such as to give an object its own `toString`.
 */
export function fixBuiltIns(): void {
  const typedArrays = Object.getPrototypeOf(Uint8Array);
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  const classes = [
    Array,
    Map,
    Set,
    WeakMap,
    String,
    Number,
    Boolean,
    BigInt,
    Symbol,
    RegExp,
    Date,
    Promise,
    typedArrays,
  ];
  for (const one of classes) {
    Object.freeze(one.prototype);
    Object.freeze(one);
  }
  for (const one of [Math, JSON, Reflect, Atomics, iterators]) Object.freeze(one);
  for (const iterable of [[], new Map(), new Set(), ''])
    Object.freeze(Object.getPrototypeOf(iterable[Symbol.iterator]()));
}
