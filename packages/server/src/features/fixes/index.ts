import type { CheckFinding } from '@cchc/check';
import { ACKNOWLEDGEABLE, outlineOf } from '@cchc/language';
import type { View } from '../../view.js';
import { insertion, statementsAround } from './edits.js';
import { fix, ownCures, type Fix, type Fixers } from './fix.js';
import { GRADE_FIXES } from './grades.js';
import { HEADER_FIXES } from './header.js';
import { NAME_FIXES } from './names.js';
import { POINTS_FIXES } from './points.js';
import { STRUCTURE_FIXES } from './structure.js';
import { TIER_FIXES } from './tiers.js';
import { typed } from './written.js';

/** How findings are put right that bring no cure with them, or further ways. */
export const FIXES: Fixers = {
  ...STRUCTURE_FIXES,
  ...HEADER_FIXES,
  ...POINTS_FIXES,
  ...TIER_FIXES,
  ...GRADE_FIXES,
  ...NAME_FIXES,
};

/** Every way to put a finding right, the most likely first; to keep it on purpose comes last. */
export function fixesFor(finding: CheckFinding, view: View): readonly Fix[] {
  const fixer = FIXES[finding.code] as
    ((one: CheckFinding, view: View) => readonly (Fix | undefined)[]) | undefined;
  // What is wrong with the whole that an amendment makes is told in the amendment, where it does not stand.
  const isHere = outlineOf(view.parsed()).every(({ kind }) => kind !== 'amend');
  const further = isHere ? [...(fixer?.(finding, view) ?? []), accepted(finding, view)] : [];
  const all = [...ownCures(finding, view), ...further];
  return all.filter((one) => one !== undefined);
}

/** `chấp nhận CODE vì "…"` in the block of the finding, where decisions may keep such a flaw. */
function accepted({ code, at }: CheckFinding, view: View): Fix | undefined {
  if (!ACKNOWLEDGEABLE.includes(code)) return undefined;
  const inRule = code === 'GAP_IN_TIERS';
  const around = statementsAround(view, at.start).filter(({ body }) => body !== undefined);
  const owner = inRule
    ? around.at(-1)
    : around.findLast(({ type }) => type === 'Node' || type === 'Grading' || type === 'Rulebook');
  if (!owner?.body) return undefined;
  const line = typed(view, `{accept} ${code} {because} "…"${inRule ? ': 0' : ''}`);
  return fix(
    view,
    'accept',
    [insertion(view, owner.body, [line], inRule ? 'last' : 'first')],
    line,
  );
}
