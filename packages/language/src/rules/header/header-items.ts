import type { HeaderItem } from '../../findings.js';
import type { RulebookStatement } from '../../generated/ast.js';
import { finding, headOf, type LanguageRule } from '../rule.js';
import { placeOf } from '../../lower/context.js';
import { stretchOf } from '../../syntax/stretch.js';

const ITEMS: Readonly<Partial<Record<RulebookStatement['$type'], HeaderItem>>> = {
  LanguageVersion: 'language',
  RulebookCode: 'code',
  Year: 'year',
  LegalBasis: 'basis',
  Scale: 'scale',
  Rounding: 'round',
  UnitTypes: 'units',
};

/** Rounding has a code of its own: nothing may be silent about it, and the message says what to choose from. */
const NEEDED: readonly HeaderItem[] = ['language', 'code', 'year', 'scale'];

/** What the header has to say, and says only once. */
export const headerItems: LanguageRule = function* ({ root }) {
  if (stretchOf(root) === undefined || root.title === undefined) return;
  const seen = new Map<HeaderItem, RulebookStatement>();
  for (const statement of root.statements) {
    const item = ITEMS[statement.$type];
    if (!item) continue;
    const first = seen.get(item);
    if (first)
      yield finding('HEADER_TWICE', placeOf(statement), { item }, { related: [placeOf(first)] });
    else seen.set(item, statement);
  }
  for (const item of root.kind === 'rulebook' ? NEEDED : (['language'] as const))
    if (!seen.has(item)) yield finding('HEADER_MISSING', headOf(root), { item });
  if (root.kind === 'rulebook' && !seen.has('round'))
    yield finding('ROUNDING_UNSTATED', headOf(root), {});
};
