import { similar } from '@cchc/language';
import type { Span } from '@cchc/model';
import { textAt, type View } from '../../view.js';
import { insertion, removal, statementsAround } from './edits.js';
import { fix, replacing, safely, type Fix, type Fixers } from './fix.js';
import { statementOf } from './tiers.js';
import { typed } from './written.js';

/** Names that mean nothing, or that nothing means. */
export const NAME_FIXES: Fixers = {
  NAME_UNKNOWN: ({ args: { name, wanted }, at }, view) => {
    if (wanted.includes('input')) return [declared('declare-input', name, at, view)];
    return wanted.includes('evidence') ? [declared('declare-evidence', name, at, view)] : [];
  },
  NAME_UNUSED: ({ at, args: { name } }, view) => [removedDeclaration(at, name, view)],
  EVIDENCE_WITHOUT_EFFECT: ({ at, args: { evidence } }, view) => [
    removedDeclaration(at, evidence, view),
  ],
  NAME_DIFFERS_BY_TONE_MARK: ({ at, args: { other } }, view) => [replacing(view, at, other)],
  UNIT_TYPE_UNKNOWN: ({ at, args: { type, known } }, view) => suggested(type, known, at, view),
  RULEBOOK_UNKNOWN: ({ at, args: { suggestion } }, view) =>
    suggestion === undefined ? [] : [safely(replacing(view, at, suggestion))],
  TEST_COLUMN_UNKNOWN: ({ at, args: { suggestion } }, view) =>
    suggestion === undefined ? [] : [safely(replacing(view, at, suggestion))],
  TEST_GIVEN_UNKNOWN: ({ at, args: { name, known } }, view) => {
    const quoted = textAt(view, at).startsWith('"');
    return suggested(name, known, at, view, (one) => (quoted ? `"${one}"` : one));
  },
  AMENDMENT_TARGET_UNKNOWN: ({ at, args: { code, suggestion } }, view) => {
    const written = textAt(view, at);
    return suggestion === undefined || !written.includes(code)
      ? []
      : [replacing(view, at, written.replace(code, suggestion))];
  },
};

function suggested(
  written: string,
  known: readonly string[],
  at: Span,
  view: View,
  asWritten: (one: string) => string = (one) => one,
): readonly (Fix | undefined)[] {
  const meant = similar(written, known);
  if (meant !== undefined) return [safely(replacing(view, at, asWritten(meant)))];
  return known.slice(0, 5).map((one) => replacing(view, at, asWritten(one)));
}

/** In the criterion that names it, in front of its rule. */
function declared(
  cure: 'declare-input' | 'declare-evidence',
  name: string,
  at: Span,
  view: View,
): Fix | undefined {
  const around = statementsAround(view, at.start);
  const owner = around.findLast(
    ({ type, body }) => (type === 'Node' || type === 'Rulebook') && body,
  );
  if (!owner?.body) return undefined;
  const line = typed(
    view,
    cure === 'declare-input' ? `{input} ${name}: {integer} "…"` : `{evidence} ${name} "…"`,
  );
  return fix(view, cure, [insertion(view, owner.body, [line], 'first')], name);
}

function removedDeclaration(at: Span, name: string, view: View): Fix {
  return fix(view, 'remove-unused', [removal(view, statementOf(at, view))], name);
}
