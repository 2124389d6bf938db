import type { Leaf } from '@cchc/model';

/** No score of the leaf is further from zero, in steps. */
export function mostOfLeaf({ worth }: Leaf, scale: number): bigint {
  const sizes = [worth.points, worth.lowest].map((one) => Math.abs(Number(one)));
  return BigInt(Math.ceil(Math.max(...sizes) * 10 ** scale));
}
