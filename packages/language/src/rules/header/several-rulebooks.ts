import { takersOf, type Taker } from '@cchc/model';
import { isStandIn, type Rulebook } from '../../generated/ast.js';
import type { LowerContext } from '../../lower/context.js';
import { lowerStandIn } from '../../lower/header.js';
import { itemsOf } from '../../lower/rulebook.js';
import { beyondIdentity, codeOf } from '../../names/rulebooks.js';
import { finding, headOf, placeOfProperty, type LanguageRule } from '../rule.js';

/** Where a file holds several rulebooks, each has a code of its own and each type of unit one that scores it. */
export const severalRulebooks: LanguageRule = function* ({ root, parsed, ...context }) {
  const { rulebooks } = parsed.document.parseResult.value;
  if (rulebooks.length < 2) return;
  if (root.kind !== 'rulebook') {
    if (root.kind !== undefined)
      yield finding('RULEBOOKS_MIXED', headOf(root), { kind: root.kind });
    return;
  }
  const before = rulebooks.slice(0, rulebooks.indexOf(root));
  const code = itemsOf(root)('RulebookCode');
  if (code?.value !== undefined && before.some((other) => codeOf(other) === code.value))
    yield finding('RULEBOOK_CODE_TWICE', placeOfProperty(code, 'value'), { code: code.value });
  const units = itemsOf(root)('UnitTypes');
  if (!units) {
    yield finding('HEADER_MISSING', headOf(root), { item: 'units' });
    return;
  }
  const takers = rulebooks.map((one) => takerOf(one, { root, ...context }));
  const own = takers[rulebooks.indexOf(root)];
  for (const [index, type] of units.types.entries()) {
    const all = takersOf(takers, { id: '', type });
    const other = all.find((one) => one !== own && takers.indexOf(one) < rulebooks.indexOf(root));
    if (own && other && all.includes(own)) {
      const args = { type, rulebook: own.code, other: other.code };
      yield finding('UNIT_TYPE_TAKEN_TWICE', placeOfProperty(units, 'types', index), args);
    }
  }
};

/** As much of a rulebook as says whom it scores. */
function takerOf(root: Rulebook, context: LowerContext): Taker {
  return {
    code: codeOf(root) ?? '',
    unitTypes: itemsOf(root)('UnitTypes')?.types ?? [],
    standIns: root.statements
      .filter(isStandIn)
      .filter(({ condition }) => condition && !beyondIdentity(condition))
      .map((one) => lowerStandIn(one, context)),
  };
}
