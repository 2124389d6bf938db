interface Kinded {
  readonly kind: string;
}

/** One way of saying for each kind of a union: a kind without one does not compile. */
export type ByKind<Of extends Kinded, Context, Said> = {
  readonly [Kind in Of['kind']]: (one: Extract<Of, { kind: Kind }>, context: Context) => Said;
};

/** Says a member of the union by the entry for its kind. */
export function sayByKind<Of extends Kinded, Context, Said>(
  table: ByKind<Of, Context, Said>,
  one: Of,
  context: Context,
): Said {
  // TypeScript does not see that the entry under a kind takes that kind; `ByKind` does.
  const entry = table[one.kind as Of['kind']] as unknown as (one: Of, context: Context) => Said;
  return entry(one, context);
}
