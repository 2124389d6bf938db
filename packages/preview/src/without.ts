/** The same without some of its entries. */
export function without<From extends object, Key extends keyof From>(
  from: From,
  ...keys: readonly Key[]
): Omit<From, Key> {
  const left = Object.entries(from).filter(([key]) => !keys.some((other) => other === key));
  return Object.fromEntries(left) as unknown as Omit<From, Key>;
}
