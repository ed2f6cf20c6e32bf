/** A value that is computed when first asked for, and never again. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => {
    value ??= { is: compute() };
    return value.is;
  };
}

/** The same of each object that is asked about, as long as that is there. */
export function oncePer<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly is: T }>();
  return (of) => {
    const value = known.get(of) ?? { is: compute(of) };
    known.set(of, value);
    return value.is;
  };
}
