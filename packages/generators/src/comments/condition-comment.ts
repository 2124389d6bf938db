import type { Expression, Rulebook } from '@cchc/model';
import {
  formulaInWords,
  functionInWords,
  gradesInWords,
  type FunctionKind,
  type Tongue,
} from '@cchc/words';
import { plain, wrapped } from './plain.js';

/** What is said above the code of what happens after the scores: whose it is, and what it asks. */
export function conditionComment(
  kind: FunctionKind,
  at: number,
  rulebook: Rulebook,
  tongue: Tongue,
): readonly string[] {
  const { name, asks } = aboutOf(kind, at, rulebook);
  const said = asks && formulaInWords(asks, rulebook, tongue);
  return wrapped(plain(functionInWords(kind, name, tongue, said)));
}

/** The same of one of the conditions of a grade. */
export function gradeComment(
  grade: number,
  condition: number,
  rulebook: Rulebook,
  tongue: Tongue,
): readonly string[] {
  const band = gradesInWords(rulebook, tongue)[grade];
  const said = band?.conditions[condition];
  return wrapped(plain(functionInWords('grade', band?.grade ?? '', tongue, said)));
}

/** Whose condition it is, and its formula where readers are told of it. */
function aboutOf(
  kind: FunctionKind,
  at: number,
  { grading, results, ranking }: Rulebook,
): { readonly name: string; readonly asks?: Expression | undefined } {
  switch (kind) {
    case 'veto':
      return { name: grading?.vetoes[at]?.grade ?? '', asks: grading?.vetoes[at]?.when };
    case 'cap':
      return { name: grading?.caps[at]?.grade ?? '', asks: grading?.caps[at]?.when };
    case 'downgrade': {
      const one = grading?.downgrades[at];
      return { name: String(one?.steps ?? 0), asks: one?.when };
    }
    case 'rank-key': {
      const key = ranking?.keys[at];
      return { name: String(at + 1), asks: key?.kind === 'value' ? key.value : undefined };
    }
    case 'result':
      return { name: results[at]?.name ?? '', asks: results[at]?.value };
    default:
      return { name: String(at + 1) };
  }
}
