import { AstUtils, type AstNode } from 'langium';
import type { MissingCase } from '../../findings.js';
import {
  isBranch,
  isDefinition,
  isExceptInCase,
  isGate,
  isItem,
  isLogic,
  isParameter,
  type Definition,
  type Parameter,
  type ParameterCase,
} from '../../generated/ast.js';
import { fullDate } from '../../lower/dates.js';
import { placeOf } from '../../lower/context.js';
import { fileOf } from '../../names/imports.js';
import { finding, headOf, type CheckedText, type LanguageRule } from '../rule.js';
import { typesFor } from '../tree/audiences.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Parameters that say a case twice, and parameters that have no value where they are needed. */
export const parameters: LanguageRule = function* (text) {
  const uses = usesIn(text);
  for (const parameter of nodesOf(text.root, 'Parameter')) {
    if (parameter.name === undefined) continue;
    yield* repeated(parameter);
    const { name } = parameter;
    if (isMixed(parameter))
      yield finding('PARAMETER_CASES_MIXED', headOf(parameter), { parameter: name });
    else {
      const missing = missingCase(parameter, uses, text);
      if (missing)
        yield finding('PARAMETER_WITHOUT_VALUE', headOf(parameter), { parameter: name, missing });
    }
  }
};

/** What a library says by period must have begun in the year of the rulebook that uses it. */
export const parametersOfLibraries: LanguageRule = function* (text) {
  if (text.root.kind === 'library') return;
  const said = new Set<AstNode>();
  for (const use of nodesOf(text.root, 'Reference')) {
    const parameter = use.to?.ref;
    if (!isParameter(parameter) || fileOf(parameter) === 0 || said.has(parameter)) continue;
    said.add(parameter);
    const missing = yearWithoutValue(parameter, text);
    if (missing)
      yield finding('PARAMETER_WITHOUT_VALUE', placeOf(use), {
        parameter: parameter.name,
        missing,
      });
  }
};

function* repeated({ name: parameter, cases }: Parameter) {
  const seen = new Map<string, ParameterCase>();
  for (const one of cases) {
    const written = one.otherwise ? '…' : (one.type ?? one.since);
    if (written === undefined) continue;
    const first = seen.get(written);
    if (!first) seen.set(written, one);
    else
      yield finding(
        'PARAMETER_CASE_TWICE',
        placeOf(one),
        { parameter, written: one.otherwise ? '' : written },
        { related: [placeOf(first)] },
      );
  }
}

/** A date beside a type or a condition: nobody can tell which of the two goes first. */
function isMixed({ cases }: Parameter): boolean {
  const named = cases.filter((one) => !one.otherwise);
  const dated = named.filter((one) => one.since !== undefined);
  return dated.length > 0 && dated.length < named.length;
}

function missingCase(parameter: Parameter, uses: Uses, text: CheckedText): MissingCase | undefined {
  const { cases } = parameter;
  if (cases.length === 0) return { kind: 'all' };
  if (cases.some((one) => one.otherwise || one.condition !== undefined)) return undefined;
  if (cases.some((one) => one.since !== undefined)) {
    // The year is that of the rulebooks that use the library.
    if (text.root.kind === 'library') return undefined;
    return yearWithoutValue(parameter, text);
  }
  const needed = typesNeeding(parameter, uses, text, new Set());
  const types = [...needed].filter((type) => !cases.some((one) => one.type === type));
  return types.length > 0 ? { kind: 'types', types } : undefined;
}

/** The assessed year, if none of the parameter's periods has begun in it. */
function yearWithoutValue({ cases }: Parameter, { year }: CheckedText): MissingCase | undefined {
  const isDated = cases.length > 0 && cases.every((one) => one.since !== undefined);
  const lastDay = `${String(year).padStart(4, '0')}-12-31`;
  const begun = cases.some((one) => (fullDate(one.since ?? '') ?? lastDay) <= lastDay);
  return isDated && !begun ? { kind: 'year', year } : undefined;
}

type Uses = ReadonlyMap<AstNode, readonly AstNode[]>;

/** Where each parameter and definition is named. */
function usesIn({ root }: CheckedText): Uses {
  const references = nodesOf(root, 'Reference');
  const meant = references.flatMap((reference) => {
    const target = reference.to?.ref;
    return isParameter(target) || isDefinition(target) ? [{ target, reference }] : [];
  });
  const grouped = Map.groupBy(meant, ({ target }) => target);
  return new Map(
    [...grouped].map(([target, all]) => [target, all.map(({ reference }) => reference)]),
  );
}

/** The types of unit whose score may ask for it, through named values too. */
function typesNeeding(
  named: Parameter | Definition,
  uses: Uses,
  text: CheckedText,
  seen: Set<AstNode>,
): ReadonlySet<string> {
  if (seen.has(named)) return new Set();
  seen.add(named);
  const all = (uses.get(named) ?? []).flatMap((use) => {
    if (isForSomeUnits(use)) return [];
    const through = AstUtils.getContainerOfType(use, isDefinition);
    return through ? [...typesNeeding(through, uses, text, seen)] : (typesFor(use, text) ?? []);
  });
  return new Set(all);
}

/** `khi đơn vị là xã và tỷ_lệ >= ngưỡng`: only communes get to the threshold, so far as can be told. */
function isForSomeUnits(use: AstNode): boolean {
  for (let at: AstNode | undefined = use; at; at = at.$container) {
    const asks = isLogic(at) || isBranch(at) || isGate(at) || isItem(at) || isExceptInCase(at);
    if (asks && nodesOf(at, 'UnitIs').length > 0) return true;
  }
  return false;
}
