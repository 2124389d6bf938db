import { int, mul, type Int } from '../program/int.js';
import type { Writing } from './lane-code.js';

/** Two numbers without the factor that both have, which neither their order nor their quotient knows of. */
export function withoutFactor(
  left: Int,
  right: Int,
  to: Pick<Writing, 'products'>,
): readonly [Int, Int] {
  const [a, b] = [factored(left, to), factored(right, to)];
  const common = greatest(a.factor, b.factor);
  if (common <= 1n) return [left, right];
  const rest = ({ factor, of }: Factored): Int => mul(of, int(factor / common));
  return [rest(a), rest(b)];
}

interface Factored {
  readonly factor: bigint;
  readonly of: Int;
}

/** Whether the names of a number are numbers times others is known. */
function factored(value: Int, { products }: Pick<Writing, 'products'>): Factored {
  const one: Factored = { factor: 1n, of: value };
  switch (value.op) {
    case 'const':
      return value.value > 0n ? { factor: value.value, of: int(1) } : one;
    case 'local': {
      const product = products.get(value.name);
      return product ? factored(product, { products }) : one;
    }
    case 'mul': {
      if (value.right.op !== 'const' || value.right.value <= 0n) return one;
      const { factor, of } = factored(value.left, { products });
      return { factor: factor * value.right.value, of };
    }
    default:
      return one;
  }
}

function greatest(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatest(b, a % b);
}
