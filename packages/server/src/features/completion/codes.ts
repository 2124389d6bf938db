import { codeAfter, firstCodeUnder } from '../codes/segments.js';
import { criteriaAround } from './around.js';
import type { CompletionContext } from './proposal.js';

/** The code that a criterion written here would have: behind the one before it, or the first of its parent. */
export function nextCode({ view, typed, tokens }: CompletionContext): string {
  const { parent, before, behind, codes } = criteriaAround(
    view.text,
    tokens,
    typed.start,
    view.tongue(),
  );
  const last = before.at(-1) ?? behind.at(-1);
  const all = new Set(codes);
  let code = last ? codeAfter(last.code) : firstCodeUnder(parent?.code, codes);
  // Where the next code is taken already, it is the first behind that which is free.
  for (let tries = 0; all.has(code) && tries < all.size; tries++) code = codeAfter(code);
  return code;
}
