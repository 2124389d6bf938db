import type { LegalBasis, Rounding, StandIn, UnitBlock } from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { placeOf, wholeOf, type LowerContext } from './context.js';
import { lowerExpression } from './expression.js';
import { fullDate } from './dates.js';

/** The documents something rests on, with article and clause where they are named. */
export function lowerBasis(basis: ast.LegalBasis): readonly LegalBasis[] {
  return basis.documents.map(({ title, dated: written, article, clause }) => {
    const dated = written === undefined ? undefined : fullDate(written);
    return {
      document: title,
      ...(dated !== undefined && { dated }),
      ...(article !== undefined && { article }),
      ...(clause !== undefined && { clause }),
    };
  });
}

export function lowerRounding(rounding: ast.Rounding | undefined): Rounding {
  if (!rounding || rounding.never) return { kind: 'never' };
  const total = wholeOf(rounding.rules.find((rule) => rule.total)?.digits);
  const means = wholeOf(rounding.rules.find((rule) => rule.means)?.digits);
  return {
    kind: 'rules',
    levels: rounding.rules.flatMap((rule) =>
      rule.level === undefined ? [] : [{ level: rule.level, digits: wholeOf(rule.digits) ?? 0 }],
    ),
    ...(total !== undefined && { total }),
    ...(means !== undefined && { means }),
  };
}

/** `theo loại` makes a block of each type of unit, by its name. */
export function lowerUnitBlocks(
  lines: readonly ast.UnitBlocks[],
  unitTypes: readonly string[],
): readonly UnitBlock[] {
  return lines.flatMap((line) => {
    const at = placeOf(line);
    if (line.perType)
      return [...new Set(unitTypes)].map((type) => ({ name: type, types: [type], at }));
    return [{ name: line.name ?? '', types: line.types, at }];
  });
}

export function lowerStandIn(one: ast.StandIn, context: LowerContext): StandIn {
  return { code: one.code, when: lowerExpression(one.condition, context), at: placeOf(one) };
}
