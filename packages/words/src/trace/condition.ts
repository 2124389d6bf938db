import type { Atom, ConditionTrace } from '@cchc/semantics';
import type { Expression } from '@cchc/model';
import { allOf } from '../format/list.js';
import { deniedInWords, expressionInWords } from '../rules/expression.js';
import type { Telling } from '../rules/telling.js';
import type { TracePhrases } from './phrases.js';
import { showsPercent, valueInWords } from './value.js';

/** Phrases for a condition by whether it holds; what is not decided has a phrase of its own. */
export interface ConditionPhrases {
  readonly holds: (condition: string) => string;
  readonly fails: (condition: string) => string;
}

/** A condition, whether it holds, and for each of its parts the values that decided it. */
export function conditionInWords(
  when: Expression | undefined,
  { holds, atoms }: ConditionTrace,
  { holds: ifHolds, fails: ifFails }: ConditionPhrases,
  tell: Telling,
  phrases: TracePhrases,
): string {
  const parts = atoms.map((atom) => atomFound(atom, tell, phrases)).join('; ');
  const whole = when ? phrases.atoms(expressionInWords(when, tell), parts) : parts;
  if (holds === null) return phrases.undecided(whole);
  return holds ? ifHolds(whole) : ifFails(whole);
}

/** Conditions that have to hold: `A và B`, each the way it is wanted, with the value it has now. */
export function wantedInWords(atoms: readonly Atom[], tell: Telling): string {
  return atomsInWords(atoms, tell, (atom) => atom.wanted);
}

/** Conditions that hold now and have to stop, said as they stand now. */
export function presentInWords(atoms: readonly Atom[], tell: Telling): string {
  return atomsInWords(atoms, tell, (atom) => atom.holds ?? atom.wanted);
}

function atomsInWords(
  atoms: readonly Atom[],
  tell: Telling,
  isAffirmed: (atom: Atom) => boolean,
): string {
  const said = atoms.map(({ expression, ...atom }) =>
    isAffirmed({ expression, ...atom })
      ? affirmed(expression, tell)
      : deniedInWords(expression, tell),
  );
  return allOf(said, tell.tongue);
}

/** A bare yes/no figure reads as a noun, so that it is yes has to be said. */
function affirmed(condition: Expression, tell: Telling): string {
  const said = expressionInWords(condition, tell);
  return condition.kind === 'reference' ? tell.phrases.isYes(said) : said;
}

function atomFound(atom: Atom, tell: Telling, phrases: TracePhrases): string {
  const said = expressionInWords(atom.expression, tell);
  const found = valuesOf(atom, tell);
  const { yes, no } = tell.phrases;
  // A bare figure is no statement that could be right or wrong: it says yes or no itself.
  const [holds, fails] =
    atom.expression.kind === 'reference' ? [yes, no] : [phrases.holds, phrases.fails];
  const truth = atom.holds === null ? phrases.unknown : atom.holds ? holds : fails;
  return `${said}: ${truth}${found === '' ? '' : `, ${found}`}`;
}

/** `nhiệm vụ xong = 17` for each side of a comparison that is not itself written as a value. */
function valuesOf({ expression, left, right }: Atom, tell: Telling): string {
  if (expression.kind !== 'comparison') return '';
  const percent = showsPercent(expression.left, tell) || showsPercent(expression.right, tell);
  const sides = [
    [expression.left, left],
    [expression.right, right],
  ] as const;
  return sides
    .flatMap(([side, value]) =>
      value === undefined || LITERALS.has(side.kind)
        ? []
        : [`${expressionInWords(side, tell)} = ${valueInWords(value, percent, tell.tongue)}`],
    )
    .join(', ');
}

const LITERALS: ReadonlySet<Expression['kind']> = new Set([
  'number',
  'yes-no',
  'date',
  'moment',
  'text',
]);
