import type { Input } from '@cchc/model';
import { rangeOfType } from '../../program/slots.js';
import type { InputProgram } from '../../program/program.js';
import type { Dialect } from '../dialect.js';
import { fitsSmall } from '../flow/print.js';
import { constantBounds } from './kinds.js';

/**
 * The type of 32 bits, where the figure is held in it: its own bounds prove that it fits. One that bounds
 * other figures is compared with what they may be before, which is wider.
 */
export function smallType(
  { input, digits }: InputProgram,
  all: readonly InputProgram[],
  { types }: Dialect,
): string | undefined {
  const isNumber = ['integer', 'number', 'ratio'].includes(input.type.kind);
  if (types.small === undefined || !isNumber || !constantBounds({ input, digits }))
    return undefined;
  const range = rangeOfType(input.type, constants(input), digits);
  const bounds = all.some((other) => reads([other.lowest, other.highest], input.name));
  return fitsSmall({ op: 'local', name: input.name, range }) && !bounds ? types.small : undefined;
}

function constants({ atLeast, atMost }: Input) {
  return {
    ...(atLeast?.kind === 'number' ? { atLeast: atLeast.value } : {}),
    ...(atMost?.kind === 'number' ? { atMost: atMost.value } : {}),
  };
}

function reads(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { of, name: slot } = part as { readonly of?: unknown; readonly name?: unknown };
  return (of === 'input' && slot === name) || Object.values(part).some((one) => reads(one, name));
}
