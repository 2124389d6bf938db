import type { Refusal } from '@cchc/semantics';
import type { Tongue } from '../tongue.js';
import { RESULT_PHRASES } from './phrases.js';

/** What the evaluator does not score, and on which line it stands. */
export function refusalInWords({ construct, at }: Refusal, tongue: Tongue): string {
  return RESULT_PHRASES[tongue].refused(
    constructInWords(construct, tongue),
    String(at.start.line + 1),
  );
}

/** A construct by its name for readers; one this package has no words for by its code. */
export function constructInWords(construct: string, tongue: Tongue): string {
  const names: Readonly<Record<string, string>> = RESULT_PHRASES[tongue].construct;
  return names[construct] ?? construct;
}
