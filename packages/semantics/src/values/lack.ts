import type { Name, NodeId, Reason, RefusalWhy, StatusKind } from '@cchc/model';
import type { Construct } from '../refusal.js';

/** Why there is no value. A lack is passed on, never turned into a number on the way. */
export interface Lack {
  readonly kind: 'lack';
  readonly cause: LackCause;
  readonly reasons: readonly Reason[];
}

export type LackCause =
  | 'missing-input'
  | 'zero-denominator'
  | 'missing-evidence'
  | 'awaiting-manual-score'
  | 'incomplete'
  | 'refused';

/** The status of a leaf whose value lacks, where the rulebook names no outcome for it. */
export const STATUS_OF_LACK: Readonly<Record<LackCause, StatusKind>> = {
  'missing-input': 'missing-input',
  'missing-evidence': 'missing-evidence',
  'awaiting-manual-score': 'awaiting-manual-score',
  incomplete: 'incomplete',
  refused: 'refused',
  // A zero would be silent, and a division by zero has no value: the leaf cannot be scored.
  'zero-denominator': 'refused',
};

export const ZERO_DENOMINATOR: Lack = lack('zero-denominator', { kind: 'zero-denominator' });
export const MISMATCH: Lack = unsupported('mismatched-values');

export function lack(cause: LackCause, ...reasons: readonly Reason[]): Lack {
  return { kind: 'lack', cause, reasons };
}

export function missingInput(input: Name): Lack {
  return lack('missing-input', { kind: 'missing-input', input });
}

export function refusedInput(
  input: Name,
  why: RefusalWhy,
  shown: { readonly value?: string; readonly bound?: string } = {},
): Lack {
  return lack('refused', { kind: 'refused-input', input, why, ...shown });
}

export function withoutScore(node: NodeId): Lack {
  return lack('incomplete', { kind: 'part', node });
}

export function unsupported(construct: Construct): Lack {
  return lack('refused', { kind: 'unsupported', construct });
}

export function isLack(value: unknown): value is Lack {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'lack';
}

export function isKnown<T>(value: T | Lack): value is T {
  return !isLack(value);
}
