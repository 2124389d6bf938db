import type { AstNode } from 'langium';
import { useFaultsOf } from '../../files/bring-in.js';
import { placeOf } from '../../lower/context.js';
import { finding, headOf, placeOfProperty, type LanguageRule } from '../rule.js';
import { nodesOf } from '../../syntax/nodes.js';

/** Files that cannot be brought in, and why. */
export const uses: LanguageRule = function* ({ root }) {
  for (const { code, use, args } of useFaultsOf(root))
    yield finding(code, placeOfProperty(use, 'path'), args as never);
};

/** A scale takes as many values as it names. */
export const scaleArguments: LanguageRule = function* ({ root }) {
  for (const use of nodesOf(root, 'ByScale')) {
    const scale = use.scale?.ref;
    if (!scale || scale.parameters.length === use.values.length) continue;
    const args = { scale: scale.name, wanted: scale.parameters.length, given: use.values.length };
    yield finding('SCALE_ARGUMENTS', placeOf(use), args);
  }
};

/** A library declares; what is scored, graded or ranked stands in rulebooks. */
export const libraryContents: LanguageRule = function* ({ root }) {
  if (root.kind !== 'library') return;
  for (const statement of root.statements) {
    if (!IN_LIBRARY.has(statement.$type) && !isChange(statement))
      yield finding('LIBRARY_HOLDS_CRITERIA', headOf(statement), {});
  }
};

const IN_LIBRARY: ReadonlySet<string> = new Set([
  'LanguageVersion',
  'RulebookCode',
  'LegalBasis',
  'Note',
  'Use',
  'Input',
  'CaseTable',
  'Definition',
  'Evidence',
  'Parameter',
  'Survey',
  'SharedScale',
  'WorkingCalendar',
]);

/** `bỏ`, `thay`, `thêm sau` change another rulebook: they stand in an amendment. */
export const changesInAmendments: LanguageRule = function* ({ root }) {
  if (root.kind === 'amend') return;
  for (const statement of root.statements) {
    if (isChange(statement)) yield finding('CHANGE_OUTSIDE_AMENDMENT', headOf(statement), {});
  }
};

function isChange({ $type }: AstNode): boolean {
  return $type === 'Remove' || $type === 'Replace' || $type === 'Insert';
}
