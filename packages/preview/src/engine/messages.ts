import { createAnswers } from './engine.js';
import type { Kind, Phase, Requests } from './requests.js';

/** What goes to a worker and what comes back. */
export interface Asked {
  readonly id: number;
  readonly kind: Kind;
  readonly asks: unknown;
}

export type Answered =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly phase: Phase };

/** Answers requests one after the other, in the order in which they come. */
export function answering(tell: (answered: Answered) => void): (asked: Asked) => void {
  const answers = createAnswers((phase) => {
    tell({ phase });
  });
  return ({ id, kind, asks }) => {
    try {
      const answer = (answers[kind] as (asks: unknown) => Requests[Kind]['answer'])(asks);
      tell({ id, answer });
    } catch (error) {
      tell({ id, failed: String(error) });
    }
  };
}
