import { ZERO, type Rational } from '@cchc/model';
import type { Piece } from '../diff/effect/pieces.js';
import type { Constraint } from '../linear/constraint.js';
import {
  constantForm,
  negateForm,
  scaleForm,
  subtractForms,
  variableForm,
  type Form,
  type VariableId,
} from '../linear/form.js';
import { assumeAll, type Case } from '../symbolic/case.js';
import {
  constantQuotient,
  differenceForm,
  subtractQuotients,
  type Quotient,
} from '../symbolic/quotient.js';
import { shownCase, type AskedLeaf } from './leaf.js';
import type { ShownScore } from './obligation.js';
import { isOther, meet, twoUnits, varied, variedQuotient, type Varied } from './vary.js';

/** Two units that differ only in what is varied; of a number the second has more. */
export type TwoShown = readonly [first: ShownScore, second: ShownScore];

/** `open`: there may be two such units, but none were found. */
export type Search =
  { readonly found: TwoShown } | { readonly found: undefined; readonly open: boolean };

/** A piece and one for the unit that is varied; `same` where both are one piece of the rule. */
export interface PiecePair {
  readonly first: Piece;
  readonly second: Piece;
  readonly same: boolean;
}

/** Each a way in which a pair would be what is looked for; `open` where that cannot be said. */
export type Ways = Said | Guesses;

export type Said = readonly (readonly Constraint[])[] | 'open';

/** It cannot be said, but two units like these may well be so: scoring tells. */
export interface Guesses {
  readonly guessed: readonly (readonly Constraint[])[];
}

export interface Looked {
  readonly asked: AskedLeaf;
  readonly pieces: readonly Piece[];
  readonly isVaried: Varied;
  readonly ways: (pair: PiecePair) => Ways;
  readonly confirms: (pair: TwoShown) => boolean;
  readonly besides: readonly Case[];
  /** How a pair of cases is shown; as two units of the leaf, unless said. */
  readonly show?: (pair: Case) => TwoShown | undefined;
}

const MOST_PAIRS = 4000;

/** Units are made up no more often than so for one question. */
const MOST_TRIES = 60;

/** Looks through all pairs of pieces for two units that differ only in what is varied. */
export function search(looked: Looked): Search {
  const { asked, pieces, besides, isVaried, ways, confirms } = looked;
  const show = looked.show ?? ((pair: Case) => shownPair(pair, asked));
  if (pieces.length ** 2 > MOST_PAIRS) return { found: undefined, open: true };
  const others = pieces.map((piece) => variedPiece(piece, isVaried));
  let open = false;
  let tries = MOST_TRIES;
  for (const [index, first] of pieces.entries())
    for (const [at, second] of others.entries()) {
      const found = ways({ first, second, same: index === at });
      const tried = waysIn(found);
      const isSaid = typeof found !== 'string' && !('guessed' in found);
      if (isSaid && tried.length === 0) continue;
      const both = meet(first.here, second.here);
      if (!both) continue;
      if (!isSaid) open = true;
      for (const constraints of tried) {
        const pair = assumeAll(both, constraints);
        if (!pair) continue;
        open = true;
        for (const rest of besides) {
          const filled = meet(pair, rest);
          if (!filled) continue;
          if (tries-- <= 0) return { found: undefined, open };
          const shown = show(filled);
          if (shown && confirms(shown)) return { found: shown };
        }
      }
    }
  return { found: undefined, open };
}

function waysIn(found: Ways): readonly (readonly Constraint[])[] {
  if (found === 'open') return [];
  return 'guessed' in found ? found.guessed : found;
}

/** As it is, and where nothing that the first unit hands in is zero: what is multiplied by zero shows nothing. */
export function guessesOf({ first }: PiecePair, constraints: readonly Constraint[]): Guesses {
  const above = [...first.here.unknowns.keys()].map((id): Constraint => {
    return { form: variableForm(id), relation: '>' };
  });
  return { guessed: [constraints, [...constraints, ...above]] };
}

function variedPiece(piece: Piece, isVaried: Varied): Piece {
  const here = varied(piece.here, isVaried);
  return piece.kind === 'score'
    ? { ...piece, here, value: variedQuotient(piece.value, piece.here, isVaried) }
    : { ...piece, here };
}

function shownPair(pair: Case, asked: AskedLeaf): TwoShown | undefined {
  const [first, second] = (twoUnits(pair) ?? []).map((here) => shownCase(here, asked));
  return first && second && [first, second];
}

/** That the second scores more (`1`) or less (`-1`) than the first, by more than a size. */
export function scoresApart(
  { first, second, same }: PiecePair,
  by: Rational,
  direction: 1 | -1,
  isVaried: Varied,
): Said {
  if (first.kind !== 'score' || second.kind !== 'score') return [];
  const up = subtractQuotients(second.value, first.value);
  if (up) {
    const over = direction > 0 ? up : { ...up, numerator: negateForm(up.numerator) };
    const form = differenceForm(over, constantQuotient(by));
    return form ? [[{ form, relation: '>' }]] : 'open';
  }
  const slope = same && by.equals(ZERO) ? slopeOf(first, isVaried) : undefined;
  if (!slope) return 'open';
  return [[{ form: direction > 0 ? slope : negateForm(slope), relation: '>' }]];
}

/**
 * A form with the sign of the slope of a quotient in the number that is varied: of (αv + R) ÷ (βv + T)
 * it is αT − βR, whatever v is.
 */
function slopeOf({ here, value }: Piece & { readonly value: Quotient }, isVaried: Varied) {
  const id = [...here.unknowns.values()].find(({ source }) => isVaried(source))?.id;
  if (id === undefined) return undefined;
  const [over, under] = [value.numerator, value.denominator];
  const [alpha, beta] = [over, under].map((form) => form.terms.get(id) ?? ZERO);
  if (!alpha || !beta) return undefined;
  const rest = (form: Form, by: Rational) =>
    subtractForms(form, by.equals(ZERO) ? constantForm(ZERO) : variableForm(id, by));
  return subtractForms(scaleForm(rest(under, beta), alpha), scaleForm(rest(over, alpha), beta));
}

/** By how much the second unit has more of the one number that is varied. */
export function moreOf({ first, second }: PiecePair, isVaried: Varied): Form | undefined {
  const own = unknownOf(first.here, (id) => !isOther(id), isVaried);
  const other = unknownOf(second.here, isOther, isVaried);
  return own && other ? subtractForms(variableForm(other), variableForm(own)) : undefined;
}

function unknownOf(
  { unknowns }: Case,
  mine: (id: VariableId) => boolean,
  isVaried: Varied,
): VariableId | undefined {
  return [...unknowns.values()].find(({ id, source }) => mine(id) && isVaried(source))?.id;
}
